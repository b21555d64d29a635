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

    /** Bytes of one part that are written at once. */
    private static final int CHUNK = 32 << 10;

    private record Chunk(long at, int length) {}

    /** What one part has in the file, and what is still to be written of it. */
    private static final class Part {
        final List<Chunk> chunks = new ArrayList<>();
        final ByteArrayOutputStream unwritten = new ByteArrayOutputStream(CHUNK + 4_096);
        final DataOutputStream out = new DataOutputStream(unwritten);
    }

    private final Path folder;
    private final Map<Integer, Part> parts = new HashMap<>();
    private @Nullable FileChannel file;
    private long end;

    /**
     * @param folder where the file is made, once something is set aside
     */
    SetAside(Path folder) {
        this.folder = folder;
    }

    /**
     * Adds a fact to a part.
     *
     * @throws StoreException if the disk can't take it
     */
    void add(int number, String group, RawFact fact) {
        var part = parts.computeIfAbsent(number, none -> new Part());
        try {
            write(group, fact, part.out);
            if (part.unwritten.size() >= CHUNK) flush(part);
        } catch (IOException e) {
            throw new StoreException(
                    "facts that don't fit in memory could not be set aside in " + folder, e);
        }
    }

    private void flush(Part part) throws IOException {
        var bytes = ByteBuffer.wrap(part.unwritten.toByteArray());
        part.chunks.add(new Chunk(end, bytes.remaining()));
        var into = file == null ? file = create() : file;
        while (bytes.hasRemaining()) end += into.write(bytes, end);
        part.unwritten.reset();
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
     * Passes on all facts of a part, in the order in which they were added, and forgets them.
     *
     * @throws StoreException if they can't be read
     */
    void take(int number, BiConsumer<String, RawFact> to) {
        var part = parts.remove(number);
        if (part == null) return;
        try {
            for (var chunk : part.chunks) read(bytes(chunk), to);
            read(part.unwritten.toByteArray(), to);
        } catch (IOException e) {
            throw new StoreException("facts set aside in " + folder + " could not be read", e);
        }
    }

    private byte[] bytes(Chunk chunk) throws IOException {
        var from = file;
        if (from == null) throw new IOException("nothing was written");
        var bytes = ByteBuffer.allocate(chunk.length());
        while (bytes.hasRemaining()) {
            if (from.read(bytes, chunk.at() + bytes.position()) < 0) {
                throw new IOException("the file ends too early");
            }
        }
        return bytes.array();
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
