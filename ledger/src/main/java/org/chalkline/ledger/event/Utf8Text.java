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

    /** What {@link #compare} answers where bytes don't tell. */
    static final int UNSURE = Integer.MIN_VALUE;

    /** From this first byte on, the order of UTF-8 is another than that of UTF-16. */
    private static final int ORDERED_OTHERWISE = 0xEE;

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
        for (int i = from + addAscii(text, from, to); i < to; i++) {
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

    /** Adds the beginning that is plain, by itself for speed; returns how long it is. */
    private int addAscii(String text, int from, int to) {
        var into = bytes;
        int end = length;
        int i = from;
        for (; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) break;
            into[end++] = (byte) c;
        }
        length = end;
        return i - from;
    }

    /** A copy of the bytes from this place to the end. */
    byte[] from(int place) {
        return Arrays.copyOfRange(bytes, place, length);
    }

    /** Adds bytes of a text that was written so. */
    void add(byte[] written, int from, int to) {
        makeRoom(to - from);
        System.arraycopy(written, from, bytes, length, to - from);
        length += to - from;
    }

    /**
     * Compares two parts as UTF-16 does.
     *
     * @return below, at or above 0, or {@link #UNSURE}
     */
    int compare(int from, int to, int otherFrom, int otherTo) {
        int differing = Arrays.mismatch(bytes, from, to, bytes, otherFrom, otherTo);
        if (differing < 0) return 0;
        if (from + differing == to || otherFrom + differing == otherTo) {
            return to - from - (otherTo - otherFrom);
        }
        int one = Byte.toUnsignedInt(bytes[from + differing]);
        int other = Byte.toUnsignedInt(bytes[otherFrom + differing]);
        return Math.max(one, other) < ORDERED_OTHERWISE ? one - other : UNSURE;
    }

    /** What stands between these places. */
    String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** Its digest. */
    byte[] digest(MessageDigest digest) {
        digest.update(bytes, 0, length);
        return digest.digest();
    }

    @Override
    public String toString() {
        return text(0, length);
    }
}
