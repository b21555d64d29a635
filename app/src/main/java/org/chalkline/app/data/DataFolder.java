package org.chalkline.app.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.regex.Pattern;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.kernel.file.OwnerAlone;
import org.chalkline.ledger.tile.DurableFiles;
import org.jspecify.annotations.Nullable;

/**
 * The folder that one running program has to itself: facts in {@code events.db}, views, people's
 * keys in {@code keys.db}, documents, logs. A lock keeps a second program out for as long as this
 * one lives, however it ends; {@code format} keeps an older program from writing into a newer
 * folder.
 */
public final class DataFolder implements AutoCloseable {

    /** The form of the folder that this program writes, from 1. */
    static final int FORMAT = 1;

    private static final String MADE_UP = " made-up";
    private static final Pattern FORMAT_LINE =
            Pattern.compile("chalkline ([0-9]{1,6})(" + MADE_UP + ")?\\s*");

    /** What an operating system leaves in an empty folder of its own accord. */
    private static final Set<String> LITTER = Set.of("lost+found", ".DS_Store", "Thumbs.db");

    /** What a start leaves that was cut off before it wrote the format. */
    private static final Set<String> BEGUN =
            Set.of("chalkline.lock", "format" + DurableFiles.UNFINISHED);

    private final Path path;
    private final FileChannel lockFile;
    private final FileLock lock;
    private volatile boolean madeUp;

    /** See {@link #holdSpare}. */
    private @Nullable FileChannel spare;

    private DataFolder(Path path, FileChannel lockFile, FileLock lock) {
        this.path = path;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Takes the folder, making it if it isn't there.
     *
     * @throws CannotRunException if it can't be had; it is then as it was
     */
    public static DataFolder open(Path path) {
        var folder = path.toAbsolutePath().normalize();
        try {
            refuseWhatIsNotOurs(folder);
            if (!Files.exists(folder)) OwnerAlone.folder(folder);
            var lockFile =
                    FileChannel.open(
                            folder.resolve("chalkline.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            var lock = tryLock(lockFile);
            if (lock == null) throw inUse(folder, lockFile);
            return new DataFolder(folder, lockFile, lock).furnished();
        } catch (IOException e) {
            throw new CannotRunException(
                    Exit.UNUSABLE_DATA,
                    "DATA_FOLDER_NOT_WRITABLE",
                    "%s can't be written to (%s). Give this user the right to write there, or choose another folder with --data."
                            .formatted(folder, e),
                    e);
        }
    }

    /** Nobody but its owner looks into it, whatever the umask was or who opened it up since. */
    private static void protect(Path folder) throws IOException {
        try {
            OwnerAlone.tighten(folder);
        } catch (FileSystemException e) {
            throw new CannotRunException(
                    Exit.UNUSABLE_DATA,
                    "DATA_FOLDER_EXPOSED",
                    "Others than this user have rights on %s, and they can't be taken away (%s). Make the folder this user's own and close it to others: chmod -R go-rwx %s"
                            .formatted(folder, e, folder),
                    e);
        }
    }

    private static void refuseWhatIsNotOurs(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        if (!Files.isDirectory(folder)) {
            throw new CannotRunException(
                    Exit.UNUSABLE_DATA,
                    "DATA_FOLDER_NOT_A_FOLDER",
                    "%s is not a folder. Choose another with --data.".formatted(folder));
        }
        var format = folder.resolve("format");
        if (Files.exists(format)) {
            refuseNewer(folder, Files.readString(format));
            return;
        }
        try (var entries = Files.list(folder)) {
            var foreign =
                    entries.map(entry -> entry.getFileName().toString())
                            .filter(name -> !LITTER.contains(name))
                            .filter(name -> !BEGUN.contains(name))
                            .sorted()
                            .findFirst();
            if (foreign.isPresent()) {
                throw new CannotRunException(
                        Exit.UNUSABLE_DATA,
                        "DATA_FOLDER_FOREIGN",
                        "%s holds other files (%s) and no data of Chalkline. Choose an empty folder with --data."
                                .formatted(folder, foreign.get()));
            }
        }
    }

    private static void refuseNewer(Path folder, String format) {
        var line = FORMAT_LINE.matcher(format);
        if (!line.matches()) {
            throw new CannotRunException(
                    Exit.UNUSABLE_DATA,
                    "DATA_FOLDER_FOREIGN",
                    "%s is not of Chalkline, or is damaged: its first line should be 'chalkline %d'. Choose another folder with --data, or restore this one."
                            .formatted(folder.resolve("format"), FORMAT));
        }
        var found = Integer.parseInt(line.group(1));
        if (found > FORMAT) {
            throw new CannotRunException(
                    Exit.UNUSABLE_DATA,
                    "DATA_FOLDER_NEWER",
                    "%s was written by a newer version (format %d; this one knows up to %d). Start that version, or choose another folder with --data."
                            .formatted(folder, found, FORMAT));
        }
    }

    private static @Nullable FileLock tryLock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static CannotRunException inUse(Path folder, FileChannel lockFile) throws IOException {
        try (lockFile) {
            var owner = ByteBuffer.allocate(20);
            lockFile.read(owner, 0);
            var pid = new String(owner.array(), 0, owner.position(), StandardCharsets.US_ASCII);
            return new CannotRunException(
                    Exit.IN_USE,
                    "DATA_FOLDER_IN_USE",
                    "%s is already in use by process %s. Stop that program first, or choose another folder with --data."
                            .formatted(folder, pid.strip()));
        }
    }

    /** Gives the folder up again if that fails. */
    private DataFolder furnished() throws IOException {
        try {
            furnish();
            return this;
        } catch (IOException | CannotRunException e) {
            close();
            throw e;
        }
    }

    private void furnish() throws IOException {
        protect(path);
        var pid = Long.toString(ProcessHandle.current().pid()) + "\n";
        lockFile.truncate(0);
        lockFile.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
        var format = path.resolve("format");
        if (Files.exists(format)) madeUp = isMadeUp(path);
        else writeFormat("");
        // Earlier versions kept all views in one file; they are built anew.
        for (var suffix : new String[] {"", "-wal", "-shm"}) {
            Files.deleteIfExists(path.resolve("views.db" + suffix));
        }
        OwnerAlone.folder(documents());
        OwnerAlone.folder(path.resolve("logs"));
        holdSpare(path.resolve("logs").resolve("chalkline.lock"), pid);
        // Else the log's own library would be the one to say that it can't be written, at length.
        OwnerAlone.file(log());
        FileChannel.open(log(), StandardOpenOption.APPEND).close();
    }

    /**
     * Takes a second lock. A lock file is soon removed by somebody who takes it for a stale one;
     * the next program would make it anew, and have it.
     */
    private void holdSpare(Path file, String pid) throws IOException {
        OwnerAlone.file(file);
        var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        if (tryLock(channel) == null) throw inUse(path, channel);
        spare = channel;
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    /** As a whole or not at all: half of it, on a full disk, would be taken for another's. */
    private void writeFormat(String mark) throws IOException {
        var line = "chalkline " + FORMAT + mark + "\n";
        DurableFiles.replace(path.resolve("format"), line.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Whether that folder, which another program may hold, is marked as one of a made-up district.
     *
     * @throws IOException if its mark can't be read
     */
    public static boolean isMadeUp(Path folder) throws IOException {
        var format = folder.resolve("format");
        return Files.exists(format) && Files.readString(format).contains(MADE_UP);
    }

    /** Whether what is recorded here is a made-up district. */
    public boolean isMadeUp() {
        return madeUp;
    }

    /**
     * Marks it for good as the folder of a made-up district. To be done before the first fact: a
     * folder with real facts must never bear the mark.
     *
     * @throws UncheckedIOException if the mark can't be written; the folder is then as it was
     */
    public void markMadeUp() {
        try {
            writeFormat(MADE_UP);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        madeUp = true;
    }

    public Path path() {
        return path;
    }

    /** Where the facts are. */
    public Path events() {
        return path.resolve("events.db");
    }

    /** The folder of views; it may be deleted while no program runs: they are then rebuilt. */
    public Path views() {
        return path.resolve("views");
    }

    /** Where people's keys are, wrapped. */
    public Path keys() {
        return path.resolve("keys.db");
    }

    /** Where it is kept who read what of whom. */
    public Path reads() {
        return path.resolve("reads.db");
    }

    /** Where documents are, by their digests. */
    public Path documents() {
        return path.resolve("documents");
    }

    /** Where the program logs to. */
    public Path log() {
        return path.resolve("logs").resolve("chalkline.log");
    }

    /** Gives the folder up to the next program; does nothing the second time. */
    @Override
    public void close() {
        if (!lockFile.isOpen()) return;
        try (lockFile) {
            if (spare != null) spare.close();
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
