package org.chalkline.app.intake;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the cells of a workbook share, by their numbers. Those of a large workbook lie in
 * a file of their own, which goes when this is closed: they would be most of the memory that an
 * import takes. Workbooks number texts as they come, so most are found in the part read last.
 */
final class SharedTexts implements Closeable {
    /** In characters: more than that is not kept in memory. */
    private static final long IN_MEMORY = 4_000_000;

    private static final int WINDOW = 1 << 16;

    private final List<String> first = new ArrayList<>();
    private long characters;
    private @Nullable Path spill;
    private @Nullable OutputStream out;
    private @Nullable FileChannel in;
    private long[] ends = new long[1 << 12];
    private int spilled;
    private byte[] window = new byte[0];
    private long windowAt;

    /** Adds the text with the next number. */
    void add(String text) throws IOException {
        if (spill == null && characters + text.length() <= IN_MEMORY) {
            characters += text.length();
            first.add(text);
            return;
        }
        var to = out;
        if (to == null) {
            spill = Files.createTempFile("chalkline-texts", ".tmp");
            to = new BufferedOutputStream(Files.newOutputStream(spill), 1 << 16);
            out = to;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        to.write(bytes);
        if (spilled == ends.length) ends = Arrays.copyOf(ends, ends.length * 2);
        ends[spilled] = (spilled == 0 ? 0 : ends[spilled - 1]) + bytes.length;
        spilled++;
    }

    /** The text with this number, from 0; nothing if there is none. */
    @Nullable String get(int number) throws IOException {
        if (number < 0 || number >= first.size() + spilled) return null;
        if (number < first.size()) return first.get(number);
        int at = number - first.size();
        var start = at == 0 ? 0 : ends[at - 1];
        int length = Math.toIntExact(ends[at] - start);
        if (start < windowAt || start + length > windowAt + window.length) fill(start, length);
        return new String(
                window, Math.toIntExact(start - windowAt), length, StandardCharsets.UTF_8);
    }

    private void fill(long start, int length) throws IOException {
        if (out != null) {
            out.close();
            out = null;
        }
        var from = in;
        var file = spill;
        if (from == null && file != null) {
            from = FileChannel.open(file, StandardOpenOption.READ);
            in = from;
        }
        if (from == null) throw new IllegalStateException("nothing was spilled");
        var size = Math.min(Math.max(WINDOW, length), from.size() - start);
        var bytes = ByteBuffer.allocate(Math.toIntExact(size));
        while (bytes.hasRemaining() && from.read(bytes, start + bytes.position()) >= 0) continue;
        window = bytes.array();
        windowAt = start;
    }

    @Override
    public void close() throws IOException {
        if (out != null) out.close();
        if (in != null) in.close();
        if (spill != null) Files.deleteIfExists(spill);
    }
}
