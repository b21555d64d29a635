package org.chalkline.app.ledger;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.ledger.audit.Audit;
import org.chalkline.ledger.audit.Evidence;
import org.chalkline.ledger.audit.Evidence.Kept;
import org.chalkline.ledger.audit.Report;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.MalformedNoteException;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.note.VerifierKey;
import org.chalkline.ledger.tile.EntryBundle;
import org.chalkline.ledger.tile.TilePath;
import org.chalkline.ledger.tile.TileSite;
import org.chalkline.ledger.tile.Tiles;

/** One run over a log and, where they can be seen, the events that it is of. */
public final class Verification {

    /** A program that runs signs within a second; one that doesn't needn't be waited for long. */
    private static final int WAITS = 30;

    private static final long WAIT_MILLIS = 100;

    private final List<VerifierKey> trusted;
    private final List<VerifierKey> witnesses;
    private final List<Kept> kept;

    /**
     * @param trusted keys that came from outside of the log; if there are none, its own are taken
     * @param witnesses keys of witnesses whose word is wanted: the log fails without it
     * @param kept checkpoints that were kept apart from the log
     */
    public Verification(List<VerifierKey> trusted, List<VerifierKey> witnesses, List<Kept> kept) {
        this.trusted = List.copyOf(trusted);
        this.witnesses = List.copyOf(witnesses);
        this.kept = List.copyOf(kept);
    }

    /**
     * Checks a log against the events that are stored beside it.
     *
     * @param progress is told the position reached
     */
    public Report ofData(StoredFacts facts, LogFolder folder, LongConsumer progress)
            throws IOException, InterruptedException {
        long head = facts.head();
        awaitCheckpoint(folder, head);
        var audit = new Audit(Evidence.of(folder, trusted, witnesses, kept));
        long upTo = Math.max(head, audit.size() - 1);
        try (var hashed = new Rehash(facts, FactStream.NOTHING, upTo)) {
            for (var turn = hashed.next(); !turn.isEmpty(); turn = hashed.next()) {
                for (var stored : turn) {
                    var contradiction = stored.fact().contradiction();
                    if (contradiction != null) {
                        audit.contradicts(
                                stored.fact().position(),
                                "the column "
                                        + contradiction
                                        + " doesn't repeat what the metadata say");
                    }
                    audit.event(stored.event(), stored.entry());
                }
                progress.accept(turn.getLast().fact().position());
            }
        } catch (RuntimeException e) {
            audit.unreadable(String.valueOf(e.getMessage()));
        }
        return audit.end(new Waits());
    }

    /** For the checkpoint of what a program that runs has put into the log meanwhile. */
    private static final class Waits implements Audit.Patience {
        private int left = WAITS;

        @Override
        public boolean waits() {
            if (left == 0) return false;
            left--;
            try {
                Thread.sleep(WAIT_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            return true;
        }
    }

    /**
     * Waits a little where a program that runs may just be about to sign the last events, or a
     * witness that was named to cosign them.
     */
    private void awaitCheckpoint(LogFolder folder, long head)
            throws IOException, InterruptedException {
        for (int i = 0; i < WAITS; i++) {
            try {
                var last = folder.checkpoint();
                if (last.isPresent()
                        && Checkpoint.of(last.get()).size() > head
                        && areCosigned(List.of(last.get()))) return;
            } catch (MalformedNoteException e) {
                return;
            }
            Thread.sleep(WAIT_MILLIS);
        }
    }

    /** Whether each witness that was named cosigned one of them. */
    private boolean areCosigned(List<SignedNote> notes) {
        return witnesses.stream()
                .map(key -> key.as(VerifierKey.Purpose.COSIGNATURE))
                .allMatch(key -> notes.stream().anyMatch(note -> key.cosigned(note).isPresent()));
    }

    /**
     * The last words of a log of which only what is published can be seen.
     *
     * @param last its last checkpoint
     * @param witnessed the last one that any witness cosigned; never of a larger size
     */
    record Published(Optional<SignedNote> last, Optional<SignedNote> witnessed) {
        private List<SignedNote> notes() {
            return Stream.of(last, witnessed).flatMap(Optional::stream).toList();
        }
    }

    /**
     * What is published. Witnesses that were named may just be about to cosign it, and are waited
     * for a little.
     *
     * @throws MalformedNoteException if what is published is no checkpoint
     */
    Published published(TileSite site) throws IOException, InterruptedException {
        for (int i = 0; true; i++) {
            // In this order, or it might be larger than the last one.
            var witnessed = site.get("witnessed").map(SignedNote::parse);
            var said = new Published(site.get("checkpoint").map(SignedNote::parse), witnessed);
            if (i == WAITS || said.last().isEmpty() || areCosigned(said.notes())) return said;
            Thread.sleep(WAIT_MILLIS);
        }
    }

    /**
     * Checks a log of which only what is published can be seen: that its tiles are those of its
     * checkpoint.
     *
     * @param own the keys that the log says are its own
     * @param progress is told the position reached
     */
    Report ofTiles(Tiles tiles, Published published, List<VerifierKey> own, LongConsumer progress)
            throws IOException {
        var last = published.last().orElse(null);
        var seen = new Evidence(tiles, null, last, trusted, own, witnesses, kept);
        // One of a key that isn't taken says nothing: since then, the log may have changed its key.
        var evidence =
                published
                        .witnessed()
                        .filter(note -> seen.keys().stream().anyMatch(key -> key.signed(note)))
                        .map(note -> seen.with(new Kept(note, "what a witness cosigned", false)))
                        .orElse(seen);
        var audit = new Audit(evidence);
        for (long bundle = 0; bundle * TilePath.FULL < audit.size(); bundle++) {
            Optional<TilePath> path = TilePath.in(audit.size(), TilePath.ENTRIES, bundle);
            var bytes = path.isEmpty() ? Optional.<byte[]>empty() : tiles.read(path.get());
            if (bytes.isEmpty()) break;
            for (var entry : EntryBundle.read(bytes.get())) audit.entry(entry);
            progress.accept(bundle * TilePath.FULL);
        }
        return audit.end();
    }
}
