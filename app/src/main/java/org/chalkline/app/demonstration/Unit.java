package org.chalkline.app.demonstration;

import java.time.LocalDate;
import org.chalkline.kernel.school.SchoolKind;

/**
 * A public school of the full district, as a place with staff, money and things.
 *
 * @param openedOn a day by which it had opened
 * @param staff how many taught there when its years begin
 * @param posts how many posts it had then
 */
record Unit(String id, String name, SchoolKind kind, LocalDate openedOn, int staff, int posts) {

    /** The item of the budget under which it is paid for (支出功能分类项). */
    String budgetItem() {
        return switch (kind) {
            case PRESCHOOL -> "2050201";
            case PRIMARY -> "2050202";
            case JUNIOR_MIDDLE, NINE_YEAR -> "2050203";
            case SENIOR_HIGH, TWELVE_YEAR -> "2050204";
            case VOCATIONAL -> "2050302";
            case SPECIAL -> "2050701";
            case ADULT, SENIOR_CITIZEN, TRAINING_INSTITUTION, COMMUNITY_COLLEGE, COMMUNITY_SCHOOL ->
                    "2050499";
            case UNSTATED -> "2050299";
        };
    }

    /** The certificate that its teachers need. */
    String certificateKind() {
        return switch (kind) {
            case PRESCHOOL -> "KINDERGARTEN";
            case JUNIOR_MIDDLE, NINE_YEAR -> "JUNIOR_MIDDLE";
            case SENIOR_HIGH, TWELVE_YEAR -> "SENIOR_HIGH";
            case VOCATIONAL -> "SECONDARY_VOCATIONAL";
            default -> "PRIMARY";
        };
    }
}
