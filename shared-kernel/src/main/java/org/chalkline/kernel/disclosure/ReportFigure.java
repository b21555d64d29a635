package org.chalkline.kernel.disclosure;

/**
 * One figure of an annual report.
 *
 * @param row the line, by its id in {@code statutes/disclosure-report.json}
 * @param column the kind of applicant, or what came of a contest
 * @param count how many, from 0
 */
public record ReportFigure(String row, String column, int count) {

    /** Which figure it is, without its value. */
    public String cell() {
        return row + "/" + column;
    }
}
