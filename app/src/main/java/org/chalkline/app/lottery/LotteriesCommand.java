package org.chalkline.app.lottery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.DataOption;
import org.chalkline.app.data.DataFolder;
import org.chalkline.app.ledger.place.OpenLog;
import org.chalkline.axon.eventstore.SqliteStoredFacts;
import org.chalkline.kernel.AllFacts;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.UnreadableFactException;
import org.chalkline.kernel.lottery.LotteryId;
import org.chalkline.ledger.note.MalformedNoteException;
import org.chalkline.ledger.note.VerifierKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lottery}: takes all out that it takes to redo a draw, and redoes it. */
@Command(
        name = "lottery",
        description = {
            "Takes the file out by which anybody redoes a lottery's draw, or redoes a draw by its file.",
            "Redoing needs the file alone: no data folder, no program that runs, no network."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        synopsisSubcommandLabel = "(verify | export)",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the draw holds, or the file is written",
            "1:something in the file doesn't hold",
            "2:it could not be done"
        })
public final class LotteriesCommand implements Runnable {

    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(given().commandLine(), "Say what: verify or export.");
    }

    private CommandSpec given() {
        var known = spec;
        if (known == null) throw new IllegalStateException("not called from the command line");
        return known;
    }

    private void say(String format, Object... words) {
        var out = given().commandLine().getOut();
        out.printf(Locale.ROOT, format + "%n", words);
        out.flush();
    }

    /** Redoes a draw. */
    @Command(
            name = "verify",
            description = "Redoes a draw by its file, and checks all that the file says.",
            mixinStandardHelpOptions = true)
    int verify(
            @Parameters(paramLabel = "FILE", description = "The lottery's file of JSON.") Path file,
            @Option(
                            names = "--key",
                            paramLabel = "VERIFIER-KEY",
                            description =
                                    "The log's key, as you were given it. Else the file's own word is taken.")
                    @Nullable List<String> keys) {
        var read = read(file);
        var findings = DrawCheck.of(read, parsed(keys == null ? List.of() : keys));
        say(
                "Lottery %s: %s; %,d numbers for %,d seats, by the seed '%s' of %s, draw %s.",
                read.lottery(),
                read.title(),
                read.roster().size(),
                read.seats(),
                read.seed(),
                read.source().name(),
                read.source().round());
        if (read.madeUp()) say("It is of a made-up district: no record in it is real.");
        if (findings.isEmpty()) {
            say(
                    "PASSED: the roster was signed before the seed was published, and the ranks follow from the two.");
            say(
                    "What it does not prove: that the seed is what its source published (compare it with %s), and that the signing key is the bureau's.",
                    read.source().publishedIn());
            return 0;
        }
        say("FAILED, first: %s", findings.getFirst());
        findings.stream().skip(1).forEach(each -> say("  %s", each));
        return 1;
    }

    private static DrawFile read(Path file) {
        try {
            return FactJson.read(Files.readAllBytes(file), DrawFile.class);
        } catch (IOException | UnreadableFactException e) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "LOTTERY_UNREADABLE",
                    "%s can't be read as a lottery's file: it is damaged, or something else."
                            .formatted(file),
                    e);
        }
    }

    private static List<VerifierKey> parsed(List<String> keys) {
        try {
            return keys.stream().map(VerifierKey::parse).toList();
        } catch (MalformedNoteException e) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN, "KEY_UNREADABLE", e.getMessage() + ".", e);
        }
    }

    /** Takes a file out. */
    @Command(
            name = "export",
            description =
                    "Takes the file of a drawn lottery out of the data folder, whether the program runs or not. A running program gives it at /lotteries/CODE.json.",
            mixinStandardHelpOptions = true)
    int export(
            @Parameters(paramLabel = "CODE", description = "The lottery's code.") String code,
            @Option(
                            names = "--to",
                            paramLabel = "FILE",
                            required = true,
                            description = "Where it goes.")
                    Path to,
            @Mixin DataOption data) {
        var folder = data.folder();
        DataFolder.refuseNewer(folder);
        try (var log = OpenLog.of(folder)) {
            var facts = new SqliteStoredFacts(folder);
            var found =
                    facts.exists()
                            ? new DrawFiles(
                                            facts,
                                            AllFacts.catalogue(),
                                            log.log(),
                                            () -> madeUp(folder))
                                    .of(new LotteryId(code))
                            : Optional.<DrawFile>empty();
            if (found.isEmpty()) {
                throw new CannotRunException(
                        Exit.CANNOT_RUN,
                        "NOT_DRAWN",
                        "No lottery of this code was drawn and signed in %s.".formatted(folder));
            }
            Files.write(to, FactJson.writeBytes(found.get()));
            say("Wrote %s. Redo it: ./run lottery verify %s", to, to);
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "EXPORT_FAILED",
                    "The file could not be made: %s.".formatted(e.getMessage()),
                    e);
        }
    }

    private static boolean madeUp(Path folder) {
        try {
            return DataFolder.isMadeUp(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
