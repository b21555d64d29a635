package org.chalkline.ledger.audit;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.chalkline.ledger.audit.Finding.Kind;
import org.chalkline.ledger.audit.Finding.Subject;
import org.chalkline.ledger.audit.Report.Behind;
import org.chalkline.ledger.audit.Report.Tail;
import org.chalkline.ledger.log.CheckpointHistory;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.MalformedNoteException;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.note.VerifierKey;
import org.chalkline.ledger.tile.TileBuilder;
import org.chalkline.ledger.tile.TilePath;
import org.chalkline.ledger.tree.Hash;
import org.chalkline.ledger.tree.TreeHash;
import org.jspecify.annotations.Nullable;

/** Every signed checkpoint against the rebuilt tree, each when the tree has come to its size. */
final class Claims {
    private static final String HISTORY = "the history of checkpoints";
    private static final String WITNESSED = "the checkpoints that were cosigned";

    private final Evidence evidence;
    private final Consumer<Finding> found;

    /** Keys that are trusted, and those that the trusted ones introduced. */
    private final Set<VerifierKey> keys = new LinkedHashSet<>();

    /** What was kept beside the history: the published checkpoint, and what is kept apart. */
    private final TreeMap<Long, List<Claim>> claims = new TreeMap<>();

    /** The files that hold one checkpoint after the other: all that were signed, first. */
    private final List<Line> lines = new ArrayList<>();

    /** What the witnesses that are trusted said of the tree, the latest of each. */
    private final Map<VerifierKey, Word> words = new LinkedHashMap<>();

    private @Nullable SignedNote lastOfHistory;
    private Checkpoint largest;
    private String whereLargest = "no checkpoint";

    /** Up to this size all that was signed agrees with the tree. */
    private long agreed;

    private final List<Claim> disagreeing = new ArrayList<>();

    Claims(Evidence evidence, Consumer<Finding> found) throws IOException {
        this.evidence = evidence;
        this.found = found;
        keys.addAll(evidence.keys());
        introduceKeys();
        var origin = keys.isEmpty() ? "unknown" : keys.iterator().next().name();
        largest = new Checkpoint(origin, 0, TreeHash.EMPTY);
        if (evidence.published() != null) {
            claim(new Claim(evidence.published(), "the published checkpoint", false));
        }
        for (var kept : evidence.kept()) {
            claim(new Claim(kept.checkpoint(), kept.by(), kept.independent()));
        }
        var folder = evidence.folder();
        if (folder == null) return;
        lastOfHistory = last(folder.history()).orElse(null);
        if (lastOfHistory != null) extent(new Claim(lastOfHistory, HISTORY, false));
        last(folder.witnessedHistory())
                .ifPresent(note -> extent(new Claim(note, WITNESSED, false)));
        lines.add(new Line(HISTORY, folder.history()));
        lines.add(new Line(WITNESSED, folder.witnessedHistory()));
        lastWitnessed(folder);
    }

    /** What was cosigned last lies beside the file of all that was cosigned, and stands in it. */
    private void lastWitnessed(LogFolder folder) throws IOException {
        try {
            var said = folder.witnessed();
            boolean any = false;
            boolean there = false;
            try (var reader = folder.witnessedHistory().read()) {
                for (var note = reader.next(); note.isPresent(); note = reader.next()) {
                    any = true;
                    there |= note.equals(said);
                }
            } catch (CheckpointHistory.BrokenException e) {
                // It is told of when it is read for its checkpoints.
                return;
            }
            if (said.isEmpty() && any) {
                report(Kind.REMOVED, 0, "what was cosigned last is gone, of " + WITNESSED);
            } else if (said.isPresent() && !there) {
                report(
                        Kind.ALTERED,
                        Math.max(0, Checkpoint.of(said.get()).size() - 1),
                        "what was cosigned last is not among " + WITNESSED);
            }
        } catch (MalformedNoteException e) {
            report(Kind.ALTERED, 0, "what was cosigned last is no checkpoint: " + e.getMessage());
        }
    }

    /** A checkpoint that a trusted key and another both signed introduces the other. */
    private void introduceKeys() throws IOException {
        if (evidence.folder() == null || evidence.own().size() < 2) return;
        for (boolean grown = true; grown; ) {
            grown = false;
            try (var reader = evidence.folder().history().read()) {
                for (var note = reader.next(); note.isPresent(); note = reader.next()) {
                    if (note.get().signatures().size() < 2) continue;
                    if (keys.stream().noneMatch(of(note.get()))) continue;
                    for (var key : evidence.own()) {
                        if (key.signed(note.get())) grown |= keys.add(key);
                    }
                }
            } catch (CheckpointHistory.BrokenException e) {
                // It is told of when the history is read for its checkpoints.
                return;
            }
        }
    }

    private static Predicate<VerifierKey> of(SignedNote note) {
        return key -> key.signed(note);
    }

    private Optional<SignedNote> last(CheckpointHistory history) throws IOException {
        SignedNote last = null;
        try (var reader = history.read()) {
            for (var note = reader.next(); note.isPresent(); note = reader.next()) {
                if (isSigned(note.get())) last = note.get();
            }
        } catch (CheckpointHistory.BrokenException e) {
            // As far as it is whole.
        }
        return Optional.ofNullable(last);
    }

    private boolean isSigned(SignedNote note) {
        try {
            var origin = Checkpoint.of(note).origin();
            return keys.stream().anyMatch(key -> key.name().equals(origin) && key.signed(note));
        } catch (MalformedNoteException e) {
            return false;
        }
    }

    private void claim(Claim claim) {
        if (!isSigned(claim.note())) {
            report(
                    Kind.ALTERED,
                    Math.max(0, claim.said().size() - 1),
                    claim.where() + " is not signed by a key of this log");
            return;
        }
        extent(claim);
        claims.computeIfAbsent(claim.said().size(), size -> new ArrayList<>()).add(claim);
    }

    private void extent(Claim claim) {
        if (claim.said().size() < largest.size()) return;
        largest = claim.said();
        whereLargest = claim.where();
    }

    private void report(Kind kind, long position, String what) {
        found.accept(new Finding(Subject.CHECKPOINT, kind, position, what));
    }

    /** A file of checkpoints, which is gone through as the tree grows. */
    private final class Line {
        private final String name;
        private final CheckpointHistory.Reader reader;
        private @Nullable Claim next;
        private long count;

        Line(String name, CheckpointHistory history) throws IOException {
            this.name = name;
            reader = history.read();
            next = read(0);
        }

        /**
         * The one that the tree has come to, if it is of this size; the next one takes its place.
         */
        @Nullable Claim take(long size) throws IOException {
            var claim = next;
            if (claim == null || claim.said().size() != size) return null;
            next = read(size);
            return claim;
        }

        private @Nullable Claim read(long before) throws IOException {
            try {
                while (true) {
                    var note = reader.next();
                    if (note.isEmpty()) return null;
                    count++;
                    var claim = new Claim(note.get(), name, false);
                    long size = claim.said().size();
                    if (!isSigned(claim.note())) {
                        report(
                                Kind.ALTERED,
                                before,
                                "the checkpoint of size %d in %s is not signed by a key of this log"
                                        .formatted(size, name));
                    } else if (size < before) {
                        report(
                                Kind.REORDERED,
                                size,
                                "the checkpoint of size %d stands after one of size %d in %s"
                                        .formatted(size, before, name));
                    } else {
                        return claim;
                    }
                }
            } catch (CheckpointHistory.BrokenException e) {
                report(
                        e.cutShort() ? Kind.TRUNCATED : Kind.ALTERED,
                        before,
                        "%s (%s)".formatted(e.getMessage(), name));
                return null;
            } catch (MalformedNoteException e) {
                report(
                        Kind.ALTERED,
                        before,
                        "%s holds what is no checkpoint: %s".formatted(name, e.getMessage()));
                return null;
            }
        }
    }

    /** The tree has come to this size: those who spoke of it must have said its root. */
    void meet(long size, TileBuilder builder) throws IOException {
        Hash root = null;
        var kept = claims.get(size);
        if (kept != null) {
            root = builder.frontier().root();
            for (var claim : kept) check(claim, root);
        }
        for (var line : lines) {
            for (var claim = line.take(size); claim != null; claim = line.take(size)) {
                if (root == null) root = builder.frontier().root();
                check(claim, root);
                requireEdge(size);
            }
        }
    }

    private void check(Claim claim, Hash root) {
        if (!claim.said().root().equals(root)) {
            disagreeing.add(claim);
            return;
        }
        if (disagreeing.isEmpty()) agreed = claim.said().size();
        for (var witness : evidence.witnesses()) {
            hear(witness.as(VerifierKey.Purpose.COSIGNATURE), claim);
        }
    }

    /**
     * What a witness said of the tree.
     *
     * @param size of which size
     * @param at when, by the witness's clock
     */
    private record Word(long size, Instant at) {}

    private void hear(VerifierKey witness, Claim claim) {
        if (claim.note().signatures().stream().noneMatch(witness::isMine)) return;
        long size = claim.said().size();
        var at = witness.cosigned(claim.note());
        if (at.isEmpty()) {
            report(
                    Kind.ALTERED,
                    Math.max(0, size - 1),
                    "the signature of the witness %s under the checkpoint of size %d (%s) is bad"
                            .formatted(witness.name(), size, claim.where()));
            return;
        }
        words.put(witness, new Word(size, at.get()));
    }

    /** Who names a witness wants its word: one that said nothing of these events fails the log. */
    private List<Finding> silent() {
        var all = new ArrayList<Finding>();
        for (var witness : evidence.witnesses()) {
            if (words.containsKey(witness.as(VerifierKey.Purpose.COSIGNATURE))) continue;
            all.add(
                    new Finding(
                            Subject.CHECKPOINT,
                            Kind.REMOVED,
                            0,
                            "the witness %s, whose key was given, cosigned no checkpoint that the events agree with; the last one is of size %d"
                                    .formatted(witness.name(), largest.size())));
        }
        return all;
    }

    /** The last events, as far as a witness that was named has not cosigned them. */
    List<Behind> behind() {
        return words.entrySet().stream()
                .filter(word -> word.getValue().size() < largest.size())
                .map(
                        word ->
                                new Behind(
                                        word.getKey().name(),
                                        new Tail(word.getValue().size(), largest.size() - 1)))
                .toList();
    }

    private final Set<TilePath> seen = new HashSet<>();

    /** The partial tiles of a published size must be there until their full ones are. */
    private void requireEdge(long size) throws IOException {
        var folder = evidence.folder();
        if (folder == null) return;
        for (var path : TileBuilder.edge(size)) {
            if (!path.isPartial() || !seen.add(path)) continue;
            var whole = TilePath.in(largest.size(), path.level(), path.index());
            if (whole.isEmpty() || whole.get().equals(path) || !whole.get().isPartial()) continue;
            if (folder.place().exists(path.toString())) continue;
            // A program that runs has written the full one meanwhile. At rest it is found as put
            // in.
            if (folder.place().exists(path.full().toString())) continue;
            found.accept(
                    new Finding(
                            Subject.TILE,
                            Kind.REMOVED,
                            path.index() * TilePath.FULL << (8 * Math.max(0, path.level())),
                            path
                                    + " is missing, of which the checkpoint of size "
                                    + size
                                    + " speaks"));
        }
        if (seen.size() > 100_000) seen.clear();
    }

    /**
     * Whether everybody so far has said what the events say, and so the events are the signed ones.
     */
    boolean allMet() {
        return disagreeing.isEmpty();
    }

    /**
     * Whether a checkpoint, and every one before it, says what the events say up to this position.
     * Where the store was cut back there may be none that can be asked.
     */
    boolean vouchFor(long position) {
        return position < agreed;
    }

    /**
     * Where the events are whole and yet not those that were signed, and no tile says where.
     *
     * @param leaf the first position whose leaf differs, if one does
     */
    List<Finding> unexplained(long leaf) {
        if (disagreeing.isEmpty()) return List.of();
        var first = disagreeing.getFirst();
        // Then it is that checkpoint which is wrong, not the events.
        if (lastAgrees()) return List.of();
        long from = leaf < largest.size() ? leaf : agreed;
        return List.of(
                new Finding(
                        Subject.EVENT,
                        Kind.ALTERED,
                        from,
                        "the events from here to position %d are not those that were signed: %s says otherwise, and the tiles were altered with them"
                                .formatted(first.said().size() - 1, first.where())));
    }

    private boolean lastAgrees() {
        return disagreeing.stream().noneMatch(claim -> claim.said().size() == largest.size());
    }

    /**
     * What is wrong with the checkpoints themselves, once all events have been met.
     *
     * @param read how far the events went
     * @param eventsBlamed whether the events are known not to be those that were signed: then no
     *     checkpoint can agree with them
     * @param patience for what a program that runs is about to publish
     */
    List<Finding> end(
            @Nullable LogFolder folder, long read, boolean eventsBlamed, Audit.Patience patience)
            throws IOException {
        var all = new ArrayList<Finding>();
        for (var claim : eventsBlamed ? List.<Claim>of() : disagreeing) {
            all.add(
                    new Finding(
                            Subject.CHECKPOINT,
                            Kind.ALTERED,
                            agreed,
                            "the checkpoint of size %d (%s) speaks of another tree"
                                    .formatted(claim.said().size(), claim.where())));
        }
        var published = evidence.published();
        if (published == null && read > 0) {
            all.add(
                    new Finding(
                            Subject.CHECKPOINT,
                            Kind.REMOVED,
                            0,
                            "there is no published checkpoint that could be read"));
        }
        if (published != null && isSigned(published)) {
            var said = Checkpoint.of(published);
            if (said.size() < largest.size()
                    && !isSigned(size -> size >= largest.size(), patience)) {
                all.add(
                        new Finding(
                                Subject.CHECKPOINT,
                                Kind.TRUNCATED,
                                said.size(),
                                "the published checkpoint is of size %d, and one of %d was signed (%s). If the program was stopped hard just then, start it and it publishes again"
                                        .formatted(said.size(), largest.size(), whereLargest)));
            }
            var last = lastOfHistory;
            if (folder != null && !isAtEnd(published, last, patience)) {
                all.add(
                        new Finding(
                                Subject.CHECKPOINT,
                                Kind.REMOVED,
                                last == null ? 0 : Checkpoint.of(last).size(),
                                "the published checkpoint is not the last one of the history"));
            }
        }
        if (!eventsBlamed) all.addAll(silent());
        for (var line : lines) line.reader.close();
        return all;
    }

    /** Whether the history ended with what was published, or what it ended with is by now. */
    private boolean isAtEnd(
            SignedNote published, @Nullable SignedNote last, Audit.Patience patience)
            throws IOException {
        if (last == null) return false;
        if (last.text().equals(published.text())) return true;
        long size = Checkpoint.of(last).size();
        return size > Checkpoint.of(published).size() && isSigned(now -> now >= size, patience);
    }

    /**
     * Whether the checkpoint that is published now is one of this log and of such a size: a program
     * that runs has gone on since the first look.
     */
    boolean isSigned(LongPredicate size, Audit.Patience patience) throws IOException {
        var folder = evidence.folder();
        if (folder == null) return false;
        do {
            var now = Evidence.readable(folder::checkpoint).filter(this::isSigned);
            if (now.isPresent() && size.test(Checkpoint.of(now.get()).size())) return true;
        } while (patience.waits());
        return false;
    }

    long size() {
        return largest.size();
    }

    String whereOfSize() {
        return whereLargest;
    }

    Checkpoint last() {
        return largest;
    }

    long count() {
        return lines.isEmpty() ? 0 : lines.getFirst().count;
    }

    /** Whether somebody outside of the log remembers how far it had come. */
    boolean anyOutside() {
        return claims.values().stream().flatMap(List::stream).anyMatch(Claim::outside);
    }

    /** The trusted witnesses that cosigned what the events agree with: up to where, and when. */
    List<String> vouchers() {
        return words.entrySet().stream()
                .map(
                        word ->
                                "%s cosigned size %d at %s"
                                        .formatted(
                                                word.getKey().name(),
                                                word.getValue().size(),
                                                word.getValue().at()))
                .toList();
    }
}
