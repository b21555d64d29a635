package org.chalkline.app.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.security.GeneralSecurityException;

/** Content that is sealed while it is read, part by part: it is never in memory as a whole. */
final class SealedContent extends InputStream {
    private static final int PART = 1 << 16;

    private final InputStream content;
    private final ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    private final WritableByteChannel sealing;
    private ByteArrayInputStream ready = new ByteArrayInputStream(new byte[0]);
    private boolean whole;

    /** What seals. */
    interface Sealing {

        /** A channel that writes what is written to it to the other one, sealed. */
        WritableByteChannel into(WritableByteChannel out)
                throws GeneralSecurityException, IOException;
    }

    SealedContent(InputStream content, Sealing sealing)
            throws GeneralSecurityException, IOException {
        this.content = content;
        this.sealing = sealing.into(Channels.newChannel(sealed));
    }

    /** Returns whether there is more to read. */
    private boolean advance() throws IOException {
        while (ready.available() == 0) {
            if (whole) return false;
            var part = content.readNBytes(PART);
            var left = ByteBuffer.wrap(part);
            while (left.hasRemaining()) {
                int unused = sealing.write(left);
            }
            if (part.length < PART) {
                whole = true;
                sealing.close();
            }
            ready = new ByteArrayInputStream(sealed.toByteArray());
            sealed.reset();
        }
        return true;
    }

    @Override
    public int read() throws IOException {
        return advance() ? ready.read() : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) return 0;
        return advance() ? ready.read(into, offset, length) : -1;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
