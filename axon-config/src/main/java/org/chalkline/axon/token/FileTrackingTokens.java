package org.chalkline.axon.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.TrackingTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One small file for each reader. It is replaced as a whole, so that there is the old position or
 * the new one, whenever the machine stops.
 */
public final class FileTrackingTokens implements TrackingTokens {
    private static final Logger LOG = LoggerFactory.getLogger(FileTrackingTokens.class);

    private final Path folder;

    /** Bookmarks in this folder, which is made when the first one is kept. */
    public FileTrackingTokens(Path folder) {
        this.folder = folder;
    }

    /** A file that holds no position is as good as none: its reader begins anew. */
    @Override
    public long get(String reader) {
        var file = file(reader);
        try {
            if (!Files.exists(file)) return FactStream.NOTHING;
            return Long.parseLong(Files.readString(file).strip());
        } catch (NumberFormatException e) {
            LOG.warn("{} holds no position; its reader begins anew", file);
            return FactStream.NOTHING;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void put(String reader, long position) {
        var file = file(reader);
        var beside = folder.resolve(reader + ".new");
        try {
            Files.createDirectories(folder);
            write(beside, position + "\n");
            Files.move(
                    beside,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            syncFolder();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        try (var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
    }

    /**
     * Without it the renaming may be lost. Where folders can't be synced, as on Windows, it may.
     */
    private void syncFolder() {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("{} can't be synced", folder, e);
        }
    }

    private Path file(String reader) {
        if (!reader.matches("[A-Za-z0-9-]{1,100}")) {
            throw new IllegalArgumentException("'" + reader + "' can't name a token");
        }
        return folder.resolve(reader);
    }
}
