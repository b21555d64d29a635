package org.chalkline.command.procedure.hold;

import org.chalkline.command.Reason;

/** Why the records of a matter must be kept, and the data of the people in it with them. */
public enum Held implements Reason {
    CASE_HELD(
            "A legal hold has the records of a matter about the person kept as they are. Have it"
                    + " lifted by who placed it."),
    ACT_CONTESTED(
            "An act in a matter about the person is contested, and isn't judged yet. Record what"
                    + " became of it first."),
    CASE_OPEN(
            "The case file of a matter about the person is open. Bring the matter to its end and"
                    + " close the file first.");

    private final Rule rule;

    Held(String message) {
        rule = new Rule(message, "Personal Information Protection Law", "47(1)");
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
