package org.chalkline.command.procedure.clock;

import org.chalkline.command.Reason;

/** Why nothing follows by itself from the end of a period. */
public enum LapseRefusal implements Reason {
    RULE_NOT_READ(
            "A period ended by a rule whose text nobody has read, so nothing follows by itself."
                    + " Look the text up, decide, and record the act that says so."),
    DECISION_DUE(
            "A time ended that an appointment named, and the law leaves it to who appointed what"
                    + " follows. Ask them, and record their decision.");

    private final Rule rule;

    LapseRefusal(String message) {
        rule = Rule.of(message);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
