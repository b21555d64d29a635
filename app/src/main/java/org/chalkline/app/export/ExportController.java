package org.chalkline.app.export;

import graphql.GraphQLContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.chalkline.app.Version;
import org.chalkline.app.document.ContentDigest;
import org.chalkline.app.export.ExportRequest.What;
import org.chalkline.app.http.Ending;
import org.chalkline.app.http.Problem;
import org.chalkline.command.RefusedException;
import org.chalkline.command.gateway.Actors;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.limitation.LimitedException;
import org.chalkline.kernel.person.PersonalReader;
import org.chalkline.kernel.person.PurposeRefusedException;
import org.chalkline.kernel.person.Purposes;
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
    private static final int BUFFER = 1 << 13;

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

    /** An export, who takes it out, and what the log of reads calls it. */
    private record Settled(WholeExport export, PersonalReader reader, String reading) {
        ExportedList list() {
            return export.list();
        }
    }

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
        var export = settled(asked, list);
        return new Settled(export, reader, "export " + file);
    }

    private WholeExport settled(ExportRequest asked, ExportedList list) throws IOException {
        boolean vouched = asked.what() == What.ALL || asked.what() == What.DATA_PACKAGE;
        var checkpoint = vouched ? checkpoints.covering(list.at().position()).orElse(null) : null;
        var description = new Description(list, asked.format(), asked.mark(), madeUp.isMadeUp());
        return new WholeExport(asked.what(), list, description, checkpoint);
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
        parts.put("what", settled.export().what().name());
        parts.put("format", settled.export().format().name());
        parts.put("mark", settled.export().description().mark());
        parts.put("program", Version.number());
        parts.put("query", settled.export().description().query());
        parts.put("parked", settled.list().parked());
        parts.put("checkpoint", String.valueOf(settled.export().checkpoint()));
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
        var what = settled.export().what();
        if (what == What.ALL || what == What.ROWS && !settled.export().format().isText()) {
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
        var what = settled.export().what();
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
            var format = settled.export().format();
            boolean mark = settled.export().description().mark();
            response.addHeader(
                    "Link",
                    "<%s>; rel=\"describedby\"; type=\"application/json\""
                            .formatted(
                                    ExportAddress.of(
                                            list, name + ".datapackage.json", mark, format)));
        }
        response.setContentType(
                switch (what) {
                    case ROWS -> settled.export().format().mediaType();
                    case ALL -> ZIP;
                    case DATA_PACKAGE -> JSON;
                    case CSV_METADATA -> "application/csvm+json";
                });
        if (zipped) response.setHeader("Content-Encoding", GZIP);
        response.setHeader("Content-Disposition", disposition(settled));
    }

    private static String disposition(Settled settled) {
        var name = settled.list().shape().name();
        var ending = settled.export().name().substring(name.length());
        return "attachment; filename=\"%s-%d%s\""
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
            reads.begin(settled.reading(), settled.reader(), settled.list().at().position());
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

    /** What is said where nothing has left yet. */
    static Problem failed(Exception e) {
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
        var written = new @Nullable WrittenRows[1];
        var sent = new DigestedStream(response.getOutputStream());
        if (settled.export().what() == What.ROWS) trailers(response, sent, written);
        var out = zipped ? new GZIPOutputStream(sent, BUFFER) : (OutputStream) sent;
        written[0] =
                settled.export()
                        .write(
                                out,
                                rows -> {
                                    if (within.isTooLate()) {
                                        throw new IOException(
                                                "it took longer than " + room.within());
                                    }
                                    reads.rows(
                                            settled.list(),
                                            settled.reading(),
                                            settled.reader(),
                                            rows);
                                });
        if (out instanceof GZIPOutputStream compressed) compressed.finish();
        sent.flush();
    }

    /** What is known behind the last byte alone is told there, to whoever reads trailers. */
    private static void trailers(
            HttpServletResponse response, DigestedStream sent, @Nullable WrittenRows[] written) {
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
}
