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
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.kernel.file.FileIdentity;
import org.chalkline.kernel.file.OwnerAlone;
import org.chalkline.ledger.tile.DurableFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder that one running program has to itself: facts in {@code events.db}, views, people's
 * keys in {@code keys.db}, documents, logs. A lock keeps a second program out for as long as this
 * one lives, however it ends; {@code format} keeps an older program from writing into a newer
 * folder, and lists what was made, so that what is missing is told from what was never made, and
 * another part from the one that was there.
 */
public final class DataFolder implements Manifest, AutoCloseable {

    /** The setting that says that the log of reads was made and is not there. */
    public static final String READS_MISSING = "chalkline.reads-missing";

    /**
     * The form of the folder that this program writes, from 1. That of the first release is 4; what
     * changes a stored form raises it (decision 0121).
     */
    static final int FORMAT = 4;

    /** By which days go where nothing is written of a zone. */
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** A folder of this form has no list of its parts. */
    private static final int WITHOUT_LIST = 1;

    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

    /** What an operating system leaves in an empty folder of its own accord. */
    private static final Set<String> LITTER = Set.of("lost+found", ".DS_Store", "Thumbs.db");

    /** What a start leaves that was cut off before it wrote the format. */
    private static final Set<String> BEGUN =
            Set.of("chalkline.lock", "format" + DurableFiles.UNFINISHED);

    private final Path path;
    private final FileChannel lockFile;
    private final FileLock lock;
    private volatile FolderFormat format = FolderFormat.ofNew(FORMAT);
    private final Set<Part> missing = EnumSet.noneOf(Part.class);
    private final Set<Part> replaced = EnumSet.noneOf(Part.class);

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

    /**
     * For whoever reads a folder beside the program that may hold it.
     *
     * @throws CannotRunException if a newer version wrote it, or it can't be read by whom
     */
    public static void refuseNewer(Path folder) {
        var format = folder.resolve("format");
        try {
            if (Files.exists(format)) refuseNewer(folder, Files.readString(format));
        } catch (IOException e) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "FOLDER_UNREADABLE",
                    "It can't be read in %s which version wrote the folder: %s"
                            .formatted(folder, e),
                    e);
        }
    }

    /**
     * For whoever reads the mark of a folder from a copy of it.
     *
     * @param text what the file {@code format} says
     * @throws CannotRunException if a newer version wrote it, or it is no mark
     */
    public static void refuseNewer(Path folder, String text) {
        int found = FolderFormat.versionOf(text);
        if (found > FORMAT) {
            throw new CannotRunException(
                    Exit.UNUSABLE_DATA,
                    "DATA_FOLDER_NEWER",
                    "%s was written by a newer version (format %d; this one knows up to %d). Start that version, or choose another folder with --data."
                            .formatted(folder, found, FORMAT));
        }
        if (FolderFormat.read(text).isEmpty()) {
            throw new CannotRunException(
                    Exit.UNUSABLE_DATA,
                    "DATA_FOLDER_FOREIGN",
                    "%s is not of Chalkline, or is damaged: its first line should be 'chalkline %d'. Choose another folder with --data, or restore this one."
                            .formatted(folder.resolve("format"), FORMAT));
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
        var file = path.resolve("format");
        if (Files.exists(file)) {
            format = FolderFormat.read(Files.readString(file)).orElse(format);
        } else write(format);
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
        var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) throw inUse(path, channel);
        spare = channel;
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    /** As a whole or not at all: half of it, on a full disk, would be taken for another's. */
    private void write(FolderFormat next) throws IOException {
        DurableFiles.replace(path.resolve("format"), next.text().getBytes(StandardCharsets.UTF_8));
        format = next;
    }

    /** So that a folder says what it holds before anybody relies on that. */
    private synchronized void note(FolderFormat next) {
        if (next.equals(format)) return;
        try {
            write(next);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ties the folder to its time zone, and looks for all that was made for it.
     *
     * @throws CannotRunException if the zone is another one, or something is missing without which
     *     the program doesn't start; everything is then as it was found
     */
    public void settle(Settlement start) {
        if (format.version() == WITHOUT_LIST) note(listed(start));
        else note(format.ofVersion(FORMAT));
        var tied = format.zone();
        if (tied != null && start.zone() != null && !tied.equals(start.zone())) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "ZONE_DIFFERS",
                    "What is recorded in %s goes by the time zone %s, and the setting is %s. Start with --chalkline.zone=%s, or choose another folder with --data."
                            .formatted(path, tied, start.zone(), tied));
        }
        for (var part : Part.values()) look(part, start);
        if (tied == null && start.zone() != null) note(format.inZone(start.zone()));
    }

    /** The parts that an earlier version made, as far as can be seen. */
    private FolderFormat listed(Settlement start) {
        boolean anyData =
                Files.exists(events())
                        || Files.exists(keys())
                        || Files.exists(reads())
                        || Files.exists(views())
                        || start.isThere(Part.LOG, this);
        var all = format.ofVersion(FORMAT);
        for (var part : Part.values()) {
            if (start.wasMade(part, this, anyData)) all = all.with(part, "");
        }
        return all;
    }

    private void look(Part part, Settlement start) {
        if (!lists(part)) return;
        boolean isThere = start.isThere(part, this);
        if (isThere && !isAnother(part, start)) return;
        if (start.acceptedLosses().contains(part)) {
            accept(part, start);
            return;
        }
        // Whether it is there is found out by who keeps it.
        if (part == Part.LOG && start.isLogElsewhere()) return;
        missing.add(part);
        if (isThere) replaced.add(part);
        if (part.isNeeded()) throw lacking(part, start.place(part, this), isThere);
    }

    private boolean isAnother(Part part, Settlement start) {
        var known = identity(part);
        var found = start.identity(part, this);
        return known.isPresent() && found.isPresent() && !known.equals(found);
    }

    private CannotRunException lacking(Part part, Path place, boolean isAnother) {
        var code = part.name() + (isAnother ? "_REPLACED" : "_MISSING");
        var now = isAnother ? "and another one is there now" : "which is not there";
        var what =
                switch (part) {
                    case EVENTS -> "the facts were recorded in %s, " + now;
                    case KEYS -> "people's keys were kept in %s, " + now;
                    default ->
                            "%s is missing, and without it no personal data can be read; its place may be named with --chalkline.master-key";
                };
        return new CannotRunException(
                Exit.UNUSABLE_DATA,
                code,
                "In %s, %s. Nothing was changed. Put it back, from a backup if need be. If it is lost for good, start with --accept-loss=%s: then it is made anew, and what rested on it is set aside."
                        .formatted(path, what.formatted(place), part.word()));
    }

    /** Sets aside what speaks of a part that is lost for good. Nothing is deleted. */
    private void accept(Part part, Settlement start) {
        var stamp = start.at().toString().replace(":", "");
        var aside = path.resolve("lost-" + part.word() + "-" + stamp);
        var with =
                switch (part) {
                    case EVENTS ->
                            List.of(
                                    "events.db",
                                    "events.db-wal",
                                    "events.db-shm",
                                    "views",
                                    "search",
                                    "tokens");
                    case KEYS -> List.of("keys.db", "keys.db-wal", "keys.db-shm");
                    case READS -> List.of("reads.db", "reads.db-wal", "reads.db-shm");
                    // Its keys can be opened by nobody.
                    case MASTER_KEY -> List.of("keys.db", "keys.db-wal", "keys.db-shm");
                    case LOG, SIGNING_KEY -> List.<String>of();
                };
        try {
            for (var name : with) setAside(path.resolve(name), aside);
            if (part == Part.READS) {
                for (var proof : start.proofOfReads()) {
                    setBeside(proof, "lost-" + part.word() + "-" + stamp);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        note(format.without(part, start.at().toString()));
        LOG.warn(
                "The loss of {} was accepted. The parts that rested on it lie in {}.",
                part.word(),
                aside);
    }

    private static void setAside(Path what, Path aside) throws IOException {
        if (!Files.exists(what)) return;
        Files.createDirectories(aside);
        Files.move(what, aside.resolve(what.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Where it is, for it may be on another disk. */
    private static void setBeside(Path what, String mark) throws IOException {
        if (!Files.exists(what)) return;
        Files.move(
                what,
                what.resolveSibling(what.getFileName() + "." + mark),
                StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whether another one was in the place of the part when the program started. */
    public boolean isReplaced(Part part) {
        return replaced.contains(part);
    }

    /** Whether the part was made, and it was not there when the program started. */
    public boolean isMissing(Part part) {
        return missing.contains(part);
    }

    @Override
    public boolean lists(Part part) {
        return format.parts().containsKey(part);
    }

    @Override
    public Optional<String> identity(Part part) {
        var known = format.parts().get(part);
        return known == null || known.isEmpty() ? Optional.empty() : Optional.of(known);
    }

    @Override
    public synchronized void list(Part part, String identity) {
        note(format.with(part, identity.equals(FileIdentity.NONE) ? "" : identity));
    }

    /**
     * Whether that folder, which another program may hold, is marked as one of a made-up district.
     *
     * @throws IOException if its mark can't be read
     */
    public static boolean isMadeUp(Path folder) throws IOException {
        var format = folder.resolve("format");
        return Files.exists(format)
                && FolderFormat.read(Files.readString(format))
                        .map(FolderFormat::isMadeUp)
                        .orElse(false);
    }

    /**
     * The text of a folder's mark after another log took the place of the one that it lists.
     *
     * @param mark the text as it was
     * @param firstKey the key that signs the new log from its beginning
     */
    public static String withNewLog(String mark, String firstKey, Instant at) {
        var format = FolderFormat.read(mark).orElseThrow();
        return format.without(Part.LOG, at.toString())
                .without(Part.SIGNING_KEY, at.toString())
                .with(Part.LOG, firstKey)
                .with(Part.SIGNING_KEY, firstKey)
                .text();
    }

    /**
     * The time zone by which days go in that folder, which another program may hold; Shanghai's
     * where none is written.
     *
     * @throws IOException if its mark can't be read
     */
    public static ZoneId zone(Path folder) throws IOException {
        var format = folder.resolve("format");
        if (!Files.exists(format)) return SHANGHAI;
        return FolderFormat.read(Files.readString(format))
                .map(FolderFormat::zone)
                .map(ZoneId::of)
                .orElse(SHANGHAI);
    }

    /** Whether what is recorded here is a made-up district. */
    public boolean isMadeUp() {
        return format.isMadeUp();
    }

    /**
     * Marks it for good as the folder of a made-up district. To be done before the first fact: a
     * folder with real facts must never bear the mark.
     *
     * @throws UncheckedIOException if the mark can't be written; the folder is then as it was
     */
    public synchronized void markMadeUp() {
        note(format.madeUp());
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

    /** The folder of the index for searches; it may be deleted as that of views may. */
    public Path search() {
        return path.resolve("search");
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
