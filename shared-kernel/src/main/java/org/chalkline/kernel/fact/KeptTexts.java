package org.chalkline.kernel.fact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Bytes and texts that would take too much memory. They lie in a file that has no name any more
 * once it is open, so nothing of it is left however the program ends. The file is made when the
 * first is added. It is to be used by one thread at a time, and read by several.
 */
public final class KeptTexts implements AutoCloseable {
    private @Nullable FileChannel file;
    private long end;

    /**
     * Adds a text.
     *
     * @return where it stands, for {@link #at}
     * @throws UncheckedIOException if there is no room for it: nothing is added then
     */
    public long add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds bytes, as {@link #add(String)} does. */
    public long add(byte[] bytes) {
        try {
            long place = end;
            var buffer = ByteBuffer.allocate(Integer.BYTES + bytes.length);
            buffer.putInt(bytes.length).put(bytes).flip();
            long at = place;
            while (buffer.hasRemaining()) at += open().write(buffer, at);
            end = at;
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException("no room in the folder for temporary files", e);
        }
    }

    /** Where the next stands that is added. */
    public long end() {
        return end;
    }

    /** Forgets what was added from there on. */
    public void cut(long place) {
        end = place;
    }

    /** The text that stands there. */
    public String at(long place) {
        return new String(bytes(place), StandardCharsets.UTF_8);
    }

    /** The bytes that stand there. */
    public byte[] bytes(long place) {
        try {
            var length = ByteBuffer.allocate(Integer.BYTES);
            fill(length, place);
            var bytes = ByteBuffer.allocate(length.getInt(0));
            fill(bytes, place + Integer.BYTES);
            return bytes.array();
        } catch (IOException e) {
            throw new UncheckedIOException("a file for temporary things can't be read", e);
        }
    }

    /** The first bytes of what stands there, which has as many. */
    public ByteBuffer first(long place, int bytes) {
        try {
            var buffer = ByteBuffer.allocate(bytes);
            fill(buffer, place + Integer.BYTES);
            return buffer.flip();
        } catch (IOException e) {
            throw new UncheckedIOException("a file for temporary things can't be read", e);
        }
    }

    private FileChannel open() throws IOException {
        var known = file;
        if (known != null) return known;
        var path = Files.createTempFile("chalkline-", ".kept");
        known = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Files.delete(path);
        file = known;
        return known;
    }

    private void fill(ByteBuffer buffer, long place) throws IOException {
        long at = place;
        while (buffer.hasRemaining()) {
            int read = open().read(buffer, at);
            if (read < 0) throw new IOException("the file ends too early");
            at += read;
        }
    }

    @Override
    public void close() {
        try {
            if (file != null) file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a file for temporary things can't be closed", e);
        }
    }
}
