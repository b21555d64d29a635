package org.chalkline.command.inspector;

import org.chalkline.command.Reason;

/** Says why an act on an education inspector can be refused. */
public enum InspectorRefusal implements Reason {
    UNKNOWN_INSPECTOR("No inspector has this code. Look the code up in the register."),
    INSPECTOR_EXISTS("Another inspector stands under this code. Codes are never reused."),
    STILL_INSPECTOR("They are an inspector on that day. End that first."),
    FULL_TIME(
            "An inspector appointed full-time has no terms. Only part-time inspectors are engaged again.",
            Law.SUPERVISION,
            "6"),
    NOT_ASSESSED(
            "Their last term wasn't assessed, or they didn't pass. Engage again who did.",
            Law.SUPERVISION,
            "7"),
    TERM_OVER(
            "Their term is over, or a fourth in a row was asked for. A part-time inspector serves"
                    + " three terms of three years in a row at the most.",
            Law.SUPERVISION,
            "6"),
    TERM_RUNS_LONG(
            "Their term has more than half a year to run. Engage them again in its last half year."),
    TIE_DECLARED_ALREADY("They have declared a tie to this school.");

    private final Rule rule;

    InspectorRefusal(String message) {
        rule = Rule.of(message);
    }

    InspectorRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    private static final class Law {
        static final String SUPERVISION = "Education Supervision Regulations";
    }
}
