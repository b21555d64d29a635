package org.chalkline.ledger.place;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.chalkline.ledger.tile.DurableFiles;
import org.chalkline.ledger.tree.TreeHash;
import org.jspecify.annotations.Nullable;

/**
 * A folder on this machine, or one that several machines see. The lock on a file in it keeps others
 * out for as long as the program lives that has it.
 */
public final class FolderPlace implements LogPlace {
    private final Path root;

    /** The folder, there or not. */
    public FolderPlace(Path root) {
        this.root = root;
    }

    @Override
    public Optional<Content> look(String name) throws IOException {
        return read(name).map(bytes -> new Content(bytes, version(bytes)));
    }

    private static String version(byte[] content) {
        return TreeHash.leaf(content).toString();
    }

    @Override
    public Optional<byte[]> read(String name) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(root.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void replace(String name, byte[] content) throws IOException {
        DurableFiles.replace(root.resolve(name), content);
    }

    /** Between the look and the write it is the lock that keeps others out. */
    @Override
    public synchronized String replace(String name, @Nullable String known, byte[] content)
            throws IOException {
        var there = look(name).map(Content::version).orElse(null);
        if (!Objects.equals(there, known)) throw new ReplacedException(name);
        replace(name, content);
        return version(content);
    }

    /** It doesn't wait for the disk. */
    @Override
    public void write(Map<String, byte[]> files) throws IOException {
        var folders = new HashSet<Path>();
        for (var each : files.entrySet()) {
            var file = root.resolve(each.getKey());
            var folder = DurableFiles.folderOf(file);
            if (folders.add(folder)) Files.createDirectories(folder);
            DurableFiles.writeUnsynced(file, each.getValue());
        }
    }

    @Override
    public boolean exists(String name) {
        return Files.exists(root.resolve(name));
    }

    @Override
    public Stream<String> walk(String folder) throws IOException {
        return under(root.resolve(folder))
                .map(file -> root.relativize(file).toString().replace('\\', '/'));
    }

    /** The files in a folder and below. One that a program takes away meanwhile has none. */
    private static Stream<Path> under(Path folder) throws IOException {
        List<Path> there;
        try (var list = Files.list(folder)) {
            there = list.toList();
        } catch (NoSuchFileException e) {
            return Stream.empty();
        }
        return there.stream().flatMap(FolderPlace::filesOf);
    }

    private static Stream<Path> filesOf(Path path) {
        if (Files.isRegularFile(path)) return Stream.of(path);
        try {
            return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                    ? under(path)
                    : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(root.resolve(name));
    }

    @Override
    public void deleteFolder(String folder) throws IOException {
        var place = root.resolve(folder);
        if (!Files.isDirectory(place)) return;
        try (var files = Files.list(place)) {
            for (var file : files.toList()) Files.delete(file);
        }
        Files.delete(place);
    }

    @Override
    public InputStream open(String name, long from) throws IOException {
        var file = root.resolve(name);
        if (from == 0 && !Files.exists(file)) return InputStream.nullInputStream();
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        if (from > channel.size()) {
            channel.close();
            throw new EOFException(file + " ends before " + from);
        }
        channel.position(from);
        return new BufferedInputStream(Channels.newInputStream(channel));
    }

    @Override
    public void append(String name, long at, byte[] content) throws IOException {
        DurableFiles.append(root.resolve(name), at, content);
    }

    /** Of those who give it a name at once, one does. */
    @Override
    public String identity() throws IOException {
        Files.createDirectories(root);
        var file = root.resolve(STORE);
        try {
            Files.write(
                    file,
                    UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            DurableFiles.syncFolder(root);
        } catch (FileAlreadyExistsException e) {
            // It has a name.
        }
        return named(file);
    }

    /** The program that has just made the file writes it the next moment. */
    private static String named(Path file) throws IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        while (System.nanoTime() < until) {
            var name = Files.readString(file).strip();
            if (!name.isEmpty()) return name;
            Thread.onSpinWait();
        }
        throw new IOException(file + " is empty: remove it, and start the program again");
    }

    @Override
    public Optional<Hold> hold() throws IOException {
        Files.createDirectories(root);
        var channel =
                FileChannel.open(
                        root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(
                    () -> {
                        lock.release();
                        channel.close();
                    });
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
