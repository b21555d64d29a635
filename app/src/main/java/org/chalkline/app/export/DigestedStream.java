package org.chalkline.app.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts what goes through it, and takes its SHA-256 digest. */
final class DigestedStream extends FilterOutputStream {
    private final MessageDigest digest = sha256();
    private long bytes;

    DigestedStream(OutputStream out) {
        super(out);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        digest.update((byte) b);
        bytes++;
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        out.write(from, offset, length);
        digest.update(from, offset, length);
        bytes += length;
    }

    long bytes() {
        return bytes;
    }

    /** The digest so far, in lower-case hexadecimal. To be asked once, at the end. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
