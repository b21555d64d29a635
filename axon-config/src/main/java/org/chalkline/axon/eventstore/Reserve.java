package org.chalkline.axon.eventstore;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Room on the disk that is kept for facts: a file that is given up when one of them finds no other,
 * and made again once there is plenty. Whatever else fills the disk, the last acts of the day are
 * recorded.
 */
final class Reserve {
    private static final Logger LOG = LoggerFactory.getLogger(Reserve.class);
    private static final int CHUNK = 1 << 20;

    /** So many times its own size must be free before it is made again. */
    private static final int PLENTY = 2;

    /** The name of its file, in the folder of the facts. */
    static final String NAME = "reserve";

    private final Path file;
    private final long bytes;

    /**
     * @param folder that of the facts
     * @param bytes how much is kept; 0 for none
     */
    Reserve(Path folder, long bytes) {
        this.file = folder.resolve(NAME);
        this.bytes = bytes;
    }

    /** Whether all is there that is to be. */
    boolean isWhole() {
        try {
            return bytes == 0 || (Files.exists(file) && Files.size(file) == bytes);
        } catch (IOException e) {
            return false;
        }
    }

    /** Gives the room up, and returns whether there was any. */
    boolean giveUp() {
        try {
            if (!Files.deleteIfExists(file)) return false;
            LOG.warn("The disk is full. {} MB that were kept for facts are given up.", bytes >> 20);
            return true;
        } catch (IOException e) {
            LOG.error("The room that is kept for facts could not be given up", e);
            return false;
        }
    }

    /** Whether there is room for more than the rest of a page. */
    boolean isRoomForSome() {
        try {
            return Files.getFileStore(file.getParent()).getUsableSpace() >= CHUNK;
        } catch (IOException e) {
            return true;
        }
    }

    /** Takes the room again, if there is plenty; returns whether it is there now. */
    boolean takeAgain() {
        if (isWhole()) return true;
        var beside = file.resolveSibling(NAME + ".new");
        try {
            if (Files.getFileStore(file.getParent()).getUsableSpace() < PLENTY * bytes) {
                return false;
            }
            fill(beside);
            Files.move(
                    beside,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            LOG.debug("The room for facts could not be kept", e);
            remove(beside);
            return false;
        }
    }

    /** Written through: a file system may keep no room for what is only said to be so long. */
    private void fill(Path beside) throws IOException {
        try (var channel =
                FileChannel.open(
                        beside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            for (long left = bytes; left > 0; ) {
                left -= channel.write(ByteBuffer.allocate((int) Math.min(left, CHUNK)));
            }
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} could not be removed", file, e);
        }
    }
}
