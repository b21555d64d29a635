package org.chalkline.ledger.tree;

import java.util.Arrays;
import java.util.Base64;

/** One SHA-256 hash of the tree: 32 bytes that never change. */
public final class Hash {

    /** How many bytes a hash has. */
    public static final int BYTES = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A hash of these bytes.
     *
     * @throws IllegalArgumentException if they are not 32
     */
    public static Hash of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /**
     * A hash of the bytes from {@code from} to {@code to}, exclusive.
     *
     * @throws IllegalArgumentException if they are not 32
     */
    public static Hash of(byte[] bytes, int from, int to) {
        if (to - from != BYTES) {
            throw new IllegalArgumentException("A hash has 32 bytes and this one " + (to - from));
        }
        return new Hash(Arrays.copyOfRange(bytes, from, to));
    }

    /**
     * A hash written in Base64.
     *
     * @throws IllegalArgumentException if it isn't exactly that
     */
    public static Hash ofBase64(String text) {
        var hash = of(Base64.getDecoder().decode(text));
        if (!hash.toString().equals(text)) {
            throw new IllegalArgumentException("'" + text + "' is not how this hash is written");
        }
        return hash;
    }

    /** A hash of these 32 bytes, which the caller gives away. */
    static Hash owning(byte[] bytes) {
        return new Hash(bytes);
    }

    /** A copy of its bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Copies its bytes to the place that begins at {@code at}. */
    public void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, 0, target, at, BYTES);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In Base64, as notes and proofs write it. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
