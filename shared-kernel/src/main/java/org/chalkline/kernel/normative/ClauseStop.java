package org.chalkline.kernel.normative;

/** Says who found a clause unlawful. */
public enum ClauseStop {
    /**
     * The body that reviewed an act that rested on it (Administrative Reconsideration Law, 56–59).
     */
    REVIEW_BODY,
    /** A court, which doesn't apply it (Administrative Litigation Law, 64). */
    COURT,
    /** The government, or a body above, with which it was filed. */
    BODY_ABOVE
}
