package org.chalkline.app.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chalkline.app.bundle.Vouchers.Stamp;
import org.chalkline.app.bundle.Vouchers.Witness;
import org.chalkline.ledger.bundle.BagWriter;
import org.chalkline.ledger.bundle.Layout;
import org.chalkline.ledger.log.CheckpointHistory;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.note.VerifierKey;
import org.chalkline.ledger.proof.TlogProof;
import org.chalkline.ledger.stamp.Timestamp;
import org.chalkline.ledger.tile.TreeReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The checkpoint that a bundle's proofs lead to, and who vouches for it. It is the first that
 * covers the bundle's position and that a witness cosigned; with none, the first that covers it. So
 * bundles of one position rest on one checkpoint, whatever has been signed since.
 */
final class Vouched {
    private static final Logger LOG = LoggerFactory.getLogger(Vouched.class);

    private final LogFolder log;
    private final SignedNote note;
    private final TreeReader tree;

    /** Those who cosigned it. */
    private final List<VerifierKey> witnesses;

    private final @Nullable Stamped stamped;

    /** A timestamp as it lies beside the log. */
    private record Stamped(long size, byte[] checkpoint, Timestamp stamp) {}

    private Vouched(LogFolder log, SignedNote note, List<VerifierKey> known) throws IOException {
        this.log = log;
        this.note = note;
        tree = new TreeReader(log.tiles(), Checkpoint.of(note).size());
        witnesses =
                Stream.concat(log.witnesses().stream(), known.stream())
                        .map(key -> key.as(VerifierKey.Purpose.COSIGNATURE))
                        .distinct()
                        .filter(key -> key.cosigned(note).isPresent())
                        .toList();
        stamped = stamped();
    }

    /**
     * Finds it.
     *
     * @param known keys of witnesses beside those that the log remembers
     * @return empty while none covers the position
     */
    static Optional<Vouched> covering(LogFolder log, long position, List<VerifierKey> known)
            throws IOException {
        for (var history : List.of(log.witnessedHistory(), log.history())) {
            var found = covering(history, position);
            if (found.isPresent()) return Optional.of(new Vouched(log, found.get(), known));
        }
        return Optional.empty();
    }

    /** Each witness that cosigned the same checkpoint after another left it there once more. */
    private static Optional<SignedNote> covering(CheckpointHistory history, long position)
            throws IOException {
        SignedNote found = null;
        try (var reader = history.read()) {
            for (var note = reader.next(); note.isPresent(); note = reader.next()) {
                if (found == null) {
                    if (Checkpoint.of(note.get()).size() > position) found = note.get();
                } else if (note.get().text().equals(found.text())) {
                    found = found.with(note.get().signatures());
                } else {
                    break;
                }
            }
        } catch (CheckpointHistory.BrokenException e) {
            // The program may just be writing the last one.
            if (!e.cutShort()) throw e;
        }
        return Optional.ofNullable(found);
    }

    /** The checkpoint, with its signatures. */
    SignedNote checkpoint() {
        return note;
    }

    /** Counts the events that it covers. */
    long size() {
        return tree.size();
    }

    /** The log's name. */
    String origin() {
        return Checkpoint.of(note).origin();
    }

    /** Names those who vouch for it, beside the log's owner. */
    Vouchers vouchers() {
        var cosigned = new ArrayList<Vouchers.Witness>();
        for (var key : witnesses) {
            key.cosigned(note).ifPresent(at -> cosigned.add(new Witness(key.name(), at)));
        }
        var over = stamped;
        return new Vouchers(
                cosigned, over == null ? null : new Stamp(over.stamp().time(), over.size()));
    }

    /**
     * The proof that this event is in the log.
     *
     * @throws IOException if the tiles don't lead to the checkpoint
     */
    String proof(long position) throws IOException {
        return TlogProof.make(tree, position, note).toString();
    }

    /** Puts the checkpoint, the keys and the timestamp into the bag. */
    void putInto(BagWriter bag) throws IOException {
        bag.add(Layout.CHECKPOINT, note.bytes());
        bag.add(Layout.KEYS, lines(log.keys()));
        if (!witnesses.isEmpty()) bag.add(Layout.WITNESSES, lines(witnesses));
        var over = stamped;
        if (over == null) return;
        bag.add(Layout.STAMPED, over.checkpoint());
        bag.add(Layout.TIMESTAMP, over.stamp().bytes());
        bag.add(
                Layout.CONSISTENCY,
                lines(new TreeReader(log.tiles(), over.size()).consistency(tree.size())));
    }

    /** The first timestamp, whole, over a checkpoint that covers this one. */
    private @Nullable Stamped stamped() throws IOException {
        for (long size : log.stampedSizes()) {
            if (size < tree.size()) continue;
            try {
                var there = log.stamped(size);
                if (there.isEmpty() || there.get().checkpoint().isEmpty()) continue;
                var checkpoint = there.get().checkpoint().get();
                var stamp = Timestamp.parse(there.get().stamp());
                if (stamp.verifySignature(checkpoint).isEmpty()) {
                    return new Stamped(size, checkpoint, stamp);
                }
                LOG.warn("The timestamp over {} events is not of its checkpoint", size);
            } catch (IOException e) {
                LOG.warn("The timestamp over {} events can't be read: {}", size, e.toString());
            }
        }
        return null;
    }

    private static byte[] lines(List<?> all) {
        var text = new StringBuilder();
        for (var each : all) text.append(each).append('\n');
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
