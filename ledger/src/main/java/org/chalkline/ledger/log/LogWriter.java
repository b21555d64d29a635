package org.chalkline.ledger.log;

import static org.chalkline.ledger.log.SigningRefusedException.Code.CHECKPOINT_FOREIGN;
import static org.chalkline.ledger.log.SigningRefusedException.Code.HISTORY_BROKEN;
import static org.chalkline.ledger.log.SigningRefusedException.Code.LOG_DIFFERS;
import static org.chalkline.ledger.log.SigningRefusedException.Code.LOG_IN_USE;
import static org.chalkline.ledger.log.SigningRefusedException.Code.PLACE_UNFENCED;
import static org.chalkline.ledger.log.SigningRefusedException.Code.STORE_SHORTER;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.MalformedNoteException;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.place.LogPlace;
import org.chalkline.ledger.place.LogPlace.ReplacedException;
import org.chalkline.ledger.tile.MissingTileException;
import org.chalkline.ledger.tile.TileBuilder;
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
    private final LogPlace.Hold hold;
    private final CheckpointHistory history;
    private final CheckpointHistory witnessed;

    /** The roots that were signed and are still to be met, by size. */
    private final TreeMap<Long, Hash> expected = new TreeMap<>();

    private final long signedSize;
    private final @Nullable Hash signedRoot;

    /** Whether several programs keep the log, one after the other. */
    private final boolean isShared;

    /** How far the one before had come, if that is known. */
    private @Nullable VerifiedMark mark;

    /** How large the log was when it was last said how far this one has come. */
    private long marked;

    /** Compares while what was signed is met again; gone when all of it has been. */
    private @Nullable TreeComparison comparison;

    private @Nullable TileWriter writer;
    private @Nullable SignedNote latest;

    private LogWriter(LogFolder folder, KeyRing keys, LogPlace.Hold hold, boolean follows)
            throws IOException, SigningRefusedException {
        this.folder = folder;
        this.keys = keys;
        this.hold = hold;
        isShared = follows;
        mark = follows ? VerifiedMark.in(folder, keys).orElse(null) : null;
        history =
                follows
                        ? folder.history()
                                .resumable(Optional.ofNullable(mark).map(VerifiedMark::history))
                        : folder.history();
        witnessed = folder.witnessedHistory();
        folder.writeKeys(keys.verifiers());
        latest = expectSigned();
        signedSize = expected.isEmpty() ? 0 : expected.lastKey();
        signedRoot = expected.isEmpty() ? null : expected.lastEntry().getValue();
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
        return open(folder, keys, false);
    }

    /**
     * The same as one of several programs, which can go on where the one before it had come ({@link
     * #follow}) and says where it has come itself.
     */
    public static LogWriter openShared(LogFolder folder, KeyRing keys)
            throws IOException, SigningRefusedException {
        return open(folder, keys, true);
    }

    private static LogWriter open(LogFolder folder, KeyRing keys, boolean shared)
            throws IOException, SigningRefusedException {
        LogPlace.Hold hold;
        try {
            hold = folder.place().hold().orElse(null);
        } catch (LogPlace.UnfencedException e) {
            throw new SigningRefusedException(
                    PLACE_UNFENCED,
                    "%s. A program that was paused could publish there over one that followed it. Keep the log in a store that knows conditional writes, or in a folder."
                            .formatted(e.getMessage()));
        }
        if (hold == null) {
            throw new SigningRefusedException(
                    LOG_IN_USE,
                    "Another program keeps the log in %s. This one takes over when that one ends."
                            .formatted(folder));
        }
        try {
            return new LogWriter(folder, keys, hold, shared);
        } catch (IOException | RuntimeException | SigningRefusedException e) {
            hold.close();
            throw e;
        }
    }

    /** Gathers what was signed, from all who remember it, and returns what was published last. */
    private @Nullable SignedNote expectSigned() throws IOException, SigningRefusedException {
        SignedNote published = null;
        try {
            published = folder.checkpoint().orElse(null);
            if (published != null) expect(published);
            var known = mark;
            if (known != null) expect(known.size(), known.root());
            history.last().ifPresent(note -> quietly(() -> expect(note)));
            keys.lastSigned().ifPresent(note -> quietly(() -> expect(note)));
        } catch (MalformedNoteException e) {
            throw new SigningRefusedException(
                    CHECKPOINT_FOREIGN,
                    "A checkpoint in %s is not readable: %s. Restore the folder of the log from a backup that is not older than the events."
                            .formatted(folder, e.getMessage()));
        } catch (CheckpointHistory.BrokenException e) {
            throw new SigningRefusedException(
                    HISTORY_BROKEN,
                    "%s. Find out with ./run verify what was altered, and restore the file checkpoints in %s from a backup."
                            .formatted(e.getMessage(), folder));
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

    private interface Expectation {
        void take() throws SigningRefusedException;
    }

    private static void quietly(Expectation expectation) {
        try {
            expectation.take();
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
                            .formatted(said.size(), folder, keys.origin()));
        }
        expect(said.size(), said.root());
    }

    private void expect(long size, Hash root) throws SigningRefusedException {
        var other = expected.putIfAbsent(size, root);
        if (other != null && !other.equals(root)) {
            throw new SigningRefusedException(
                    LOG_DIFFERS,
                    size - 1,
                    "Two different trees of size %d were signed. The log is forked; nothing more is signed."
                            .formatted(size));
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
        var root = signedRoot;
        if (root == null || from + tail.size() != signedSize) return false;
        try {
            var edge = new TreeReader(this::asSigned, from).frontier();
            for (var entry : tail) edge.append(TreeHash.leaf(entry));
            return edge.root().equals(root);
        } catch (MissingTileException e) {
            return false;
        }
    }

    /**
     * Begins to compare where the one before it had compared everything, by its word: the tiles
     * have a tree of that size and root, which is how what was signed since begins. The part before
     * that is believed of the tiles, so it costs as much however much was signed.
     *
     * @return the position of the first entry to be fed; 0 if nobody's word can be taken
     * @throws TilesDamagedException if the tiles at the end are not there
     */
    public long follow() throws IOException {
        var known = mark;
        if (known == null || known.size() > signedSize || writer != null) return 0;
        long from = known.size() / TilePath.FULL * TilePath.FULL;
        try {
            if (!rootOf(known.size()).equals(known.root())) return 0;
            for (var before : expected.headMap(from, true).entrySet()) {
                if (!rootOf(before.getKey()).equals(before.getValue())) return 0;
            }
            var begun = TileBuilder.resume(this::asSigned, from);
            expected.headMap(from, true).clear();
            var begins = new TreeComparison(folder.tiles(), begun);
            comparison = begins;
            marked = known.size();
            if (expected.isEmpty()) resume(begins, known.root());
            return from;
        } catch (MissingTileException e) {
            return 0;
        }
    }

    private Hash rootOf(long size) throws IOException {
        return new TreeReader(this::asSigned, size).root();
    }

    /**
     * Says how far this one has come, for whoever follows: all up to the last checkpoint was
     * compared, or was taken in since. Only one of several says so.
     */
    public void mark() throws IOException {
        var last = latest;
        var reached = history.state();
        if (last == null || reached.isEmpty() || !caughtUp()) return;
        var said = Checkpoint.of(last);
        if (!isShared || said.size() == marked) return;
        VerifiedMark.of(said, reached.get()).write(folder, keys);
        marked = said.size();
    }

    /** How large the log was of which it was last said that all is compared. */
    public long marked() {
        return marked;
    }

    /** Takes back what any program said of how far it had come: the next one compares all. */
    public static void unmark(LogFolder folder) throws IOException {
        folder.place().delete(VerifiedMark.NAME);
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
        var there = requireAlone();
        writer().flush();
        var checkpoint = new Checkpoint(keys.origin(), size(), writer().frontier().root());
        var note = keys.current().sign(checkpoint.text());
        // Remembered first: whatever the machine then forgets, this much is known to be out.
        keys.remember(note);
        write(
                () -> {
                    history.append(note);
                    folder.place().replace(LogFolder.CHECKPOINT, there, note.bytes());
                });
        latest = note;
        return note;
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void write(Writing writing) throws IOException, SigningRefusedException {
        try {
            writing.run();
        } catch (ReplacedException e) {
            throw published(e);
        }
    }

    /**
     * Where no lock keeps others out, or it was lost, another one may have followed while this one
     * was paused: what it published is not written over.
     *
     * @return the version of what is published, which is to be there still when it is replaced
     */
    private @Nullable String requireAlone() throws IOException, SigningRefusedException {
        var there = folder.place().look(LogFolder.CHECKPOINT);
        if (there.isEmpty()) return null;
        var own = latest;
        var published = SignedNote.parse(there.get().bytes());
        if (own == null || !published.text().equals(own.text())) throw published(null);
        return there.get().version();
    }

    private SigningRefusedException published(@Nullable Throwable cause) {
        var refused =
                new SigningRefusedException(
                        LOG_IN_USE,
                        "Another program has published a checkpoint in %s beside this one, which signs nothing on top of it. In a folder, see that it lies on a file system that keeps locks, and that nobody removes the file lock in it."
                                .formatted(folder));
        if (cause != null) refused.initCause(cause);
        return refused;
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
        var there = requireAlone();
        write(() -> witnessed.append(cosigned));
        folder.place().replace(LogFolder.WITNESSED, cosigned.bytes());
        var now = latest;
        if (now == null || !now.text().equals(cosigned.text())) return;
        var more = now.with(cosigned.signatures());
        write(() -> folder.place().replace(LogFolder.CHECKPOINT, there, more.bytes()));
        latest = more;
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
                folder.place().replace(LogFolder.CHECKPOINT, both.bytes());
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
        hold.close();
    }
}
