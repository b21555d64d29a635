package org.chalkline.command.intake;

import org.chalkline.command.Reason;

/** What is refused of a batch or a check as a whole. */
public enum IntakeRefusal implements Reason {
    CHECK_UNKNOWN(
            "There is no such check here: it has ended, was left alone for too long, the program was"
                    + " started anew, or another program over the same records has it. Begin the check"
                    + " again, and send all of it to the same program; nothing was recorded."),
    CHECKS_UNDER_WAY(
            "As many checks are under way as the program holds at a time. Wait until one has ended,"
                    + " and begin again."),
    CHECK_TOO_LARGE(
            "The files that are being checked lead to more facts than the program's memory holds."
                    + " Check it in parts, or import what has been checked and go on with the rest,"
                    + " or start the program with a larger --heap.");

    private final Rule rule;

    IntakeRefusal(String message) {
        rule = Rule.of(message);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
