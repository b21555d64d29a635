package org.chalkline.ledger.place;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of one log lie. Whoever reads one sees it as somebody wrote it, never half of it.
 * Names are as C2SP tlog-tiles has them served, with {@code /} between folders. For several
 * threads.
 */
public interface LogPlace {

    /**
     * A file that can be replaced.
     *
     * @param version tells it from whatever stands there before or after it
     */
    record Content(byte[] bytes, String version) {}

    /** The right to write here, as far as the place can tell who else does. */
    interface Hold extends Closeable {}

    /** The file of this name; empty if there is none. */
    Optional<Content> look(String name) throws IOException;

    /** The content of the file. */
    default Optional<byte[]> read(String name) throws IOException {
        return look(name).map(Content::bytes);
    }

    /** Puts it there whatever was, and returns when it would outlast the machine. */
    void replace(String name, byte[] content) throws IOException;

    /**
     * The same, if what is there is known: whoever was paused meanwhile, and others went on, writes
     * nothing.
     *
     * @param known the version that is to be there; null if there is to be none
     * @return the version from now on
     * @throws ReplacedException if something else is there
     */
    String replace(String name, @Nullable String known, byte[] content) throws IOException;

    /**
     * Writes these files. A place may return before they would outlast the machine: they are for
     * what is looked at again before it is relied on.
     */
    void write(Map<String, byte[]> files) throws IOException;

    /** Whether there is such a file. */
    boolean exists(String name) throws IOException;

    /** The names of all files under this folder, at any depth. The caller closes it. */
    Stream<String> walk(String folder) throws IOException;

    /** Removes the file, if it is there. */
    void delete(String name) throws IOException;

    /** Removes this folder, with the files in it. */
    void deleteFolder(String folder) throws IOException;

    /**
     * Reads a file that grows at its end; one that isn't there is empty.
     *
     * @param from how many bytes to pass over
     * @throws java.io.EOFException if it has fewer
     */
    InputStream open(String name, long from) throws IOException;

    /**
     * Writes to the end of a file that grows, and returns when it would outlast the machine.
     *
     * @param at where it ended before; in a folder, what lies beyond is the rest of a write that
     *     was cut short, and is replaced
     * @throws ReplacedException if somebody else has written there
     */
    void append(String name, long at, byte[] content) throws IOException;

    /** The name of the file by which a place is known. */
    String STORE = "store";

    /**
     * A name that tells this place from every other one, wherever it is seen from. The first one
     * that asks gives it one.
     */
    String identity() throws IOException;

    /**
     * Takes the log for writing.
     *
     * @return empty if another program is known to have it
     * @throws UnfencedException if who was paused here could write over who followed
     */
    Optional<Hold> hold() throws IOException;

    /** Something else is there than was known. Nothing was written. */
    final class ReplacedException extends IOException {
        private static final long serialVersionUID = 1L;

        /** About the file of this name. */
        public ReplacedException(String name) {
            super("Somebody else has written " + name);
        }
    }

    /** The store doesn't do what keeps two who write apart. */
    final class UnfencedException extends IOException {
        private static final long serialVersionUID = 1L;

        public UnfencedException(String message) {
            super(message);
        }
    }

    /** Where it is, for people. */
    @Override
    String toString();
}
