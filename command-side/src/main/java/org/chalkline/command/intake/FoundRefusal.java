package org.chalkline.command.intake;

import org.chalkline.command.Reason;

/** Why an act can't be recorded as it was found. */
enum FoundRefusal implements Reason {
    FOUND_WITHOUT_DAY(
            "The row tells no day on which it was done, so it can't be one of the past. Leave asFound"
                    + " out."),
    FOUND_SINCE_KEPT(
            "Only what was done before this record was begun is recorded as it was found, whatever"
                    + " rule it broke. Leave asFound out: what is done since keeps the rules, or is"
                    + " set aside.");

    private final Rule rule;

    FoundRefusal(String message) {
        rule = Rule.of(message);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
