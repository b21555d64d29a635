package org.chalkline.ledger.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A text that is written in UTF-8 from the start. Every event that is signed or verified is hashed
 * in this form, and made as a {@link String} first it would be copied three times.
 */
final class Utf8Text {
    private static final byte UNKNOWN = '?';

    private byte[] bytes;
    private int length;

    /**
     * @param expected how many bytes it will have, about
     */
    Utf8Text(int expected) {
        bytes = new byte[Math.max(16, expected)];
    }

    /** How many bytes it has. */
    int length() {
        return length;
    }

    /** Takes the end away again. */
    void cut(int newLength) {
        length = newLength;
    }

    private void makeRoom(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    /** Adds a character that is no surrogate. */
    Utf8Text add(char c) {
        makeRoom(3);
        put(c);
        return this;
    }

    private void put(int c) {
        if (c < 0x80) {
            bytes[length++] = (byte) c;
        } else if (c < 0x800) {
            bytes[length++] = (byte) (0xC0 | c >> 6);
            bytes[length++] = (byte) (0x80 | c & 0x3F);
        } else if (c < 0x10000) {
            bytes[length++] = (byte) (0xE0 | c >> 12);
            bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
            bytes[length++] = (byte) (0x80 | c & 0x3F);
        } else {
            bytes[length++] = (byte) (0xF0 | c >> 18);
            bytes[length++] = (byte) (0x80 | c >> 12 & 0x3F);
            bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
            bytes[length++] = (byte) (0x80 | c & 0x3F);
        }
    }

    /** Adds a text. */
    Utf8Text add(String text) {
        return add(text, 0, text.length());
    }

    /** Adds part of a text; half a character becomes a question mark, as in all of Java. */
    Utf8Text add(String text, int from, int to) {
        makeRoom(3 * (to - from));
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                put(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < to
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                put(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                bytes[length++] = UNKNOWN;
            }
        }
        return this;
    }

    /**
     * Adds the beginning of a text, as far as it is ASCII that JSON writes as it is.
     *
     * @return how long it is
     */
    int addPlain(String text) {
        int to = text.length();
        makeRoom(to);
        var into = bytes;
        int end = length;
        int i = 0;
        for (; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || !CanonicalJson.isPlain(c)) break;
            into[end++] = (byte) c;
        }
        length = end;
        return i;
    }

    /** Adds bytes of a text that was written so. */
    Utf8Text add(byte[] written) {
        add(written, 0, written.length);
        return this;
    }

    /** A copy of the bytes from this place to the end. */
    byte[] from(int place) {
        return Arrays.copyOfRange(bytes, place, length);
    }

    /** Adds part of them. */
    void add(byte[] written, int from, int to) {
        makeRoom(to - from);
        System.arraycopy(written, from, bytes, length, to - from);
        length += to - from;
    }

    /** Its digest. */
    byte[] digest(MessageDigest digest) {
        digest.update(bytes, 0, length);
        return digest.digest();
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
