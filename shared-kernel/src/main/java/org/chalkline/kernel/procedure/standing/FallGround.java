package org.chalkline.kernel.procedure.standing;

/** Why an act fell. */
public enum FallGround {
    /** Annulled (撤销). */
    ANNULLED,
    /** Found void from the beginning (确认无效). */
    INVALID,
    /** Changed by the body that judged it (变更): what it put in the place is an act of its own. */
    CHANGED,
    /** It never happened, or not so: it was recorded by mistake. */
    RECORDED_IN_ERROR
}
