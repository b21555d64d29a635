package org.chalkline.access;

import static org.chalkline.access.AccessRefusedException.Code.ACCESS_FILE_EXPOSED;
import static org.chalkline.access.AccessRefusedException.Code.ACCESS_FILE_UNUSABLE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.function.Function;
import org.chalkline.kernel.file.OwnerAlone;
import org.jspecify.annotations.Nullable;

/**
 * A small file that its owner alone may read, of which what was made is kept in memory until
 * another program changes the file. It is replaced as a whole, by one program at a time.
 *
 * @param <T> what its text says
 */
final class ProtectedFile<T> {
    private final Path path;
    private final Function<String, T> reader;
    private final Function<T, String> writer;
    private volatile @Nullable Kept<T> kept;

    /** What a file that was read looked like, and what it said. */
    private record Kept<T>(FileTime at, long size, @Nullable Object id, T content) {
        boolean isOf(BasicFileAttributes now) {
            return at.equals(now.lastModifiedTime())
                    && size == now.size()
                    && Objects.equals(id, now.fileKey());
        }
    }

    /**
     * @param reader reads the file's text; throws {@link IllegalArgumentException} for what it
     *     can't read
     * @param writer writes it
     */
    ProtectedFile(Path path, Function<String, T> reader, Function<T, String> writer) {
        this.path = path.toAbsolutePath().normalize();
        this.reader = reader;
        this.writer = writer;
    }

    Path path() {
        return path;
    }

    /**
     * What the file says now; absent if there is none.
     *
     * @throws AccessRefusedException if it can't be read, or others than its owner can
     */
    @Nullable T read() {
        try {
            var now = Files.readAttributes(path, BasicFileAttributes.class);
            var known = kept;
            if (known != null && known.isOf(now)) return known.content();
            requireUnexposed();
            var content = reader.apply(Files.readString(path));
            kept = new Kept<>(now.lastModifiedTime(), now.size(), now.fileKey(), content);
            return content;
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(e);
        }
    }

    /**
     * Changes what the file says, or makes it. Other programs that change it wait meanwhile.
     *
     * @param change from what it says, absent if there is no file, to what it is to say
     * @throws AccessRefusedException if it can't be read or written
     */
    synchronized T change(Function<@Nullable T, T> change) {
        try {
            OwnerAlone.folderFor(path);
            var lock = path.resolveSibling(path.getFileName() + ".lock");
            OwnerAlone.file(lock);
            try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                    var held = channel.lock()) {
                if (!held.isValid()) throw new IOException("the lock was lost");
                var before = read();
                var after = change.apply(before);
                if (!after.equals(before)) write(writer.apply(after));
                return after;
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private void write(String text) throws IOException {
        var unfinished = Files.createTempFile(path.getParent(), ".access", ".new");
        try {
            OwnerAlone.file(unfinished);
            try (var out = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) out.write(bytes);
                out.force(true);
            }
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        kept = null;
    }

    private void requireUnexposed() throws IOException {
        if (OwnerAlone.isLink(path)) {
            throw new AccessRefusedException(
                    ACCESS_FILE_EXPOSED,
                    "%s is a link, and whoever placed it decides who may sign in. Put the file itself there."
                            .formatted(path),
                    null);
        }
        if (OwnerAlone.isExposed(path)) {
            throw new AccessRefusedException(
                    ACCESS_FILE_EXPOSED,
                    "Others than its owner have rights on %s: who read it may be able to sign in as anybody. See who may have read it. Then take the rights away: chmod 600 %s"
                            .formatted(path, path),
                    null);
        }
    }

    private AccessRefusedException unusable(Exception cause) {
        return new AccessRefusedException(
                ACCESS_FILE_UNUSABLE,
                "%s can't be read or written (%s). Give the program's user the right to do so, or put the right file there."
                        .formatted(path, cause.getMessage()),
                cause);
    }
}
