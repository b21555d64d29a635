package org.chalkline.app.paper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.DataOption;
import org.chalkline.app.ProgramUrl;
import org.chalkline.app.access.CommandToken;
import org.chalkline.app.access.LocalPurpose;
import org.chalkline.app.data.DataFolder;
import org.chalkline.axon.eventstore.SqliteStoredFacts;
import org.chalkline.command.gateway.Actors;
import org.chalkline.kernel.AllFacts;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.kernel.fact.UnreadableFactException;
import org.chalkline.kernel.file.OwnerAlone;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.AccessLog.Access;
import org.chalkline.kernel.person.AccessLog.Kind;
import org.chalkline.kernel.person.NamedPeople;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalReader;
import org.chalkline.query.procedure.paper.NotPrintableException;
import org.chalkline.query.procedure.paper.PaperFormat;
import org.chalkline.query.procedure.paper.PaperPrinter;
import org.chalkline.query.procedure.paper.PaperTemplates;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code print}: prints the paper that tells a fact. */
@Command(
        name = "print",
        description = {
            "Prints the decision or notice that tells the fact at a position, from the facts alone and"
                    + " by the template of the day that it bears: the same bytes whenever it is printed.",
            "Reads the data folder, whether the program runs or not; with --url the running program"
                    + " prints it."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:the paper is written", "2:there is none, or it could not be written"})
public final class PrintCommand implements Callable<Integer> {
    private static final int OK = 200;
    private static final int AT_A_TIME = 1_000;

    @Parameters(index = "0", paramLabel = "POSITION", description = "The position of the fact.")
    private long position;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            required = true,
            description = "Where it goes: a file that ends in .pdf or .html.")
    private Path to = Path.of("");

    @Mixin private DataOption data = new DataOption();

    @Option(
            names = "--url",
            paramLabel = "URL",
            converter = ProgramUrl.class,
            description =
                    "Have the program that answers here print it, such as http://127.0.0.1:8080")
    private @Nullable URI url;

    @Mixin private CommandToken token = new CommandToken();

    @Mixin private LocalPurpose purpose = new LocalPurpose();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try {
            var format = format();
            var content = url == null ? print(format) : fetch(url, format);
            write(content);
            tell(content);
            return 0;
        } catch (PaperRefusedException e) {
            throw new CannotRunException(Exit.CANNOT_RUN, e.code(), e.what(), e);
        } catch (NotPrintableException e) {
            throw new CannotRunException(Exit.CANNOT_RUN, e.code(), e.what(), e);
        } catch (IOException e) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "PRINT_FAILED",
                    "The paper could not be printed: %s.".formatted(e.getMessage()),
                    e);
        }
    }

    private PaperFormat format() {
        var name = String.valueOf(to.getFileName());
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return PaperFormat.of(ending)
                .orElseThrow(
                        () ->
                                new CannotRunException(
                                        Exit.CANNOT_RUN,
                                        "FORM_UNKNOWN",
                                        "%s ends neither in .pdf nor in .html. Name a file that does."
                                                .formatted(to)));
    }

    private byte[] print(PaperFormat format) throws PaperRefusedException, InterruptedException {
        var folder = data.folder();
        var unused = purpose.reader();
        DataFolder.refuseNewer(folder);
        var stored = new SqliteStoredFacts(folder);
        if (!stored.exists()) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "NO_EVENTS",
                    "There are no events in %s. Name the data folder with --data, or the running program with --url."
                            .formatted(folder));
        }
        var from = from(stored);
        var printed =
                new PaperPrinter(PaperTemplates.standard())
                        .print(from.recorded(), from.sequence(), format);
        purpose.note(folder, (log, reader) -> note(from, log, reader));
        return printed.content();
    }

    /** Whomever its facts name, by their codes; nobody where they name none. */
    private void note(PaperFacts from, AccessLog log, PersonalReader reader) {
        var people = new LinkedHashSet<@Nullable PersonId>();
        for (var fact : from.recorded()) people.addAll(NamedPeople.in(fact));
        if (people.isEmpty()) people.add(null);
        var now = Clock.systemUTC().instant();
        var what = "paper " + position;
        log.add(
                people.stream()
                        .map(
                                each ->
                                        new Access(
                                                Kind.TAKEN_OUT,
                                                now,
                                                each,
                                                Set.of(),
                                                reader,
                                                what,
                                                position))
                        .toList());
    }

    /** The stored events are read once from the first: nobody else is asked. */
    private PaperFacts from(StoredFacts stored) throws PaperRefusedException, InterruptedException {
        var found = position < 0 ? List.<StoredFact>of() : stored.at(List.of(position));
        if (found.isEmpty()) throw PaperRefusedException.unknown(position, stored.head());
        var aggregate = found.getFirst().aggregateId();
        var catalogue = AllFacts.catalogue();
        var recorded = new ArrayList<Fact>();
        try (var reader = stored.readAfter(-1)) {
            var next = reader.next(AT_A_TIME, Duration.ZERO);
            while (!next.isEmpty()) {
                for (var each : next) {
                    if (each.position() > position) return new PaperFacts(aggregate, recorded);
                    if (each.aggregateId().equals(aggregate)) recorded.add(read(each, catalogue));
                }
                next = reader.next(AT_A_TIME, Duration.ZERO);
            }
        }
        return new PaperFacts(aggregate, recorded);
    }

    private static Fact read(StoredFact stored, FactCatalogue catalogue) {
        var entry = catalogue.find(stored.type());
        boolean known =
                entry.isPresent()
                        && Integer.toString(entry.get().revision()).equals(stored.revision());
        if (!known) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "FACT_UNREADABLE",
                    "Position %d holds a fact of another version of the program. Have the running program print the paper, with --url."
                            .formatted(stored.position()));
        }
        try {
            return FactJson.read(stored.payload(), entry.get().type());
        } catch (UnreadableFactException e) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "FACT_UNREADABLE",
                    "Position %d holds a fact that can't be read. ./run verify tells whether it is as it was signed."
                            .formatted(stored.position()),
                    e);
        }
    }

    private byte[] fetch(URI program, PaperFormat format) throws IOException, InterruptedException {
        if (data.isGiven()) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "URL_ALONE",
                    "The running program takes its own data. Leave out --data, or --url.");
        }
        var address =
                "%s/papers/%d.%s"
                        .formatted(
                                program.toString().replaceAll("/+$", ""),
                                position,
                                format.ending());
        try (var http = HttpClient.newHttpClient()) {
            var folder = data.folder();
            var request =
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Authorization", token.header(folder, program));
            if (purpose.code() != null) request.header(Actors.PURPOSE, purpose.code());
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() == OK) return answer.body();
            throw new IOException(new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    /** Whole, or not at all. */
    private void write(byte[] content) throws IOException {
        var part = to.resolveSibling(to.getFileName() + ".part");
        try {
            OwnerAlone.file(part);
            Files.write(part, content);
            Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void tell(byte[] content) throws IOException {
        var given = spec;
        if (given == null) return;
        var writer = given.commandLine().getOut();
        var digest = Sha256.hex(new java.io.ByteArrayInputStream(content));
        writer.println("Wrote %s. Its digest, for its service: %s".formatted(to, digest));
        writer.flush();
    }
}
