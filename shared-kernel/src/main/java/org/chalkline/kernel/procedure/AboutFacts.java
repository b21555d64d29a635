package org.chalkline.kernel.procedure;

import java.util.BitSet;

/**
 * A fact that tells of other facts of its aggregate: whether they stand, or what was wrong in them.
 * It always stands itself.
 */
public interface AboutFacts extends NeverFalls {

    /** The facts it tells of, by their numbers in the aggregate. */
    BitSet facts();

    /** Those of them that count no more from here on; mostly none. */
    default BitSet falling() {
        return new BitSet();
    }

    /** Those of them that had fallen and count again; mostly none. */
    default BitSet rising() {
        return new BitSet();
    }

    /** Whether the aggregate is folded otherwise from here on. */
    boolean changesFold();
}
