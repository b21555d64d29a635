package org.chalkline.command.timekeeping;

import org.chalkline.command.Reason;

/** Why a clock needn't be trusted. */
public enum TimekeepingRefusal implements Reason {
    CLOCK_NOT_IN_DOUBT(
            "The clock agrees with what is recorded, and facts are recorded by it. There is nothing"
                    + " to be done.");

    private final Rule rule;

    TimekeepingRefusal(String message) {
        rule = Rule.of(message);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
