package org.chalkline.command.file;

import org.chalkline.command.Reason;

/** Why an act on a file can be refused. */
public enum IntakeFileRefusal implements Reason {
    UNKNOWN_FILE(
            "No file of this digest was taken in. Give the SHA-256 of the very file, as it was"
                    + " imported."),
    FILE_NOT_BEGUN_SINCE(
            "Nothing of the file was taken in since it was taken back. Begin it again first."),
    FIGURES_CONTRADICT(
            "The rows that were accepted, refused and malformed are not as many as all rows are, or"
                    + " more were repeated than accepted. Count again."),
    TAKE_BACK_UNDER_WAY(
            "The file is being taken back. Wait until that has ended; its record shows how far it"
                    + " has come."),
    ROW_OF_ANOTHER_FILE(
            "What stands at one of these positions did not come from this file. Give the positions"
                    + " that its results name."),
    TOO_MANY_ROWS(
            "One taking back names at most 1,000 rows. Take the others back by another act under"
                    + " the same decision, or take the whole file back.");

    private final Rule rule;

    IntakeFileRefusal(String message) {
        rule = Rule.of(message);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
