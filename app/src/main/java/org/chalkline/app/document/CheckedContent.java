package org.chalkline.app.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.chalkline.kernel.document.DamagedDocumentException;

/**
 * Content that is checked on its way: one part is always held back, and the last is handed out only
 * when the digest of all of it is right.
 */
final class CheckedContent extends FilterInputStream {
    private static final int PART = 1 << 16;

    private final MessageDigest digest;
    private final String expected;
    private byte[] out = new byte[0];
    private int outAt;
    private byte[] held;
    private boolean whole;

    CheckedContent(InputStream content, String expected, MessageDigest digest) throws IOException {
        super(content);
        this.expected = expected;
        this.digest = digest;
        held = part();
    }

    private byte[] part() throws IOException {
        var part = in.readNBytes(PART);
        digest.update(part);
        return part;
    }

    /** Moves on to the next part. Returns whether there was one. */
    private boolean advance() throws IOException {
        var next = held.length == 0 ? held : part();
        if (next.length == 0) requireWhole();
        if (held.length == 0) return false;
        out = held;
        outAt = 0;
        held = next;
        return true;
    }

    private void requireWhole() throws IOException {
        if (whole) return;
        whole = HexFormat.of().formatHex(digest.digest()).equals(expected);
        if (!whole) throw new DamagedDocumentException(expected);
    }

    @Override
    public int read() throws IOException {
        if (outAt == out.length && !advance()) return -1;
        return out[outAt++] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) return 0;
        if (outAt == out.length && !advance()) return -1;
        int count = Math.min(length, out.length - outAt);
        System.arraycopy(out, outAt, into, offset, count);
        outAt += count;
        return count;
    }

    @Override
    public int available() {
        return out.length - outAt;
    }

    @Override
    public long skip(long most) throws IOException {
        long skipped = 0;
        while (skipped < most && read() >= 0) skipped++;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
