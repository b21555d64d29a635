package org.chalkline.app.data;

/** The list of the parts that were made for one data folder. */
public interface Manifest {

    /** Whether the part was made, whether it is there now or not. */
    boolean lists(Part part);

    /** Writes down, durably, that the part was made; does nothing the second time. */
    void list(Part part);

    /** A list of nothing that forgets, for a log without a data folder. */
    static Manifest none() {
        return new Manifest() {
            @Override
            public boolean lists(Part part) {
                return false;
            }

            @Override
            public void list(Part part) {}
        };
    }
}
