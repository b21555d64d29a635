package org.chalkline.app.export;

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
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.DataOption;
import org.chalkline.app.ProgramUrl;
import org.chalkline.app.access.CommandToken;
import org.chalkline.app.access.LocalPurpose;
import org.chalkline.app.document.FullDisk;
import org.chalkline.app.export.ExportRequest.What;
import org.chalkline.command.gateway.Actors;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.file.OwnerAlone;
import org.chalkline.query.export.ExportRefusedException;
import org.chalkline.query.export.ExportedLists;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

/** {@code export}: takes a whole list out, for others' tools. */
@Command(
        name = "export",
        description = {
            "Takes a whole list out, such as assets, as CSV, JSON lines or Parquet; or as a ZIP that has"
                    + " beside the rows a data package, what CSV on the Web says of them, and the"
                    + " checkpoint of the log.",
            "Reads the data folder while the program is stopped; with --url the running program gives"
                    + " the list. A file that could not be written whole is not left behind."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the list is written",
            "2:it could not be taken out",
            "3:the program is running: name it with --url"
        })
public final class ExportCommand implements Callable<Integer> {
    private static final int OK = 200;
    private static final String PART = ".part";

    @Parameters(
            index = "0",
            paramLabel = "LIST",
            description = "What the list is called in GraphQL, such as assets or budgetLines.")
    private String list = "";

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "Where it goes.")
    private Path to = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "csv, jsonl, parquet, zip or datapackage.json. Default: how FILE ends.")
    private @Nullable String format;

    @Option(
            names = "--rows",
            paramLabel = "FORM",
            description =
                    "The form of the rows in a zip, or that a data package is of. Default: csv.")
    private @Nullable String rows;

    @Option(
            names = "--position",
            paramLabel = "N",
            description = "As known at this position. Default: the last one.")
    private @Nullable Long position;

    @Option(
            names = "--effective-on",
            paramLabel = "DAY",
            description = "As in effect on this day. Default: today.")
    private @Nullable LocalDate effectiveOn;

    @Option(
            names = "--filter",
            paramLabel = "JSON",
            description =
                    "Which rows: the filter of the list as in GraphQL, such as {\"kind\":[\"PRIMARY\"]}.")
    private @Nullable String filter;

    @Option(
            names = "--bom",
            description = "Begin CSV with a byte order mark, for spreadsheets that need one.")
    private boolean mark;

    @Mixin private DataOption data = new DataOption();

    @Option(
            names = "--url",
            paramLabel = "URL",
            converter = ProgramUrl.class,
            description =
                    "Have the program that answers here give it, such as http://127.0.0.1:8080")
    private @Nullable URI url;

    @Mixin private CommandToken token = new CommandToken();

    @Mixin private LocalPurpose purpose = new LocalPurpose();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var part = to.resolveSibling(to.getFileName() + PART);
        try {
            var position = url == null ? make(part) : fetch(url, part);
            Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
            tell(position);
            return 0;
        } catch (ExportRefusedException e) {
            throw new CannotRunException(Exit.CANNOT_RUN, e.code(), e.what(), e);
        } catch (IOException e) {
            throw failed(e);
        } finally {
            remove(part);
        }
    }

    private CannotRunException failed(IOException e) {
        var folder = to.toAbsolutePath().getParent();
        boolean full = folder != null && FullDisk.caused(e, folder);
        return new CannotRunException(
                Exit.CANNOT_RUN,
                full ? "DISK_FULL" : "EXPORT_FAILED",
                full
                        ? "There is no room for %s. Nothing of it was kept.".formatted(to)
                        : "The list could not be taken out whole, and nothing of it was kept: %s."
                                .formatted(e.getMessage()),
                e);
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "PART_LEFT",
                    "%s is a part of a list and could not be removed.".formatted(part),
                    e);
        }
    }

    private String ending() {
        if (format != null) return format.toLowerCase(Locale.ROOT);
        var name = String.valueOf(to.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith("datapackage.json")) return "datapackage.json";
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private String make(Path part) throws ExportRefusedException, IOException {
        var reader = purpose.reader();
        var folder = data.folder();
        var asked = request();
        var done =
                FolderExports.write(
                        folder,
                        asked,
                        reader,
                        () -> {
                            OwnerAlone.file(part);
                            return new BufferedOutputStream(Files.newOutputStream(part));
                        });
        return Long.toString(done.position());
    }

    private ExportRequest request() throws ExportRefusedException {
        var ending = ending();
        var what =
                switch (ending) {
                    case "zip" -> What.ALL;
                    case "datapackage.json" -> What.DATA_PACKAGE;
                    default -> What.ROWS;
                };
        var named = what == What.ROWS ? ending : rows == null ? "csv" : rows;
        var form =
                ExportFormat.of(named)
                        .orElseThrow(
                                () ->
                                        new ExportRefusedException(
                                                "FORM_UNKNOWN",
                                                "There is no form %s. Say with --format csv, jsonl, parquet, zip or datapackage.json."
                                                        .formatted(named)));
        return new ExportRequest(
                new ExportedLists.Request(
                        list,
                        position,
                        effectiveOn,
                        filter == null ? null : ExportRequest.filter(filter)),
                what,
                form,
                mark);
    }

    private String fetch(URI program, Path part) throws IOException, InterruptedException {
        if (data.isGiven()) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "URL_ALONE",
                    "The running program takes its own data. Leave out --data, or --url.");
        }
        var folder = data.folder();
        var request =
                HttpRequest.newBuilder(URI.create(address(program)))
                        .header("Authorization", token.header(folder, program));
        if (purpose.code() != null) request.header(Actors.PURPOSE, purpose.code());
        OwnerAlone.file(part);
        try (var http = HttpClient.newHttpClient()) {
            // An answer that is cut has no end, which is an error of its own here.
            HttpResponse<Path> answer = http.send(request.build(), BodyHandlers.ofFile(part));
            if (answer.statusCode() != OK) throw new IOException(said(Files.readString(part)));
            return answer.headers().firstValue(ExportController.POSITION).orElse("");
        }
    }

    /** What an error of the program says: its code and what to do. */
    static String said(String answer) {
        try {
            var told = FactJson.MAPPER.readTree(answer).at("/errors/0");
            var code = told.at("/extensions/code").asString("");
            if (!code.isEmpty()) return code + ": " + told.path("message").asString("");
        } catch (JacksonException e) {
            return answer;
        }
        return answer;
    }

    private String address(URI program) {
        var address = new StringBuilder(program.toString().replaceAll("/+$", ""));
        address.append("/export/").append(percent(list)).append('.').append(percent(ending()));
        address.append(mark ? "?bom=true" : "?bom=false");
        if (position != null) address.append("&position=").append(position);
        if (effectiveOn != null) address.append("&effectiveOn=").append(effectiveOn);
        if (filter != null) address.append("&filter=").append(percent(filter));
        if (rows != null) address.append("&format=").append(percent(rows));
        return address.toString();
    }

    private static String percent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void tell(String position) throws IOException {
        var given = spec;
        if (given == null) return;
        var writer = given.commandLine().getOut();
        writer.println(
                "Wrote %s: %s as known at position %s, %,d bytes."
                        .formatted(to, list, position, Files.size(to)));
        writer.flush();
    }
}
