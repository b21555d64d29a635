package org.chalkline.app.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.Chalkline;
import org.chalkline.app.backup.BackupState.Part;
import org.chalkline.app.backup.BackupState.Series;
import org.chalkline.app.document.DocumentStore;
import org.chalkline.app.ledger.Succession;
import org.chalkline.kernel.document.DamagedDocumentException;
import org.chalkline.ledger.log.CheckpointHistory;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.personal.Erasures;
import org.jspecify.annotations.Nullable;

/**
 * One run of {@code backup}: continues the parts that grow, writes the others anew, reads the whole
 * again, and only then names it as a state. The program may run meanwhile.
 *
 * <p>The last signed checkpoint is the position. All that it speaks of is on disk, and doesn't
 * change any more. What belongs to the facts is read after it: their documents and people's keys
 * are there by then, or were destroyed.
 */
final class Backup {
    /** Stands in the place of a table over files that go as they are. */
    static final String FILES = "files";

    /** So many rows make a part, unless a test says otherwise. */
    static final int PART_ROWS = 50_000;

    private static final int CHUNK = 1 << 19;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RecordPlaces.Of from;
    private final RecordStores stores;
    private final BackupFolder to;
    private final Duration keepKeys;
    private final Clock clock;
    private final int partRows;
    private final LongConsumer progress;
    private final List<String> damaged = new ArrayList<>();
    private final Map<Series, List<Part>> parts = new EnumMap<>(Series.class);
    private long done;

    /**
     * @param keepKeys how long a part with people's keys is kept besides the newest
     * @param progress told how many facts and documents have been written
     */
    Backup(
            RecordPlaces.Of from,
            RecordStores stores,
            BackupFolder to,
            Duration keepKeys,
            Clock clock,
            int partRows,
            LongConsumer progress) {
        this.from = from;
        this.stores = stores;
        this.partRows = partRows;
        this.to = to;
        this.keepKeys = keepKeys;
        this.clock = clock;
        this.progress = progress;
    }

    /** Documents that couldn't be backed up, since they aren't what their digests say. */
    List<String> damaged() {
        return damaged;
    }

    /**
     * Writes what is to be added. It is a backup when it has been read again, and {@link #finish}
     * has returned.
     */
    BackupState write() throws IOException, SQLException, InterruptedException {
        var before = to.last().orElse(null);
        if (before != null) parts.putAll(before.parts());
        // Where reactions stand comes first: what they recorded by then is among the facts.
        var tokens = stores.tokens();
        long head = stores.facts().head();
        var cosigned = from.log().witnessedHistory().reached();
        var signed = awaitSigned(head);
        long size = Checkpoint.of(signed.note()).size();
        if (before != null && size < before.size()) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "BACKUP_AHEAD",
                    "The backup holds %d facts and %s holds %d that were signed. If facts were lost, restore them from it; else name another folder with --to."
                            .formatted(before.size(), from.data(), size));
        }
        if (before != null) requireSameLog(before, signed.note());
        facts(size);
        outcomes();
        reads();
        checkpoints(Series.CHECKPOINTS, from.log(), Optional.of(signed));
        grow(
                Series.COSIGNED,
                from.log(),
                LogFolder.WITNESSED_CHECKPOINTS,
                cosigned.map(CheckpointHistory.End::bytes).orElse(0L));
        stamps(size);
        documents(before);
        surroundings(size > head ? tokens : Map.of());
        keys();
        erasures();
        long number = before == null ? 1 : before.number() + 1;
        var now = clock.instant();
        return new BackupState(
                number,
                BackupState.FORM,
                Chalkline.version(),
                now,
                size,
                now.plus(keepKeys),
                parts);
    }

    /** Names what was written and read again as a state, and deletes what has had its time. */
    void finish(BackupState state) throws IOException, SQLException {
        to.keep(state);
        var past = new ArrayList<BackupState>();
        var left = new ArrayList<BackupState>(List.of(state));
        for (long number : to.numbers()) {
            if (number == state.number()) continue;
            var earlier = to.state(number);
            (earlier.keysDeletedAfter().isBefore(state.at()) ? past : left).add(earlier);
        }
        to.forget(past, left);
    }

    /** A program that runs signs within a second; one that doesn't needn't be waited for long. */
    private CheckpointHistory.End awaitSigned(long head) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var reached = from.log().history().reached();
            boolean all =
                    reached.map(last -> Checkpoint.of(last.note()).size() > head).orElse(false);
            if (all || System.nanoTime() >= end) {
                return reached.orElseThrow(
                        () ->
                                new CannotRunException(
                                        Exit.CANNOT_RUN,
                                        "NOTHING_SIGNED",
                                        "No checkpoint was signed in %s. A backup holds what was signed: see that the log is kept (chalkline.ledger.enabled), or name its folder with --log."
                                                .formatted(from.log())));
            }
            Thread.sleep(100);
        }
    }

    /**
     * After a loss that was accepted another log is kept, and other facts may stand where the
     * backup has some: its parts can't be continued.
     */
    private void requireSameLog(BackupState before, SignedNote now)
            throws IOException, SQLException {
        var last = BackupCheck.lastCheckpoint(to, before, Series.CHECKPOINTS);
        var known = last.bytes();
        long end = before.end(Series.CHECKPOINTS);
        var found = new byte[0];
        if (Checkpoint.of(last).origin().equals(Checkpoint.of(now).origin())) {
            var place = from.log().place();
            try (var in = place.open(LogFolder.CHECKPOINTS, end - known.length)) {
                found = in.readNBytes(known.length);
            } catch (EOFException e) {
                // It is shorter than what the backup holds of it.
            }
        }
        if (Arrays.equals(known, found)) return;
        throw new CannotRunException(
                Exit.CANNOT_RUN,
                "BACKUP_OTHER_LOG",
                "The backup goes on with the log %s of %d facts, and the log in %s is another one. Keep it, and name another folder with --to."
                        .formatted(Checkpoint.of(last).origin(), before.size(), from.log()));
    }

    private void add(Series series, Part part) {
        var all = new ArrayList<>(parts.getOrDefault(series, List.of()));
        all.add(part);
        parts.put(series, List.copyOf(all));
    }

    private void replace(Series series, Part part) {
        parts.put(series, List.of(part));
    }

    private long end(Series series) {
        var all = parts.getOrDefault(series, List.of());
        return all.isEmpty() ? 0 : all.getLast().to();
    }

    /** Writes from one to before another. */
    private interface Stretch {
        void write(long from, long to, Writer out) throws IOException, SQLException;
    }

    private void grow(Series series, long end, long most, Stretch stretch)
            throws IOException, SQLException {
        for (long at = end(series); at < end; at = end(series)) {
            var left = to.leftBehind(series, at, end);
            if (left.isPresent()) {
                add(series, left.get());
                continue;
            }
            long begin = at;
            long next = Math.min(end, at + most);
            add(
                    series,
                    to.write(
                            BackupFolder.name(series, begin, next),
                            begin,
                            next,
                            out -> stretch.write(begin, next, out)));
        }
    }

    private void facts(long size) throws IOException, SQLException {
        try (var facts = new FactRows(stores.facts())) {
            grow(
                    Series.FACTS,
                    size,
                    partRows,
                    (begin, next, out) -> {
                        facts.write(begin, next, out);
                        progress.accept(done += next - begin);
                    });
        }
    }

    private void outcomes() throws IOException, SQLException {
        replace(Series.OUTCOMES, to.write(anew(Series.OUTCOMES), 0, 0, stores::outcomes));
    }

    /** A name that no earlier part bears. */
    private String anew(Series series) {
        return BackupFolder.name(series, "at", clock.millis());
    }

    private void reads() throws IOException, SQLException {
        if (!stores.hasReads()) return;
        // Asked before the checkpoints are: those speak of no more than the rows.
        if (stores.signsReads()) {
            // Those of a store that doesn't sign them were written as a whole.
            if (end(Series.READS) == 0) parts.remove(Series.READS);
            var signed = from.readsLog().history().reached();
            grow(
                    Series.READS,
                    signed.map(end -> Checkpoint.of(end.note()).size()).orElse(0L),
                    partRows,
                    this::signedReads);
            checkpoints(Series.READS_CHECKPOINTS, from.readsLog(), signed);
        } else {
            parts.remove(Series.READS_CHECKPOINTS);
            replace(
                    Series.READS,
                    to.write(
                            anew(Series.READS), 0, 0, out -> stores.reads(1, Long.MAX_VALUE, out)));
        }
        replace(Series.READS_FORM, to.write(anew(Series.READS_FORM), 0, 0, stores::readsForm));
    }

    /** Rows are numbered from 1. */
    private void signedReads(long begin, long next, Writer out) throws IOException, SQLException {
        long written = stores.reads(begin + 1, next, out);
        if (written != next - begin) throw FactRows.missing("reads", begin + 1, next);
        progress.accept(done += written);
    }

    private void checkpoints(Series series, LogFolder log, Optional<CheckpointHistory.End> end)
            throws IOException, SQLException {
        if (end.isPresent()) grow(series, log, LogFolder.CHECKPOINTS, end.get().bytes());
    }

    /** A file that only grows at its end. A part ends where it ended at a run's time. */
    private void grow(Series series, LogFolder log, String name, long end)
            throws IOException, SQLException {
        grow(
                series,
                end,
                Long.MAX_VALUE / 2,
                (begin, next, out) -> {
                    SqliteRows.writeHead("file", List.of("bytes"), out);
                    try (var in = log.place().open(name, begin)) {
                        for (long at = begin; at < next; ) {
                            int length = (int) Math.min(CHUNK, next - at);
                            var chunk = in.readNBytes(length);
                            if (chunk.length < length) throw new EOFException(name + " ends early");
                            SqliteRows.writeRow(List.of(chunk), out);
                            at += chunk.length;
                        }
                    }
                });
    }

    private void stamps(long size) throws IOException, SQLException {
        var stamped = new TreeSet<>(from.log().stampedSizes());
        stamped.removeIf(of -> of > size || of < end(Series.STAMPS));
        if (stamped.isEmpty()) return;
        grow(
                Series.STAMPS,
                stamped.last() + 1,
                Long.MAX_VALUE / 2,
                (begin, next, out) -> {
                    SqliteRows.writeHead("stamps", List.of("name", "bytes"), out);
                    for (long of : stamped.subSet(begin, next)) {
                        for (var name :
                                List.of(LogFolder.stampedName(of), LogFolder.stampName(of))) {
                            var content = from.log().place().read(name);
                            if (content.isEmpty()) throw new IOException(name + " is gone");
                            var last = name.substring(name.indexOf('/') + 1);
                            SqliteRows.writeRow(List.of(last, content.get()), out);
                        }
                    }
                });
    }

    private static void writeFile(String name, Path file, Writer out) throws IOException {
        SqliteRows.writeRow(List.of(name, Files.readAllBytes(file)), out);
    }

    private void documents(@Nullable BackupState before) throws IOException, SQLException {
        var known = BackupCheck.documents(to, before);
        var added = new LinkedHashSet<String>();
        for (var store : stores.documents()) {
            try (var digests = store.digests()) {
                for (var each = digests.iterator(); each.hasNext(); ) {
                    var digest = each.next();
                    if (known.contains(digest) || added.contains(digest)) continue;
                    if (keepDocument(digest, store)) added.add(digest);
                    progress.accept(++done);
                }
            }
        }
        if (added.isEmpty()) return;
        long begin = end(Series.DOCUMENTS);
        long next = begin + added.size();
        // The list of a run that was broken off may have lacked some.
        add(
                Series.DOCUMENTS,
                to.write(
                        anew(Series.DOCUMENTS),
                        begin,
                        next,
                        out -> {
                            SqliteRows.writeHead("documents", List.of("digest"), out);
                            for (var digest : added) SqliteRows.writeRow(List.of(digest), out);
                        }));
    }

    /** Whether it was kept: one that isn't what its digest says is told of, and left out. */
    private boolean keepDocument(String digest, DocumentStore store)
            throws IOException, SQLException {
        if (to.hasDocument(digest)) return true;
        try (var content = store.open(digest)) {
            to.keepDocument(digest, store.said(digest), content);
            return true;
        } catch (DamagedDocumentException e) {
            damaged.add(digest);
            return false;
        }
    }

    /**
     * @param tokens none where what they rest on isn't signed: reactions then begin anew, and do
     *     what they had done once
     */
    private void surroundings(Map<String, byte[]> tokens) throws IOException, SQLException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("format", Files.readAllBytes(from.mark()));
        for (var name : List.of("keys", "witnesses", Succession.NAME)) {
            for (var log :
                    Map.of("ledger/", from.log(), "ledger-reads/", from.readsLog()).entrySet()) {
                var content = log.getValue().place().read(name);
                if (content.isPresent()) files.put(log.getKey() + name, content.get());
            }
        }
        replace(
                Series.SURROUNDINGS,
                to.write(
                        anew(Series.SURROUNDINGS),
                        0,
                        0,
                        out -> {
                            SqliteRows.writeHead(FILES, List.of("name", "bytes"), out);
                            for (var file : files.entrySet()) {
                                SqliteRows.writeRow(List.of(file.getKey(), file.getValue()), out);
                            }
                            for (var token : tokens.entrySet()) {
                                SqliteRows.writeRow(
                                        List.of("tokens/" + token.getKey(), token.getValue()), out);
                            }
                        }));
    }

    /** After the facts: whose key is gone by now was erased, and what they seal has its key. */
    private void keys() throws IOException, SQLException {
        replace(
                Series.KEYS,
                to.write(
                        anew(Series.KEYS),
                        0,
                        0,
                        out -> {
                            stores.keys(out);
                            SqliteRows.writeHead(FILES, List.of("name", "bytes"), out);
                            writeFile("master-key", from.masterKey(), out);
                            for (var file :
                                    Map.of("users", from.users(), "sign-in-keys", from.signInKeys())
                                            .entrySet()) {
                                if (Files.exists(file.getValue())) {
                                    writeFile(file.getKey(), file.getValue(), out);
                                }
                            }
                        }));
    }

    private void erasures() throws IOException, SQLException {
        var people = Erasures.beside(from.signingKey()).people();
        replace(
                Series.ERASURES,
                to.write(
                        anew(Series.ERASURES),
                        0,
                        0,
                        out -> {
                            SqliteRows.writeHead("erasures", List.of("person"), out);
                            for (var person : people) {
                                SqliteRows.writeRow(List.of(person.value()), out);
                            }
                            stores.erased(out);
                        }));
    }
}
