package org.chalkline.command.majordecision;

import org.chalkline.command.Reason;

/** Why an act on a major decision can be refused. */
public enum MajorDecisionRefusal implements Reason {
    UNKNOWN_MAJOR_DECISION("No major decision has this code. Look the code up in the register."),
    MAJOR_DECISION_EXISTS("Another major decision stands under this code. Codes are never reused."),
    UNKNOWN_DECISION_MATTER(
            "The catalogue of major decisions has no matter of this name on that day. Look it up in"
                    + " statutes/major-decisions.json.",
            "3"),
    DECISION_BEGUN("The decision was begun already, or found not to be. Propose another.", "10"),
    DECISION_NOT_BEGUN(
            "The decision has not been begun, so none of its steps is taken. Begin it first.",
            "11"),
    STEP_UNACCOUNTED(
            "The catalogue asks for a step that is neither fixed nor left out with its ground. Name it in one of"
                    + " the two lists.",
            "3"),
    STEP_NEEDED(
            "The review of its legality and the discussion are never left out. Fix both.",
            "25, 30"),
    STEP_NOT_ASKED(
            "A step is left out that the catalogue doesn't ask for. Leave out only what it asks for.",
            "3"),
    STEP_NAMED_TWICE("A step is named twice, or both fixed and left out. Name each once."),
    DRAFT_MISSING("The decision has no draft. Draw it up first.", "12"),
    DRAFT_CHANGES_MISSING("There is a draft already. Say what changes in it."),
    DRAFT_DIFFERS(
            "What is named isn't the draft as it is now. Name that, or change the draft first."),
    STEP_SKIPPED(
            "A step that was fixed when the decision was begun has not been taken. Take it, for what comes of it is"
                    + " handed in with the draft.",
            "29"),
    OPINIONS_RUN("The time for opinions has not ended. Go on after its last day.", "15"),
    OPINION_UNANSWERED(
            "An opinion on the draft has not been answered. Adopt it, in part or whole, or refuse it with reasons.",
            "18"),
    OPINION_GIVER_OPEN(
            "A person who gave an opinion is named in the clear. Name them by their code alone: the opinion is sealed"
                    + " under it."),
    HEARING_OUTSTANDING("A hearing was called and has not been held. Hold it first.", "16"),
    ADVISER_UNCLEAR("Name either the person, by their code, or the institution."),
    EXPERT_INTERESTED(
            "The expert has a stake in the matter: they declared one, stand aside from it, or head a school that it is about. Choose another.",
            "20"),
    EXPERT_NUMBER_USED("Another expert's opinion bears this number. Give each its own."),
    RISK_NOT_CONTROLLED(
            "By the last assessment the risk can't be controlled. Change the draft, and have it assessed"
                    + " anew.",
            "24"),
    REVIEW_MISSING(
            "The draft as it is now was not reviewed for its legality, or was found unlawful. Ask for the review; hearing"
                    + " opinions doesn't take its place.",
            "25"),
    REVIEW_TOO_SHORT(
            "The review has not had its seven working days. Discuss the draft after they have ended.",
            "26"),
    REVIEWED_BY_UNDERTAKING_UNIT(
            "The unit that undertakes the decision would review its own draft. Ask another.", "25"),
    NOT_DISCUSSED(
            "The draft was not discussed as it is now, or who took part in that was recused since. Discuss it.",
            "30"),
    HEAD_DECIDED_OTHERWISE(
            "The head decided otherwise in the discussion. Record what was decided there.", "30"),
    DECIDED_BY_ANOTHER(
            "The head decides upon the discussion, and nobody else. Name who spoke last.", "30"),
    PARTY_COMMITTEE_NOT_TOLD(
            "The Party committee was to be told before the decision is taken. Tell it first.",
            "31"),
    TASK_NAMED_TWICE("Two tasks bear one number. Give each its own."),
    DECISION_NOT_TAKEN(
            "The decision was not taken, or its last round wasn't. Take it first.", "32"),
    DECISION_PUBLISHED("The decision was published already."),
    DECISION_NOT_PUBLISHED(
            "The decision has not been published. Publish it before it is carried out.", "32"),
    DECISION_HALTED("Its execution is halted. Let it go on first."),
    DECISION_NOT_HALTED("Its execution isn't halted."),
    EVALUATOR_ADVISED(
            "Who would evaluate the decision advised on it, assessed its risks or undertook it before it was taken. Have"
                    + " another evaluate it.",
            "36"),
    CHANGED_WITHOUT_PROCEDURE(
            "A decision that was taken isn't changed, stopped or halted without the procedure. Adjust it, step by step; end it after an"
                    + " evaluation; halt it after a report of what article 35 names.",
            "37"),
    MAJOR_DECISION_ENDED("The decision has ended. Propose another."),
    STEP_AFTER_DECISION(
            "A step lies after the day on which the decision was taken. Check both days."),
    PUBLICATION_INCOMPLETE(
            "An old decision was published on a day and in a place. Give both, or none where neither is known."),
    CITED_DECISION_NOT_IN_FORCE(
            "The major decision that is cited was not taken by that day, was halted or had ended, or another round of it was in"
                    + " force. Cite one that carries the act, by its round.");

    private static final String LAW = "Interim Regulations on Major Administrative Decisions";

    private final Rule rule;

    MajorDecisionRefusal(String message) {
        rule = Rule.of(message);
    }

    MajorDecisionRefusal(String message, String article) {
        rule = new Rule(message, LAW, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
