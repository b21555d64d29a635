package org.chalkline.app.export;

import graphql.GraphQLContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chalkline.app.Version;
import org.chalkline.app.document.ContentDigest;
import org.chalkline.app.export.ExportRequest.What;
import org.chalkline.app.http.Ending;
import org.chalkline.command.RefusedException;
import org.chalkline.command.gateway.Actors;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.limitation.LimitedException;
import org.chalkline.kernel.person.PersonalReader;
import org.chalkline.kernel.person.PurposeRefusedException;
import org.chalkline.kernel.person.Purposes;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.query.export.ExportRefusedException;
import org.chalkline.query.export.ExportedList;
import org.chalkline.query.export.ExportedLists;
import org.chalkline.query.graphql.MadeUp;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands lists out: {@code GET /export/NAME.csv}, {@code .jsonl}, {@code .parquet}, {@code .zip},
 * {@code .datapackage.json} or {@code .csv-metadata.json}, with {@code position}, {@code
 * effectiveOn} and {@code filter}. The rows are read and written together, so a list of any length
 * takes as much memory as a short one. What fails before the first byte is told; what fails later
 * ends the connection without its end, so that no reader takes a part for the whole.
 */
@RestController
final class ExportController {
    private static final Logger LOG = LoggerFactory.getLogger(ExportController.class);

    static final String POSITION = "X-Chalkline-Position";
    static final String EFFECTIVE_ON = "X-Chalkline-Effective-On";
    static final String PARKED = "X-Chalkline-Parked";

    /** Behind the rows, as a trailer: how many there were. */
    static final String ROWS = "X-Chalkline-Rows";

    /** Behind the rows, as a trailer: the SHA-256 of the file, before it was compressed. */
    static final String SHA_256 = "X-Chalkline-Sha256";

    private static final String GZIP = "gzip";
    private static final String JSON = "application/json";
    private static final String ZIP = "application/zip";
    private static final int RETRY_SECONDS = 5;

    /** Headers that a problem has none of. */
    private static final List<String> OF_AN_EXPORT =
            List.of(
                    "ETag",
                    "Vary",
                    "Link",
                    "Trailer",
                    "Content-Encoding",
                    "Content-Disposition",
                    "X-Chalkline-Position",
                    "X-Chalkline-Effective-On",
                    "X-Chalkline-Parked");

    private static final int NOT_MODIFIED = HttpServletResponse.SC_NOT_MODIFIED;

    private final ExportedLists lists;
    private final Actors actors;
    private final Purposes purposes;
    private final ExportReads reads;
    private final ExportRoom room;
    private final Checkpoints checkpoints;
    private final MadeUp madeUp;

    ExportController(
            ExportedLists lists,
            Actors actors,
            Purposes purposes,
            ExportReads reads,
            ExportRoom room,
            Checkpoints checkpoints,
            MadeUp madeUp) {
        this.lists = lists;
        this.actors = actors;
        this.purposes = purposes;
        this.reads = reads;
        this.room = room;
        this.checkpoints = checkpoints;
        this.madeUp = madeUp;
    }

    /**
     * All that is known of an export before its first byte.
     *
     * @param checkpoint absent where none is told, or none covers the position
     * @param reading what the log of reads calls it
     */
    private record Settled(
            ExportRequest request,
            ExportedList list,
            Description description,
            @Nullable SignedNote checkpoint,
            PersonalReader reader,
            String reading) {}

    @GetMapping("/export/{file}")
    void give(
            @PathVariable("file") String file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try {
            var settled = settle(file, request);
            boolean zipped = zipped(settled, request);
            var tag = tag(settled, zipped);
            headers(settled, tag, zipped, response);
            if (isHeld(tag, request)) {
                response.setStatus(NOT_MODIFIED);
            } else if (!request.getMethod().equals("HEAD")) {
                give(settled, zipped, request, response);
            }
        } catch (RefusedException e) {
            var refusal = e.refusal();
            new Problem(HttpServletResponse.SC_FORBIDDEN, refusal.code(), refusal.message())
                    .write(response);
        } catch (PurposeRefusedException e) {
            Problem.of(e.code(), String.valueOf(e.getMessage())).write(response);
        } catch (ExportRefusedException e) {
            var problem = Problem.of(e.code(), e.what());
            if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
                response.setIntHeader("Retry-After", RETRY_SECONDS);
            }
            problem.write(response);
        }
    }

    private Settled settle(String file, HttpServletRequest request)
            throws ExportRefusedException, IOException {
        var asked = ExportRequest.of(file, request);
        var reader = actors.reader(request);
        var who = Actors.signedIn(request);
        var list = lists.settle(asked.list(), context -> enter(context, who, reader));
        if (list.namesPeople()) purposes.require(reader);
        boolean vouched = asked.what() == What.ALL || asked.what() == What.DATA_PACKAGE;
        var description = new Description(list, asked.format(), asked.mark(), madeUp.isMadeUp());
        return new Settled(
                asked,
                list,
                description,
                vouched ? checkpoints.covering(list.at().position()).orElse(null) : null,
                reader,
                "export " + file);
    }

    /** As a request of GraphQL has it. */
    private static void enter(GraphQLContext context, SignedIn who, PersonalReader reader) {
        context.put(SignedIn.class, who);
        context.put(PersonalReader.class, reader);
    }

    /**
     * Tells apart what differs in a byte: what is in the list and what the one who asks sees of it,
     * the form, and the program that writes it.
     */
    private static String tag(Settled settled, boolean zipped) {
        var parts = new HashMap<String, Object>();
        parts.put("list", settled.list().digest());
        parts.put("what", settled.request().what().name());
        parts.put("format", settled.request().format().name());
        parts.put("mark", settled.request().mark());
        parts.put("program", Version.number());
        parts.put("query", settled.description().query());
        parts.put("parked", settled.list().parked());
        parts.put("checkpoint", String.valueOf(settled.checkpoint()));
        var sorted = new TreeMap<>(parts);
        return '"' + Sha256.hex(FactJson.write(sorted)) + (zipped ? "-gzip" : "") + '"';
    }

    private static boolean isHeld(String tag, HttpServletRequest request) {
        for (var said : Collections.list(request.getHeaders("If-None-Match"))) {
            for (var each : said.split(",")) {
                var held = each.strip();
                if (held.startsWith("W/")) held = held.substring(2);
                if (held.equals(tag) || held.equals("*")) return true;
            }
        }
        return false;
    }

    private static boolean zipped(Settled settled, HttpServletRequest request) {
        var what = settled.request().what();
        if (what == What.ALL || what == What.ROWS && !settled.request().format().isText()) {
            return false;
        }
        for (var said : Collections.list(request.getHeaders("Accept-Encoding"))) {
            for (var each : said.toLowerCase(Locale.ROOT).replace(" ", "").split(",")) {
                var parts = each.split(";q=", 2);
                if (!parts[0].equals(GZIP)) continue;
                return parts.length == 1 || !parts[1].matches("0(\\.0*)?");
            }
        }
        return false;
    }

    private static void headers(
            Settled settled, String tag, boolean zipped, HttpServletResponse response) {
        var list = settled.list();
        var what = settled.request().what();
        response.setHeader("ETag", tag);
        // What names people is kept by nobody; all else by whoever asked, who asks again first:
        // what they see may have changed.
        response.setHeader("Cache-Control", list.namesPeople() ? "no-store" : "private, no-cache");
        response.setHeader("Vary", "Accept-Encoding, Authorization");
        response.setHeader(POSITION, Long.toString(list.at().position()));
        response.setHeader(EFFECTIVE_ON, list.at().effectiveOn().toString());
        if (list.parked() > 0) response.setIntHeader(PARKED, list.parked());
        if (what == What.ROWS) {
            var name = list.shape().name();
            var format = settled.request().format();
            boolean mark = settled.request().mark();
            response.addHeader(
                    "Link",
                    "<%s>; rel=\"describedby\"; type=\"application/json\""
                            .formatted(
                                    ExportAddress.of(
                                            list, name + ".datapackage.json", mark, format)));
        }
        response.setContentType(
                switch (what) {
                    case ROWS -> settled.request().format().mediaType();
                    case ALL -> ZIP;
                    case DATA_PACKAGE -> JSON;
                    case CSV_METADATA -> "application/csvm+json";
                });
        if (zipped) response.setHeader("Content-Encoding", GZIP);
        response.setHeader("Content-Disposition", disposition(settled));
    }

    private static String disposition(Settled settled) {
        var name = settled.list().shape().name();
        var ending =
                switch (settled.request().what()) {
                    case ROWS -> settled.request().format().ending();
                    case ALL -> "zip";
                    case DATA_PACKAGE -> "datapackage.json";
                    case CSV_METADATA -> "csv-metadata.json";
                };
        return "attachment; filename=\"%s-%d.%s\""
                .formatted(name, settled.list().at().position(), ending);
    }

    private void give(
            Settled settled,
            boolean zipped,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ExportRefusedException, IOException {
        var who = Actors.signedIn(request);
        var place = room.enter(who);
        if (place.isEmpty()) {
            throw new ExportRefusedException(
                    "BUSY",
                    "So many exports are under way as may be at a time. Ask again when one of them has ended.");
        }
        try (var within = place.get()) {
            reads.begin(settled.list(), settled.reading(), settled.reader());
            LOG.info("{} takes out {}", who.subject(), settled.reading());
            send(settled, zipped, within, response);
        } catch (IOException | RuntimeException e) {
            if (response.isCommitted()) {
                // Part of it has left. Without its end nobody takes it for the whole.
                LOG.warn("{} was cut: {}", settled.reading(), e.toString());
                Ending.abort(request);
            } else {
                LOG.error("{} was not begun", settled.reading(), e);
                OF_AN_EXPORT.forEach(name -> response.setHeader(name, null));
                response.resetBuffer();
                failed(e).write(response);
            }
        }
    }

    private static Problem failed(Exception e) {
        var limited = LimitedException.in(e).orElse(null);
        if (limited != null) {
            int status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            return new Problem(status, limited.code(), limited.message());
        }
        return e instanceof ReadNotLoggedException
                ? Problem.of("READ_NOT_LOGGED", String.valueOf(e.getMessage()))
                : Problem.of("FAULT", "The export could not be begun. The log tells more.");
    }

    private void send(
            Settled settled, boolean zipped, ExportRoom.Place within, HttpServletResponse response)
            throws IOException {
        var written = new WrittenRows[1];
        var sent = new DigestedStream(response.getOutputStream());
        if (settled.request().what() == What.ROWS) trailers(response, sent, written);
        var out = zipped ? new GZIPOutputStream(sent, 1 << 13) : (OutputStream) sent;
        switch (settled.request().what()) {
            case ROWS -> written[0] = rows(settled, within, out);
            case ALL -> written[0] = all(settled, within, out);
            case DATA_PACKAGE -> {
                // The same bytes, for their digest: they go nowhere.
                var rows = rows(settled, within, OutputStream.nullOutputStream());
                write(out, settled.description().dataPackage(rows, settled.checkpoint()));
            }
            case CSV_METADATA -> write(out, settled.description().csvMetadata());
        }
        if (out instanceof GZIPOutputStream compressed) compressed.finish();
        sent.flush();
    }

    /** What is known behind the last byte alone is told there, to whoever reads trailers. */
    private static void trailers(
            HttpServletResponse response, DigestedStream sent, WrittenRows[] written) {
        response.setHeader("Trailer", ContentDigest.NAME + ", " + ROWS + ", " + SHA_256);
        try {
            response.setTrailerFields(
                    () -> {
                        var all = new HashMap<String, String>();
                        var rows = written[0];
                        if (rows == null) return all;
                        all.put(ContentDigest.NAME, ContentDigest.write(sent.digest()));
                        all.put(ROWS, Long.toString(rows.rows()));
                        all.put(SHA_256, rows.digest());
                        return all;
                    });
        } catch (IllegalStateException e) {
            // HTTP/1.0 has none.
            response.setHeader("Trailer", null);
        }
    }

    private WrittenRows rows(Settled settled, ExportRoom.Place within, OutputStream out)
            throws IOException {
        boolean leave = settled.request().what() != What.DATA_PACKAGE;
        return RowFile.write(
                settled.list(),
                settled.request().format(),
                settled.request().mark(),
                out,
                rows -> {
                    if (within.isTooLate()) {
                        throw new IOException("it took longer than " + room.within());
                    }
                    if (leave) {
                        reads.rows(settled.list(), settled.reading(), settled.reader(), rows);
                    }
                });
    }

    /** Its own end is a directory, which no ZIP that was cut has. */
    private WrittenRows all(Settled settled, ExportRoom.Place within, OutputStream out)
            throws IOException {
        var description = settled.description();
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(entry(description.file()));
        var rows = rows(settled, within, zip);
        zip.closeEntry();
        put(zip, "datapackage.json", description.dataPackage(rows, settled.checkpoint()));
        if (settled.request().format() == ExportFormat.CSV) {
            put(zip, description.file() + "-metadata.json", description.csvMetadata());
        }
        if (settled.checkpoint() != null) put(zip, "checkpoint", settled.checkpoint().toString());
        zip.finish();
        return rows;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(entry(name));
        write(zip, text);
        zip.closeEntry();
    }

    /** Of a day of its own, so that two of one point are the same to the byte. */
    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        return entry;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
