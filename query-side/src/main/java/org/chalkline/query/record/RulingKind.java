package org.chalkline.query.record;

/** What becomes of an act by a fact that tells of it. */
public enum RulingKind {
    /** Somebody contests it. */
    CHALLENGED,
    /** It is not carried out for the time being. */
    STAYED,
    /** It may be carried out again. */
    STAY_ENDED,
    UPHELD,
    /** It is unlawful, and stands. */
    FOUND_UNLAWFUL,
    SET_ASIDE,
    RESTORED,
    /** A value in it was put right. */
    CORRECTED
}
