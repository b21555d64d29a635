package org.chalkline.app.bundle;

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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.DataOption;
import org.chalkline.app.ProgramUrl;
import org.chalkline.app.access.CommandToken;
import org.chalkline.app.access.LocalPurpose;
import org.chalkline.app.ledger.place.OpenLog;
import org.chalkline.command.gateway.Actors;
import org.chalkline.kernel.file.OwnerAlone;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bundle}: takes a case out, with all that proves it. */
@Command(
        name = "bundle",
        description = {
            "Takes the events of a case out, with their proofs, the documents, the law and a page that"
                    + " verifies all of it without the program.",
            "Reads the data folder, whether the program runs or not; with --url the running program"
                    + " makes the bundle. Two of the same case at the same position are the same."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:the bundle is written", "2:it could not be made"})
public final class BundleCommand implements Callable<Integer> {
    private static final int OK = 200;

    @Option(
            names = "--case",
            paramLabel = "ID",
            description =
                    "An application, with the licence and school that followed from it; or another"
                            + " case, such as teacher/p-17, by itself.")
    private @Nullable String ofCase;

    @Option(
            names = "--school",
            paramLabel = "ID",
            description =
                    "A school, with its licences, applications, heads, teachers, budget lines and"
                            + " assets.")
    private @Nullable String school;

    @Option(
            names = "--position",
            paramLabel = "FROM..TO",
            description = "All events of a range of positions.")
    private @Nullable String position;

    @Option(
            names = "--as-of",
            paramLabel = "POSITION|INSTANT",
            description =
                    "What was known at this position, or at this instant. Default: all that is signed.")
    private @Nullable String asOf;

    @Option(
            names = "--effective-on",
            paramLabel = "DAY",
            description = "Show the states in effect on this day. Default: those of every day.")
    private @Nullable String effectiveOn;

    @Option(
            names = "--out",
            paramLabel = "FILE.zip",
            description = "Where the bundle goes. Default: named after what is in it.")
    private @Nullable Path out;

    @Mixin private DataOption data = new DataOption();

    @Option(
            names = "--url",
            paramLabel = "URL",
            converter = ProgramUrl.class,
            description =
                    "Have the program that answers here make it, such as http://127.0.0.1:8080")
    private @Nullable URI url;

    @Option(
            names = "--witness",
            paramLabel = "VERIFIER-KEY",
            description =
                    "The key of a witness of the log, to go into the bundle beside those that the log"
                            + " remembers.")
    private List<String> witnesses = new ArrayList<>();

    @Option(
            names = "--law-texts",
            paramLabel = "DIR",
            description = "A folder of the texts of laws, named as private-education-law-2018.md")
    private @Nullable Path lawTexts;

    @Mixin private CommandToken token = new CommandToken();

    @Mixin private LocalPurpose purpose = new LocalPurpose();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try {
            if (url != null) fetch(url);
            else make();
            return 0;
        } catch (BundleRefusedException e) {
            throw new CannotRunException(Exit.CANNOT_RUN, e.code(), e.what(), e);
        } catch (IOException e) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "BUNDLE_FAILED",
                    "The bundle could not be made: %s.".formatted(e.getMessage()),
                    e);
        }
    }

    private RequestText request() {
        return new RequestText(ofCase, school, position, asOf, effectiveOn);
    }

    private void make() throws BundleRefusedException, IOException, InterruptedException {
        var folder = data.folder();
        var unused = purpose.reader();
        var keys = FolderBundles.keys(witnesses);
        try (var log = OpenLog.of(folder)) {
            var maker = FolderBundles.of(folder, log.log(), keys, lawTexts);
            write(folder, maker.make(request().read(maker)));
        }
    }

    private void write(Path folder, BundleMaker.Made made) throws IOException {
        purpose.note(
                folder,
                (log, reader) -> new BundleReads(log, Clock.systemUTC()).note(made, reader));
        var file = out == null ? Path.of(made.name() + ".zip") : out;
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            OwnerAlone.file(part);
            try (var stream = new BufferedOutputStream(Files.newOutputStream(part))) {
                made.bag().writeTo(stream);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        tell(file, made.unsigned());
    }

    private void fetch(URI program) throws IOException, InterruptedException {
        if (data.isGiven() || lawTexts != null || !witnesses.isEmpty()) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "URL_ALONE",
                    "The running program takes its own data, law and witnesses. Leave out --data, --law-texts and --witness, or --url.");
        }
        var query = new LinkedHashMap<String, @Nullable String>();
        query.put("case", ofCase);
        query.put("school", school);
        query.put("position", position);
        query.put("asOf", asOf);
        query.put("effectiveOn", effectiveOn);
        var address = program.toString().replaceAll("/+$", "") + "/bundle?" + encode(query);
        var folder = data.folder();
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", token.header(folder, program));
        if (purpose.code() != null) request.header(Actors.PURPOSE, purpose.code());
        var file = out == null ? Path.of("bundle.zip") : out;
        var part = file.resolveSibling(file.getFileName() + ".part");
        try (var http = HttpClient.newHttpClient()) {
            HttpResponse<Path> answer = http.send(request.build(), BodyHandlers.ofFile(part));
            if (answer.statusCode() != OK) throw new IOException(Files.readString(part));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            tell(file, answer.headers().firstValueAsLong(BundleController.UNSIGNED).orElse(0));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String encode(Map<String, @Nullable String> query) {
        return query.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> entry.getKey() + "=" + percent(String.valueOf(entry.getValue())))
                .collect(Collectors.joining("&"));
    }

    private static String percent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void tell(Path file, long unsigned) {
        var given = spec;
        if (given == null) return;
        var writer = given.commandLine().getOut();
        writer.println(
                "Wrote %s. Unpack it and open verify.html in a browser, or: ./run verify %s"
                        .formatted(file, file));
        if (unsigned > 0) {
            writer.println(
                    "%d events that no checkpoint covers yet were not looked at."
                            .formatted(unsigned));
        }
        writer.flush();
    }
}
