package org.chalkline.app.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.kernel.document.Documents;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.intake.IntakeFileId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code import take-back FILE}: what came of a file was recorded in error. */
@Command(
        name = "take-back",
        description = {
            "Declares by one decision that what came of a file, or of some of its rows, was"
                    + " recorded in error.",
            "What would fall and what would be kept is shown first. A taking back that was stopped"
                    + " is started again with the same words: it goes on."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every act fell, or would",
            "1:some acts are kept, or it was not confirmed",
            "2:it could not run"
        })
final class TakeBackCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "The very file that was imported, or its SHA-256.")
    private String file = "";

    @Option(
            names = "--rows",
            paramLabel = "ROWS",
            split = ",",
            description =
                    "The rows that are taken back, such as 3,5-9, as the results number them. Default: the whole file")
    private @Nullable List<String> rows;

    @Option(
            names = "--results",
            paramLabel = "FILE",
            description = "With --rows: what the import wrote of them. Default: FILE.results.csv")
    private @Nullable Path results;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why, in short.")
    private String reason = "";

    @Option(
            names = "--decision",
            required = true,
            paramLabel = "FILE",
            description =
                    "The bureau's decision, in YAML or JSON, with the fields of DecisionInput. Its officer holds the power CORRECT_RECORDS.")
    private Path decision = Path.of("");

    @Option(
            names = "--officer",
            paramLabel = "NAME",
            description = "Who puts it on record. Default: the officer of the decision")
    private @Nullable String officer;

    @Option(
            names = "--check",
            description =
                    "Records nothing: what would fall and what would be kept is told, and written to FILE.take-back.csv.")
    private boolean check;

    @Option(names = "--yes", description = "Asks nothing.")
    private boolean yes;

    @Mixin private ProgramOptions asked = new ProgramOptions();

    @ParentCommand private @Nullable ImportCommand parent;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try {
            return carryOut();
        } catch (IOException e) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "FILE_FAILED",
                    "A file can't be read or written (%s). Repeat the same words to go on."
                            .formatted(e),
                    e);
        }
    }

    private Integer carryOut() throws IOException, InterruptedException {
        var digest = digest();
        var order = order(digest);
        var positions = positions();
        var program = Objects.requireNonNull(parent).program(asked);
        var err = line().getErr();
        boolean terminal = Boolean.getBoolean("chalkline.terminal");
        var to =
                new IntakeClient.Target(
                        program.url(),
                        program.authorization(),
                        new IntakeFileId(digest).correlationId(),
                        program.patience());
        try (var http = program.http()) {
            TakeBack.Outcome expected;
            var looking = new Progress(err, terminal, Import.PARTS, "acts");
            try (var client = new IntakeClient(to, "take-back", http, looking::say)) {
                client.requireRunning();
                var fates = fates();
                expected = new TakeBack(client, order, positions).check(fates, looking);
                looking.end();
                report(expected, "would be set aside", "would be kept");
                line().getOut().println("What would become of each act: " + fates);
                line().getOut().flush();
            } finally {
                looking.end();
            }
            if (check) {
                line().getOut().println("Nothing was recorded.");
                line().getOut().flush();
                return expected.keptInAll() == 0 ? 0 : 1;
            }
            if (!isConfirmed(terminal)) return 1;
            return takeBack(
                    new IntakeClient(to, "take-back", http, err::println),
                    order,
                    positions,
                    expected);
        }
    }

    private int takeBack(
            IntakeClient client,
            Map<String, Object> order,
            List<Long> positions,
            TakeBack.Outcome expected)
            throws InterruptedException {
        boolean terminal = Boolean.getBoolean("chalkline.terminal");
        var progress = new Progress(line().getErr(), terminal, Import.PARTS, "acts");
        try (client) {
            var done =
                    new TakeBack(client, order, positions)
                            .carryOut(expected.fell() + expected.keptInAll(), progress);
            progress.end();
            report(done, "set aside", "kept");
            return done.keptInAll() == 0 ? 0 : 1;
        } finally {
            progress.end();
        }
    }

    private void report(TakeBack.Outcome outcome, String fell, String kept) {
        PrintWriter out = line().getOut();
        out.printf(
                Locale.ROOT,
                "%,d acts %s, %,d %s%n",
                outcome.fell(),
                fell,
                outcome.keptInAll(),
                kept);
        outcome.kept().forEach((code, count) -> out.printf(Locale.ROOT, "  %,d %s%n", count, code));
        out.flush();
    }

    /** Where nobody sits at the terminal, it has to be said beforehand. */
    private boolean isConfirmed(boolean terminal) throws IOException {
        if (yes) return true;
        var out = line().getOut();
        if (!terminal) {
            out.println("Nothing was recorded. Say --yes to take it back.");
            out.flush();
            return false;
        }
        line().getErr().print("Take it back? [no] ");
        line().getErr().flush();
        var in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        var answer = in.readLine();
        boolean confirmed =
                answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes|是");
        if (!confirmed) out.println("Nothing was recorded.");
        out.flush();
        return confirmed;
    }

    private String digest() throws IOException {
        if (Documents.DIGEST.matcher(file).matches() && !Files.exists(Path.of(file))) return file;
        if (!Files.isRegularFile(Path.of(file))) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "FILE_NOT_FOUND",
                    "There is no readable file %s. Give the file that was imported, or its SHA-256 of 64 lower-case hexadecimal digits."
                            .formatted(file));
        }
        try (var in = Files.newInputStream(Path.of(file))) {
            return Sha256.hex(in);
        }
    }

    private Path fates() {
        var of = Path.of(file);
        return of.resolveSibling(of.getFileName() + ".take-back.csv");
    }

    private List<Long> positions() throws IOException {
        if (rows == null) return List.of();
        try {
            var chosen = rows.stream().map(TakeBack.Range::of).toList();
            var of = Path.of(file);
            var from =
                    results == null
                            ? of.resolveSibling(of.getFileName() + ".results.csv")
                            : results;
            if (!Files.isRegularFile(from)) {
                throw new CannotRunException(
                        Exit.CANNOT_RUN,
                        "RESULTS_NOT_FOUND",
                        "There are no results %s, which say where the rows stand on record. Name them with --results."
                                .formatted(from));
            }
            return TakeBack.positions(from, chosen);
        } catch (IllegalArgumentException e) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "ROWS_MALFORMED",
                    "Rows are given by number, such as 3,5-9, from 1.",
                    e);
        }
    }

    private Map<String, Object> order(String digest) {
        var decided = new LinkedHashMap<String, Object>(Mapping.tree(decision));
        decided.putIfAbsent("recusals", List.of());
        decided.putIfAbsent("evidence", List.of());
        var order = new LinkedHashMap<String, Object>();
        order.put("file", digest);
        order.put("decision", decided);
        order.put("reasons", reason);
        order.put("officer", officer == null ? required(decided, "officer") : officer);
        order.put("ruledOn", required(decided, "decidedOn"));
        return order;
    }

    private Object required(Map<String, Object> decided, String field) {
        var value = decided.get(field);
        if (value != null) return value;
        throw new CannotRunException(
                Exit.CANNOT_RUN,
                "DECISION_UNUSABLE",
                "The decision %s says no %s.".formatted(decision, field));
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
