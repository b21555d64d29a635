package org.chalkline.command.procedure.hold;

import org.chalkline.command.Reason;

/** Why a hold can't be placed or lifted. */
public enum HoldRefusal implements Reason {
    HOLD_PLACED_ALREADY(
            "A hold of this number stands already, with another body or reason. Give the new one"
                    + " its own number."),
    HOLD_NOT_PLACED("No hold of this number stands. Check the number.");

    private final Rule rule;

    HoldRefusal(String message) {
        rule = Rule.of(message);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
