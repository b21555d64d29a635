package org.chalkline.app.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.tile.EntryBundle;
import org.chalkline.ledger.tile.TilePath;
import org.chalkline.ledger.tree.Frontier;
import org.chalkline.ledger.tree.TreeHash;

/**
 * Facts, from the first one on, against the leaves that were signed for them: each is hashed again,
 * and at the last of them the root must be the signed one. Facts beyond the last checkpoint have no
 * leaf yet, and pass.
 */
final class LeafCheck {
    private final LogFolder log;
    private final Checkpoint signed;
    private final Frontier frontier = new Frontier();
    private List<byte[]> bundle = List.of();

    /**
     * Checks against the last checkpoint in this folder; if there is none, everything passes.
     *
     * @throws IllegalStateException if the checkpoint isn't signed by a key of the log
     */
    LeafCheck(LogFolder log) {
        this.log = log;
        try {
            var note = log.checkpoint();
            if (note.isEmpty()) {
                signed = new Checkpoint("none", 0, TreeHash.EMPTY);
                return;
            }
            if (log.keys().stream().noneMatch(key -> key.signed(note.get()))) {
                throw new IllegalStateException(
                        "The checkpoint in "
                                + log
                                + " is not signed by a key of the log. ./run verify tells more.");
            }
            signed = Checkpoint.of(note.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes the next fact.
     *
     * @throws NotAsSignedException if it is not the one that was signed here
     */
    void next(StoredFact fact) {
        long position = frontier.size();
        if (position >= signed.size()) return;
        var entry = StoredEvents.event(fact).entry();
        if (fact.position() != position || !Arrays.equals(logged(position), entry)) {
            throw new NotAsSignedException(position);
        }
        frontier.append(TreeHash.leaf(entry));
        if (frontier.size() == signed.size() && !frontier.root().equals(signed.root())) {
            throw new NotAsSignedException(NotAsSignedException.SOMEWHERE);
        }
    }

    /** How many facts were found as they were signed. */
    long reached() {
        return frontier.size();
    }

    /** Whether all that was signed has been met. */
    boolean isDone() {
        return frontier.size() >= signed.size();
    }

    private byte[] logged(long position) {
        int place = (int) (position % TilePath.FULL);
        if (place == 0) bundle = read(position / TilePath.FULL);
        return place < bundle.size() ? bundle.get(place) : new byte[0];
    }

    private List<byte[]> read(long number) {
        try {
            var path = TilePath.in(signed.size(), TilePath.ENTRIES, number);
            var bytes = path.isEmpty() ? null : log.tiles().read(path.get()).orElse(null);
            return bytes == null ? List.of() : EntryBundle.read(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stored fact is not the one that was signed at its position. */
    static final class NotAsSignedException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        /** Where the leaves agree with the log's entries, and these with no signed root. */
        static final long SOMEWHERE = -1;

        private final long position;

        NotAsSignedException(long position) {
            super(
                    position == SOMEWHERE
                            ? "The events are not those that were signed. ./run verify tells where."
                            : "The event at position %d is not the one that was signed. ./run verify tells more."
                                    .formatted(position));
            this.position = position;
        }

        /** The first such position, or {@link #SOMEWHERE}. */
        long position() {
            return position;
        }
    }
}
