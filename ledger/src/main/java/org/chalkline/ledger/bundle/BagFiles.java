package org.chalkline.ledger.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The files of a bag, as they are: in a zip, or in a folder into which one was unpacked. */
public abstract class BagFiles implements Closeable {

    /** No file that is read as a whole is larger, but documents: not a manifest of millions. */
    private static final int MOST_BYTES = 1 << 29;

    private static final Pattern LABELLED = Pattern.compile("([^:\\s][^:]*): (.*)");

    BagFiles() {}

    /**
     * Opens a bag.
     *
     * @param place a zip, or the folder that {@code bagit.txt} lies in
     * @throws IOException if it can't be read, or is neither, or a zip of another form than {@link
     *     BagWriter} writes
     */
    public static BagFiles open(Path place) throws IOException {
        return Files.isDirectory(place) ? new Folder(place) : ZipBag.of(place);
    }

    /** The paths of all its files, from the bag's own folder on, in order. */
    public abstract NavigableSet<String> paths();

    /** Opens one of them; the caller closes it. */
    public abstract InputStream open(String path) throws IOException;

    /** The CRC-32 that a zip says a file has; in a folder nothing says any. */
    public OptionalLong checksum(String path) {
        return OptionalLong.empty();
    }

    /** Whether there is such a file. */
    public boolean has(String path) {
        return paths().contains(path);
    }

    /**
     * A file that is no document, as a whole.
     *
     * @throws IOException if it isn't there, or is too large to be meant
     */
    public byte[] bytes(String path) throws IOException {
        try (var in = open(path)) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) throw new IOException(path + " is too large");
            return bytes;
        }
    }

    /** The same as text, in UTF-8. */
    public String text(String path) throws IOException {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /**
     * What {@code bag-info.txt} says under a label; empty where it says nothing.
     *
     * @throws IOException if it can't be read
     */
    public String info(String label) throws IOException {
        if (!has(Layout.INFO)) return "";
        for (var line : text(Layout.INFO).split("\n")) {
            var parts = LABELLED.matcher(line);
            if (parts.matches() && parts.group(1).equals(label)) return parts.group(2);
        }
        return "";
    }

    private static final class Folder extends BagFiles {
        private final TreeMap<String, Path> files = new TreeMap<>();

        Folder(Path root) throws IOException {
            try (var all = Files.walk(root)) {
                for (var file : all.filter(Files::isRegularFile).toList()) {
                    var relative = root.relativize(file);
                    var path = new StringBuilder();
                    for (var part : relative) {
                        path.append(path.isEmpty() ? "" : "/").append(part);
                    }
                    files.put(path.toString(), file);
                }
            }
        }

        @Override
        public NavigableSet<String> paths() {
            return files.navigableKeySet();
        }

        @Override
        public InputStream open(String path) throws IOException {
            var file = files.get(path);
            if (file == null) throw new NoSuchFileException(path);
            return Files.newInputStream(file);
        }

        @Override
        public void close() {}
    }
}
