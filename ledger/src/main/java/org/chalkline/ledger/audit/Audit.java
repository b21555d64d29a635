package org.chalkline.ledger.audit;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chalkline.ledger.audit.Finding.Kind;
import org.chalkline.ledger.audit.Finding.Subject;
import org.chalkline.ledger.audit.Report.Tail;
import org.chalkline.ledger.event.LedgerEvent;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.tile.MissingTileException;
import org.chalkline.ledger.tile.TileBuilder;
import org.chalkline.ledger.tile.TilePath;
import org.jspecify.annotations.Nullable;

/**
 * Checks a whole log against the stored events: each is hashed again, the tree is built again from
 * the hashes, and every tile and every checkpoint must be what comes out. Nothing that the log says
 * of itself is taken for granted but its keys, and those only if nobody gives better ones.
 *
 * <p>Memory doesn't grow with the log. Not for use by two threads at once.
 */
public final class Audit {

    /** A cut-off, so that a log of which nothing holds still has a report of readable size. */
    private static final int MOST_FINDINGS = 100;

    /** What stands in the place of an event that is missing: no event's entry is empty. */
    private static final byte[] ABSENT = new byte[0];

    private final Evidence evidence;
    private final Claims claims;
    private final TileCheck tiles;
    private final TileBuilder builder = new TileBuilder();
    private final List<Finding> findings = new ArrayList<>();

    /** The events of the tile that is being filled, and how many came before them. */
    private final ArrayDeque<LedgerEvent> window = new ArrayDeque<>();

    private @Nullable Suspect suspect;
    private long firstMissing = Long.MAX_VALUE;
    private long lastMissing = -1;
    private long events;

    /** The events that no checkpoint covers, as far as they follow one after the other. */
    private @Nullable Tail tail;

    /**
     * Starts by reading the checkpoints.
     *
     * @param evidence the log, and what was kept apart from it
     */
    public Audit(Evidence evidence) throws IOException {
        this.evidence = evidence;
        claims = new Claims(evidence, this::add);
        tiles = new TileCheck(evidence.tiles(), claims.size());
        claims.meet(0, builder);
    }

    /** How long the checkpoint is waited for that a program which runs is about to publish. */
    public interface Patience {

        /** Waits a little, or tells that it has been waited for long enough. */
        boolean waits();
    }

    private void add(Finding finding) {
        if (findings.size() < MOST_FINDINGS) findings.add(finding);
    }

    /** How many events were signed: so many are to be read. */
    public long size() {
        return claims.size();
    }

    /**
     * Takes the next stored event.
     *
     * @param entry its entry, see {@link LedgerEvent#entry}: handed in so that it can be made on
     *     another thread
     */
    public void event(LedgerEvent event, byte[] entry) throws IOException {
        events++;
        long position = event.position();
        if (position >= claims.size()) {
            takeBeyond(position);
            return;
        }
        if (position < builder.size()) {
            add(
                    new Finding(
                            Subject.EVENT,
                            Kind.INSERTED,
                            position,
                            "an event bears a position that no event can have here"));
            return;
        }
        while (builder.size() < position) missing();
        window.add(event);
        if (suspect != null) suspect.followedBy(event);
        append(entry);
    }

    /** What isn't signed yet has to follow one after the other all the same. */
    private void takeBeyond(long position) {
        long expected = tail == null ? claims.size() : tail.to() + 1;
        if (position > expected) {
            add(
                    new Finding(
                            Subject.EVENT,
                            Kind.REMOVED,
                            expected,
                            "no event bears a position from here to %d, and later ones do"
                                    .formatted(position - 1)));
        } else if (position < expected) {
            add(
                    new Finding(
                            Subject.EVENT,
                            Kind.INSERTED,
                            position,
                            "two events bear this position"));
        }
        tail = new Tail(tail == null ? claims.size() : tail.from(), Math.max(position, expected));
    }

    /**
     * The stored event at this position holds something besides what its leaf is made of, and that
     * contradicts it.
     */
    public void contradicts(long position, String what) {
        add(new Finding(Subject.EVENT, Kind.ALTERED, position, what));
    }

    /** The store could not be read beyond what was handed in. */
    public void unreadable(String why) {
        add(new Finding(Subject.EVENT, Kind.UNREADABLE, builder.size(), why));
    }

    /**
     * Takes the next entry as it was logged, where the events themselves can't be seen: then only
     * the log is checked.
     */
    public void entry(byte[] logged) throws IOException {
        events++;
        append(logged);
    }

    private void missing() throws IOException {
        firstMissing = Math.min(firstMissing, builder.size());
        lastMissing = builder.size();
        append(ABSENT);
    }

    private void append(byte[] entry) throws IOException {
        builder.append(entry);
        if (builder.size() % TilePath.FULL == 0) {
            tiles.compare(builder.takeFull());
            suspectFirstDifference();
            window.clear();
        }
        claims.meet(builder.size(), builder);
    }

    private void suspectFirstDifference() {
        if (suspect != null) return;
        for (var event : window) {
            if (suspect != null) {
                suspect.followedBy(event);
                return;
            }
            if (event.position() == tiles.firstDifferentEntry()) suspect = new Suspect(event);
        }
    }

    /** Ends it at once: all stored events have been handed in. */
    public Report end() throws IOException {
        return end(() -> false);
    }

    /**
     * Ends it: all stored events have been handed in. Where the log lies in a folder that a program
     * still publishes in, what was published meanwhile isn't taken for put in, once it is signed.
     *
     * @param patience waits a little for the next checkpoint, if what lies there awaits one
     */
    public Report end(Patience patience) throws IOException {
        long read = builder.size();
        boolean cut = read < claims.size();
        if (cut) tiles.compareBeginning(builder.partials());
        else tiles.compare(builder.partials());
        suspectFirstDifference();
        eventFindings(read);
        if (!cut) {
            boolean eventsHold = claims.allMet() && firstMissing == Long.MAX_VALUE;
            tiles.findings(eventsHold).forEach(this::add);
            tiles.leftovers(
                            evidence.folder(),
                            builder,
                            eventsHold,
                            size -> claims.isSigned(size, patience))
                    .forEach(this::add);
        }
        boolean blamed = findings.stream().anyMatch(f -> f.subject() == Subject.EVENT);
        claims.end(evidence.folder(), builder.size(), blamed, patience).forEach(this::add);
        return new Report(
                events,
                claims.size(),
                claims.count(),
                findings,
                claims.size() == 0 ? Optional.empty() : Optional.ofNullable(tail),
                claims.behind(),
                claims.vouchers(),
                Unproven.of(evidence, claims));
    }

    private void eventFindings(long read) throws IOException {
        if (firstMissing < Long.MAX_VALUE) {
            var span =
                    lastMissing == firstMissing
                            ? "the event that was signed here is gone"
                            : "events that were signed from here to position %d are gone"
                                    .formatted(lastMissing);
            add(new Finding(Subject.EVENT, Kind.REMOVED, firstMissing, span));
        }
        if (read < claims.size()) {
            add(
                    new Finding(
                            Subject.EVENT,
                            Kind.TRUNCATED,
                            read,
                            "the store ends here, and %d events were signed (%s)"
                                    .formatted(claims.size(), claims.whereOfSize())));
        }
        var doubtful = suspect;
        if (doubtful != null && !claims.vouchFor(doubtful.position())) add(explained(doubtful));
        if (doubtful == null && firstMissing == Long.MAX_VALUE && read == claims.size()) {
            claims.unexplained(tiles.firstDifferentLeaf()).forEach(this::add);
        }
        if (tail != null && claims.size() == 0) {
            add(
                    new Finding(
                            Subject.CHECKPOINT,
                            Kind.REMOVED,
                            0,
                            "no checkpoint covers any of the %d events, so nothing of them is proven: if the program was stopped hard before it signed anything, start it and it does; otherwise the log was taken away"
                                    .formatted(tail.count())));
        }
    }

    private Finding explained(Suspect doubtful) throws IOException {
        try {
            return doubtful.explain(evidence.tiles(), claims.size());
        } catch (MissingTileException e) {
            return new Finding(
                    Subject.EVENT,
                    Kind.ALTERED,
                    doubtful.position(),
                    "the event is not the one that was signed; " + e.getMessage());
        }
    }

    /** The checkpoint that everything is checked against; a log without one has size 0. */
    public Checkpoint against() {
        return claims.last();
    }
}
