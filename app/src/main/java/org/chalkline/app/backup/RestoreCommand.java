package org.chalkline.app.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.DataOption;
import org.chalkline.app.setting.ProgramSettings;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.personal.Erasures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code restore}: puts a record together again from a backup. */
@Command(
        name = "restore",
        description = {
            "Puts a record together again from a backup, in an empty folder. All of the backup is read"
                    + " and compared before anything is written; one altered byte is refused.",
            "Whoever was erased since stays erased: by the list beside the signing key, by that in the"
                    + " backup, and by those named with --erasures.",
            "What was signed after the backup is lost, and is told by its positions. Then the program"
                    + " shows what there is and records nothing, unless a new log is begun with"
                    + " --accept-loss."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done; the program goes on from there",
            "1:done; the program shows it and records nothing",
            "2:it could not be restored",
            "4:something is not as it was written or signed"
        })
public final class RestoreCommand implements Callable<Integer> {

    @Option(
            names = "--from",
            paramLabel = "DIR",
            required = true,
            description = "The folder of the backup.")
    private Path from = Path.of(".");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder to be made. Default: the one the program would use.")
    private @Nullable Path data;

    @Option(
            names = "--run",
            paramLabel = "N",
            description = "The number of the run to go back to. Default: the last one.")
    private @Nullable Long run;

    @Option(
            names = "--erasures",
            paramLabel = "FILE",
            description =
                    "A further list of people who were erased, such as DATA-keys/erasures of the lost"
                            + " machine, or the folder of a later backup under the same key.")
    private List<Path> erasures = new ArrayList<>();

    @Option(
            names = "--accept-loss",
            description =
                    "Begin a new log where what was signed after the backup is lost for good, or its"
                            + " key is.")
    private boolean acceptLoss;

    @Mixin private RecordPlaces places = new RecordPlaces();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var given = spec;
        if (given == null) throw new IllegalStateException("not called from the command line");
        var folder = DataOption.folder(data, given);
        try {
            var settings = ProgramSettings.of(folder, List.of());
            return make(places.of(folder, settings), given.commandLine().getOut());
        } catch (IOException | UncheckedIOException | SQLException e) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "RESTORE_FAILED",
                    "The record could not be restored: %s. What is in %s is no data folder; begin again."
                            .formatted(e.getMessage(), folder),
                    e);
        }
    }

    private int make(RecordPlaces.Of to, PrintWriter out)
            throws IOException, SQLException, InterruptedException {
        Restore.requireEmpty(to);
        var key = BackupKey.in(to.backupKey());
        try (var folder = BackupFolder.forReading(from, key)) {
            var state = run == null ? folder.last().orElseThrow(this::nothing) : folder.state(run);
            BackupCommand.check(folder, state, out);
            boolean goesOn =
                    new Restore(
                                    folder,
                                    state,
                                    to,
                                    erased(key),
                                    acceptLoss,
                                    Instant.now(),
                                    out::println)
                            .run();
            out.println(
                    "Restored into %s from backup %d of %s: %d facts, up to position %d, as they were signed. Projections and the index for searches are made at the next start."
                            .formatted(
                                    to.data(),
                                    state.number(),
                                    state.at(),
                                    state.size(),
                                    state.size() - 1));
            if (goesOn) return 0;
            out.println(
                    "The program shows this and records nothing, because a log that went on from here would be another one. If what is lost is lost for good, restore into an empty folder with --accept-loss.");
            return 1;
        }
    }

    private CannotRunException nothing() {
        return new CannotRunException(
                Exit.CANNOT_RUN,
                "NO_BACKUP",
                "No run of backup was ever finished in %s.".formatted(from));
    }

    private Set<PersonId> erased(BackupKey key) throws IOException, SQLException {
        var people = new LinkedHashSet<PersonId>();
        for (var list : erasures) {
            if (Files.isDirectory(list)) {
                try (var later = BackupFolder.forReading(list, key)) {
                    var state = later.last().orElseThrow(this::nothing);
                    people.addAll(Restore.erased(later, state));
                }
            } else if (Files.exists(list)) {
                people.addAll(new Erasures(list).people());
            } else throw new IOException(list + " is not there");
        }
        return people;
    }
}
