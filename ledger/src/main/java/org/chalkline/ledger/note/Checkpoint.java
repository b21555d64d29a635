package org.chalkline.ledger.note;

import java.util.regex.Pattern;
import org.chalkline.ledger.tree.Hash;

/**
 * What the log says of itself: it had this many leaves, and this root.
 *
 * @param origin which log it is: its address without the scheme, also its key's name
 * @param size how many leaves
 * @param root the root over them
 */
public record Checkpoint(String origin, long size, Hash root) {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,18}");

    public Checkpoint {
        if (!VerifierKey.isName(origin)) {
            throw new MalformedNoteException(
                    "'" + origin + "' can't be a log's origin: no space, no plus");
        }
        if (size < 0) throw new MalformedNoteException("A log can't have " + size + " leaves");
    }

    /**
     * Reads the text of a checkpoint. Lines that others may add after the root are left alone.
     *
     * @throws MalformedNoteException if it is none
     */
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length < 4 || !text.endsWith("\n")) {
            throw new MalformedNoteException("A checkpoint has an origin, a size and a root");
        }
        if (!NUMBER.matcher(lines[1]).matches()) {
            throw new MalformedNoteException("'" + lines[1] + "' is no size");
        }
        try {
            return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.ofBase64(lines[2]));
        } catch (IllegalArgumentException e) {
            if (e instanceof MalformedNoteException known) throw known;
            throw new MalformedNoteException("'" + lines[2] + "' is no root");
        }
    }

    /** The checkpoint that the note holds, whoever signed it. */
    public static Checkpoint of(SignedNote note) {
        return parse(note.text());
    }

    /** Its text, as it is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root + "\n";
    }
}
