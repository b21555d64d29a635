package org.chalkline.kernel.procedure.notice;

/** What became of an opinion. */
public enum OpinionResult {
    /** Adopted; an objection was upheld. */
    ADOPTED,
    /** Adopted in part. */
    IN_PART,
    /** Not adopted; an objection was dismissed. */
    REFUSED;

    /** What became of an objection, which is either upheld or dismissed. */
    public static OpinionResult ofObjection(boolean upheld) {
        return upheld ? ADOPTED : REFUSED;
    }
}
