package org.chalkline.command.contest;

import org.chalkline.command.Reason;

/** Says why something can't be put on record of a contested case. */
public enum ContestRefusal implements Reason {
    UNKNOWN_CONTEST("No case has this code. Look the code up in the docket."),
    CONTEST_CODE_IN_USE(
            "Another case stands under this code. Codes are never reused: give this case one of its"
                    + " own."),
    CASE_NUMBER_USED(
            "Another case has this number at this body. Check the number; a case at another instance"
                    + " has a number of its own."),
    NOT_A_REVIEW("This is done in a reconsideration alone. Check the case."),
    NOT_A_SUIT("This is done in a lawsuit alone. Check the case."),
    NOTHING_CONTESTED(
            "It is not said what is contested. Name the acts, or the clock within which nothing was"
                    + " done, and not both.",
            Law.LITIGATION,
            "49"),
    NOT_LAPSED(
            "The period had not ended without the act. There is no inaction to contest before that.",
            Law.LITIGATION,
            "47"),
    NOTHING_OWED(
            "Within this period the bureau owes no act to anybody who applied for it. Name the clock"
                    + " of what was applied for.",
            Law.LITIGATION,
            "47"),
    APPLICANT_NOT_NAMED(
            "Name who contests it: an organisation by its name, or a person by their code."),
    CODEFENDANT_MISSING(
            "The act was maintained on reconsideration: the body that did is sued with the bureau."
                    + " Name it.",
            Law.LITIGATION,
            "26"),
    CODEFENDANT_MISTAKEN(
            "Nobody maintained the act on reconsideration, or another body did. Check who is sued"
                    + " with the bureau.",
            Law.LITIGATION,
            "26"),
    NOT_YET_RECEIVED("The copy has not come to the bureau. Receive the case first."),
    CONTEST_OVER("The case has ended. What comes after it is a case of its own."),
    CONTEST_SUSPENDED(
            "The reconsideration stands still. Have it resumed first.", Law.RECONSIDERATION, "39"),
    NOT_SUSPENDED("The reconsideration doesn't stand still."),
    COUNSEL_ALONE(
            "The bureau is never represented by lawyers alone: its head comes, or somebody of its"
                    + " staff. Name them.",
            Law.INTERPRETATION,
            "128"),
    AGENT_NOT_NAMED(
            "An agent is an officer, or counsel with their firm. Name each as one of both."),
    RESPONDER_DECIDED(
            "Who decided the act doesn't answer for it. Another officer must.",
            Law.RECONSIDERATION,
            "48"),
    ANSWER_APPROVED_BY_AUTHOR("Who answers doesn't approve the answer. Another must."),
    ANSWERED_ALREADY("The bureau has answered. What is added to it is evidence, or a hearing."),
    POSTED_OUT_OF_ORDER(
            "It can't have been posted before the copy came, or after it was handed in. Check the"
                    + " days.",
            Law.INTERPRETATION,
            "48"),
    BUNDLE_UNKNOWN(
            "No document of this digest is kept. Take the bundle of the act's case, which is kept by"
                    + " that, or bring it in with PUT /documents."),
    BUNDLE_NOT_AS_DECIDED(
            "The bundle shows another position than that of the act. Take it as of the act: what"
                    + " came later is no evidence for it.",
            Law.LITIGATION,
            "34"),
    EVIDENCE_AFTER_DECISION(
            "The paper was not in the file of the act when it was decided. It can be listed once the"
                    + " body that hears the case has let it.",
            Law.RECONSIDERATION,
            "46"),
    EVIDENCE_NOT_ON_FILE("No case file of the contested acts holds this paper. File it first."),
    EVIDENCE_MISSING("It is not said which papers. Name them by their digests."),
    UNKNOWN_EVIDENCE("This paper is not in the list of evidence. Check its digest."),
    ACT_OF_ANOTHER_CASE(
            "The outcome names an act that this case is not about. Check the act, or record the"
                    + " outcome of the other case.",
            Law.LITIGATION,
            "6"),
    OUTCOME_SERVED_ALREADY("Another outcome was served at this instance. Check the case."),
    RULING_ON_ACT("A ruling that doesn't judge the act dismisses the suit, and nothing else."),
    REMAKING_DAY_MISTAKEN(
            "A day by which to act is named where an act is annulled or a duty is to be performed,"
                    + " and lies after the outcome."),
    DEFECT_MISTAKEN("Only of what is not upheld something was wrong. Leave the defect out."),
    SERVED_BEFORE_RULED("It can't have been served before it was decided. Check the days."),
    RULED_BEFORE_RECEIVED("It can't have been decided before its copy came. Check the days."),
    NO_OUTCOME("No outcome was served. Record that first."),
    NOT_BINDING(
            "The judgment has no effect yet: it can be appealed against. Record that it became"
                    + " final first.",
            Law.LITIGATION,
            "85"),
    BINDING_ALREADY("The judgment has effect. There is nothing to appeal against."),
    APPEAL_PERIOD_RUNS(
            "The time to appeal runs yet. The judgment becomes final once it is over.",
            Law.LITIGATION,
            "85"),
    APPEAL_TOO_LATE(
            "The bureau's time to appeal is over. The judgment is final.", Law.LITIGATION, "85"),
    NOT_APPEALED("Nobody else appealed. There is nothing to answer."),
    NUMBER_ON_RECORD("A paper of this number is on record with something else. Check the number."),
    UNKNOWN_PAPER_OF_CASE("No paper of this number came to the bureau in this case."),
    EXTENSION_MISTAKEN(
            "The time for deciding on reconsideration is extended once, by 30 days at the most, and"
                    + " in the ordinary procedure alone.",
            Law.RECONSIDERATION,
            "62"),
    CONTEST_UNDER_WAY("The case is under way, or its outcome is not performed.");

    private final Rule rule;

    ContestRefusal(String message) {
        rule = Rule.of(message);
    }

    ContestRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    private static final class Law {
        static final String RECONSIDERATION = "Administrative Reconsideration Law";
        static final String LITIGATION = "Administrative Litigation Law";
        static final String INTERPRETATION = "Interpretation of the Administrative Litigation Law";
    }
}
