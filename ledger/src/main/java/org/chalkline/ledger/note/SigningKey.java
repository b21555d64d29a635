package org.chalkline.ledger.note;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A private Ed25519 key under a name. Its written form, {@link #secret}, is that of Go's {@code
 * sumdb/note}, with the verifier key beside it; it never shows in {@link #toString}.
 */
public final class SigningKey {
    private static final String SECRET = "PRIVATE+KEY+";
    private static final int SEED_BYTES = 32;
    private static final byte NOTE = 1;

    private final PrivateKey key;
    private final VerifierKey verifier;

    private SigningKey(PrivateKey key, VerifierKey verifier) {
        this.key = key;
        this.verifier = verifier;
    }

    /** A new key, from the machine's best source of chance. */
    public static SigningKey generate(String name) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(
                    pair.getPrivate(),
                    VerifierKey.of(name, VerifierKey.Purpose.NOTE, pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java has had Ed25519 since 15", e);
        }
    }

    /**
     * Reads what {@link #secret} wrote.
     *
     * @throws MalformedNoteException if it is something else, or its two keys don't belong together
     */
    public static SigningKey parse(String secret) {
        var lines = secret.strip().split("\n");
        if (lines.length != 2 || !lines[0].startsWith(SECRET)) {
            throw new MalformedNoteException("This is not a signing key and its verifier key");
        }
        var verifier = VerifierKey.parse(lines[1]);
        var start =
                SECRET + verifier.name() + "+" + HexFormat.of().toHexDigits(verifier.id()) + "+";
        if (!lines[0].startsWith(start)) {
            throw new MalformedNoteException("The signing key and the verifier key have two names");
        }
        try {
            var bytes = Base64.getDecoder().decode(lines[0].substring(start.length()));
            if (bytes.length != 1 + SEED_BYTES || bytes[0] != NOTE) {
                throw new MalformedNoteException("This is no Ed25519 signing key");
            }
            var seed = Arrays.copyOfRange(bytes, 1, bytes.length);
            var key =
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(
                                    new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            var signing = new SigningKey(key, verifier);
            // Java can't derive the public key from the seed, so see whether they fit.
            if (!verifier.signed(signing.sign("fits\n"))) {
                throw new MalformedNoteException("The signing key isn't that of its verifier key");
            }
            return signing;
        } catch (GeneralSecurityException e) {
            throw new MalformedNoteException("This is no Ed25519 signing key");
        } catch (IllegalArgumentException e) {
            if (e instanceof MalformedNoteException known) throw known;
            throw new MalformedNoteException("The signing key is not in Base64");
        }
    }

    /** The written form, two lines: to be kept where only its owner can read it. */
    public String secret() {
        var seed =
                ((EdECPrivateKey) key)
                        .getBytes()
                        .orElseThrow(() -> new IllegalStateException("the key can't be written"));
        return SECRET
                + verifier.name()
                + "+"
                + HexFormat.of().toHexDigits(verifier.id())
                + "+"
                + Base64.getEncoder().encodeToString(Bytes.join(new byte[] {NOTE}, seed))
                + "\n"
                + verifier
                + "\n";
    }

    /** What verifies its notes. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** The text as a note with this key's signature. */
    public SignedNote sign(String text) {
        var signature = new Signature(verifier.name(), verifier.id(), raw(text));
        return new SignedNote(text, java.util.List.of(signature));
    }

    /** A cosignature over the checkpoint, as a witness gives it. */
    public Signature cosign(String text, Instant at) {
        var cosigner = verifier.as(VerifierKey.Purpose.COSIGNATURE);
        long seconds = at.getEpochSecond();
        return new Signature(
                cosigner.name(),
                cosigner.id(),
                Bytes.join(Bytes.of(seconds), raw(cosignedText(seconds, text))));
    }

    static String cosignedText(long seconds, String text) {
        return "cosignature/v1\ntime " + Long.toUnsignedString(seconds) + "\n" + text;
    }

    private byte[] raw(String text) {
        try {
            var signer = java.security.Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing failed", e);
        }
    }

    @Override
    public String toString() {
        return "the signing key of " + verifier;
    }
}
