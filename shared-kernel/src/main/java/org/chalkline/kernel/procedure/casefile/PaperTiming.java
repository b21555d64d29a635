package org.chalkline.kernel.procedure.casefile;

/** How a paper came to its file, as seen from the decision that stood there already. */
public enum PaperTiming {
    /** No decision stood yet, or the decision cites it. */
    IN_TIME,
    /** It was collected before the decision and filed after it: a late scan of an earlier paper. */
    LATE_SCAN,
    /** It was collected after the decision, with leave of who reviews it. */
    SUPPLEMENTED,
    /** It was collected after the decision, and can't be evidence for it. */
    LATER
}
