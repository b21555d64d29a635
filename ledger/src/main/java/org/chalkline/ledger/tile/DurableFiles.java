package org.chalkline.ledger.tile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files that are there as a whole or not at all, whenever the machine stops: written under another
 * name, synced, and moved into place.
 */
public final class DurableFiles {

    /**
     * What a file's name ends with while {@link #replace} writes it; so it lies after a failure.
     */
    public static final String UNFINISHED = ".unfinished";

    private static final Set<PosixFilePermission> OWNER_ALONE =
            PosixFilePermissions.fromString("rw-------");

    private DurableFiles() {}

    /** Puts the file in place, and returns when it and its name are on disk. */
    public static void replace(Path file, byte[] content) throws IOException {
        var folder = folderOf(file);
        Files.createDirectories(folder);
        var beside = file.resolveSibling(file.getFileName() + UNFINISHED);
        write(beside, content, true);
        Files.move(
                beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(folder);
    }

    /**
     * Writes the file in its place, in a folder that is there. Whether it is there as a whole after
     * the machine stopped, nobody knows: for what is looked at again before it is relied on. If it
     * can't be written, as on a full disk, no part of it stays.
     */
    public static void writeUnsynced(Path file, byte[] content) throws IOException {
        try {
            write(file, content, false);
        } catch (IOException e) {
            remove(file, e);
            throw e;
        }
    }

    private static void remove(Path file, IOException failure) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static void write(Path file, byte[] content, boolean sync) throws IOException {
        var how =
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, how, ofOwner(file))) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) channel.write(bytes);
            if (sync) channel.force(true);
        }
    }

    /** What is made is its owner's alone, whatever the umask. */
    private static FileAttribute<?>[] ofOwner(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ALONE)}
                : new FileAttribute<?>[0];
    }

    /**
     * Writes to the end of the file, and returns when it is on disk.
     *
     * @param at where the file ended before; what lies beyond is the rest of a write that was cut
     *     short, and is replaced
     */
    public static void append(Path file, long at, byte[] content) throws IOException {
        var isNew = !Files.exists(file);
        Files.createDirectories(folderOf(file));
        var how = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, how, ofOwner(file))) {
            channel.truncate(at);
            channel.position(at);
            var bytes = ByteBuffer.wrap(content);
            try {
                while (bytes.hasRemaining()) channel.write(bytes);
                channel.force(true);
            } catch (IOException e) {
                cutOff(channel, at, e);
                throw e;
            }
        }
        if (isNew) syncFolder(folderOf(file));
    }

    /**
     * What could not be synced may be in memory alone, where no later sync would find it: nobody is
     * to read it and go on after it.
     */
    private static void cutOff(FileChannel channel, long at, IOException failure) {
        try {
            channel.truncate(at);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Makes the names in the folder durable. */
    public static void syncFolder(Path folder) throws IOException {
        // Where a folder can't be opened as a file, as on Windows, its names are durable at once.
        if (!Files.isReadable(folder) || folder.getFileSystem().getSeparator().equals("\\")) return;
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** The folder that the file is in. */
    public static Path folderOf(Path file) {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null) throw new IllegalArgumentException(file + " is no file's name");
        return folder;
    }
}
