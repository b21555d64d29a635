package org.chalkline.ledger.log;

import static org.chalkline.ledger.log.SigningRefusedException.Code.CHECKPOINT_FOREIGN;
import static org.chalkline.ledger.log.SigningRefusedException.Code.HISTORY_BROKEN;
import static org.chalkline.ledger.log.SigningRefusedException.Code.LOG_DIFFERS;
import static org.chalkline.ledger.log.SigningRefusedException.Code.LOG_IN_USE;
import static org.chalkline.ledger.log.SigningRefusedException.Code.STORE_SHORTER;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.MalformedNoteException;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.tile.DurableFiles;
import org.chalkline.ledger.tile.MissingTileException;
import org.chalkline.ledger.tile.TileFolder;
import org.chalkline.ledger.tile.TilePath;
import org.chalkline.ledger.tile.TileWriter;
import org.chalkline.ledger.tile.TreeReader;
import org.chalkline.ledger.tree.Frontier;
import org.chalkline.ledger.tree.Hash;
import org.chalkline.ledger.tree.TreeHash;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a log. It is fed every entry from the first on: as long as they only repeat
 * what was signed before, it compares, and what it can't find again it refuses to sign on top of.
 * Not for use by two threads at once.
 */
public final class LogWriter implements AutoCloseable {
    private final LogFolder folder;
    private final KeyRing keys;
    private final FileChannel channel;
    private final FileLock lock;
    private final CheckpointHistory history;
    private final CheckpointHistory witnessed;

    /** The roots that were signed and are still to be met, by size. */
    private final TreeMap<Long, Hash> expected = new TreeMap<>();

    private final long signedSize;

    /** Compares while what was signed is met again; gone when all of it has been. */
    private @Nullable TreeComparison comparison;

    private @Nullable TileWriter writer;
    private @Nullable SignedNote latest;

    private LogWriter(LogFolder folder, KeyRing keys, FileChannel channel, FileLock lock)
            throws IOException, SigningRefusedException {
        this.folder = folder;
        this.keys = keys;
        this.channel = channel;
        this.lock = lock;
        history = folder.history();
        witnessed = folder.witnessedHistory();
        folder.writeKeys(keys.verifiers());
        latest = expectSigned();
        signedSize = expected.isEmpty() ? 0 : expected.lastKey();
        comparison = new TreeComparison(folder.tiles());
        if (signedSize == 0) writer = new TileWriter(folder.tiles());
    }

    /**
     * Takes the log for writing.
     *
     * @throws SigningRefusedException if another program has it, or what is there was signed by
     *     somebody else
     */
    public static LogWriter open(LogFolder folder, KeyRing keys)
            throws IOException, SigningRefusedException {
        Files.createDirectories(folder.root());
        var channel =
                FileChannel.open(
                        folder.root().resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            var lock = tryLock(channel);
            if (lock == null) {
                throw new SigningRefusedException(
                        LOG_IN_USE,
                        "Another program keeps the log in %s. This one takes over when that one ends."
                                .formatted(folder.root()));
            }
            return new LogWriter(folder, keys, channel, lock);
        } catch (IOException | RuntimeException | SigningRefusedException e) {
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

    /** Gathers what was signed, from all who remember it, and returns what was published last. */
    private @Nullable SignedNote expectSigned() throws IOException, SigningRefusedException {
        SignedNote published = null;
        try {
            published = folder.checkpoint().orElse(null);
            if (published != null) expect(published);
            history.last().ifPresent(note -> expectQuietly(note));
            keys.lastSigned().ifPresent(note -> expectQuietly(note));
        } catch (MalformedNoteException e) {
            throw new SigningRefusedException(
                    CHECKPOINT_FOREIGN,
                    "A checkpoint in %s is not readable: %s. Restore the folder of the log from a backup that is not older than the events."
                            .formatted(folder.root(), e.getMessage()));
        } catch (CheckpointHistory.BrokenException e) {
            throw new SigningRefusedException(
                    HISTORY_BROKEN,
                    "%s. Find out with ./run verify what was altered, and restore the file checkpoints in %s from a backup."
                            .formatted(e.getMessage(), folder.root()));
        } catch (CheckpointForeign e) {
            throw e.refusal;
        }
        return published;
    }

    private static final class CheckpointForeign extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient SigningRefusedException refusal;

        CheckpointForeign(SigningRefusedException refusal) {
            super(refusal);
            this.refusal = refusal;
        }
    }

    private void expectQuietly(SignedNote note) {
        try {
            expect(note);
        } catch (SigningRefusedException e) {
            throw new CheckpointForeign(e);
        }
    }

    private void expect(SignedNote note) throws SigningRefusedException {
        var said = Checkpoint.of(note);
        if (!keys.signed(note) || !said.origin().equals(keys.origin())) {
            throw new SigningRefusedException(
                    CHECKPOINT_FOREIGN,
                    "The checkpoint of size %d in %s is not signed by a key of %s. See who put it there; restore the folder from a backup that is not older than the events."
                            .formatted(said.size(), folder.root(), keys.origin()));
        }
        var other = expected.putIfAbsent(said.size(), said.root());
        if (other != null && !other.equals(said.root())) {
            throw new SigningRefusedException(
                    LOG_DIFFERS,
                    said.size() - 1,
                    "Two different trees of size %d were signed. The log is forked; nothing more is signed."
                            .formatted(said.size()));
        }
    }

    /** How many entries it has been fed. */
    public long size() {
        var checking = comparison;
        return checking != null && writer == null ? checking.size() : writer().size();
    }

    /** How many entries were signed before: so many must be met again before it signs. */
    public long signedSize() {
        return signedSize;
    }

    /**
     * Whether these entries, behind the tree that the tiles have before them, make up the root that
     * was signed last. It takes as long however much was signed: what lies before them is believed
     * of the tiles, and {@link #append} has yet to meet it.
     *
     * @param from the position of the first, a multiple of {@link TilePath#FULL}
     * @param tail the entries from there on, as far as was signed
     */
    public boolean endsWith(long from, List<byte[]> tail) throws IOException {
        var root = expected.get(signedSize);
        if (root == null || from + tail.size() != signedSize) return false;
        try {
            var edge = new TreeReader(this::asSigned, from).frontier();
            for (var entry : tail) edge.append(TreeHash.leaf(entry));
            return edge.root().equals(root);
        } catch (MissingTileException e) {
            return false;
        }
    }

    /** From the tile that the tree has there now: of a smaller tree there may be none any more. */
    private Optional<byte[]> asSigned(TilePath path) throws IOException {
        var now = TilePath.in(signedSize, path.level(), path.index());
        if (now.isEmpty()) return Optional.empty();
        return folder.tiles().read(now.get()).map(wider -> TileFolder.cut(path, wider));
    }

    /** Whether all that was signed before has been met again, and written anew where need be. */
    public boolean caughtUp() {
        return writer != null && size() >= signedSize;
    }

    private TileWriter writer() {
        var open = writer;
        if (open == null)
            throw new IllegalStateException("what was signed is still being compared");
        return open;
    }

    /**
     * Takes the next entry. Nothing of it is on disk before {@link #publish}.
     *
     * @throws SigningRefusedException if what was signed can't be found again; the position is the
     *     first that differs
     */
    public void append(byte[] entry) throws IOException, SigningRefusedException {
        var checking = comparison;
        if (writer != null || checking == null) {
            writer().append(entry);
            return;
        }
        checking.append(entry);
        var root = expected.remove(checking.size());
        if (root == null) return;
        if (!checking.root().equals(root)) {
            throw new SigningRefusedException(
                    LOG_DIFFERS,
                    checking.firstDifference(),
                    "The stored events are not those that were signed: %s of %d differs first. Nothing more is signed. Find out with ./run verify what was altered, and restore the store from a backup."
                            .formatted(checking.where(), checking.size()));
        }
        if (expected.isEmpty()) resume(checking, root);
    }

    private void resume(TreeComparison checked, Hash root) throws IOException {
        comparison = null;
        if (checked.tilesAgree()) {
            try {
                var resumed = TileWriter.resume(folder.tiles(), signedSize);
                if (resumed.frontier().root().equals(root)) {
                    writer = resumed;
                    return;
                }
            } catch (MissingTileException e) {
                // Then the tiles are damaged as well, and are written anew.
            }
        }
        throw new TilesDamagedException(checked.firstDifference());
    }

    /**
     * The events are those that were signed, and the tiles are not theirs: {@link #rewriteTiles}
     * makes them anew.
     */
    public static final class TilesDamagedException extends IOException {
        private static final long serialVersionUID = 1L;

        TilesDamagedException(long position) {
            super(
                    "The tiles are not those of the events, from position %d on; the events are those that were signed"
                            .formatted(position));
        }
    }

    /** Starts over, writing every tile anew from the entries that are fed from here on. */
    public void rewriteTiles() {
        comparison = null;
        writer = new TileWriter(folder.tiles());
    }

    /**
     * Signs what it has been fed, and returns when the tiles are there and the checkpoint is on
     * disk and published. Nothing new is no reason for a new one.
     *
     * @throws SigningRefusedException if less was fed than had been signed, or another program has
     *     published in this folder meanwhile
     */
    public SignedNote publish() throws IOException, SigningRefusedException {
        if (size() < signedSize) {
            throw new SigningRefusedException(
                    STORE_SHORTER,
                    size(),
                    "%d events were signed and the store holds %d: position %d is the first that is gone. Nothing is signed, because a log that went on from here would be another one. Restore a backup that is not older; if those events are lost for good, begin a new log with another origin, key and folder, and say so."
                            .formatted(signedSize, size(), size()));
        }
        var before = latest;
        if (before != null && Checkpoint.of(before).size() == size()) return before;
        requireAlone();
        writer().flush();
        var checkpoint = new Checkpoint(keys.origin(), size(), writer().frontier().root());
        var note = keys.current().sign(checkpoint.text());
        // Remembered first: whatever the machine then forgets, this much is known to be out.
        keys.remember(note);
        history.append(note);
        DurableFiles.replace(folder.checkpointFile(), note.bytes());
        latest = note;
        return note;
    }

    /**
     * The lock keeps others out for as long as this program lives, paused or not. Where the file
     * system keeps no locks, or the lock's file was removed, another one may have followed: what it
     * published is not written over.
     */
    private void requireAlone() throws IOException, SigningRefusedException {
        var published = folder.checkpoint();
        var own = latest;
        if (published.isEmpty() || own != null && published.get().text().equals(own.text())) return;
        throw new SigningRefusedException(
                LOG_IN_USE,
                "Another program has published a checkpoint in %s beside this one, which signs nothing on top of it. See that the folder lies on a file system that keeps locks, and that nobody removes the file lock in it."
                        .formatted(folder.root()));
    }

    /** The last checkpoint that was published. */
    public Optional<SignedNote> latest() {
        return Optional.ofNullable(latest);
    }

    /** The right edge of the tree as it has been fed. */
    public Frontier frontier() {
        return writer().frontier();
    }

    /**
     * Publishes the cosignatures of a checkpoint, and keeps them.
     *
     * @throws SigningRefusedException if another program has published in this folder meanwhile
     */
    public void addCosignatures(SignedNote cosigned) throws IOException, SigningRefusedException {
        requireAlone();
        witnessed.append(cosigned);
        DurableFiles.replace(folder.root().resolve("witnessed"), cosigned.bytes());
        var now = latest;
        if (now == null || !now.text().equals(cosigned.text())) return;
        latest = now.with(cosigned.signatures());
        DurableFiles.replace(folder.checkpointFile(), latest.bytes());
    }

    /**
     * Replaces the signing key. The last checkpoint is signed by the old and the new one, which is
     * how those who know the old key come to know the new; then the old one is no more.
     *
     * @return the keys from here on
     */
    public static KeyRing rotate(LogFolder folder, KeyRing keys)
            throws IOException, SigningRefusedException {
        try (var log = open(folder, keys)) {
            var last = log.latest();
            var next = keys.next();
            if (last.isPresent()) {
                var both = last.get().with(next.sign(last.get().text()).signatures());
                log.history.append(both);
                DurableFiles.replace(folder.checkpointFile(), both.bytes());
            }
            var promoted = keys.promote();
            folder.writeKeys(promoted.verifiers());
            return promoted;
        }
    }

    @Override
    public void close() throws IOException {
        var open = writer;
        if (open != null) open.close();
        lock.release();
        channel.close();
    }
}
