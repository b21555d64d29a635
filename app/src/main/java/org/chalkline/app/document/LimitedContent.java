package org.chalkline.app.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.chalkline.app.document.DocumentRefusedException.Code;

/** A body that may not be longer than the limit, nor shorter than it was announced to be. */
final class LimitedContent extends FilterInputStream {
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
        } catch (IOException e) {
            // Whoever sent it has gone, or sends no more.
            throw new DocumentRefusedException(Code.BODY_CUT_SHORT);
        }
        count(read);
        return read;
    }
}
