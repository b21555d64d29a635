package org.chalkline.ledger.bundle;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The files of a bag, as they are: in a zip, or in a folder into which one was unpacked. */
public abstract class BagFiles implements Closeable {

    /** No file that is read as a whole is larger than this, but documents. */
    private static final int MOST_BYTES = 16 << 20;

    private BagFiles() {}

    /**
     * Opens a bag.
     *
     * @param place a zip, or the folder that {@code bagit.txt} lies in
     * @throws IOException if it can't be read, or is neither
     */
    public static BagFiles open(Path place) throws IOException {
        return Files.isDirectory(place) ? new Folder(place) : Zip.read(place);
    }

    /** The paths of all its files, from the bag's own folder on, in order. */
    public abstract NavigableSet<String> paths();

    /** Opens one of them; the caller closes it. */
    public abstract InputStream open(String path) throws IOException;

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

    private static final class Zip extends BagFiles {
        private final ZipFile zip;
        private final TreeMap<String, ZipEntry> files = new TreeMap<>();

        private Zip(ZipFile zip) {
            this.zip = zip;
        }

        static Zip read(Path place) throws IOException {
            var zip = new ZipFile(place.toFile(), StandardCharsets.UTF_8);
            try {
                var read = new Zip(zip);
                read.list();
                return read;
            } catch (IOException | IllegalArgumentException e) {
                zip.close();
                throw e instanceof IOException known ? known : new ZipException(e.getMessage());
            }
        }

        /** All of it lies in one folder, and no two files bear one name. */
        private void list() throws IOException {
            Map<String, Integer> roots = new HashMap<>();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                var name = entry.getName();
                int slash = name.indexOf('/');
                roots.merge(slash < 0 ? "" : name.substring(0, slash), 1, Integer::sum);
                if (entry.isDirectory()) continue;
                if (files.put(name.substring(slash + 1), entry) != null) {
                    throw new ZipException("two files in the zip are named " + name);
                }
            }
            if (roots.size() != 1 || roots.containsKey("")) {
                throw new ZipException("a bag lies in one folder, and this zip has " + roots);
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
            if (entry.getSize() == 0) return new ByteArrayInputStream(new byte[0]);
            return zip.getInputStream(entry);
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
