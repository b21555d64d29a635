package org.chalkline.command.procedure.personnel;

import org.chalkline.command.Reason;

/** Why an act about a sanction, or about what staff contest, can be refused. */
public enum PersonnelRefusal implements Reason {
    // Sanctions.
    NOT_PUBLIC_STAFF(
            "The school is not a public one on that day. Its staff isn't under these regulations:"
                    + " the organiser decides by the contract.",
            Law.PERSONNEL,
            "28"),
    NOT_ITS_HEAD(
            "The person doesn't head this school on that day. Name the school and as what they"
                    + " belong to its staff."),
    NOT_ITS_TEACHER(
            "The person isn't employed at this school as a teacher on that day. Name the school"
                    + " and as what they belong to its staff."),
    ITEM_OUT_OF_RANGE(
            "The article that names what is sanctioned has the items 1 to 6. Name the one that"
                    + " applies.",
            Law.PERSONNEL,
            "28"),
    REMEDY_NOTICE_MISSING(
            "The decision must say how a review can be asked for, and until when. Give the notice.",
            Law.PERSONNEL,
            "38"),
    SANCTION_ID_IN_USE("Another sanction bears this number. Numbers are never reused."),
    UNKNOWN_SANCTION("No sanction bears this number."),
    DISMISSED_ALREADY("The person has been dismissed. No further sanction follows."),
    SANCTION_PERIOD_RUNS(
            "The period for which the sanction stands has not run. Lift it afterwards.",
            Law.PERSONNEL,
            "31"),
    SANCTIONED_ANEW(
            "Another sanction was imposed while this one stood, and its period runs. Lift both"
                    + " when it has run.",
            Law.PERSONNEL,
            "31"),
    SANCTION_NOT_LIFTABLE("A dismissal, or a sanction that is void or lifted, is not lifted."),
    DISMISSED_WHILE_TRANSFERRING(
            "A transfer of the teacher is under way. Wait until it is settled."),
    DISMISSAL_OUT_OF_ORDER(
            "The employment changed after that day. Dismiss from a day after the last change."),

    // Review and appeal.
    NOTHING_TO_CONTEST(
            "No such decision on the person stands. Check its number.", Law.PERSONNEL, "38"),
    MATTER_MALFORMED(
            "A sanction is named by its number, a year by four digits, a term by its last day."),
    LEARNED_BEFORE_DECIDED("They can't have learned of the decision before it was made."),
    REVIEW_TOO_LATE(
            "Thirty days have passed since they learned of the decision.", Law.SANCTIONS, "39"),
    REVIEW_EXISTS("A review of this decision was sought already. Each has one."),
    NO_REVIEW_PENDING("No review of this decision is pending."),
    REVIEW_NOT_DECIDED("An appeal follows the review, which has not been decided."),
    APPEAL_TOO_LATE(
            "Thirty days have passed since the decision on the review.", Law.SANCTIONS, "39"),
    APPEAL_EXISTS("An appeal was lodged already. Each decision has one."),
    NO_APPEAL_PENDING("No appeal against this decision is pending.");

    private final Rule rule;

    PersonnelRefusal(String message) {
        rule = Rule.of(message);
    }

    PersonnelRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public boolean mayBeFound() {
        return this == REMEDY_NOTICE_MISSING;
    }

    /** The laws and rules that the reasons rest on. */
    private static final class Law {
        static final String PERSONNEL =
                "Regulations on Personnel Management of Public Institutions";
        static final String SANCTIONS = "Rules on Sanctions for Staff of Public Institutions";
    }
}
