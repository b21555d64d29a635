package org.chalkline.app.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.backup.BackupState.Series;
import org.chalkline.app.backup.SqliteRows.Row;
import org.chalkline.app.data.DataFolder;
import org.chalkline.app.ledger.StoredEvents;
import org.chalkline.app.ledger.Succession;
import org.chalkline.app.ledger.Verification;
import org.chalkline.axon.eventstore.SqliteStoredFacts;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.kernel.file.OwnerAlone;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.ledger.log.KeyRing;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.log.LogWriter;
import org.chalkline.ledger.log.SigningRefusedException;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.tile.DurableFiles;
import org.chalkline.ledger.tile.TileBuilder;
import org.chalkline.ledger.tile.TilePath;
import org.chalkline.ledger.tile.TileWriter;
import org.chalkline.personal.Erasures;
import org.chalkline.personal.sqlite.SqliteStoredReads;

/**
 * Puts a record together again in an empty folder. The backup is read as a whole before anything is
 * written. No key of somebody who was erased since is written at all, and the file by which a data
 * folder is known comes last: until then no program opens it.
 */
final class Restore {
    private static final String MARK = "restoring";
    private static final Pattern NAME =
            Pattern.compile("format|(ledger|ledger-reads)/[a-z]+|tokens/[A-Za-z0-9-]{1,100}");

    private final BackupFolder from;
    private final BackupState state;
    private final RecordPlaces.Of to;
    private final boolean acceptLoss;
    private final Instant now;
    private final Consumer<String> told;
    private final Set<PersonId> erased = new LinkedHashSet<>();
    private String format = "";

    /**
     * @param erased people who were erased since, from lists beside those that are at hand anyway
     * @param acceptLoss whether a new log is to follow where what was signed is lost
     * @param told what somebody should read
     */
    Restore(
            BackupFolder from,
            BackupState state,
            RecordPlaces.Of to,
            Set<PersonId> erased,
            boolean acceptLoss,
            Instant now,
            Consumer<String> told) {
        this.from = from;
        this.state = state;
        this.to = to;
        this.erased.addAll(erased);
        this.acceptLoss = acceptLoss;
        this.now = now;
        this.told = told;
    }

    /** One of the two logs, with what it is of. */
    private record Log(
            String of,
            Path root,
            LogFolder folder,
            Path key,
            StoredFacts entries,
            boolean isOfFacts) {}

    /**
     * Restores all of it.
     *
     * @return whether it can be gone on with: the logs are signed on
     * @throws CannotRunException if it can't be restored; the folder isn't one of a record then
     */
    boolean run() throws IOException, SQLException, InterruptedException {
        requireEmpty(to);
        from.read(state, Series.SURROUNDINGS, this::refuseNewer);
        erased.addAll(erased(from, from.last().orElse(state)));
        erased.addAll(Erasures.beside(to.signingKey()).people());
        if (!acceptLoss) requireMemory();
        OwnerAlone.folder(to.data());
        DurableFiles.replace(to.data().resolve(MARK), new byte[0]);
        keys();
        facts();
        reads();
        documents();
        surroundings();
        boolean goesOn = true;
        for (var log : logs()) goesOn &= settle(log);
        Erasures.beside(to.signingKey()).add(erased);
        DurableFiles.replace(to.mark(), format.getBytes(UTF_8));
        Files.delete(to.data().resolve(MARK));
        DurableFiles.syncFolder(to.data());
        return goesOn;
    }

    /** A key that remembers nothing would sign on, whatever it had signed before. */
    private void requireMemory() throws IOException {
        var keys = new ArrayList<Path>(List.of(to.signingKey()));
        if (!state.of(Series.READS_CHECKPOINTS).isEmpty()) keys.add(to.readsKey());
        for (var key : keys) {
            if (!Files.exists(key) || KeyRing.remembered(key).isPresent()) continue;
            throw cannot(
                    "SIGNED_UNKNOWN",
                    "Beside the key %s lies no %s.signed, so nothing tells what it signed after the backup. Put that file back. If it is lost, restore with --accept-loss."
                            .formatted(key, key.getFileName()));
        }
    }

    /** The people who were erased by then. */
    static Set<PersonId> erased(BackupFolder backup, BackupState state)
            throws IOException, SQLException {
        var people = new LinkedHashSet<PersonId>();
        backup.read(state, Series.ERASURES, row -> people.add(new PersonId(row.text("person"))));
        return people;
    }

    /**
     * A restore that was broken off left nothing that counts: it is begun anew.
     *
     * @throws CannotRunException if anything else is in the folder
     */
    static void requireEmpty(RecordPlaces.Of to) throws IOException {
        if (!Files.exists(to.data())) return;
        if (Files.exists(to.data().resolve(MARK)) && !Files.exists(to.mark())) {
            try (var left = Files.walk(to.data())) {
                for (var path : left.sorted(Comparator.reverseOrder()).toList()) {
                    if (!path.equals(to.data())) Files.delete(path);
                }
            }
        }
        if (BackupFolder.isEmpty(to.data())) return;
        throw cannot(
                "DATA_FOLDER_NOT_EMPTY",
                "%s isn't empty. Name another folder with --data, or move what is there away."
                        .formatted(to.data()));
    }

    private void keys() throws IOException, SQLException {
        try (var file = new RestoredFile(to.keys())) {
            from.read(
                    state,
                    Series.KEYS,
                    new SqliteRows.Taker() {
                        @Override
                        public void definition(SqliteRows.Definition definition)
                                throws SQLException {
                            file.definition(definition);
                        }

                        @Override
                        public void row(Row row) throws IOException, SQLException {
                            if (row.table().equals(Backup.FILES)) {
                                beside(row.text("name"), row.bytes("bytes"));
                            } else if (!isOfErased(row)) file.row(row);
                        }
                    });
            for (var person : erased) {
                file.row(
                        new Row(
                                "person_key",
                                List.of("person", "standing"),
                                List.of(person.value(), KeyStanding.ERASED.name())));
            }
        }
    }

    /** Rows about somebody who was erased stay behind, and a mark stands in their place. */
    private boolean isOfErased(Row row) {
        return row.value("person") instanceof String code && erased.contains(new PersonId(code));
    }

    /** A file beside the folder stays if it is there: it is newer than the backup. */
    private void beside(String name, byte[] content) throws IOException {
        var file =
                switch (name) {
                    case "master-key" -> to.masterKey();
                    case "users" -> to.users();
                    case "sign-in-keys" -> to.signInKeys();
                    default -> throw new IllegalStateException("there is no place for " + name);
                };
        if (!Files.exists(file)) {
            OwnerAlone.folderFor(file);
            DurableFiles.replace(file, content);
            return;
        }
        if (Arrays.equals(Files.readAllBytes(file), content)) return;
        if (name.equals("master-key")) {
            throw cannot(
                    "MASTER_KEY_OTHER",
                    "%s is another master key than that of the backup. Move it away, or name another place with --master-key."
                            .formatted(file));
        }
        told.accept(file + " is there and was left as it is.");
    }

    private static CannotRunException cannot(String code, String what) {
        return new CannotRunException(Exit.CANNOT_RUN, code, what);
    }

    private void facts() throws IOException, SQLException {
        try (var file = new RestoredFile(to.events())) {
            from.read(state, Series.OUTCOMES, file);
            from.read(state, Series.FACTS, file);
        }
    }

    private void reads() throws IOException, SQLException {
        if (state.of(Series.READS_FORM).isEmpty()) return;
        try (var file = new RestoredFile(to.reads())) {
            from.read(state, Series.READS_FORM, file);
            from.read(state, Series.READS, file);
            file.execute(
                    "INSERT INTO access_head (one, number, chain) SELECT 1, number, chain FROM access ORDER BY number DESC LIMIT 1");
        }
    }

    private void documents() throws IOException, SQLException {
        for (var digest : BackupCheck.documents(from, state)) {
            var file = to.documents().resolve(digest.substring(0, 2)).resolve(digest.substring(2));
            OwnerAlone.folder(DurableFiles.folderOf(file));
            OwnerAlone.file(file);
            byte[] said;
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                    var out = Channels.newOutputStream(channel)) {
                said = from.document(digest, out);
                channel.force(true);
            }
            if (said.length > 0) {
                DurableFiles.replace(file.resolveSibling(file.getFileName() + ".json"), said);
            }
        }
    }

    private void surroundings() throws IOException, SQLException {
        from.read(state, Series.SURROUNDINGS, this::surrounding);
        append(Series.COSIGNED, to.logs().resolve("witnessed-checkpoints"));
        append(Series.CHECKPOINTS, to.logs().resolve("checkpoints"));
        append(Series.READS_CHECKPOINTS, to.readsLogs().resolve("checkpoints"));
        var stamps = to.logs().resolve("timestamps");
        from.read(
                state,
                Series.STAMPS,
                row -> DurableFiles.replace(stamps.resolve(row.text("name")), row.bytes("bytes")));
        var witnessed = to.log().witnessedHistory().last();
        if (witnessed.isPresent()) {
            DurableFiles.replace(to.logs().resolve("witnessed"), witnessed.get().bytes());
        }
    }

    /** Before anything is written: this program would leave out what it doesn't know. */
    private void refuseNewer(Row row) throws IOException {
        if (!row.text("name").equals("format")) return;
        DataFolder.refuseNewer(to.data(), new String(row.bytes("bytes"), UTF_8));
    }

    private void surrounding(Row row) throws IOException {
        var name = row.text("name");
        if (!NAME.matcher(name).matches()) throw new IOException("there is no place for " + name);
        var parts = name.split("/", 2);
        switch (parts[0]) {
            // By it a data folder is known: it comes last.
            case "format" -> format = new String(row.bytes("bytes"), UTF_8);
            case "ledger" -> DurableFiles.replace(to.logs().resolve(parts[1]), row.bytes("bytes"));
            case "ledger-reads" ->
                    DurableFiles.replace(to.readsLogs().resolve(parts[1]), row.bytes("bytes"));
            default -> DurableFiles.replace(to.data().resolve(name), row.bytes("bytes"));
        }
    }

    private void append(Series series, Path file) throws IOException, SQLException {
        if (state.of(series).isEmpty()) return;
        OwnerAlone.folder(DurableFiles.folderOf(file));
        OwnerAlone.file(file);
        try (var channel = FileChannel.open(file, StandardOpenOption.APPEND);
                var out = Channels.newOutputStream(channel)) {
            from.read(state, series, row -> out.write(row.bytes("bytes")));
            channel.force(true);
        }
    }

    private List<Log> logs() throws IOException {
        var logs = new ArrayList<Log>();
        logs.add(
                new Log(
                        "facts",
                        to.logs(),
                        to.log(),
                        to.signingKey(),
                        new SqliteStoredFacts(to.data()),
                        true));
        if (!state.of(Series.READS_FORM).isEmpty()) {
            logs.add(
                    new Log(
                            "reads",
                            to.readsLogs(),
                            to.readsLog(),
                            to.readsKey(),
                            new SqliteStoredReads(to.reads()),
                            false));
        }
        return logs;
    }

    /**
     * Makes the tiles of a log anew, and finds out whether it may be gone on with.
     *
     * @return whether it may, or another one has taken its place
     */
    private boolean settle(Log log) throws IOException, InterruptedException {
        var last = log.folder().history().last();
        long size = last.map(note -> Checkpoint.of(note).size()).orElse(0L);
        if (last.isPresent()) {
            log.folder().place().replace(LogFolder.CHECKPOINT, last.get().bytes());
            tiles(log, size);
            verify(log);
        }
        var signed = KeyRing.remembered(log.key());
        if (last.isEmpty() && signed.isEmpty()) return true;
        var first = log.folder().firstKey();
        boolean isOurs =
                signed.isPresent() && (first.isEmpty() || first.equals(KeyRing.first(log.key())));
        var known = Checkpoint.of((isOurs ? signed : last).or(() -> signed).orElseThrow());
        if (isOurs && known.size() <= size) return true;
        told.accept(lost(log, isOurs, size, known.size()));
        if (!acceptLoss) return false;
        succeed(log, known, size, isOurs);
        return true;
    }

    /** Made of the entries, and so not in the backup: what isn't copied can't differ. */
    private static void tiles(Log log, long size) throws IOException, InterruptedException {
        var published = partial(log.folder(), size);
        try (var tiles = new TileWriter(log.folder().tiles())) {
            feed(
                    log,
                    entry -> {
                        tiles.append(entry);
                        if (published.contains(tiles.size())) tiles.flush();
                    });
            tiles.flush();
        }
    }

    /**
     * At which sizes the tree had partial tiles that a checkpoint speaks of and whose full ones are
     * not there yet: those are kept.
     */
    private static Set<Long> partial(LogFolder log, long size) throws IOException {
        var sizes = new HashSet<Long>();
        var seen = new HashSet<TilePath>();
        try (var history = log.history().read()) {
            for (var note = history.next(); note.isPresent(); note = history.next()) {
                long then = Checkpoint.of(note.get()).size();
                for (var path : TileBuilder.edge(then)) {
                    boolean isFull =
                            TilePath.in(size, path.level(), path.index())
                                    .filter(now -> now.width() == TilePath.FULL)
                                    .isPresent();
                    if (!isFull && seen.add(path)) sizes.add(then);
                }
            }
        }
        return sizes;
    }

    private static String lost(Log log, boolean isOurs, long size, long signed) {
        if (!isOurs) {
            return "The key that signed the log of %s isn't at %s with what it remembers, so nothing tells what was signed after the %d that the backup holds."
                    .formatted(log.of(), log.key(), size);
        }
        return "LOST: %d %s that were signed after the backup, positions %d to %d."
                .formatted(signed - size, log.of(), size, signed - 1);
    }

    private interface Entry {
        void take(byte[] entry) throws IOException, SigningRefusedException;
    }

    private static void feed(Log log, Entry entry) throws IOException, InterruptedException {
        try (var facts = log.entries().readAfter(FactStream.NOTHING)) {
            for (var turn = facts.next(StoredFacts.A_TURN, Duration.ZERO);
                    !turn.isEmpty();
                    turn = facts.next(StoredFacts.A_TURN, Duration.ZERO)) {
                for (var fact : turn) entry.take(StoredEvents.event(fact).entry());
            }
        } catch (SigningRefusedException e) {
            throw new IOException(e);
        }
    }

    private static void verify(Log log) throws IOException, InterruptedException {
        var report =
                new Verification(List.of(), List.of(), List.of())
                        .ofData(log.entries(), log.folder(), position -> {});
        if (report.holds()) return;
        throw new CannotRunException(
                Exit.UNUSABLE_DATA,
                "BACKUP_DIFFERS",
                "The %s of the backup are not those that were signed: %s"
                        .formatted(log.of(), report));
    }

    /**
     * Begins a log that follows the one whose last checkpoint is lost. What is left of that one is
     * set beside it, and so is its key. The new one begins with what the backup holds.
     */
    private void succeed(Log log, Checkpoint last, long size, boolean isOurs)
            throws IOException, InterruptedException {
        var mark = now.truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "").replace("-", "");
        var setting = Succession.in(log.folder()).map(Succession::setting).orElse(last.origin());
        var root = log.root();
        if (Files.exists(root)) {
            Files.move(root, root.resolveSibling(root.getFileName() + ".former-" + mark));
        }
        var old = setAside(log.key(), mark);
        var origin = setting + "/since-" + mark;
        try {
            var keys = KeyRing.open(log.key(), origin, log.folder());
            try (var writer = LogWriter.open(log.folder(), keys)) {
                feed(log, writer::append);
                if (size > 0) writer.publish();
            }
            new Succession(origin, setting, last, size)
                    .write(log.folder(), log.key(), isOurs ? old : Optional.empty());
            if (log.isOfFacts()) {
                format = DataFolder.withNewLog(format, keys.first().toString(), now);
            }
        } catch (SigningRefusedException e) {
            throw cannot(e.code().name(), String.valueOf(e.getMessage()));
        }
        told.accept(
                "A new log of %s begins, %s, and names the last checkpoint of %s that is known, of %d."
                        .formatted(log.of(), origin, last.origin(), last.size()));
    }

    /** Nothing is deleted: with the old key it can be shown what it had signed. */
    private static Optional<Path> setAside(Path key, String mark) throws IOException {
        Path old = null;
        for (var suffix : List.of("", ".signed", ".retired", ".next")) {
            var file = key.resolveSibling(key.getFileName() + suffix);
            if (!Files.exists(file)) continue;
            var aside = key.resolveSibling(key.getFileName() + ".former-" + mark + suffix);
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
            if (suffix.isEmpty()) old = aside;
        }
        return Optional.ofNullable(old);
    }
}
