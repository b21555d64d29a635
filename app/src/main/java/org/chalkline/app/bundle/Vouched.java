package org.chalkline.app.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.chalkline.ledger.bundle.BagWriter;
import org.chalkline.ledger.bundle.Layout;
import org.chalkline.ledger.log.CheckpointHistory;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.note.VerifierKey;
import org.chalkline.ledger.proof.TlogProof;
import org.chalkline.ledger.tile.TreeReader;

/**
 * The checkpoint that a bundle's proofs lead to, and who vouches for it. It is the first that
 * covers the bundle's position and that a witness cosigned; with none, the first that covers it. So
 * bundles of one position rest on one checkpoint, whatever has been signed since.
 */
final class Vouched {
    private static final Pattern STAMPED = Pattern.compile("([0-9]{1,18})\\.checkpoint");

    private final LogFolder log;
    private final SignedNote note;
    private final List<VerifierKey> witnesses;
    private final TreeReader tree;

    private Vouched(LogFolder log, SignedNote note, List<VerifierKey> witnesses) {
        this.log = log;
        this.note = note;
        this.witnesses = witnesses;
        tree = new TreeReader(log.tiles(), Checkpoint.of(note).size());
    }

    /**
     * Finds it.
     *
     * @param witnesses the keys of the witnesses that the log knows
     * @return empty while none covers the position
     */
    static Optional<Vouched> covering(LogFolder log, long position, List<VerifierKey> witnesses)
            throws IOException {
        for (var history : List.of(log.witnessedHistory(), log.history())) {
            var found = covering(history, position);
            if (found.isPresent()) return Optional.of(new Vouched(log, found.get(), witnesses));
        }
        return Optional.empty();
    }

    private static Optional<SignedNote> covering(CheckpointHistory history, long position)
            throws IOException {
        try (var reader = history.read()) {
            for (var note = reader.next(); note.isPresent(); note = reader.next()) {
                if (Checkpoint.of(note.get()).size() > position) return note;
            }
        } catch (CheckpointHistory.BrokenException e) {
            // The program may just be writing the last one.
            if (!e.cutShort()) throw e;
        }
        return Optional.empty();
    }

    /** How many events it covers. */
    long size() {
        return tree.size();
    }

    /** The log's name. */
    String origin() {
        return Checkpoint.of(note).origin();
    }

    /** Whether anybody beside the log's owner vouches for it. */
    boolean byOthers() throws IOException {
        return note.signatures().size() > 1 && !witnesses.isEmpty() || stamped().isPresent();
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
        var stamped = stamped();
        if (stamped.isEmpty()) return;
        long size = stamped.getAsLong();
        bag.add(Layout.STAMPED, Files.readAllBytes(log.stampedFile(size)));
        bag.add(Layout.TIMESTAMP, Files.readAllBytes(log.timestampFile(size)));
        bag.add(
                Layout.CONSISTENCY,
                lines(new TreeReader(log.tiles(), size).consistency(tree.size())));
    }

    /** The size of the first checkpoint that was stamped and covers this one. */
    private OptionalLong stamped() throws IOException {
        var folder = log.stampedFile(0).getParent();
        if (folder == null || !Files.isDirectory(folder)) return OptionalLong.empty();
        try (var files = Files.list(folder)) {
            return files.map(Path::getFileName)
                    .map(name -> STAMPED.matcher(name.toString()))
                    .filter(name -> name.matches())
                    .mapToLong(name -> Long.parseLong(name.group(1)))
                    .filter(size -> size >= tree.size() && Files.exists(log.timestampFile(size)))
                    .min();
        }
    }

    private static byte[] lines(List<?> all) {
        var text = new StringBuilder();
        for (var each : all) text.append(each).append('\n');
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
