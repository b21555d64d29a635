package org.chalkline.command.selection;

import org.chalkline.command.Reason;

/** Why a part in choosing a person, whatever for, can be refused. */
public enum SelectionRefusal implements Reason {
    NAMED_TWICE("Somebody is named twice. Name each once."),
    MEMBER_RECUSED(
            "Somebody with a declared tie to the person took part. They are recused: have others act"
                    + " in their place.",
            Law.PERSONNEL,
            "39"),
    DECISION_WITHOUT_MINUTES(
            "A decision made together is recorded with its minutes. Give their digest.",
            Law.DECISIONS,
            "30"),
    DISSENT_MISSING(
            "Somebody voted against, and what they said is not recorded. Record it.",
            Law.DECISIONS,
            "30"),
    DECIDED_ALREADY("It has been decided on the candidate already, and the notice has begun."),
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
                    + " must decide.");

    private final Rule rule;

    SelectionRefusal(String message) {
        rule = Rule.of(message);
    }

    SelectionRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    /** The laws and rules that the reasons rest on. */
    private static final class Law {
        static final String PERSONNEL = "Public Institution Personnel Regulations";
        static final String LEADERS = "Measures for the Administration of School Leaders";
        static final String DECISIONS = "Interim Regulations on Major Administrative Decisions";
    }
}
