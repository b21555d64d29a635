package org.chalkline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Where the benchmarks put their files. Syncing costs nothing in memory, so a folder there would
 * say nothing, and is refused.
 */
final class Workplace implements AutoCloseable {
    private final Path root;
    private int folders;

    /**
     * @param parent a folder on a real disk; everything is removed from it at the end
     * @throws IllegalArgumentException if it lies in memory
     */
    Workplace(Path parent) throws IOException {
        Files.createDirectories(parent);
        var type = Files.getFileStore(parent).type();
        if (type.equals("tmpfs") || type.equals("ramfs")) {
            throw new IllegalArgumentException(
                    parent + " lies in memory: name a folder on a disk with --folder");
        }
        root = Files.createTempDirectory(parent.toAbsolutePath(), "run-");
    }

    /** A new, empty folder. */
    Path folder(String name) {
        try {
            return Files.createDirectory(root.resolve(++folders + "-" + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a folder and what is in it. */
    static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        remove(root);
    }
}
