package org.chalkline.ledger.note;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * One signature line of a note.
 *
 * @param name who signed, as they call themselves
 * @param keyId the first four bytes of their key's hash: a hint which key it is, no proof
 * @param blob what follows the key id: 64 bytes for a plain signature, 72 for a cosignature
 */
public record Signature(String name, int keyId, byte[] blob) {

    static final String DASH = "\u2014 ";

    /** Fewer bytes than this hold no signature beside the key id. */
    private static final int LEAST = Integer.BYTES + 1;

    /**
     * Reads one line, without its end.
     *
     * @return empty if it is no signature line
     */
    static Optional<Signature> parse(String line) {
        if (!line.startsWith(DASH)) return Optional.empty();
        var parts = line.substring(DASH.length()).split(" ", -1);
        if (parts.length != 2 || !VerifierKey.isName(parts[0])) return Optional.empty();
        try {
            var bytes = Base64.getDecoder().decode(parts[1]);
            if (bytes.length < LEAST) return Optional.empty();
            var read =
                    new Signature(
                            parts[0],
                            Bytes.toInt(bytes),
                            Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
            // Base64 has spare bits at its end: only the way it is written is taken.
            return read.toString().equals(line) ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature that
                && name.equals(that.name)
                && keyId == that.keyId
                && Arrays.equals(blob, that.blob);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + keyId;
    }

    /** The line, without its end. */
    @Override
    public String toString() {
        return DASH
                + name
                + " "
                + Base64.getEncoder().encodeToString(Bytes.join(Bytes.of(keyId), blob));
    }
}
