package org.chalkline.command.procedure;

import org.chalkline.command.Reason;

/** Why a procedure can't begin at all. */
public enum SubjectRefusal implements Reason {
    UNKNOWN_SUBJECT(
            "Nothing is on record of what this is to be about. Give an id with its kind, such as"
                    + " application/310105-2026-001, as the facts of the matter name it.");

    private final Rule rule;

    SubjectRefusal(String message) {
        rule = Rule.of(message);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
