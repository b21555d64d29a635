package org.chalkline.app.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.Chalkline;
import org.chalkline.app.ProgramUrl;
import org.chalkline.app.access.CommandToken;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code mapping}: helps to say what the columns of a file mean. */
@Command(
        name = "mapping",
        description = "Writes, tries and describes mappings: what the columns of a file mean.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommands = {
            MappingCommand.New.class,
            MappingCommand.Try.class,
            MappingCommand.Schema.class
        })
public final class MappingCommand implements Callable<Integer> {
    private static final int HEAD = 200;
    private static final int SHOWN = 10;

    @ParentCommand private @Nullable Chalkline parent;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "Say new, try or schema.");
    }

    private static CannotRunException failed(IOException e) {
        return new CannotRunException(Exit.CANNOT_RUN, "FILE_FAILED", String.valueOf(e), e);
    }

    private static void requireFile(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN, "FILE_NOT_FOUND", "There is no readable file " + file + ".");
        }
    }

    /** {@code mapping new FILE KIND}. */
    @Command(
            name = "new",
            description = {
                "Writes a first mapping from the head of a file.",
                "It asks about each column where somebody sits at the terminal, and else takes what"
                        + " the columns' names say."
            },
            mixinStandardHelpOptions = true,
            sortOptions = false)
    static final class New implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "FILE", description = "CSV, TSV or XLSX.")
        private Path file = Path.of("");

        @Parameters(index = "1", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}")
        private Kind kind = Kind.SCHOOLS;

        @Option(
                names = "--output",
                paramLabel = "FILE",
                description = "Where the mapping goes. Default: FILE.mapping.yml")
        private @Nullable Path output;

        @Option(names = "--yes", description = "Takes what is proposed, and asks nothing.")
        private boolean yes;

        @Mixin private ReadingOptions reading = new ReadingOptions();

        @Spec private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            requireFile(file);
            var to = output;
            if (to == null) to = file.resolveSibling(file.getFileName() + ".mapping.yml");
            if (Files.exists(to)) {
                throw new CannotRunException(
                        Exit.CANNOT_RUN,
                        "MAPPING_EXISTS",
                        "There is a mapping %s already. Name another with --output.".formatted(to));
            }
            var line = Objects.requireNonNull(spec).commandLine();
            var how = new TableFile.Reading(reading.encoding, reading.sheet, null, null);
            try (var table = TableFile.open(file, kind.toString(), how)) {
                table.told().forEach(line.getErr()::println);
                var rows = new ArrayList<Table.Row>();
                for (var next = table.next();
                        next != null && rows.size() < HEAD;
                        next = table.next()) {
                    if (next instanceof Table.Row row) rows.add(row);
                }
                var draft = new MappingDraft(kind, table, rows, questions(line.getErr()));
                Files.writeString(to, draft.text(reading.sheet, table.header()));
                line.getOut().println("The mapping: " + to);
                line.getOut().flush();
                return 0;
            } catch (IOException e) {
                throw failed(e);
            }
        }

        private MappingDraft.Questions questions(PrintWriter err) {
            if (yes || !Boolean.getBoolean("chalkline.terminal")) return (question, given) -> given;
            var in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
            return (question, proposed) -> {
                err.print(question + (proposed.isEmpty() ? " " : " [" + proposed + "] "));
                err.flush();
                try {
                    var answer = in.readLine();
                    return answer == null || answer.isBlank() ? proposed : answer.strip();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            };
        }
    }

    /** {@code mapping try FILE --mapping M}. */
    @Command(
            name = "try",
            description = {
                "Shows ten rows of a file before and after its mapping. Nothing is sent.",
                "Names are looked up only where --url says where the program answers."
            },
            mixinStandardHelpOptions = true,
            sortOptions = false)
    static final class Try implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "FILE", description = "CSV, TSV or XLSX.")
        private Path file = Path.of("");

        @Parameters(
                index = "1",
                arity = "0..1",
                paramLabel = "KIND",
                description = "Where the mapping doesn't say it.")
        private @Nullable Kind kind;

        @Option(names = "--mapping", required = true, paramLabel = "FILE", description = "It.")
        private Path mapping = Path.of("");

        @Option(
                names = "--url",
                paramLabel = "URL",
                converter = ProgramUrl.class,
                description = "Where the program answers that knows the names.")
        private @Nullable URI url;

        @Mixin private CommandToken token = new CommandToken();

        @Mixin private ReadingOptions reading = new ReadingOptions();

        @ParentCommand private @Nullable MappingCommand parent;

        @Spec private @Nullable CommandSpec spec;

        @Override
        public Integer call() throws InterruptedException {
            requireFile(file);
            var meaning = Mapping.read(mapping);
            var of = kind == null ? kind(meaning.kind()) : kind;
            var how = TableFile.Reading.by(reading.encoding, reading.sheet, meaning);
            var line = Objects.requireNonNull(spec).commandLine();
            try (var names = names();
                    var table = TableFile.open(file, of.toString(), how)) {
                table.told().forEach(line.getErr()::println);
                var mapper = new RowMapper(of, meaning, table, Import.SOURCE, names.names());
                return show(table, mapper, line.getOut());
            } catch (IOException e) {
                throw failed(e);
            }
        }

        private static Kind kind(@Nullable String word) {
            for (var kind : Kind.values()) {
                if (kind.toString().equals(word)) return kind;
            }
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "KIND_MISSING",
                    "The mapping doesn't say its kind. Name it after the file: %s."
                            .formatted(
                                    List.of(Kind.values()).stream()
                                            .map(Kind::toString)
                                            .collect(Collectors.joining(", "))));
        }

        /** The names of a running program, or none at all. */
        private record Known(Names names, @Nullable NameLookup asked) implements AutoCloseable {
            @Override
            public void close() {
                if (asked != null) asked.close();
            }
        }

        private Known names() {
            var at = url;
            if (at == null) return new Known((what, name) -> "(" + what + " '" + name + "')", null);
            var program = URI.create(at.toString().replaceAll("/+$", ""));
            var chalkline = parent == null ? null : parent.parent;
            var data = chalkline == null ? Path.of("data") : chalkline.data();
            var target =
                    new IntakeClient.Target(
                            program, token.header(data, program), "", Duration.ofSeconds(10));
            var lookup = new NameLookup(target);
            return new Known(lookup, lookup);
        }

        /** Whether all rows that were shown are ones. */
        private static int show(TableFile table, RowMapper mapper, PrintWriter out)
                throws IOException, InterruptedException {
            int malformed = 0;
            int number = 0;
            for (var next = table.next(); next != null && number < SHOWN; next = table.next()) {
                number++;
                out.println("Line " + next.line());
                if (next instanceof Table.Unreadable bad) {
                    out.println("  malformed, column %d: %s".formatted(bad.column(), bad.why()));
                    malformed++;
                }
                if (!(next instanceof Table.Row row)) continue;
                for (int i = 0; i < row.cells().size(); i++) {
                    var cell = row.cells().get(i);
                    var text = cell.problem() == null ? cell.text().strip() : cell.problem();
                    if (!cell.isBlank()) out.println("  " + table.columns().get(i) + ": " + text);
                }
                try {
                    var mapped = mapper.map(number, row);
                    if (mapped.skipped() != null) out.println("  => " + mapped.skipped());
                    for (var one : mapped.rows()) {
                        out.println("  =>");
                        one.fields()
                                .forEach(
                                        (field, text) ->
                                                out.println("     " + field + ": " + text));
                    }
                } catch (Rows.MalformedException e) {
                    out.println(
                            "  => malformed, line %d, column %d: %s"
                                    .formatted(e.line, e.column, e.getMessage()));
                    malformed++;
                }
            }
            out.flush();
            return malformed == 0 ? 0 : 1;
        }
    }

    /** {@code mapping schema}. */
    @Command(
            name = "schema",
            description = {
                "Prints the JSON Schema of mappings, for editors.",
                "An editor takes it from a first line such as",
                "  # yaml-language-server: $schema=mapping.schema.json"
            },
            mixinStandardHelpOptions = true)
    static final class Schema implements Callable<Integer> {
        @Spec private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            try (var in = MappingCommand.class.getResourceAsStream("/mapping.schema.json")) {
                var text =
                        new String(
                                Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
                var out = Objects.requireNonNull(spec).commandLine().getOut();
                out.print(text);
                out.flush();
                return 0;
            } catch (IOException e) {
                throw failed(e);
            }
        }
    }
}
