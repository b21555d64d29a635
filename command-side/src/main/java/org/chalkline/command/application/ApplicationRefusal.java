package org.chalkline.command.application;

import org.chalkline.command.Reason;

/** Why an act on an application can be refused. */
public enum ApplicationRefusal implements Reason {
    UNKNOWN_APPLICATION("No application has this code. Look the code up in the register."),
    ORGANISER_BARRED(
            "A penalty bars the organiser from newly running a private school on that day. Another"
                    + " must, or it waits for the bar's end.",
            "Private Education Law Implementing Regulations",
            "62"),
    ALREADY_SUBMITTED(
            "Another application stands under this code. Codes are never reused: choose another."),
    DECIDED_ON_ANOTHER_DAY(
            "The decision is dated on another day than the act. The act is done on the day of its"
                    + " decision."),

    ID_NAMED_TWICE("A code is named twice in the proposal. Name each once."),
    SCHOOL_ID_IN_USE("A school stands, or stood, under this code. Choose another."),
    LICENCE_ID_IN_USE("A licence stands, or stood, under this code. Choose another."),
    PUBLIC_SCHOOL_NOT_LICENSED(
            "A public school is established by decision (establishSchool) and has no licence; only a"
                    + " kindergarten has one, if it is applied for since 1 June 2025.",
            Laws.PRESCHOOL,
            "30"),
    PUBLIC_KINDERGARTEN_RUN_BY_PERSON(
            "A public kindergarten is run by a unit with public funds, not by a person. Name the unit"
                    + " that runs it.",
            Laws.PRESCHOOL,
            "24"),
    PUBLIC_KINDERGARTEN_FOR_PROFIT(
            "With public funds no kindergarten is run for profit.", Laws.PRESCHOOL, "34"),
    LICENSED_OWNERSHIP_UNSTATED(
            "It is not stated who is to run the school. Say whether it is public or private."),
    DIVIDED_INTO_OTHER_OWNERSHIP(
            "A school is not divided into public and private ones. Those that are formed are of its"
                    + " own ownership.",
            Laws.PRESCHOOL,
            "34"),
    VALID_UNTIL_NOT_AHEAD(
            "The licence would end on or before the day it is applied for. Give a later last day."),
    RENEWAL_NOT_LONGER(
            "The licence is valid until that day already. Give a later last day.",
            Laws.LICENSING,
            "50"),
    RENEWAL_PENDING(
            "Another application for the renewal of this licence is pending.",
            Laws.LICENSING,
            "50"),
    CHANGE_BEYOND_SUBJECT(
            "The contents differ from the licence's in more than what is to change, or in nothing."
                    + " Apply for each change by itself.",
            Laws.LICENSING,
            "49"),
    TOO_FEW_FORMED(
            "A school that is dissolved is divided into at least two, and one that goes on forms at"
                    + " least one."),
    NOTHING_TO_MERGE("No school to be merged is named. Name at least one."),
    RESETTLEMENT_PLAN_MISSING(
            "It is not said where the pupils of the ending school go. Give a summary, and the SHA-256"
                    + " digest of the plan.",
            Laws.PRIVATE,
            "57"),

    LICENCE_NOT_IN_FORCE(
            "The licence is not in force on that day, or its school is terminating.",
            Laws.LICENSING,
            "70"),
    SCHOOL_NOT_OPEN("The licence's school had not opened by that day."),
    SCHOOL_CLOSED(
            "The licence's school has closed, was absorbed or was dissolved by that day. Nothing more"
                    + " can be licensed to it."),
    PREPARATION_NOT_GRANTED(
            "No preparation was granted under that code by that day. Name a granted one, or apply"
                    + " directly.",
            Laws.PRIVATE,
            "15(1)"),
    PREPARATION_OVER(
            "The three years for preparation had passed. Apply for preparation again.",
            Laws.PRIVATE,
            "14"),
    PREPARATION_IN_USE(
            "Another application for establishment rests on this preparation, and is pending or"
                    + " granted."),

    CORRECTION_REQUESTED_ALREADY(
            "A correction was requested before. The applicant is told once all that has to be put"
                    + " right.",
            Laws.LICENSING,
            "32(4)"),
    DEFECTS_MISSING(
            "The notice names nothing to be put right. Name all of it.", Laws.LICENSING, "32(4)"),
    CORRECTION_NOT_REQUESTED(
            "No correction was requested. Request it, or accept the application as it is."),
    PAPERS_MISSING("No paper is named. Name each that was handed in."),
    PAPERS_INCOMPLETE("Papers that the law requires are missing."),
    ALREADY_ACCEPTED(
            "The application is accepted already, or counts as accepted because nothing was heard in"
                    + " time.",
            Laws.LICENSING,
            "32(4)"),
    TURNED_AWAY(
            "The application was not accepted, or needed no licence. Nothing follows on it; a new one"
                    + " can be made."),
    NOT_YET_ACCEPTED(
            "The application has not been accepted yet. Accept it first.", Laws.LICENSING, "32(5)"),
    NOT_UNDER_REVIEW("The review has not begun. Begin it first.", Laws.LICENSING, "34"),
    ALREADY_DECIDED("The application was decided before. It is decided once."),
    APPLICATION_WITHDRAWN("The applicant has withdrawn the application."),

    REVIEWERS_MISSING("No reviewer is named. Name each.", Laws.LICENSING, "34"),
    NOT_A_REVIEWER("The officer is not among the application's reviewers.", Laws.LICENSING, "34"),
    FEWER_THAN_TWO_INSPECTORS(
            "Facts are verified on the spot by two officers or more. Name each who was there.",
            Laws.LICENSING,
            "34"),
    APPLICANT_UNCHANGED("The application stands in this applicant's name already."),
    REVIEW_NOT_CONCLUDED(
            "A reviewer has not given an opinion yet. The papers are examined before it is decided.",
            Laws.LICENSING,
            "34"),
    DECIDED_BY_PREPARER(
            "The officer who prepared the decision can't make it. Another must decide."),
    EXAMINER_RECUSED(
            "An officer who prepares or reviews the application stands among those who withdrew from"
                    + " it. Hand the review to another, who examines it anew."),
    DEPARTURE_UNREASONED(
            "All who examined the application recommend otherwise. Say in the decision why it departs"
                    + " from that (departure)."),
    STATEMENT_MISSING(
            "Interested parties were told, and the decision doesn't say what they stated. Say it, or"
                    + " that they stated nothing (partyStatement).",
            Laws.LICENSING,
            "36"),
    CLOCK_NOT_ITS_OWN(
            "The decision names a clock that is none of this application's. Name the one under which"
                    + " it was taken, or leave it out."),
    PERIOD_STANDS_STILL(
            "The period for deciding stands still on that day, for a hearing or for the experts'"
                    + " review. Record its end, and decide on a later day.",
            Laws.LICENSING,
            "45"),
    NO_EXPERT_REVIEW("No expert review is under way."),
    EXPERT_REVIEW_ORDERED("An expert review is under way. Record its end before ordering another."),
    EXPERT_REVIEW_OPEN(
            "The experts have not concluded their review. Record its end, and decide then."),
    NO_DECISION_PERIOD(
            "No period for deciding runs for this application. A renewal is to be decided before the"
                    + " licence ends.",
            Laws.LICENSING,
            "50"),

    EXAMINER_PRESIDES(
            "One of those who are to examine the application presides over its hearing, or has. Another"
                    + " must examine it.",
            Laws.LICENSING,
            "48(3)"),

    EXTENSION_PROPOSED_ALREADY("An extension was proposed before, and waits for approval."),
    EXTENSION_NOT_PROPOSED("No extension was proposed. Propose it first.", Laws.LICENSING, "42"),
    EXTENSION_APPROVED_BY_PREPARER(
            "Who proposed the extension, or prepares the decision, can't approve it. The head of the"
                    + " bureau does.",
            Laws.LICENSING,
            "42"),

    REMEDY_NOTICE_MISSING(
            "The decision does not say that the applicant can ask for reconsideration or sue. Say"
                    + " so."),
    NOT_A_PARTY(
            "Papers are served on the applicant, and on those who were told that their interests are"
                    + " touched. Name one of them as the application does, or tell them first.",
            Laws.LICENSING,
            "36");

    /** The laws' names as refusals cite them. */
    static final class Laws {
        static final String LICENSING = "Administrative Licensing Law";
        static final String PRIVATE = "Private Education Law";
        static final String PRESCHOOL = "Preschool Education Law";
        static final String PRIVATE_REGULATIONS = "Private Education Law Implementing Regulations";

        private Laws() {}
    }

    private final Rule rule;

    ApplicationRefusal(String message) {
        rule = Rule.of(message);
    }

    ApplicationRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public boolean mayBeFound() {
        return switch (this) {
            case ORGANISER_BARRED,
                    PREPARATION_OVER,
                    EXAMINER_RECUSED,
                    DECIDED_BY_PREPARER,
                    REVIEW_NOT_CONCLUDED,
                    DEPARTURE_UNREASONED,
                    STATEMENT_MISSING,
                    REMEDY_NOTICE_MISSING,
                    EXAMINER_PRESIDES,
                    FEWER_THAN_TWO_INSPECTORS,
                    EXTENSION_APPROVED_BY_PREPARER,
                    NOT_A_REVIEWER ->
                    true;
            default -> false;
        };
    }
}
