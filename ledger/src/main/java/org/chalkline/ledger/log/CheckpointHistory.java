package org.chalkline.ledger.log;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.chalkline.ledger.note.MalformedNoteException;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.place.LogPlace;
import org.jspecify.annotations.Nullable;

/**
 * Every checkpoint that was signed, one after the other in one file. Before each stands a line with
 * its number and the digest of all of the file before it: {@code checkpoint 7 SHA-256}. So none can
 * be taken out, put in or moved without a trace.
 */
public final class CheckpointHistory {
    private static final String HEAD = "checkpoint ";
    private static final String SIGNATURE = "\u2014 ";

    private final LogPlace place;
    private final String name;

    /** Whether it is to be known how to go on from where it ends. */
    private final boolean isResumable;

    private final @Nullable State from;

    /** What the file should hold next, and how far it is whole; known once it has been read. */
    private @Nullable Reader end;

    /** The history in this file, which is made when the first checkpoint is added. */
    public CheckpointHistory(LogPlace place, String name) {
        this(place, name, false, null);
    }

    private CheckpointHistory(
            LogPlace place, String name, boolean isResumable, @Nullable State from) {
        this.place = place;
        this.name = name;
        this.isResumable = isResumable;
        this.from = from;
    }

    /**
     * How far a history had come, for whoever goes on without reading it again.
     *
     * @param number how many checkpoints it held
     * @param bytes how many bytes they took
     * @param digest the state of the digest over them
     */
    record State(long number, long bytes, byte[] digest) {}

    /**
     * The same history, read only from there on.
     *
     * @param from where to begin; absent: at its beginning, and {@link #state} is known then
     */
    CheckpointHistory resumable(Optional<State> from) {
        return new CheckpointHistory(place, name, true, from.orElse(null));
    }

    /** How far it has come, once it was read; empty where it isn't resumable. */
    Optional<State> state() {
        var at = end;
        if (at == null || !(at.digest instanceof Running.Resumable digest)) return Optional.empty();
        return Optional.of(new State(at.number, at.whole, digest.state()));
    }

    /** The file is not how it was written. */
    public static final class BrokenException extends IOException {
        private static final long serialVersionUID = 1L;
        private final long number;
        private final boolean cutShort;

        BrokenException(long number, boolean cutShort, String message) {
            super(message);
            this.number = number;
            this.cutShort = cutShort;
        }

        /** The number of the first checkpoint that is not as it was written, from 0. */
        public long number() {
            return number;
        }

        /** Whether the file ends within it, as when the machine stopped while it was written. */
        public boolean cutShort() {
            return cutShort;
        }
    }

    /** Reads the file from its beginning. The caller closes it. */
    public Reader read() throws IOException {
        if (from != null) {
            return new Reader(rest(from), new Running.Resumable(from.digest()), from);
        }
        var digest = isResumable ? new Running.Resumable() : new Running.Plain();
        return new Reader(place.open(name, 0), digest, new State(0, 0, new byte[0]));
    }

    private InputStream rest(State from) throws IOException {
        try {
            return place.open(name, from.bytes());
        } catch (EOFException e) {
            throw new BrokenException(
                    from.number(),
                    false,
                    "There were %d checkpoints, and the last are gone: %s"
                            .formatted(from.number(), e.getMessage()));
        }
    }

    /**
     * The last checkpoint, past which anything may be broken.
     *
     * @throws BrokenException if the file is broken before its end
     */
    public Optional<SignedNote> last() throws IOException {
        SignedNote last = null;
        var reader = read();
        try (reader) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                last = next.get();
            }
        } catch (BrokenException e) {
            if (!e.cutShort()) throw e;
        }
        end = reader;
        return Optional.ofNullable(last);
    }

    /**
     * How far the history goes.
     *
     * @param note the last checkpoint
     * @param bytes how many bytes of the file hold it and those before it
     */
    public record End(SignedNote note, long bytes) {}

    /**
     * How far it goes now, beside whoever appends to it; empty before the first checkpoint.
     *
     * @throws BrokenException if the file is broken before its end
     */
    public Optional<End> reached() throws IOException {
        End reached = null;
        try (var reader = read()) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                reached = new End(next.get(), reader.whole);
            }
        } catch (BrokenException e) {
            if (!e.cutShort()) throw e;
        }
        return Optional.ofNullable(reached);
    }

    /**
     * Adds one, and returns when it is on disk. What a write that was cut short left is replaced.
     */
    public void append(SignedNote note) throws IOException {
        if (end == null) last();
        var at = end;
        if (at == null) throw new IllegalStateException("the history has not been read");
        var head = HEAD + at.number + " " + at.digestSoFar() + "\n";
        var bytes = (head + note).getBytes(StandardCharsets.UTF_8);
        place.append(name, at.whole, bytes);
        at.digest.update(bytes);
        at.whole += bytes.length;
        at.number++;
    }

    /** Goes through the history in its order. */
    public static final class Reader implements AutoCloseable {
        private final InputStream in;
        private final Running digest;

        /** How many bytes hold checkpoints that are whole, and how many those are. */
        private long whole;

        private long number;
        private byte @Nullable [] pending;

        private Reader(InputStream in, Running digest, State from) throws IOException {
            this.in = in;
            this.digest = digest;
            whole = from.bytes();
            number = from.number();
            pending = line();
        }

        private String digestSoFar() {
            return HexFormat.of().formatHex(digest.soFar());
        }

        /**
         * The next checkpoint.
         *
         * @return empty at the end
         * @throws BrokenException if it is not as it was written
         */
        public Optional<SignedNote> next() throws IOException {
            var head = pending;
            if (head == null) return Optional.empty();
            var read = new ByteArrayOutputStream();
            read.writeBytes(head);
            var expected = HEAD + number + " " + digestSoFar() + "\n";
            boolean asExpected = new String(head, StandardCharsets.UTF_8).equals(expected);
            var note = new ByteArrayOutputStream();
            pending = line();
            while (pending != null && !starts(pending, HEAD)) {
                note.writeBytes(pending);
                pending = line();
            }
            if (!asExpected) {
                var cut = pending == null && expected.startsWith(text(head)) && note.size() == 0;
                throw broken(cut, "it doesn't follow from those before it");
            }
            read.writeBytes(note.toByteArray());
            try {
                var checkpoint = SignedNote.parse(note.toByteArray());
                digest.update(read.toByteArray());
                whole += read.size();
                number++;
                return Optional.of(checkpoint);
            } catch (MalformedNoteException e) {
                var last = text(note.toByteArray());
                boolean ends = last.endsWith("\n") && last.contains("\n\n" + SIGNATURE);
                throw broken(pending == null && !ends, e.getMessage());
            }
        }

        private BrokenException broken(boolean cutShort, @Nullable String what) {
            return new BrokenException(
                    number,
                    cutShort,
                    "Checkpoint number %d is not as it was written: %s".formatted(number, what));
        }

        private static String text(byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        private static boolean starts(byte[] line, String with) {
            return text(line).startsWith(with);
        }

        private byte @Nullable [] line() throws IOException {
            var line = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                line.write(b);
                if (b == '\n') break;
            }
            return line.size() == 0 ? null : line.toByteArray();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
