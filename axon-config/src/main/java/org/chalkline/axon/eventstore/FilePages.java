package org.chalkline.axon.eventstore;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * What an SQLite file says of itself in its first hundred bytes, and whether its pages are all
 * there. Read without SQLite, because SQLite takes a missing page at the end for an empty one.
 *
 * @param tooShortToTell whether the file ends before its header does
 * @param isDatabase whether it begins as an SQLite file does
 * @param missingPage the first page that is neither in the file nor in its log, 0 if none is
 */
record FilePages(
        boolean tooShortToTell,
        boolean isDatabase,
        int applicationId,
        int userVersion,
        long missingPage) {
    private static final int HEADER = 100;
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LOG_HEADER = 32;
    private static final int FRAME_HEADER = 24;

    static FilePages read(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var header = bytes(channel, 0, HEADER);
            if (header.limit() < HEADER) return new FilePages(true, false, 0, 0, 1);
            var magic = new byte[MAGIC.length];
            header.get(magic);
            if (!Arrays.equals(magic, MAGIC)) return new FilePages(false, false, 0, 0, 0);
            int pageSize = header.getShort(16) == 1 ? 65536 : header.getShort(16) & 0xFFFF;
            var log = loggedPages(Path.of(file + "-wal"), pageSize);
            long expected = log.size > 0 ? log.size : header.getInt(28);
            long missing = 0;
            for (long page = channel.size() / pageSize + 1; page <= expected; page++) {
                if (log.pages.contains(page)) continue;
                missing = page;
                break;
            }
            return new FilePages(false, true, header.getInt(68), header.getInt(60), missing);
        }
    }

    /** The pages in a write-ahead log, and how many the database has after its last commit. */
    private record Logged(Set<Long> pages, long size) {}

    /**
     * A checkpoint that was cut short leaves a file that is shorter than its header says, and the
     * log still holds the rest: that is no damage.
     */
    private static Logged loggedPages(Path log, int pageSize) throws IOException {
        var pages = new HashSet<Long>();
        long size = 0;
        if (!Files.exists(log)) return new Logged(pages, size);
        try (var channel = FileChannel.open(log, StandardOpenOption.READ)) {
            var header = bytes(channel, 0, LOG_HEADER);
            if (header.limit() < LOG_HEADER || header.getInt(8) != pageSize) {
                return new Logged(pages, size);
            }
            long salt = header.getLong(16);
            var sinceCommit = new HashSet<Long>();
            long end = channel.size() - FRAME_HEADER - pageSize;
            for (long at = LOG_HEADER; at <= end; at += FRAME_HEADER + pageSize) {
                var frame = bytes(channel, at, FRAME_HEADER);
                if (frame.getLong(8) != salt) break;
                sinceCommit.add(frame.getInt(0) & 0xFFFFFFFFL);
                if (frame.getInt(4) == 0) continue;
                size = frame.getInt(4) & 0xFFFFFFFFL;
                pages.addAll(sinceCommit);
                sinceCommit.clear();
            }
        }
        return new Logged(pages, size);
    }

    private static ByteBuffer bytes(FileChannel channel, long at, int count) throws IOException {
        var buffer = ByteBuffer.allocate(count);
        while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
            // reads on until the buffer is full or the file ends
        }
        return buffer.flip();
    }
}
