package org.chalkline.command.headship;

import org.chalkline.command.Reason;

/** Why an act on the office of a head can be refused. */
public enum HeadshipRefusal implements Reason {
    // The school.
    SCHOOL_NOT_CLASSIFIED(
            "The school's record doesn't say what kind of school it is, or who runs it, so it can't"
                    + " be said who appoints its head. Correct the record first."),
    ORGANISER_APPOINTS(
            "The organiser or its deciding body appoints the head of this school, and files it."
                    + " Record the filing instead.",
            Law.PRESCHOOL,
            "38"),
    FILING_NOT_FOR_PUBLIC(
            "The bureau appoints the head of this school; there is nothing to file. Record the"
                    + " bureau's own decision instead.",
            Law.COMPULSORY,
            "26"),

    HEAD_BARRED(
            "A penalty bars the person from newly heading a private school on that day. Another"
                    + " must, or it waits for the bar's end.",
            "Private Education Law Implementing Regulations",
            "64"),

    // The order of acts.
    UNKNOWN_HEADSHIP("Nothing is on record of the head of this school. Check the school's code."),
    OFFICE_ABOLISHED("The school is no more, and nor is the office of its head."),

    // The succession.
    HEAD_IN_OFFICE(
            "Another head is in office on a day of this time. A school has one head on any day: end"
                    + " the other's time first, or begin after it."),
    OVERLAPPING_TERMS(
            "The time overlaps with another's as head of this school, appointed or acting. Give"
                    + " days that lie before or after it."),
    ENDS_BEFORE_IT_BEGINS("The last day lies before the first. Check both."),
    TERM_OVER_WITHOUT_END(
            "The term named ended before today, and no last day in office is given. Give the day"
                    + " on which they left, or leave the term out."),
    TERM_TOO_SHORT("A term is at least three years. Give a later last day.", Law.LEADERS, "18"),
    TERM_TOO_LONG("A term is at most six years. Give an earlier last day.", Law.LEADERS, "18"),
    OFFICE_NOT_VACANT(
            "The office is held on that day. Somebody acts only while it is vacant, or its head"
                    + " suspended."),
    SUSPENDED_ALREADY("The head is suspended on that day already. End that suspension first."),
    NOT_SUSPENDED("The head isn't suspended on the day before. Check the person and the day."),
    SUSPENDED_HEAD_ACTS("The head is suspended on that day. Name another who acts for them."),
    ACTING_OUTLASTS_SUSPENSION(
            "Somebody acts for a suspended head no longer than the suspension lasts. Give no day,"
                    + " or one that doesn't lie after its end."),
    NO_VACANCY_IN_SIGHT(
            "The office is held, and no end of it is on record. Record the departure first."),
    NOT_IN_OFFICE(
            "This person isn't head of the school on that day. Check the person and the day."),
    DIED_ALREADY(
            "The death of this person is on record already, and one dies once. If another day or"
                    + " certificate is right, correct what is on record with correctValue; if"
                    + " somebody else died, check the person."),
    IN_OFFICE_AFTER_DEATH(
            "By what is on record, the person becomes head of the school on that day or later. Both"
                    + " can't be right: check the day of death, and the first day of that time."),
    PERSON_DEAD(
            "The person had died by then, as is on record of this school. Check the person and the"
                    + " days."),
    NOT_ACTING("This person isn't acting head of the school on that day."),

    // Filling the office.
    CANDIDATE_ALREADY("The person has been nominated for this office already."),
    CANDIDATE_IN_OFFICE(
            "The person holds this office. A further term is a reappointment, and needs no"
                    + " nomination."),
    NOT_A_CANDIDATE("The person isn't nominated for this office. Nominate them first."),
    TOO_FEW_INSPECTORS("At least two inspect a candidate together. Name more."),
    INSPECTION_NOT_ORDERED("The inspection was not ordered, or not of these. Order it first."),
    INSPECTION_MISSING("The candidate has not been inspected. Conclude the inspection first."),
    INSPECTED_ALREADY("The candidate has been inspected. Order another only if it must be redone."),
    CANDIDATE_UNFIT("The inspection found the candidate unfit. End the candidacy."),
    NOT_DECIDED(
            "The group has not decided for the candidate. Record its decision first, or end the"
                    + " candidacy."),

    // In office.
    DECISION_OR_RESOLUTION(
            "An acting head of a school whose head the bureau appoints needs the bureau's decision,"
                    + " of another school the organiser's resolution. Give the one that applies, and"
                    + " only that."),
    NOT_ON_PROBATION("The head isn't on probation."),
    PROBATION_NOT_OVER("The probation has not run. Confirm after its last day.", Law.LEADERS, "16"),
    PROBATION_OPEN("The head hasn't been confirmed after probation. Confirm them first."),
    QUALIFICATIONS_MISSING(
            "The head of a kindergarten has a teacher's qualification, a college education and five"
                    + " years of work at kindergartens. File what shows it with the appointment.",
            Law.PRESCHOOL,
            "38"),
    YEARS_OUT_OF_RANGE("Years of work are 0 to 60. Check the figure."),
    TERM_NOT_OVER("The term isn't over on that day. Give a day after its last, or another ground."),
    TERM_UNKNOWN("No last day of the present term is on record, so no term can follow it."),
    TERM_NOT_FOLLOWING(
            "A further term begins on the day after the present one. Give that day as its first."),
    TERM_NOT_ASSESSED(
            "The present term has not been assessed. The result is what a further term rests on.",
            Law.PERSONNEL,
            "22"),
    TERM_UNQUALIFIED(
            "The present term was assessed as unqualified. No further one rests on that.",
            Law.PERSONNEL,
            "22"),
    APPROVER_MISSING_FOR_FURTHER_TERM(
            "After two terms in a row a further one needs approval. Name who approved it in the"
                    + " decision.",
            Law.LEADERS,
            "18"),
    TOO_YOUNG_TO_RETIRE(
            "The person hasn't the least age of retirement on that day. Name another ground, or"
                    + " another day."),
    CAUSE_NOT_FOR_FILING(
            "An organiser files a transfer, a removal, a retirement, a resignation, or that a term"
                    + " ended. Record what happened otherwise."),
    REMOVAL_IS_VOID(
            "The sanction is void by which the head was removed. Decide whether they return to the"
                    + " office or hold another, and pay them what they lost in between.",
            Law.PERSONNEL,
            "42"),
    AUDIT_BEFORE_DEPARTURE("The head's departure isn't on record. Record it first."),
    AUDIT_ORDERED_ALREADY("The audit of this departure has been ordered already."),
    AUDIT_NOT_ORDERED("No audit of this departure was ordered. Order it first."),
    AUDIT_REPORTED_ALREADY("The audit of this departure has been reported already.");

    private final Rule rule;

    HeadshipRefusal(String message) {
        rule = Rule.of(message);
    }

    HeadshipRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public boolean mayBeFound() {
        return switch (this) {
            case TERM_TOO_LONG,
                    TERM_TOO_SHORT,
                    TERM_UNQUALIFIED,
                    QUALIFICATIONS_MISSING,
                    PROBATION_NOT_OVER,
                    TOO_FEW_INSPECTORS ->
                    true;
            default -> false;
        };
    }

    /** The laws and rules that the reasons rest on. */
    private static final class Law {
        static final String COMPULSORY = "Compulsory Education Law";
        static final String PRESCHOOL = "Preschool Education Law";
        static final String PERSONNEL =
                "Regulations on Personnel Management of Public Institutions";
        static final String LEADERS = "Measures for the Administration of School Leaders";
    }
}
