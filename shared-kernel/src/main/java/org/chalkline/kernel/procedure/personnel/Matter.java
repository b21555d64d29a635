package org.chalkline.kernel.procedure.personnel;

/**
 * A decision on a member of staff that can be contested (Personnel Regulations, 38).
 *
 * @param reference a sanction's number, a year, or the last day of a term in ISO 8601
 */
public record Matter(Kind kind, String reference) {

    /** What was decided. */
    public enum Kind {
        SANCTION,
        ANNUAL_ASSESSMENT,
        TERM_ASSESSMENT
    }
}
