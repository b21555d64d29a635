package org.chalkline.app.data;

import java.util.Optional;
import org.chalkline.kernel.file.FileIdentity;

/** The list of the parts that were made for one data folder, and by what each is known again. */
public interface Manifest {

    /** Whether the part was made, whether it is there now or not. */
    boolean lists(Part part);

    /** By what the part is told from another of its kind; empty if that isn't on the list. */
    Optional<String> identity(Part part);

    /**
     * Writes down, durably, that the part was made. What the list says of it already stays.
     *
     * @param identity by what it is told from another; {@link FileIdentity#NONE} if by nothing
     */
    void list(Part part, String identity);

    /** A list of nothing that forgets, for a log without a data folder. */
    static Manifest none() {
        return new Manifest() {
            @Override
            public boolean lists(Part part) {
                return false;
            }

            @Override
            public Optional<String> identity(Part part) {
                return Optional.empty();
            }

            @Override
            public void list(Part part, String identity) {}
        };
    }
}
