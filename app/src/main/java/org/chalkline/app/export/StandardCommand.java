package org.chalkline.app.export;

import static java.util.stream.Collectors.joining;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.DataOption;
import org.chalkline.app.ProgramUrl;
import org.chalkline.app.access.CommandToken;
import org.chalkline.app.access.LocalPurpose;
import org.chalkline.app.data.DataFolder;
import org.chalkline.app.ledger.place.OpenLog;
import org.chalkline.app.standard.StandardWriter;
import org.chalkline.app.wiring.Offline;
import org.chalkline.axon.eventstore.SqliteStoredFacts;
import org.chalkline.command.gateway.Actors;
import org.chalkline.kernel.file.OwnerAlone;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.query.export.ExportRefusedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code standard}: takes facts out in the form of a standard of others. */
@Command(
        name = "standard",
        description = {
            "Takes facts out as CloudEvents, as an object-centric event log (OCEL 2.0) or as provenance"
                    + " (W3C PROV).",
            "Reads the data folder, whether the program runs or not; with --url the running program gives"
                    + " them. A file that could not be written whole is not left behind."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:the file is written", "2:it could not be made"})
public final class StandardCommand implements Callable<Integer> {
    private static final int OK = 200;

    @Parameters(paramLabel = "STANDARD", description = "cloudevents, ocel or prov.")
    private String standard = "";

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where it goes.")
    private Path out = Path.of("");

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description =
                    "jsonl or json of cloudevents, json or sqlite of ocel, json or n of prov. Default: the first of these.")
    private @Nullable String form;

    @Option(
            names = "--from",
            paramLabel = "N",
            description = "The first position. Default: that of the first fact.")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "N",
            description = "The last position. Default: that of the last fact.")
    private @Nullable String to;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Facts of this kind of aggregate alone, such as application.")
    private @Nullable String kind;

    @Option(
            names = "--subject",
            paramLabel = "ID",
            description = "Facts of this aggregate alone, such as application/2026-001.")
    private @Nullable String subject;

    @Option(
            names = "--trace",
            paramLabel = "ID",
            description =
                    "What bears this id of an event, a command or a request, and what followed from that.")
    private @Nullable String trace;

    @Mixin private DataOption data = new DataOption();

    @Option(
            names = "--origin",
            paramLabel = "NAME",
            description =
                    "The record's address without the scheme. Default: the origin of the folder's log.")
    private @Nullable String origin;

    @Option(
            names = "--url",
            paramLabel = "URL",
            converter = ProgramUrl.class,
            description =
                    "Have the program that answers here give them, such as http://127.0.0.1:8080")
    private @Nullable URI url;

    @Mixin private CommandToken token = new CommandToken();

    @Mixin private LocalPurpose purpose = new LocalPurpose();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var part = out.resolveSibling(out.getFileName() + ".part");
        try {
            OwnerAlone.file(part);
            var until = url == null ? make(part) : fetch(url, part);
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
            tell(until);
            return 0;
        } catch (ExportRefusedException e) {
            throw new CannotRunException(Exit.CANNOT_RUN, e.code(), e.what(), e);
        } catch (IOException e) {
            throw failed(e);
        } finally {
            remove(part);
        }
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static CannotRunException failed(IOException e) {
        return new CannotRunException(
                Exit.CANNOT_RUN,
                "EXPORT_FAILED",
                "The file could not be written whole: %s.".formatted(e.getMessage()),
                e);
    }

    private Map<String, String> said() {
        var said = new LinkedHashMap<String, String>();
        put(said, "form", form);
        put(said, "from", from);
        put(said, "to", to);
        put(said, "kind", kind);
        put(said, "subject", subject);
        put(said, "trace", trace);
        return said;
    }

    private static void put(Map<String, String> said, String name, @Nullable String value) {
        if (value != null) said.put(name, value);
    }

    private Path folder() {
        return data.folder();
    }

    private String make(Path part)
            throws ExportRefusedException, IOException, InterruptedException {
        var folder = folder();
        var unusedBefore = purpose.reader(); // refuses before anything is read
        DataFolder.refuseNewer(folder);
        var facts = new SqliteStoredFacts(folder);
        if (!facts.exists()) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "NO_EVENTS",
                    "There are no events in %s. Name the data folder with --data, or the running program with --url."
                            .formatted(folder));
        }
        var asked = StandardRequest.of(standard, said()::get);
        long until = asked.until(facts.head());
        var catalogue = Offline.parts(DataFolder.zone(folder)).catalogue();
        var export = new StandardExport(facts, catalogue, StandardWriter.source(origin(folder)));
        var what = asked.words();
        purpose.note(
                folder,
                (log, reader) ->
                        new ExportReads(log, Clock.systemUTC()).begin(what, reader, until));
        try (var stream = new BufferedOutputStream(Files.newOutputStream(part))) {
            // Whom the file system lets in sees all that an auditor of the house sees.
            var unused =
                    export.write(
                            asked,
                            until,
                            id -> true,
                            stream,
                            people ->
                                    purpose.note(
                                            folder,
                                            (log, reader) ->
                                                    new ExportReads(log, Clock.systemUTC())
                                                            .people(what, reader, until, people)));
        }
        return Long.toString(until);
    }

    private String origin(Path folder) throws IOException {
        if (origin != null) return origin;
        try (var log = OpenLog.of(folder)) {
            var last = log.log().history().last();
            if (last.isPresent()) return Checkpoint.of(last.get()).origin();
        }
        throw new CannotRunException(
                Exit.CANNOT_RUN,
                "ORIGIN_MISSING",
                "There is no log in %s that names the record. Give its address with --origin, such as records.example/ledger."
                        .formatted(folder));
    }

    private String fetch(URI program, Path part) throws IOException, InterruptedException {
        if (data.isGiven() || origin != null) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "URL_ALONE",
                    "The running program takes its own data. Leave out --data and --origin, or --url.");
        }
        var query =
                said().entrySet().stream()
                        .map(each -> each.getKey() + "=" + percent(each.getValue()))
                        .collect(joining("&"));
        var root = program.toString().replaceAll("/+$", "");
        var address = URI.create(root + "/standards/" + percent(standard) + "?" + query);
        var request =
                HttpRequest.newBuilder(address)
                        .header("Authorization", token.header(folder(), program));
        if (purpose.code() != null) request.header(Actors.PURPOSE, purpose.code());
        try (var http = HttpClient.newHttpClient()) {
            // An answer that is cut has no end, which is an error of its own here.
            HttpResponse<Path> answer = http.send(request.build(), BodyHandlers.ofFile(part));
            if (answer.statusCode() != OK) {
                throw new IOException(ExportCommand.said(Files.readString(part)));
            }
            return answer.headers().firstValue(ExportController.POSITION).orElse("");
        }
    }

    private static String percent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void tell(String until) throws IOException {
        var given = spec;
        if (given == null) return;
        var writer = given.commandLine().getOut();
        writer.println(
                "Wrote %s: %s up to position %s, %,d bytes."
                        .formatted(out, standard, until, Files.size(out)));
        writer.flush();
    }
}
