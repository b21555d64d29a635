package org.chalkline.kernel.majordecision;

/** A step that a major decision takes before it is taken. */
public enum DecisionStep {
    /** The public is asked for its opinions (Regulations, 14, 15). */
    OPINIONS,
    /** A hearing is held (16, 17). */
    HEARING,
    /** Experts give theirs (19, 20). */
    EXPERTS,
    /** What may go wrong is assessed (22 to 24). */
    RISK,
    /** Another unit says whether it is lawful (25 to 28). */
    LEGALITY_REVIEW,
    /** Those who lead the bureau discuss it (30). */
    DISCUSSION,
    /** The Party committee of the same level is told (31). */
    PARTY_COMMITTEE
}
