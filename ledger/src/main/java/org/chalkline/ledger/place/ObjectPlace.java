package org.chalkline.ledger.place;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A store of objects. Nothing in it locks: whoever writes says what it has seen there, and writes
 * nothing where that has changed. A file that grows lies there in parts, each named by where it
 * begins; the first bears the file's own name, so the files of a folder are good as they are.
 */
public final class ObjectPlace implements LogPlace {

    /** A part of so many bytes isn't added to any more: each addition writes all of it anew. */
    static final int FULL_PART = 1 << 16;

    /** Names sort as their numbers do. */
    private static final String BEGIN = "%019d";

    private final ObjectStore store;

    /** The last part of each file that this program adds to. */
    private final Map<String, Part> ends = new HashMap<>();

    private boolean fenced;

    /** A part of a file that grows; with no version, it isn't there yet. */
    private record Part(long begin, byte[] bytes, @Nullable String version) {
        long end() {
            return begin + bytes.length;
        }

        boolean isFull() {
            return bytes.length >= FULL_PART;
        }
    }

    /** The log in this store. */
    public ObjectPlace(ObjectStore store) {
        this.store = store;
    }

    @Override
    public Optional<Content> look(String name) throws IOException {
        return store.get(name);
    }

    @Override
    public String identity() throws IOException {
        var found = store.get(STORE);
        if (found.isPresent()) return name(found.get());
        var mine = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        try {
            var unused = store.put(STORE, null, mine);
        } catch (ReplacedException e) {
            // Another program has given it one.
        }
        return name(
                store.get(STORE)
                        .orElseThrow(() -> new IOException(this + " doesn't keep its name")));
    }

    private static String name(Content found) {
        return new String(found.bytes(), StandardCharsets.US_ASCII).strip();
    }

    @Override
    public void replace(String name, byte[] content) throws IOException {
        while (true) {
            try {
                replace(name, store.get(name).map(Content::version).orElse(null), content);
                return;
            } catch (ReplacedException e) {
                // Then over what is there now: one of those who write at once is the last.
            }
        }
    }

    @Override
    public String replace(String name, @Nullable String known, byte[] content) throws IOException {
        try {
            return store.put(name, known, content);
        } catch (ReplacedException e) {
            // An earlier try may have arrived, though its answer was lost.
            var there = store.get(name);
            if (there.isPresent() && Arrays.equals(there.get().bytes(), content)) {
                return there.get().version();
            }
            throw e;
        }
    }

    /** A file that is there and the same stays; one that differs, as after damage, is replaced. */
    @Override
    public void write(Map<String, byte[]> files) throws IOException {
        for (var before : store.putNew(files).entrySet()) {
            var content = Objects.requireNonNull(files.get(before.getKey()));
            if (Arrays.equals(before.getValue().bytes(), content)) continue;
            replace(before.getKey(), before.getValue().version(), content);
        }
    }

    @Override
    public boolean exists(String name) throws IOException {
        return store.get(name).isPresent();
    }

    @Override
    public Stream<String> walk(String folder) throws IOException {
        return store.list(folder + "/", "").stream();
    }

    @Override
    public void delete(String name) throws IOException {
        store.delete(name);
    }

    @Override
    public void deleteFolder(String folder) throws IOException {
        for (var name : store.list(folder + "/", "")) store.delete(name);
    }

    private static String parts(String name) {
        return name + ".from/";
    }

    private static String part(String name, long begin) {
        return begin == 0 ? name : parts(name) + BEGIN.formatted(begin);
    }

    private Part get(String name, long begin) throws IOException {
        var there = store.get(part(name, begin));
        return there.isPresent()
                ? new Part(begin, there.get().bytes(), there.get().version())
                : new Part(begin, new byte[0], null);
    }

    /** The part that this place of the file lies in, or ends. */
    private Part around(String name, long at) throws IOException {
        // The parts before it are about as long as a full one, but for one that came from a folder.
        long near = at - 2L * FULL_PART;
        long last = near <= 0 ? 0 : lastBefore(name, at, parts(name) + BEGIN.formatted(near));
        return get(name, last > 0 ? last : lastBefore(name, at, ""));
    }

    /**
     * Where the last part begins that begins before a place; 0 if that is the first one.
     *
     * @param after the name of an object from which on it is looked for
     */
    private long lastBefore(String name, long at, String after) throws IOException {
        long last = 0;
        for (var each : store.list(parts(name), after)) {
            long begin = Long.parseLong(each.substring(parts(name).length()));
            if (begin >= at) break;
            last = begin;
        }
        return last;
    }

    @Override
    public InputStream open(String name, long from) throws IOException {
        return new Parts(name, around(name, from), from);
    }

    /** Reads part after part, each when it is needed. */
    private final class Parts extends InputStream {
        private final String name;
        private Part part;
        private ByteArrayInputStream bytes;

        Parts(String name, Part first, long from) throws IOException {
            this.name = name;
            part = first;
            if (from > part.end()) throw new EOFException(name + " ends before " + from);
            int passed = (int) (from - part.begin());
            bytes = new ByteArrayInputStream(part.bytes(), passed, part.bytes().length - passed);
        }

        private boolean isAtEnd() throws IOException {
            while (bytes.available() == 0) {
                if (!part.isFull()) return true;
                part = get(name, part.end());
                bytes = new ByteArrayInputStream(part.bytes());
            }
            return false;
        }

        @Override
        public int read() throws IOException {
            return isAtEnd() ? -1 : bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) return 0;
            return isAtEnd() ? -1 : bytes.read(into, offset, length);
        }
    }

    @Override
    public synchronized void append(String name, long at, byte[] content) throws IOException {
        var known = ends.remove(name);
        var last = known != null && known.end() == at ? known : around(name, at);
        if (last.end() == at && last.isFull()) last = get(name, at);
        if (last.end() != at) throw new ReplacedException(name);
        var grown = Arrays.copyOf(last.bytes(), last.bytes().length + content.length);
        System.arraycopy(content, 0, grown, last.bytes().length, content.length);
        var version = replace(part(name, last.begin()), last.version(), grown);
        ends.put(name, new Part(last.begin(), grown, version));
    }

    /** Whoever writes is told when somebody else has, and so keeps nobody out by this. */
    @Override
    public synchronized Optional<Hold> hold() throws IOException {
        if (!fenced) store.requireFence();
        fenced = true;
        ends.clear();
        return Optional.of(() -> {});
    }

    @Override
    public String toString() {
        return store.toString();
    }
}
