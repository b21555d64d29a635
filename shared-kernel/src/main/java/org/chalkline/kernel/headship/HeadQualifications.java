package org.chalkline.kernel.headship;

/**
 * What the law asks of the head of a kindergarten, as the organiser filed it (Preschool Education
 * Law, 38).
 *
 * @param certificate the number of the teacher's qualification
 * @param education the highest that was completed
 * @param years of work as a kindergarten's teacher or in its management, from 0 to 60
 * @param evidence SHA-256 of the papers that show it
 */
public record HeadQualifications(
        String certificate, Education education, int years, String evidence) {

    /** How far somebody went to school. */
    public enum Education {
        BELOW_COLLEGE,
        /** 大专. */
        COLLEGE,
        /** 本科. */
        BACHELOR,
        /** 研究生. */
        POSTGRADUATE
    }
}
