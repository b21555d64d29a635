package org.chalkline.app.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.backup.BackupState.Part;
import org.chalkline.app.backup.BackupState.Series;
import org.chalkline.app.document.ContentDigest;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.file.OwnerAlone;
import org.chalkline.ledger.tile.DurableFiles;
import org.jspecify.annotations.Nullable;

/**
 * The folder that a backup lies in. All files in it are sealed; each appears whole or not at all,
 * and none is changed. A state ({@code state-000001.age}) names the parts that belong to it, each
 * with its digest, and is written when all of them are there.
 */
final class BackupFolder implements AutoCloseable {
    private static final String MARK = "chalkline-backup";
    private static final String LOCK = "lock";
    private static final String PARTS = "parts";
    private static final String DOCUMENTS = "documents";
    private static final String SEALED = ".age";
    private static final String UNFINISHED = ".unfinished";
    private static final int BUFFER = 1 << 16;
    private static final Pattern STATE = Pattern.compile("state-([0-9]{6,})\\.age");

    private final Path root;
    private final BackupKey key;
    private final @Nullable FileChannel lock;

    /** Fills a file. */
    interface Filling {
        void into(OutputStream out) throws IOException, SQLException;
    }

    /** Fills a file with lines. */
    interface Lines {
        void into(Writer out) throws IOException, SQLException;
    }

    private BackupFolder(Path root, BackupKey key, @Nullable FileChannel lock) {
        this.root = root;
        this.key = key;
        this.lock = lock;
    }

    /**
     * A backup to be continued, or begun in a folder that is empty.
     *
     * @throws CannotRunException if something else is in the folder, or another program writes
     */
    static BackupFolder forWriting(Path root, BackupKey key) throws IOException {
        if (!Files.exists(root.resolve(MARK))) {
            if (Files.isDirectory(root) && !isEmpty(root)) {
                throw cannot(
                        "BACKUP_FOREIGN",
                        "%s holds other files, and no backup. Choose an empty folder, or that of an earlier backup."
                                .formatted(root));
            }
            OwnerAlone.folder(root);
            DurableFiles.replace(root.resolve(MARK), (key.recipient() + "\n").getBytes(UTF_8));
        }
        requireKey(root, key);
        OwnerAlone.folder(root.resolve(PARTS));
        OwnerAlone.folder(root.resolve(DOCUMENTS));
        var channel =
                FileChannel.open(
                        root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new CannotRunException(
                    Exit.IN_USE,
                    "BACKUP_IN_USE",
                    "Another program is writing to %s. Wait until it is done.".formatted(root));
        }
        return new BackupFolder(root, key, channel);
    }

    /** A backup to be read. */
    static BackupFolder forReading(Path root, BackupKey key) throws IOException {
        if (!Files.exists(root.resolve(MARK))) {
            throw cannot("NO_BACKUP", "There is no backup in %s.".formatted(root));
        }
        requireKey(root, key);
        return new BackupFolder(root, key, null);
    }

    private static void requireKey(Path root, BackupKey key) throws IOException {
        if (Files.readString(root.resolve(MARK)).strip().equals(key.recipient())) return;
        throw cannot(
                "BACKUP_KEY_OTHER",
                "The backup in %s is sealed under another key than this one. Name the right one with --backup-key."
                        .formatted(root));
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.allMatch(entry -> entry.endsWith("lost+found"));
        }
    }

    private static CannotRunException cannot(String code, String what) {
        return new CannotRunException(Exit.CANNOT_RUN, code, what);
    }

    /** Something isn't as it was written. */
    static CannotRunException damaged(Path file, String what) {
        return new CannotRunException(
                Exit.UNUSABLE_DATA,
                "BACKUP_DAMAGED",
                "%s %s. Nothing is restored from it: take another copy of this file or of the backup."
                        .formatted(file, what));
    }

    /** The numbers of the states that there are, in their order. */
    List<Long> numbers() throws IOException {
        try (var files = Files.list(root)) {
            return files.map(file -> STATE.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> Long.valueOf(name.group(1)))
                    .sorted()
                    .toList();
        }
    }

    private Path stateFile(long number) {
        return root.resolve("state-%06d%s".formatted(number, SEALED));
    }

    /**
     * The state of this number.
     *
     * @throws CannotRunException if there is none, or it isn't as it was written
     */
    BackupState state(long number) throws IOException {
        var file = stateFile(number);
        if (!Files.exists(file)) {
            throw cannot(
                    "NO_SUCH_BACKUP",
                    "There is no run %d in %s. There are: %s.".formatted(number, root, numbers()));
        }
        try (var in = unzipped(file)) {
            var state = FactJson.read(in.readAllBytes(), BackupState.class);
            if (state.form() <= BackupState.FORM) return state;
        } catch (IOException | RuntimeException e) {
            throw damaged(file, "can't be read: " + e.getMessage());
        }
        throw cannot(
                "BACKUP_NEWER",
                "%s was written by a newer version of the program. Restore it with that one."
                        .formatted(file));
    }

    /** The last one; empty before the first. */
    Optional<BackupState> last() throws IOException {
        var all = numbers();
        return all.isEmpty() ? Optional.empty() : Optional.of(state(all.getLast()));
    }

    void keep(BackupState state) throws IOException, SQLException {
        write(stateFile(state.number()), zipped(out -> out.write(FactJson.write(state))));
    }

    /** Where a file of parts or states is. */
    Path file(Part part) {
        return root.resolve(PARTS).resolve(part.file());
    }

    /** Writes a part of lines. */
    Part write(String name, long from, long to, Lines lines) throws IOException, SQLException {
        var file = root.resolve(PARTS).resolve(name);
        write(file, zipped(lines));
        return part(file, from, to);
    }

    /**
     * A part that a run wrote which was broken off before its state was: it goes on where that one
     * ended.
     *
     * @return the longest one that begins there and doesn't go beyond; empty if there is none
     */
    Optional<Part> leftBehind(Series series, long from, long most) throws IOException {
        var name = Pattern.compile(series.word() + "-" + from + "-([0-9]+)\\.jsonl\\.gz\\.age");
        Path longest = null;
        long end = from;
        try (var files = Files.list(root.resolve(PARTS))) {
            for (var file : files.toList()) {
                var parts = name.matcher(file.getFileName().toString());
                if (!parts.matches()) continue;
                long to = Long.parseLong(parts.group(1));
                if (to <= end || to > most) continue;
                end = to;
                longest = file;
            }
        }
        return longest == null ? Optional.empty() : Optional.of(part(longest, from, end));
    }

    static String name(Series series, Object from, Object to) {
        return "%s-%s-%s.jsonl.gz%s".formatted(series.word(), from, to, SEALED);
    }

    private static Part part(Path file, long from, long to) throws IOException {
        return new Part(String.valueOf(file.getFileName()), digest(file), from, to);
    }

    private static String digest(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), ContentDigest.sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private static Filling zipped(Lines lines) {
        return out -> {
            try (var writer =
                    new BufferedWriter(
                            new OutputStreamWriter(new GZIPOutputStream(out, BUFFER), UTF_8),
                            BUFFER)) {
                lines.into(writer);
            }
        };
    }

    private InputStream unzipped(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            return new GZIPInputStream(key.open(in), BUFFER);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** Sealed under another name, synced, and moved into place. */
    private void write(Path file, Filling filling) throws IOException, SQLException {
        var beside = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.deleteIfExists(beside);
        OwnerAlone.folderFor(beside);
        OwnerAlone.file(beside);
        boolean isWhole = false;
        try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            // Not closed with the sealed stream, for it is to be synced yet.
            var plain = new KeptOpen(channel);
            try (var out = new BufferedOutputStream(key.seal(plain), BUFFER)) {
                filling.into(out);
            }
            channel.force(true);
            isWhole = true;
        } finally {
            if (!isWhole) Files.deleteIfExists(beside);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        DurableFiles.syncFolder(DurableFiles.folderOf(file));
    }

    /**
     * Reads a part, whose digest is compared first.
     *
     * @throws CannotRunException if it isn't there or isn't as it was written; it names the file
     */
    void read(Part part, SqliteRows.Taker taker) throws IOException, SQLException {
        var file = file(part);
        if (!Files.exists(file)) throw damaged(file, "is missing");
        if (!digest(file).equals(part.digest())) throw damaged(file, "isn't as it was written");
        try (var in = new BufferedReader(new InputStreamReader(unzipped(file), UTF_8), BUFFER)) {
            SqliteRows.read(in, taker);
        }
    }

    /** All rows of a series, part after part. */
    void read(BackupState state, Series series, SqliteRows.Taker taker)
            throws IOException, SQLException {
        for (var part : state.of(series)) read(part, taker);
    }

    private Path documentFile(String digest) {
        return root.resolve(DOCUMENTS)
                .resolve(digest.substring(0, 2))
                .resolve(digest.substring(2) + SEALED);
    }

    boolean hasDocument(String digest) {
        return Files.exists(documentFile(digest));
    }

    /** Keeps a document: what was said of it in the first line, and then its content. */
    void keepDocument(String digest, byte[] said, InputStream content)
            throws IOException, SQLException {
        write(
                documentFile(digest),
                out -> {
                    out.write(said);
                    out.write('\n');
                    content.transferTo(out);
                });
    }

    /**
     * Reads a document again, and compares it with its digest.
     *
     * @param content where it goes
     * @return what was said of it
     * @throws CannotRunException if it isn't there or isn't as it was written
     */
    byte[] document(String digest, OutputStream content) throws IOException {
        var file = documentFile(digest);
        if (!Files.exists(file)) throw damaged(file, "is missing");
        try (var sealed = new BufferedInputStream(Files.newInputStream(file), BUFFER);
                var in = new BufferedInputStream(key.open(sealed), BUFFER)) {
            var said = new ByteArrayOutputStream();
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) throw new IOException("it is cut off");
                said.write(b);
            }
            var digested = new DigestInputStream(in, ContentDigest.sha256());
            digested.transferTo(content);
            var found = HexFormat.of().formatHex(digested.getMessageDigest().digest());
            if (!found.equals(digest)) throw new IOException("it is another document");
            return said.toByteArray();
        } catch (IOException | RuntimeException e) {
            throw damaged(file, "isn't as it was written (" + e.getMessage() + ")");
        }
    }

    /** Deletes states, and then all parts that belong to none that is left. */
    void forget(List<BackupState> states, List<BackupState> left) throws IOException {
        for (var state : states) Files.deleteIfExists(stateFile(state.number()));
        var needed = new ArrayList<String>();
        for (var state : left) {
            for (var series : state.parts().values()) {
                for (var part : series) needed.add(part.file());
            }
        }
        var names = Set.copyOf(needed);
        try (var files = Files.list(root.resolve(PARTS))) {
            for (var file : files.sorted(Comparator.naturalOrder()).toList()) {
                if (!names.contains(file.getFileName().toString())) Files.delete(file);
            }
        }
        DurableFiles.syncFolder(root.resolve(PARTS));
    }

    @Override
    public void close() throws IOException {
        if (lock != null) lock.close();
    }

    /** A channel's stream whose end is not the channel's. */
    private static final class KeptOpen extends OutputStream {
        private final OutputStream out;

        KeptOpen(FileChannel channel) {
            out = Channels.newOutputStream(channel);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }
    }
}
