package org.chalkline.command.procedure.decision;

import org.chalkline.command.Reason;

/** Why a decision can't carry an act. */
public enum DecisionRefusal implements Reason {
    LEGAL_BASIS_MISSING(
            "The decision names no provision that it rests on. Name at least one: law, article and"
                    + " version.",
            "Administrative Litigation Law",
            "70(2)"),
    VERSION_UNKNOWN(
            "The law has no such version. Name the version that was in force on the day of the"
                    + " decision by its year.",
            "Administrative Litigation Law",
            "70(2)"),
    VERSION_NOT_IN_FORCE(
            "This version of the law was not in force on the day of the decision. Name the one"
                    + " that was.",
            "Administrative Litigation Law",
            "70(2)"),
    ARTICLE_UNKNOWN(
            "This version of the law has no article of that number. Check the article.",
            "Administrative Litigation Law",
            "70(2)"),
    REASONS_MISSING("The decision gives no reasons. Say why it was so decided."),
    DOCUMENT_NUMBER_MISSING("The decision has no document number (文号). Give it."),
    BODY_MISSING("The decision names no deciding body. Name it."),
    OFFICER_MISSING("The decision names no deciding officer. Name them."),
    REMEDY_NOTICE_INCOMPLETE(
            "The remedy notice names a body without its period, a period without its body, or"
                    + " nothing. Name who reviews the decision and within how many days, and at"
                    + " which court one can sue and within how many months.",
            "Administrative Reconsideration Law",
            "20"),
    REMEDY_PERIOD_TOO_SHORT(
            "Reconsideration can be asked for within sixty days at least. Tell the addressee so.",
            "Administrative Reconsideration Law",
            "20"),
    APPROVER_IS_OFFICER(
            "The officer who decided can't also be the approver. Name another, or leave the"
                    + " approver out."),
    OFFICER_RECUSED("The deciding officer stands among those who withdrew. Another must decide."),
    APPROVER_RECUSED("The approver stands among those who withdrew. Another must approve."),
    DECIDED_IN_FUTURE("The decision is dated after today. Record it when it has been made."),
    EFFECT_BEFORE_DECISION(
            "The act can't have effect before it was decided. Give a later effective date, or"
                    + " correct the record if it was wrong."),
    EFFECT_TOO_LONG_BEFORE_DECISION(
            "Figures can be approved for at most one year back from the decision. Give a later"
                    + " effective date.");

    private final Rule rule;

    DecisionRefusal(String message) {
        rule = Rule.of(message);
    }

    DecisionRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
