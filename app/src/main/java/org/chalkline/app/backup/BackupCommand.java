package org.chalkline.app.backup;

import com.mongodb.MongoException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.DataOption;
import org.chalkline.app.data.DataFolder;
import org.chalkline.app.intake.Progress;
import org.chalkline.app.setting.ProgramSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code backup}: writes what is recorded, sealed, into another folder. */
@Command(
        name = "backup",
        description = {
            "Writes what is recorded into another folder, sealed: all facts that were signed, and what"
                    + " belongs to them. The program may run meanwhile.",
            "The first run writes everything; each later one adds what is new, and writes people's keys"
                    + " anew. One that was broken off is taken up again by the next. The whole is read"
                    + " again before it is done.",
            "Facts in Axon Server and what is in MongoDB are written in the same form, and are restored"
                    + " into a data folder."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done, and read again",
            "1:done but for documents that aren't what their digests say",
            "2:it could not be made",
            "3:another program writes to that folder",
            "4:something is not as it was written or signed"
        })
public final class BackupCommand implements Callable<Integer> {

    @Option(
            names = "--to",
            paramLabel = "DIR",
            required = true,
            description = "The folder of the backup: empty, or that of an earlier run.")
    private Path to = Path.of(".");

    @Option(
            names = "--keep-keys",
            paramLabel = "DAYS",
            defaultValue = "30",
            description =
                    "For how many days a part with people's keys is kept beside the newest; then this"
                            + " command deletes it. Default: ${DEFAULT-VALUE}")
    private int keepKeys;

    @Mixin private DataOption data = new DataOption();

    @Mixin private RecordPlaces places = new RecordPlaces();

    @Mixin private ServerOptions servers = new ServerOptions();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var given = spec;
        if (given == null) throw new IllegalStateException("not called from the command line");
        if (keepKeys < 0) {
            throw new ParameterException(
                    given.commandLine(),
                    "Invalid value for option '--keep-keys': give days from 0");
        }
        var folder = data.folder();
        try {
            var settings = ProgramSettings.of(folder, servers.settings());
            var from = places.of(folder, settings);
            DataFolder.refuseNewer(from.data());
            boolean onServers = settings.matchesProfiles("server");
            if (!onServers) require(from.events(), from.keys());
            require(from.mark(), from.masterKey());
            var clock = Clock.systemUTC();
            try (var stores =
                            onServers
                                    ? ServerStores.of(settings, from, clock)
                                    : new FolderStores(from);
                    var log = places.log(folder, settings)) {
                return make(from.with(log.log()), stores, clock, given.commandLine().getOut());
            }
        } catch (IOException
                | UncheckedIOException
                | SQLException
                | MongoException
                | EventStoreException e) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "BACKUP_FAILED",
                    "The backup could not be made: %s. What was written stays, and the next run takes it up."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    private int make(RecordPlaces.Of from, RecordStores stores, Clock clock, PrintWriter out)
            throws IOException, SQLException, InterruptedException {
        boolean isNew = !Files.exists(from.backupKey());
        var key = BackupKey.inOrNew(from.backupKey());
        if (isNew) {
            out.println(
                    "The backup's key was made at %s. Keep a copy of it apart from the backup and from this machine: without it nobody reads the backup."
                            .formatted(from.backupKey()));
        }
        try (var folder = BackupFolder.forWriting(to, key)) {
            // Reads and documents come on top of it: how many are new nobody knows beforehand.
            long before = folder.last().map(BackupState::size).orElse(0L);
            long expected = Math.max(1, stores.facts().head() + 1 - before);
            var progress = new Progress(out, expected, "written");
            var backup =
                    new Backup(
                            from,
                            stores,
                            folder,
                            Duration.ofDays(keepKeys),
                            clock,
                            Backup.PART_ROWS,
                            done -> progress.show(done, Math.min(done, expected)));
            BackupState state;
            try {
                state = backup.write();
            } finally {
                progress.end();
            }
            check(folder, state, out);
            backup.finish(state);
            var last =
                    new LastBackup(
                            clock.instant().truncatedTo(ChronoUnit.MILLIS),
                            state.size() - 1,
                            state.number(),
                            keepKeys,
                            backup.damaged().size());
            last.keep(from.data());
            stores.remember(last);
            out.println(
                    "Backup %d of %s holds %d facts, up to position %d. It was read again, and its facts are those that were signed."
                            .formatted(
                                    state.number(), from.data(), state.size(), state.size() - 1));
            for (var digest : backup.damaged()) {
                out.println("NOT IN IT: document " + digest + ", which isn't what its digest says");
            }
            return backup.damaged().isEmpty() ? 0 : 1;
        }
    }

    /** Reads the backup again, with a bar. */
    static void check(BackupFolder folder, BackupState state, PrintWriter out)
            throws IOException, SQLException {
        long all = state.size() + state.end(BackupState.Series.DOCUMENTS);
        var reading = new Progress(out, all, "read again");
        try {
            new BackupCheck(folder, state, done -> reading.show(done, done)).run();
        } finally {
            reading.end();
        }
    }

    private static void require(Path... needed) {
        for (var file : needed) {
            if (Files.exists(file)) continue;
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "NOT_IN_FOLDER",
                    "%s is not there. Name the data folder with --data, and what lies elsewhere with the options that --help lists. Where facts are in Axon Server, that is --axon-server and --mongodb-uri, or the settings."
                            .formatted(file));
        }
    }
}
