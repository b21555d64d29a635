package org.chalkline.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text and who signed it, as C2SP signed-note writes it. That a signature stands there says
 * nothing: ask a {@link VerifierKey}.
 *
 * @param text what was signed; ends with a newline
 * @param signatures one for each line, in their order
 */
public record SignedNote(String text, List<Signature> signatures) {

    /** More signatures than this are nobody's honest note. */
    private static final int MOST_SIGNATURES = 100;

    private static final int MOST_BYTES = 1_000_000;

    public SignedNote {
        if (!text.endsWith("\n")) throw new MalformedNoteException("The text has no last newline");
        if (signatures.size() > MOST_SIGNATURES) {
            throw new MalformedNoteException("The note has more than 100 signatures");
        }
        signatures = List.copyOf(signatures);
    }

    /**
     * Reads a note.
     *
     * @throws MalformedNoteException if it is none
     */
    public static SignedNote parse(byte[] note) {
        if (note.length > MOST_BYTES) throw new MalformedNoteException("The note is too long");
        try {
            return parse(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(note)).toString());
        } catch (CharacterCodingException e) {
            throw new MalformedNoteException("The note is not in UTF-8");
        }
    }

    /**
     * Reads a note.
     *
     * @throws MalformedNoteException if it is none
     */
    public static SignedNote parse(String note) {
        if (note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new MalformedNoteException("The note has a control character in it");
        }
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new MalformedNoteException("The note has no signatures after an empty line");
        }
        var signatures = new ArrayList<Signature>();
        for (var line : note.substring(end + 2).split("\n")) {
            signatures.add(
                    Signature.parse(line)
                            .orElseThrow(
                                    () ->
                                            new MalformedNoteException(
                                                    "'" + line + "' is no signature line")));
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    /** The same note with these signatures after those it has; one that it has isn't repeated. */
    public SignedNote with(List<Signature> more) {
        var all = new ArrayList<>(signatures);
        for (var signature : more) if (!all.contains(signature)) all.add(signature);
        return new SignedNote(text, all);
    }

    /** The note as bytes, in UTF-8. */
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        var note = new StringBuilder(text).append('\n');
        for (var signature : signatures) note.append(signature).append('\n');
        return note.toString();
    }
}
