package org.chalkline.ledger.note;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** A public Ed25519 key under a name, and what it is for. */
public final class VerifierKey {

    /** What a key signs, by its number in C2SP signed-note. */
    public enum Purpose {
        /** Notes: the text alone. */
        NOTE(1),
        /** Cosignatures over checkpoints, with the time: {@code cosignature/v1}. */
        COSIGNATURE(4);

        private final int number;

        Purpose(int number) {
            this.number = number;
        }
    }

    private static final int KEY_BYTES = 32;
    private static final int SIGNATURE_BYTES = 64;

    /** What stands before the 32 bytes of the key in its SPKI encoding. */
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final Purpose purpose;
    private final byte[] key;
    private final int id;
    private final PublicKey publicKey;

    private VerifierKey(String name, Purpose purpose, byte[] key) {
        if (!isName(name)) {
            throw new MalformedNoteException("'" + name + "' can't name a key: no space, no plus");
        }
        this.name = name;
        this.purpose = purpose;
        this.key = key.clone();
        this.id = id(name, purpose, key);
        try {
            publicKey =
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(Bytes.join(SPKI, key)));
        } catch (GeneralSecurityException e) {
            throw new MalformedNoteException("The key of " + name + " is no Ed25519 key");
        }
    }

    /** The key of this public key. */
    static VerifierKey of(String name, Purpose purpose, PublicKey key) {
        var encoded = key.getEncoded();
        return new VerifierKey(
                name,
                purpose,
                Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length));
    }

    /**
     * Reads {@code name+hash+key}.
     *
     * @throws MalformedNoteException if it is no verifier key, or of a kind that isn't known
     */
    public static VerifierKey parse(String text) {
        var parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedNoteException("'" + text + "' is not name+hash+key");
        }
        try {
            var bytes = Base64.getDecoder().decode(parts[2]);
            if (bytes.length != 1 + KEY_BYTES) {
                throw new MalformedNoteException("The key of " + parts[0] + " has no 32 bytes");
            }
            for (var purpose : Purpose.values()) {
                if (purpose.number != bytes[0]) continue;
                var key = new VerifierKey(parts[0], purpose, Arrays.copyOfRange(bytes, 1, 33));
                if (key.toString().equals(text)) return key;
                throw new MalformedNoteException("The hash in '" + text + "' is of another key");
            }
            throw new MalformedNoteException("The kind of the key in '" + text + "' isn't known");
        } catch (IllegalArgumentException e) {
            if (e instanceof MalformedNoteException known) throw known;
            throw new MalformedNoteException("'" + text + "' is not in Base64");
        }
    }

    static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(
                                c ->
                                        c == '+'
                                                || c < ' '
                                                || Character.isWhitespace(c)
                                                || Character.isSpaceChar(c));
    }

    private static int id(String name, Purpose purpose, byte[] key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            digest.update((byte) purpose.number);
            return Bytes.toInt(digest.digest(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whose key it is; for a log, its origin. */
    public String name() {
        return name;
    }

    /** What it signs. */
    public Purpose purpose() {
        return purpose;
    }

    /** The number that signatures bear, to find the key by. */
    public int id() {
        return id;
    }

    /** The same public key in the other form, for tools that know only one. */
    public VerifierKey as(Purpose other) {
        return other == purpose ? this : new VerifierKey(name, other, key);
    }

    /**
     * Whether the note bears a good signature of this key, and, if it has several, only good ones.
     */
    public boolean signed(SignedNote note) {
        boolean found = false;
        for (var signature : note.signatures()) {
            if (!isMine(signature)) continue;
            if (!verify(note.text(), signature)) return false;
            found = true;
        }
        return found;
    }

    /** When this key's owner cosigned the note, by their clock; empty if they didn't. */
    public Optional<Instant> cosigned(SignedNote note) {
        if (purpose != Purpose.COSIGNATURE || !signed(note)) return Optional.empty();
        return note.signatures().stream()
                .filter(this::isMine)
                .map(signature -> Instant.ofEpochSecond(Bytes.toLong(signature.blob())))
                .findFirst();
    }

    /** Whether the signature says it is this key's. */
    public boolean isMine(org.chalkline.ledger.note.Signature signature) {
        return signature.keyId() == id && signature.name().equals(name);
    }

    private boolean verify(String text, org.chalkline.ledger.note.Signature signature) {
        var blob = signature.blob();
        return switch (purpose) {
            case NOTE -> blob.length == SIGNATURE_BYTES && verify(text, blob);
            case COSIGNATURE ->
                    blob.length == Long.BYTES + SIGNATURE_BYTES
                            && verify(
                                    SigningKey.cosignedText(Bytes.toLong(blob), text),
                                    Arrays.copyOfRange(blob, Long.BYTES, blob.length));
        };
    }

    private boolean verify(String text, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey);
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            // What can't be a signature is none.
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that
                && name.equals(that.name)
                && purpose == that.purpose
                && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return id;
    }

    /** As it is published: {@code name+hash+key}. */
    @Override
    public String toString() {
        return name
                + "+"
                + HexFormat.of().toHexDigits(id)
                + "+"
                + Base64.getEncoder()
                        .encodeToString(Bytes.join(new byte[] {(byte) purpose.number}, key));
    }
}
