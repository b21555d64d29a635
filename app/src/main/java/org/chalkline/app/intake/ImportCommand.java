package org.chalkline.app.intake;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.Chalkline;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code import KIND FILE}: hands the rows of a file in at the running program. */
@Command(
        name = "import",
        description = {
            "Takes the rows of a table (CSV, TSV, XLSX) into the running program.",
            "What became of each row is written beside the file. An import that was stopped is"
                    + " started again with the same words: it goes on, and adds nothing twice."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommands = {TemplateCommand.class, TakeBackCommand.class},
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:all rows were accepted",
            "1:some rows were refused or malformed",
            "2:it could not run"
        })
public final class ImportCommand implements Callable<Integer> {

    // Both may be left out as the command line sees it, for a command of this one has neither.
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "KIND",
            description = "One of: ${COMPLETION-CANDIDATES}")
    private @Nullable Kind given;

    private Kind kind = Kind.SCHOOLS;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "The file, with the names of its columns above its rows: CSV, TSV or XLSX.")
    private @Nullable Path givenFile;

    private Path file = Path.of("");

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description =
                    "What the columns mean, in YAML or JSON; else they are named as the fields.")
    private @Nullable Path mapping;

    @Mixin private ReadingOptions reading = new ReadingOptions();

    @Mixin private ProgramOptions program = new ProgramOptions();

    @Option(
            names = "--results",
            paramLabel = "FILE",
            description =
                    "Where the results go. Default: FILE.results.csv, of a check FILE.check.csv")
    private @Nullable Path results;

    @Option(
            names = "--check",
            description =
                    "Records nothing: what would become of each row is written beside the file.")
    private boolean check;

    @Option(
            names = "--watch",
            paramLabel = "DIR",
            description =
                    "Instead of KIND and FILE: takes in what is dropped into DIR/KIND, each file once, until it is stopped.")
    private @Nullable Path watched;

    @Option(names = "--once", description = "With --watch: takes in what lies there, and ends.")
    private boolean once;

    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);

    @ParentCommand private @Nullable Chalkline parent;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (watched != null) return watch(watched);
        if (given == null || givenFile == null) {
            throw new ParameterException(
                    commandSpec().commandLine(),
                    "Say what is imported, KIND, and from where, FILE; or ask for a template.");
        }
        kind = given;
        file = givenFile;
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN, "FILE_NOT_FOUND", "There is no readable file " + file + ".");
        }
        try {
            return carryOut();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static CannotRunException failed(IOException e) {
        return new CannotRunException(
                Exit.CANNOT_RUN,
                "FILE_FAILED",
                "The import stopped: %s. What was accepted stays recorded; repeat the same import to go on."
                        .formatted(e),
                e);
    }

    private int watch(Path folder) throws InterruptedException {
        if (!Files.isDirectory(folder)) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN, "FOLDER_NOT_FOUND", "There is no folder " + folder + ".");
        }
        var out = commandSpec().commandLine().getOut();
        var watching = new WatchedFolder(folder, out);
        try (var http = ImportJob.Program.plainHttp()) {
            while (true) {
                // Who waits for long needs a token that is new when it is used.
                var asked = program.program(parent, http);
                try {
                    int unused = watching.look(asked, once);
                } catch (CannotRunException e) {
                    if (once) throw e;
                    out.println(e.getMessage() + " The files wait.");
                    out.flush();
                } catch (IOException e) {
                    if (once) throw failed(e);
                    out.println("The folder can't be read (" + e + "). Trying again.");
                    out.flush();
                }
                if (once) return 0;
                Thread.sleep(LOOK_EVERY);
            }
        }
    }

    private int carryOut() throws IOException, InterruptedException {
        var err = commandSpec().commandLine().getErr();
        var progress = new Progress(err, Boolean.getBoolean("chalkline.terminal"), Import.PARTS);
        var job =
                new ImportJob(
                        kind,
                        file,
                        file.getFileName().toString(),
                        mapping,
                        reading.encoding,
                        reading.sheet,
                        check,
                        resultsFile());
        var asked = program.program(parent);
        try (var http = asked.http()) {
            var written = job.run(asked, progress);
            progress.end();
            report(commandSpec().commandLine().getOut(), written, progress.seconds());
            if (check) commandSpec().commandLine().getOut().println("Nothing was recorded.");
            return written.accepted() == written.rows() ? 0 : 1;
        } finally {
            progress.end();
        }
    }

    /** The program that the words of a command under this one name. */
    ImportJob.Program program(ProgramOptions options) {
        return options.program(parent);
    }

    private Path resultsFile() throws IOException {
        if (results == null) {
            return file.resolveSibling(
                    file.getFileName() + (check ? ".check.csv" : ".results.csv"));
        }
        if (Files.exists(results) && Files.isSameFile(results, file)) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "RESULTS_NOT_WRITABLE",
                    "The results would replace the file that is imported. Name another with --results.");
        }
        return results;
    }

    private CommandSpec commandSpec() {
        var given = spec;
        if (given == null) throw new IllegalStateException("not called from the command line");
        return given;
    }

    private static void report(PrintWriter out, Results results, double seconds) {
        out.printf(
                Locale.ROOT,
                "%,d rows in %.1f s: %,d accepted (%,d of them before), %,d refused, %,d malformed%n",
                results.rows(),
                seconds,
                results.accepted(),
                results.repeated(),
                results.refused(),
                results.malformed());
        if (results.skipped() > 0) {
            out.printf(Locale.ROOT, "  %,d skipped by the mapping%n", results.skipped());
        }
        results.reasons()
                .forEach(
                        (code, reason) ->
                                out.printf(
                                        Locale.ROOT,
                                        "  %,d %s, first in line %d%s: %s%n",
                                        reason.count(),
                                        code,
                                        reason.line(),
                                        reason.id().isEmpty() ? "" : " (" + reason.id() + ")",
                                        reason.message()));
        out.println("What became of each row: " + results.file());
        out.flush();
    }
}
