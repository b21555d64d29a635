package org.chalkline.ledger.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.note.MalformedNoteException;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.note.VerifierKey;
import org.chalkline.ledger.tile.Tiles;
import org.jspecify.annotations.Nullable;

/**
 * What a log is checked with.
 *
 * @param tiles its tiles
 * @param folder where it lies, with its history; null if only what is served can be seen
 * @param published its last checkpoint, as published; null if there is none
 * @param trusted keys that came from outside of the log; if there are none, its own are taken
 * @param own the keys that the log says are its own
 * @param witnesses the keys of witnesses whose word is wanted: the log fails if one cosigned
 *     nothing
 * @param kept checkpoints that were kept apart from the log, each with who kept it
 */
public record Evidence(
        Tiles tiles,
        @Nullable LogFolder folder,
        @Nullable SignedNote published,
        List<VerifierKey> trusted,
        List<VerifierKey> own,
        List<VerifierKey> witnesses,
        List<Kept> kept) {

    /**
     * A checkpoint that was kept apart from the log.
     *
     * @param by who kept it, for people
     * @param independent whether they are somebody else than the log's owner
     */
    public record Kept(SignedNote checkpoint, String by, boolean independent) {}

    /**
     * A log in a folder, with what is published there. A checkpoint or list of keys that can't be
     * read counts as none, and is found to be missing.
     */
    public static Evidence of(
            LogFolder folder,
            List<VerifierKey> trusted,
            List<VerifierKey> witnesses,
            List<Kept> kept)
            throws IOException {
        return new Evidence(
                folder.tiles(),
                folder,
                readable(folder::checkpoint).orElse(null),
                trusted,
                readable(() -> Optional.of(folder.keys())).orElse(List.of()),
                witnesses,
                kept);
    }

    /** What is read of a log's folder. */
    interface Reading<T> {
        Optional<T> read() throws IOException;
    }

    /** What can be read; what can't be counts as none. */
    static <T> Optional<T> readable(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (MalformedNoteException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    public Evidence {
        trusted = List.copyOf(trusted);
        own = List.copyOf(own);
        witnesses = List.copyOf(witnesses);
        kept = List.copyOf(kept);
    }

    /** The keys that the log's checkpoints are checked with. */
    public List<VerifierKey> keys() {
        return trusted.isEmpty() ? own : trusted;
    }

    /** The same, and one more checkpoint that was kept. */
    public Evidence with(Kept one) {
        var all = new ArrayList<>(kept);
        all.add(one);
        return new Evidence(tiles, folder, published, trusted, own, witnesses, all);
    }
}
