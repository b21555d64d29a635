package org.chalkline.app.intake;

import org.chalkline.command.Reason;

/** Why a file that is sent to the program isn't taken. */
enum UploadRefusal implements Reason {
    UPLOAD_MALFORMED(
            "An upload is announced as a JSON object with kind and name and, where there are any,"
                    + " mapping (the text of one), encoding, sheet and check."),
    UPLOAD_UNKNOWN(
            "You have announced no upload of this id here: it was left alone for too long, the program"
                    + " was started anew, or another program over the same records has it. Announce it"
                    + " with POST /intake/uploads, and send all of it to the same program."),
    UPLOAD_BUSY(
            "So many files are being taken in as may be at a time, or one of yours is. Send it again"
                    + " when one of them has ended."),
    UPLOAD_HAS_ITS_FILE("Its file was sent. Announce another upload for another file."),
    UPLOAD_TOO_LARGE(
            "The file is larger than 512 MB. Split it, or import it with the command line."),
    UPLOAD_NOT_ENDED("Its rows have not all been answered yet. Watch its events, and ask again."),
    UPLOAD_FAILED_SO(
            "It failed and has no results. What was accepted stays recorded: send it again."),
    UPLOAD_CUT_SHORT(
            "The file did not arrive whole, and nothing of it was taken in. Send it again."),
    ENCODING_UNKNOWN(
            "There is no encoding of this name. Leave it out, or name one such as GB18030.");

    private final Rule rule;

    UploadRefusal(String message) {
        rule = Rule.of(message);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
