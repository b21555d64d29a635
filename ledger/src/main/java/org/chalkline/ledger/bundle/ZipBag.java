package org.chalkline.ledger.bundle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.zip.ZipException;
import org.chalkline.ledger.bundle.ZipForm.Entry;

/**
 * A bag in a zip of {@link ZipForm}. Every byte of the zip that is no content is compared with what
 * it has to be, so that nothing hides between, before or behind the files; and what is wrong is
 * said in words. Readers of zips forgive most of that, and each something else.
 */
final class ZipBag extends BagFiles {
    private static final int COMPRESSION = 10;
    private static final int CRC = 16;
    private static final int PACKED = 20;
    private static final int SIZE = 24;
    private static final int NAME_LENGTH = 28;
    private static final int EXTRA_LENGTH = 30;
    private static final int COMMENT_LENGTH = 32;
    private static final int PLACE = 42;

    private final FileChannel zip;
    private final long size;
    private final TreeMap<String, Entry> files = new TreeMap<>();

    private ZipBag(FileChannel zip) throws IOException {
        this.zip = zip;
        size = zip.size();
    }

    /**
     * Opens one.
     *
     * @throws ZipException if it is of another form, with what is wrong
     */
    static ZipBag of(Path place) throws IOException {
        var zip = FileChannel.open(place);
        try {
            var bag = new ZipBag(zip);
            bag.list();
            return bag;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private ByteBuffer bytes(long at, int count) throws IOException {
        if (at < 0 || at + count > size) throw new ZipException("it is cut short");
        var buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (zip.read(buffer, at + buffer.position()) < 0) {
                throw new ZipException("it is cut short");
            }
        }
        return buffer.flip();
    }

    private void list() throws IOException {
        var end = new End();
        var list = new BufferedInputStream(new Part(end.at, end.length));
        long next = 0;
        String root = null;
        for (long i = 0; i < end.count; i++) {
            var entry = entry(list, next);
            next = entry.end();
            if (next > end.at) throw new ZipException(entry.name() + " is cut short");
            int slash = entry.name().indexOf('/');
            var folder = slash < 0 ? "" : entry.name().substring(0, slash);
            if (folder.isEmpty() || root != null && !root.equals(folder)) {
                throw new ZipException(
                        "a bag lies in one folder, and " + entry.name() + " does not");
            }
            root = folder;
            if (files.put(entry.name().substring(slash + 1), entry) != null) {
                throw new ZipException("two files in it are named " + entry.name());
            }
        }
        if (list.read() >= 0)
            throw new ZipException("its list of contents has more than its end says");
        if (next != end.at) throw gap(next, end.at, "its list of contents");
        for (var entry : files.values()) requireLocal(entry);
    }

    private static String count(long bytes) {
        return bytes == 1 ? "1 byte" : bytes + " bytes";
    }

    private static ZipException gap(long expected, long found, String before) {
        return new ZipException(
                found > expected
                        ? "%s of no file before %s".formatted(count(found - expected), before)
                        : "%s is not where it has to be: %s too few before it"
                                .formatted(before, count(expected - found)));
    }

    /** The next entry of the list of contents, which has to begin where the one before ended. */
    private static Entry entry(InputStream list, long expected) throws IOException {
        var head = list.readNBytes(ZipForm.CENTRAL_BYTES);
        var read = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        if (head.length < ZipForm.CENTRAL_BYTES || read.getInt(0) != ZipForm.CENTRAL_MARK) {
            throw new ZipException("its list of contents is damaged");
        }
        var name = name(list.readNBytes(Short.toUnsignedInt(read.getShort(NAME_LENGTH))));
        var extra = list.readNBytes(Short.toUnsignedInt(read.getShort(EXTRA_LENGTH)));
        var comment = list.readNBytes(Short.toUnsignedInt(read.getShort(COMMENT_LENGTH)));
        if (read.getShort(COMPRESSION) != 0) {
            throw new ZipException(
                    name
                            + " is compressed, and a bundle's files are not: unpack it and check the folder");
        }
        if (name.endsWith("/")) throw new ZipException(name + " is a folder of its own");
        if (read.getInt(PACKED) != read.getInt(SIZE)) {
            throw new ZipException("its list of contents has two sizes for " + name);
        }
        var entry =
                new Entry(
                        name,
                        Integer.toUnsignedLong(read.getInt(CRC)),
                        Integer.toUnsignedLong(read.getInt(SIZE)),
                        place(read, extra));
        if (entry.at() != expected) throw gap(expected, entry.at(), name);
        var whole = Arrays.copyOf(head, head.length + extra.length + comment.length);
        System.arraycopy(extra, 0, whole, head.length, extra.length);
        System.arraycopy(comment, 0, whole, head.length + extra.length, comment.length);
        if (!Arrays.equals(whole, withoutName(ZipForm.central(entry)))) {
            throw new ZipException(
                    "its list of contents has a date, a flag or a note of "
                            + name
                            + " that a bundle's has not");
        }
        return entry;
    }

    private static String name(byte[] bytes) throws ZipException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new ZipException("a name in it is no UTF-8");
        }
    }

    private static long place(ByteBuffer head, byte[] extra) {
        long at = Integer.toUnsignedLong(head.getInt(PLACE));
        if (at != ZipForm.LARGE || extra.length < 2 * Short.BYTES + Long.BYTES) return at;
        return ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN).getLong(2 * Short.BYTES);
    }

    private static byte[] withoutName(byte[] central) {
        var read = ByteBuffer.wrap(central).order(ByteOrder.LITTLE_ENDIAN);
        int name = Short.toUnsignedInt(read.getShort(NAME_LENGTH));
        var without = Arrays.copyOf(central, central.length - name);
        System.arraycopy(
                central,
                ZipForm.CENTRAL_BYTES + name,
                without,
                ZipForm.CENTRAL_BYTES,
                without.length - ZipForm.CENTRAL_BYTES);
        return without;
    }

    private void requireLocal(Entry entry) throws IOException {
        var expected = ZipForm.local(entry);
        if (!Arrays.equals(bytes(entry.at(), expected.length).array(), expected)) {
            throw new ZipException(
                    "what stands before %s is not what the list of contents says of it"
                            .formatted(entry.name()));
        }
    }

    /** The end of the zip, and where by it the list of contents stands. */
    private final class End {
        final long count;
        final long at;
        final long length;

        End() throws IOException {
            if (size < ZipForm.END_BYTES) throw new ZipException("it is cut short, or no zip");
            long place = size - ZipForm.END_BYTES;
            var end = bytes(place, ZipForm.END_BYTES);
            if (end.getInt(0) != ZipForm.END_MARK) throw misplaced();
            long many = Short.toUnsignedLong(end.getShort(10));
            long bytes = Integer.toUnsignedLong(end.getInt(12));
            long from = Integer.toUnsignedLong(end.getInt(16));
            long before = place - ZipForm.LARGE_END_PLACE_BYTES;
            if (before >= 0
                    && bytes(before, Integer.BYTES).getInt() == ZipForm.LARGE_END_PLACE_MARK) {
                place = before - ZipForm.LARGE_END_BYTES;
                var large = bytes(place, ZipForm.LARGE_END_BYTES);
                many = large.getLong(32);
                bytes = large.getLong(40);
                from = large.getLong(48);
                if (!ZipForm.isLarge(many, from, bytes)) {
                    throw new ZipException(
                            "it is a zip64, and too small to need that: another program wrote it anew");
                }
            }
            count = many;
            length = bytes;
            at = from;
            if (from < 0 || from > size || bytes < 0 || bytes > size) {
                throw new ZipException("its end speaks of places beyond it");
            }
            if (from + bytes != place) throw shifted(from + bytes, place);
            var expected = ZipForm.end(many, from, bytes);
            var found = bytes(size - expected.length, expected.length).array();
            if (!Arrays.equals(found, expected)) {
                throw new ZipException("its end says what a bundle's does not");
            }
        }

        private ZipException shifted(long said, long found) throws IOException {
            if (said > found) return new ZipException(count(said - found) + " too few in it");
            long more = found - said;
            boolean isBefore =
                    bytes(0, Integer.BYTES).getInt() != ZipForm.LOCAL_MARK
                            && bytes(more, Integer.BYTES).getInt() == ZipForm.LOCAL_MARK;
            return new ZipException(
                    count(more) + (isBefore ? " before its beginning" : " too many in it"));
        }

        /** Looks for what should stand at the very end, to tell what stands there instead. */
        private ZipException misplaced() throws IOException {
            long from = Math.max(0, size - ZipForm.END_BYTES - ZipForm.MANY);
            var tail = bytes(from, (int) (size - from));
            for (int p = tail.limit() - ZipForm.END_BYTES; p >= 0; p--) {
                if (tail.getInt(p) != ZipForm.END_MARK) continue;
                return new ZipException(
                        count(tail.limit() - p - ZipForm.END_BYTES) + " behind its end");
            }
            return new ZipException("it is cut short, or no zip: it has no end");
        }
    }

    /** Some of the zip's bytes; two parts can be read side by side. */
    private final class Part extends InputStream {
        private long at;
        private final long end;

        Part(long at, long length) throws IOException {
            if (length < 0 || at + length > size) throw new ZipException("it is cut short");
            this.at = at;
            end = at + length;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int most) throws IOException {
            if (most == 0) return 0;
            if (at == end) return -1;
            int count = (int) Math.min(most, end - at);
            int read = zip.read(ByteBuffer.wrap(into, offset, count), at);
            if (read < 0) throw new ZipException("it is cut short");
            at += read;
            return read;
        }
    }

    @Override
    public NavigableSet<String> paths() {
        return files.navigableKeySet();
    }

    @Override
    public InputStream open(String path) throws IOException {
        var entry = files.get(path);
        if (entry == null) throw new NoSuchFileException(path);
        return new BufferedInputStream(new Part(entry.contentAt(), entry.size()));
    }

    @Override
    public OptionalLong checksum(String path) {
        var entry = files.get(path);
        return entry == null ? OptionalLong.empty() : OptionalLong.of(entry.crc());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
