package org.chalkline.query.projection.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Facts that a build can't hold in memory, in a file, by parts, of which each is read back by
 * itself. The file goes with the program, however that ends.
 */
final class SetAside implements AutoCloseable {

    /** The head of each piece: where the one before it is, and how long this one is. */
    private static final int HEADER = Long.BYTES + Integer.BYTES;

    private static final long NONE = -1;

    /** Room for what waits to be written of a part, at first. */
    private static final int LEAST = 256;

    /**
     * One part: the last of its pieces in the file, of which each names the one before it, and what
     * is still to be written of it. However much is set aside, a part takes no more than that.
     */
    private static final class Part {
        long last = NONE;
        long bytes;
        @Nullable ByteArrayOutputStream unwritten;
    }

    private final Path folder;
    private final Map<Integer, Part> parts = new HashMap<>();
    private @Nullable FileChannel file;
    private long end;
    private long unwritten;

    /**
     * @param folder where the file is made, once something is written
     */
    SetAside(Path folder) {
        this.folder = folder;
    }

    /** Adds a fact to a part, in memory until it is written. */
    void add(int number, String group, RawFact fact) {
        var part = parts.computeIfAbsent(number, none -> new Part());
        var into = part.unwritten;
        if (into == null) part.unwritten = into = new ByteArrayOutputStream(LEAST);
        int before = into.size();
        try {
            write(group, fact, new DataOutputStream(into));
        } catch (IOException e) {
            throw new IllegalStateException("memory takes whatever is written to it", e);
        }
        int added = into.size() - before;
        part.bytes += added;
        unwritten += added;
    }

    /** About how many bytes of memory hold what is still to be written: room is doubled. */
    long bytesHeld() {
        return 2 * unwritten;
    }

    /** How many bytes are set aside of a part. */
    long bytes(int number) {
        var part = parts.get(number);
        return part == null ? 0 : part.bytes;
    }

    /**
     * Writes what was added, a piece for each part.
     *
     * @throws StoreException if the disk can't take it
     */
    void write() {
        try {
            for (var part : parts.values()) {
                var piece = part.unwritten;
                if (piece == null) continue;
                write(part, piece.toByteArray());
                part.unwritten = null;
                unwritten -= piece.size();
            }
        } catch (IOException e) {
            throw new StoreException(
                    "facts that don't fit in memory could not be set aside in " + folder, e);
        }
    }

    private void write(Part part, byte[] piece) throws IOException {
        var into = file == null ? file = create() : file;
        long at = end;
        var bytes = ByteBuffer.allocate(HEADER + piece.length);
        bytes.putLong(part.last).putInt(piece.length).put(piece).flip();
        while (bytes.hasRemaining()) end += into.write(bytes, end);
        part.last = at;
    }

    private FileChannel create() throws IOException {
        return FileChannel.open(
                folder.resolve(UUID.randomUUID() + ".aside"),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    /**
     * Passes on all facts of a part, in the order in which they were added, and forgets them. All
     * that was added must have been written.
     *
     * @throws StoreException if they can't be read
     */
    void take(int number, BiConsumer<String, RawFact> to) {
        var part = parts.remove(number);
        if (part == null) return;
        try {
            for (long at : pieces(part).reversed()) {
                int length = bytes(at, HEADER).getInt(Long.BYTES);
                read(bytes(at + HEADER, length).array(), to);
            }
        } catch (IOException e) {
            throw new StoreException("facts set aside in " + folder + " could not be read", e);
        }
    }

    /** Where the pieces of a part are, the last one first. */
    private List<Long> pieces(Part part) throws IOException {
        var all = new ArrayList<Long>();
        for (long at = part.last; at != NONE; at = bytes(at, HEADER).getLong(0)) all.add(at);
        return all;
    }

    private ByteBuffer bytes(long at, int length) throws IOException {
        var from = file;
        if (from == null) throw new IOException("nothing was written");
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (from.read(bytes, at + bytes.position()) < 0) {
                throw new IOException("the file ends too early");
            }
        }
        return bytes;
    }

    private static void write(String group, RawFact fact, DataOutputStream out) throws IOException {
        text(group, out);
        out.writeInt(fact.position());
        var aggregate = fact.aggregate();
        text(aggregate == null ? "" : aggregate, out);
        out.writeLong(fact.sequence());
        text(fact.type(), out);
        text(fact.json(), out);
        var problem = fact.problem();
        out.writeBoolean(problem != null);
        if (problem != null) text(problem, out);
    }

    private static void read(byte[] bytes, BiConsumer<String, RawFact> to) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        while (in.available() > 0) {
            var group = text(in);
            int position = in.readInt();
            var aggregate = text(in);
            var fact =
                    new RawFact(
                            position,
                            aggregate.isEmpty() ? null : aggregate,
                            in.readLong(),
                            text(in),
                            text(in),
                            in.readBoolean() ? text(in) : null);
            to.accept(group, fact);
        }
    }

    /** Java's own form of texts ends at 65,535 bytes. */
    private static void text(String text, DataOutputStream out) throws IOException {
        var bytes = text.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), UTF_8);
    }

    @Override
    public void close() {
        try {
            if (file != null) file.close();
        } catch (IOException e) {
            throw new StoreException("facts set aside in " + folder + " could not be let go of", e);
        }
    }
}
