package org.chalkline.command.headmaster;

import org.chalkline.command.Reason;

/** Why an act on an office of a head, or on a head's career, can be refused. */
public enum HeadmasterRefusal implements Reason {
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

    // The person.
    PERSON_CLOSED(
            "Nothing new may be stored of this person: their data was erased, or its processing is"
                    + " restricted.",
            Law.PIPL,
            "47"),
    UNDER_AGE(
            "The person isn't of age on that day. Only adults head a school.", "Civil Code", "17"),
    UNDER_SANCTION(
            "A sanction against the person stands on that day. While it does, they are not"
                    + " appointed to a higher post or rank. Wait until its period has run.",
            Law.SANCTIONS,
            "7"),

    // The order of acts.
    UNKNOWN_HEADSHIP("Nothing is on record of the head of this school. Check the school's id."),
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
    OFFICE_NOT_VACANT("The office is held on that day. Somebody acts only while it is vacant."),
    NO_VACANCY_IN_SIGHT(
            "The office is held, and no end of it is on record. Record the departure first."),
    NOT_IN_OFFICE(
            "This person isn't head of the school on that day. Check the person and the day."),
    NOT_ACTING("This person isn't acting head of the school on that day."),

    // Filling the office.
    CANDIDATE_ALREADY("The person has been nominated for this office already."),
    CANDIDATE_IN_OFFICE(
            "The person holds this office. A further term is a reappointment, and needs no"
                    + " nomination."),
    NOT_A_CANDIDATE("The person isn't nominated for this office. Nominate them first."),
    TOO_FEW_INSPECTORS("At least two inspect a candidate together. Name more."),
    NAMED_TWICE("Somebody is named twice. Name each once."),
    INSPECTION_NOT_ORDERED("The inspection was not ordered, or not of these. Order it first."),
    INSPECTION_MISSING("The candidate has not been inspected. Conclude the inspection first."),
    INSPECTED_ALREADY("The candidate has been inspected. Order another only if it must be redone."),
    CANDIDATE_UNFIT("The inspection found the candidate unfit. End the candidacy."),
    MEMBER_RECUSED(
            "Somebody with a declared tie to the person took part. They are recused: have others act"
                    + " in their place.",
            Law.PERSONNEL,
            "39"),
    DECISION_WITHOUT_MINUTES(
            "A decision made together is recorded with its minutes. Give their digest.",
            Law.DECISIONS,
            "30"),
    TOO_FEW_MEMBERS("At least three decide together. Check the number of members."),
    QUORUM_MISSING("Fewer than two thirds of the members were present. Decide again with more."),
    MORE_VOTES_THAN_MEMBERS("There are more votes than members. Check both."),
    DISSENT_MISSING(
            "Somebody voted against, and what they said is not recorded. Record it.",
            Law.DECISIONS,
            "30"),
    DECIDED_ALREADY("It has been decided on the candidate already, and the notice has begun."),
    NOT_DECIDED(
            "The group has not decided for the candidate. Record its decision first, or end the"
                    + " candidacy."),
    NOTICE_TOO_SHORT(
            "Notice is given for at least five working days after its first day. Give a later last"
                    + " day.",
            Law.LEADERS,
            "13"),
    NOTICE_GIVEN_ALREADY("Notice has been given already, in other words or on other days."),
    NOTICE_NOT_GIVEN("No notice has been given to the public. Give it first.", Law.LEADERS, "13"),
    NOTICE_NOT_OVER(
            "The notice to the public has not ended. Decide after its last day.",
            Law.LEADERS,
            "13"),
    NOTICE_OVER("The notice has ended, so objections to it come too late."),
    OBJECTION_EXISTS("Another objection bears this number. Give each its own."),
    UNKNOWN_OBJECTION("No objection bears this number."),
    OBJECTION_ANSWERED_ALREADY("The objection has been answered otherwise."),
    OBJECTION_OPEN("An objection has not been answered. Look into it first."),
    OBJECTION_UPHELD("An objection was upheld. The person can't be appointed, or hold the rank."),
    DECIDER_PREPARED(
            "The deciding officer nominated, inspected or otherwise prepared the decision. Another"
                    + " must decide."),

    // In office.
    DECISION_OR_RESOLUTION(
            "An acting head of a school whose head the bureau appoints needs the bureau's decision,"
                    + " of another school the organiser's resolution. Give the one that applies, and"
                    + " only that."),
    NOT_ON_PROBATION("The head isn't on probation."),
    PROBATION_NOT_OVER("The probation has not run. Confirm after its last day.", Law.LEADERS, "16"),
    PROBATION_OPEN("The head hasn't been confirmed after probation. Confirm them first."),
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
            "An organiser files a transfer, a removal, a retirement or a resignation. Record what"
                    + " happened otherwise."),
    AUDIT_BEFORE_DEPARTURE("The head's departure isn't on record. Record it first."),
    AUDIT_ORDERED_ALREADY("The audit of this departure has been ordered already."),
    AUDIT_NOT_ORDERED("No audit of this departure was ordered. Order it first."),
    AUDIT_REPORTED_ALREADY("The audit of this departure has been reported already."),

    // Rank.
    APPRAISAL_EXISTS("Another appraisal bears this number, or is under way. Finish it first."),
    UNKNOWN_APPRAISAL("No appraisal under way bears this number."),
    UNKNOWN_RANK("There is no such rank. Give the code of one of those the rules name."),
    RANK_NOT_HIGHER("The rank isn't higher than the one held on that day."),
    NOT_A_HEAD("The person doesn't head this school on that day."),
    EVIDENCE_MISSING("Nothing is given that speaks for it. Give at least one document."),
    PANEL_TOO_SMALL("A panel has at least five members who may vote. Name more."),
    PANEL_NOT_FORMED("No panel has been formed. Form it first."),
    NOT_OF_THE_PANEL("Somebody voted who isn't of the panel."),
    PANEL_INCOMPLETE("Not all members who may vote did. Record every vote, abstentions too."),
    PANEL_NOT_IN_FAVOUR("The panel didn't vote for the rank, so it can't be conferred."),
    PANEL_HAS_NOT_VOTED("The panel has not voted. Record its vote first."),
    NO_GROUND_TO_REFUSE(
            "The panel voted for the rank and no objection was upheld. There is no ground to refuse"
                    + " it."),

    // Assessment.
    YEAR_NOT_OVER("A year is assessed from December on. Assess it then."),
    ASSESSED_ALREADY("It has been assessed otherwise. What is contested is reviewed."),
    GRADE_BARRED_BY_SANCTION(
            "A sanction stood in that year, which bars the grade: a warning bars excellent, a"
                    + " demerit all from qualified, what is heavier all but unqualified.",
            Law.SANCTIONS,
            "7"),
    NO_SUCH_TERM("The person had no term as head of this school with this last day."),
    TERM_NOT_NEAR_ITS_END("A term is assessed in its last half year, or afterwards."),

    // Sanctions.
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
            "Another sanction was imposed while this one stood. It is not lifted.",
            Law.PERSONNEL,
            "31"),
    SANCTION_NOT_LIFTABLE("A dismissal, or a sanction that is void or lifted, is not lifted."),

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

    HeadmasterRefusal(String message) {
        rule = Rule.of(message);
    }

    HeadmasterRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    /** The laws and rules that the reasons rest on. */
    private static final class Law {
        static final String COMPULSORY = "Compulsory Education Law";
        static final String PRESCHOOL = "Preschool Education Law";
        static final String PERSONNEL = "Public Institution Personnel Regulations";
        static final String SANCTIONS = "Rules on Sanctions for Staff of Public Institutions";
        static final String LEADERS = "Measures for the Administration of School Leaders";
        static final String DECISIONS = "Interim Regulations on Major Administrative Decisions";
        static final String PIPL = "Personal Information Protection Law";
    }
}
