package org.chalkline.drills;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A file system of a fixed size, in memory, that can be filled up and given space again. */
final class SmallDisk implements AutoCloseable {
    private static final int PAGE = 4_096;
    private static final int MOST_AT_ONCE = 1 << 20;

    private final Path folder;
    private final Path filler;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.filler = folder.resolve("filler");
    }

    /**
     * Mounts one.
     *
     * @param size as {@code mount} takes it, such as {@code 96m}
     * @throws SkippedException if that isn't permitted here
     */
    static SmallDisk mount(Path folder, String size)
            throws SkippedException, IOException, InterruptedException {
        try {
            var mounted =
                    Program.run(
                            Map.of(),
                            "mount",
                            "-t",
                            "tmpfs",
                            "-o",
                            "size=" + size,
                            "tmpfs",
                            folder.toString());
            if (mounted.status() == 0) return new SmallDisk(folder);
        } catch (IOException e) {
            throw new SkippedException("there is no `mount` here");
        }
        throw new SkippedException("mounting a small file system is not permitted here");
    }

    /** Where it is. */
    Path folder() {
        return folder;
    }

    /** Takes what space there is, and takes what becomes free until it is given up. */
    void fill() throws IOException {
        var some = new byte[MOST_AT_ONCE];
        try (var file = new RandomAccessFile(filler.toFile(), "rw")) {
            file.seek(file.length());
            for (int size = MOST_AT_ONCE; size >= PAGE; ) {
                try {
                    file.write(some, 0, size);
                } catch (IOException full) {
                    size /= 2;
                }
            }
        }
    }

    /** Gives the space up again. */
    void free() throws IOException {
        Files.deleteIfExists(filler);
    }

    @Override
    public void close() throws IOException {
        try {
            Program.run(Map.of(), "umount", folder.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
