package org.chalkline.query.projection.engine;

/** The common part of the shapes of a projection. */
public final class Shapes {

    /** Begins what a shape says of the facts; before it stands what it says of the rows. */
    static final String FACTS = "; facts ";

    private Shapes() {}

    /**
     * Whether what was built for one shape can be read by the program of another: the rows are the
     * same, and only the facts differ of which they are made, as where a version knows more kinds.
     */
    public static boolean haveSameRows(String one, String another) {
        return rows(one).equals(rows(another));
    }

    private static String rows(String shape) {
        int facts = shape.lastIndexOf(FACTS);
        return facts < 0 ? shape : shape.substring(0, facts);
    }
}
