package org.chalkline.ledger.audit;

import java.io.IOException;
import java.util.Arrays;
import org.chalkline.ledger.audit.Finding.Kind;
import org.chalkline.ledger.audit.Finding.Subject;
import org.chalkline.ledger.event.LedgerEvent;
import org.chalkline.ledger.tile.EntryBundle;
import org.chalkline.ledger.tile.TilePath;
import org.chalkline.ledger.tile.Tiles;
import org.jspecify.annotations.Nullable;

/**
 * The first stored event that is not the one that was signed at its position, and the one after it:
 * enough to tell what was done. An event's leaf has its position in it, so one that was moved is
 * known by the leaf that it would have had elsewhere.
 */
final class Suspect {
    private final LedgerEvent event;
    private @Nullable LedgerEvent next;

    Suspect(LedgerEvent event) {
        this.event = event;
    }

    long position() {
        return event.position();
    }

    /** Tells it the event that follows; the first one told counts. */
    void followedBy(LedgerEvent following) {
        if (next == null && following.position() == event.position() + 1) next = following;
    }

    /** What was done, as far as the entries that were logged tell. */
    Finding explain(Tiles tiles, long size) throws IOException {
        long at = event.position();
        var logged = new Logged(tiles, size);
        var after = next;
        long home = logged.find(event, at);
        boolean displacedByIt = after != null && logged.holds(at, after);
        if (home == at + 1 && !displacedByIt) {
            return finding(
                    Kind.REMOVED,
                    "the event that was signed here is gone, and the ones after it moved up");
        }
        if (home >= 0) {
            return finding(
                    Kind.REORDERED, "the event that stands here was signed at position " + home);
        }
        if (displacedByIt) {
            return finding(
                    Kind.INSERTED,
                    "an event that was never signed stands here, and the ones after it moved down");
        }
        return finding(
                Kind.ALTERED,
                "%s of %s %s is not the event that was signed"
                        .formatted(event.type(), event.source(), event.subject()));
    }

    private Finding finding(Kind kind, String what) {
        return new Finding(Subject.EVENT, kind, event.position(), what);
    }

    /** The entries that were logged. */
    private static final class Logged {
        private final Tiles tiles;
        private final long size;

        Logged(Tiles tiles, long size) {
            this.tiles = tiles;
            this.size = size;
        }

        /** Where the event was logged, other than at this place; -1 if nowhere. */
        long find(LedgerEvent event, long notAt) throws IOException {
            // What was moved was most likely not moved far.
            for (long near = Math.max(0, notAt - 2); near <= notAt + 2; near++) {
                if (near != notAt && holds(near, event)) return near;
            }
            for (long bundle = 0; bundle * TilePath.FULL < size; bundle++) {
                var path = TilePath.in(size, TilePath.ENTRIES, bundle);
                var bytes = path.isEmpty() ? null : tiles.read(path.get()).orElse(null);
                if (bytes == null) continue;
                long at = bundle * TilePath.FULL;
                for (var entry : EntryBundle.read(bytes)) {
                    if (at != notAt && Arrays.equals(entry, event.at(at).entry())) return at;
                    at++;
                }
            }
            return -1;
        }

        boolean holds(long index, LedgerEvent event) throws IOException {
            var path = TilePath.in(size, TilePath.ENTRIES, index / TilePath.FULL);
            if (index < 0 || index >= size || path.isEmpty()) return false;
            var bytes = tiles.read(path.get()).orElse(null);
            if (bytes == null) return false;
            var entry = EntryBundle.read(bytes).get((int) (index % TilePath.FULL));
            return Arrays.equals(entry, event.at(index).entry());
        }
    }
}
