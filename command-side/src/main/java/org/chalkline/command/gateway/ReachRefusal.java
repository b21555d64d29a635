package org.chalkline.command.gateway;

import org.chalkline.command.Reason;

/** Why somebody may not act on a matter, whatever powers they hold. */
public enum ReachRefusal implements Reason {
    OUT_OF_REACH(
            "There is no such matter among those of your unit or school. Give the id of one of"
                    + " them, or have the unit act that has it in hand.");

    private final Rule rule;

    ReachRefusal(String message) {
        rule = Rule.of(message);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
