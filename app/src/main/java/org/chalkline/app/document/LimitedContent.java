package org.chalkline.app.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.chalkline.app.document.DocumentRefusedException.Code;

/**
 * A body that may not be longer than the limit, nor shorter than it was announced to be, nor slower
 * than any line: while it comes in, another can't.
 */
final class LimitedContent extends FilterInputStream {
    /** In bytes a second, once it has had its time to begin. */
    private static final long SLOWEST = 32_768;

    private static final Duration TO_BEGIN = Duration.ofSeconds(30);

    private final long begun = System.nanoTime();
    private final long limit;
    private final long announced;
    private long count;

    /**
     * @param limit how many bytes it may have
     * @param announced how many it is to have; -1 where that wasn't said
     */
    LimitedContent(InputStream body, long limit, long announced) throws IOException {
        super(body);
        this.limit = limit;
        this.announced = announced;
        if (announced > limit) throw new DocumentRefusedException(Code.DOCUMENT_TOO_LARGE, limit);
    }

    private void count(long read) throws IOException {
        if (read < 0) {
            if (count < announced) throw new DocumentRefusedException(Code.BODY_CUT_SHORT);
            return;
        }
        count += read;
        var time = Duration.ofNanos(System.nanoTime() - begun).minus(TO_BEGIN);
        if (time.toSeconds() * SLOWEST > count) {
            throw new DocumentRefusedException(Code.BODY_TOO_SLOW);
        }
        if (count > limit) throw new DocumentRefusedException(Code.DOCUMENT_TOO_LARGE, limit);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(into, offset, length);
        } catch (SocketTimeoutException e) {
            throw new DocumentRefusedException(Code.BODY_TOO_SLOW);
        } catch (IOException e) {
            // Whoever sent it has gone, or sends no more.
            throw new DocumentRefusedException(Code.BODY_CUT_SHORT);
        }
        count(read);
        return read;
    }
}
