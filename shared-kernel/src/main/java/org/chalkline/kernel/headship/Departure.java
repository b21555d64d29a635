package org.chalkline.kernel.headship;

/** How somebody's time as head of a school ended. */
public enum Departure {
    TRANSFERRED,
    REMOVED,
    RETIRED,
    RESIGNED,
    DIED,
    /** The term ended, and nobody had reappointed them. */
    TERM_RAN_OUT,
    PROBATION_FAILED,
    /** A time as acting head, which ended as it was meant to. */
    ACTING_ENDED,
    SCHOOL_CLOSED,
    /** The register it was taken over from does not say. */
    UNSTATED
}
