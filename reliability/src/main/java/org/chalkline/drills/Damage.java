package org.chalkline.drills;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The harm that is done to a single file. */
enum Damage {
    /** Its second half is cut off. */
    TRUNCATED {
        @Override
        boolean to(Path file, Path older) throws IOException {
            long size = Files.size(file);
            if (size == 0) return false;
            try (var open = new RandomAccessFile(file.toFile(), "rw")) {
                open.setLength(size / 2);
            }
            return true;
        }
    },
    /** It is not there. */
    REMOVED {
        @Override
        boolean to(Path file, Path older) throws IOException {
            Files.delete(file);
            return true;
        }
    },
    /** One bit in its middle is another. */
    FLIPPED {
        @Override
        boolean to(Path file, Path older) throws IOException {
            long size = Files.size(file);
            if (size == 0) return false;
            try (var open = new RandomAccessFile(file.toFile(), "rw")) {
                open.seek(size / 2);
                int was = open.read();
                open.seek(size / 2);
                open.write(was ^ 4);
            }
            return true;
        }
    },
    /** It is as it was some time before. */
    OLDER {
        @Override
        boolean to(Path file, Path older) throws IOException {
            if (!Files.exists(older) || Files.mismatch(file, older) == -1) return false;
            Files.copy(older, file, StandardCopyOption.REPLACE_EXISTING);
            return true;
        }
    };

    /**
     * Does it.
     *
     * @param older where a copy of the file lies that was taken before
     * @return whether it was possible; else the file is as it was
     */
    abstract boolean to(Path file, Path older) throws IOException;
}
