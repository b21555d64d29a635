package org.chalkline.kernel.procedure.standing;

/** What was wrong with an act that fell (Reconsideration Law 64, Litigation Law 70). */
public enum ActDefect {
    /** The main facts were unclear, or the evidence did not suffice. */
    EVIDENCE,
    /** The law was applied wrongly, or what it rests on is none. */
    LAW,
    /** The procedure was not kept. */
    PROCEDURE,
    /** It was beyond the bureau's authority. */
    AUTHORITY,
    /** Authority was abused. */
    ABUSE,
    /** It was plainly unsuitable. */
    UNSUITABLE,
    /** The bureau did not answer, or not in time, so that nothing proves it. */
    UNPROVEN
}
