package org.chalkline.app.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.chalkline.app.intake.UploadRefusal.UPLOAD_FAILED_SO;
import static org.chalkline.app.intake.UploadRefusal.UPLOAD_MALFORMED;
import static org.chalkline.app.intake.UploadRefusal.UPLOAD_NOT_ENDED;
import static org.chalkline.command.RefusedException.refuseIf;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.chalkline.app.http.Errors;
import org.chalkline.app.intake.Upload.Announced;
import org.chalkline.app.intake.Upload.Standing;
import org.chalkline.command.Inputs;
import org.chalkline.command.RefusedException;
import org.chalkline.command.gateway.Actors;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.RequestJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Takes whole files in. {@code POST /intake/uploads} announces one: {@code {"kind", "name",
 * "mapping"?, "encoding"?, "sheet"?, "check"?}}, and is answered with its id. {@code PUT
 * /intake/uploads/ID/file} sends it. {@code GET /intake/uploads/ID} tells how far it has come,
 * {@code …/events} tells that as it goes on (Server-Sent Events), and {@code …/results.csv} what
 * became of each row. {@code DELETE} lets it go. Who sends the same file again, after whatever
 * failure, adds nothing twice.
 */
@RestController
class UploadController {
    private static final Set<String> FIELDS =
            Set.of("kind", "name", "mapping", "encoding", "sheet", "check");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_MAPPING = 1 << 16;
    private static final int MOST_WATCHERS = 16;
    private static final long EVERY_MILLIS = 500;
    private static final Duration LONGEST_WATCH = Duration.ofMinutes(30);

    /**
     * A line is sent at least so often, so that nobody in between takes the connection for dead.
     */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Uploads uploads;
    private final Actors actors;
    private final Semaphore watchers = new Semaphore(MOST_WATCHERS);

    UploadController(Uploads uploads, Actors actors) {
        this.uploads = uploads;
        this.actors = actors;
    }

    /** What answers a request, or refuses it. */
    private interface Answer {
        void give() throws IOException, InterruptedException, RequestJson.MalformedException;
    }

    private static void answer(HttpServletResponse response, Answer answer)
            throws IOException, InterruptedException {
        try {
            answer.give();
        } catch (RequestJson.MalformedException e) {
            refused(response, new RefusedException(UPLOAD_MALFORMED));
        } catch (RefusedException e) {
            refused(response, e);
        }
    }

    private static void refused(HttpServletResponse response, RefusedException e)
            throws IOException {
        var refusal = e.refusal();
        int status =
                switch (refusal.code()) {
                    case "UPLOAD_UNKNOWN" -> HttpServletResponse.SC_NOT_FOUND;
                    case "UPLOAD_BUSY" -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
                    case "UPLOAD_TOO_LARGE" -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
                    case "UPLOAD_HAS_ITS_FILE", "UPLOAD_NOT_ENDED", "UPLOAD_FAILED_SO" ->
                            HttpServletResponse.SC_CONFLICT;
                    default ->
                            refusal.code().startsWith("ACTOR")
                                    ? HttpServletResponse.SC_FORBIDDEN
                                    : HttpServletResponse.SC_BAD_REQUEST;
                };
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "5");
        }
        Errors.write(response, status, refusal.code(), refusal.message());
    }

    @PostMapping("/intake/uploads")
    void announce(HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        answer(
                response,
                () -> {
                    var owner = actors.actor(request).id();
                    var said = RequestJson.read(request.getInputStream().readAllBytes());
                    var upload = uploads.announce(owner, announced(said));
                    response.setStatus(HttpServletResponse.SC_CREATED);
                    response.setHeader("Location", "/intake/uploads/" + upload.id());
                    write(response, upload);
                });
    }

    private static Announced announced(JsonNode said) {
        refuseIf(!said.isObject(), UPLOAD_MALFORMED);
        for (var name : said.propertyNames()) refuseIf(!FIELDS.contains(name), UPLOAD_MALFORMED);
        var kind = text(said, "kind");
        var known =
                Arrays.stream(Kind.values()).filter(each -> each.toString().equals(kind)).findAny();
        var name = text(said, "name");
        var mapping = text(said, "mapping");
        refuseIf(known.isEmpty() || name == null, UPLOAD_MALFORMED);
        refuseIf(mapping != null && mapping.length() > LONGEST_MAPPING, UPLOAD_MALFORMED);
        Inputs.requireLine(String.valueOf(name), LONGEST_NAME);
        Inputs.requireNoIdentityNumber(String.valueOf(name));
        var check = said.get("check");
        refuseIf(check != null && !check.isBoolean(), UPLOAD_MALFORMED);
        return new Announced(
                known.orElseThrow(),
                String.valueOf(name),
                mapping,
                text(said, "encoding"),
                text(said, "sheet"),
                check != null && check.booleanValue());
    }

    private static @Nullable String text(JsonNode said, String name) {
        var value = said.get(name);
        if (value == null || value.isNull()) return null;
        refuseIf(!value.isString(), UPLOAD_MALFORMED);
        return value.stringValue();
    }

    @PutMapping("/intake/uploads/{id}/file")
    void take(
            @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        answer(
                response,
                () -> {
                    var upload = find(id, request);
                    var authorization = String.valueOf(request.getHeader("Authorization"));
                    uploads.take(
                            upload,
                            request.getInputStream(),
                            request.getContentLengthLong(),
                            authorization);
                    response.setStatus(HttpServletResponse.SC_ACCEPTED);
                    write(response, upload);
                });
    }

    private Upload find(String id, HttpServletRequest request) {
        return uploads.find(actors.actor(request).id(), id);
    }

    @GetMapping("/intake/uploads/{id}")
    void tell(
            @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        answer(response, () -> write(response, find(id, request)));
    }

    private static void write(HttpServletResponse response, Upload upload) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(FactJson.write(upload.told()).getBytes(UTF_8));
    }

    @GetMapping("/intake/uploads/{id}/events")
    void watch(
            @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        answer(
                response,
                () -> {
                    var upload = find(id, request);
                    refuseIf(!watchers.tryAcquire(), UploadRefusal.UPLOAD_BUSY);
                    try {
                        response.setContentType("text/event-stream;charset=UTF-8");
                        response.setHeader("Cache-Control", "no-store");
                        watch(upload, response);
                    } finally {
                        watchers.release();
                    }
                });
    }

    /** Tells what is new until it has ended, or whoever watches has gone. */
    private static void watch(Upload upload, HttpServletResponse response)
            throws IOException, InterruptedException {
        var out = response.getOutputStream();
        long until = System.nanoTime() + LONGEST_WATCH.toNanos();
        long sent = System.nanoTime();
        var last = "";
        while (System.nanoTime() < until) {
            boolean over = isOver(upload.standing());
            var told = FactJson.write(upload.told());
            if (!told.equals(last)) {
                var event = over ? "ended" : "progress";
                out.write(("event: " + event + "\ndata: " + told + "\n\n").getBytes(UTF_8));
                out.flush();
                sent = System.nanoTime();
            } else if (System.nanoTime() - sent > HEARTBEAT.toNanos()) {
                out.write(":\n\n".getBytes(UTF_8));
                out.flush();
                sent = System.nanoTime();
            }
            last = told;
            if (over) return;
            upload.await(EVERY_MILLIS);
            upload.touch();
        }
    }

    private static boolean isOver(Standing standing) {
        return standing == Standing.ENDED || standing == Standing.FAILED;
    }

    @GetMapping("/intake/uploads/{id}/results.csv")
    void results(
            @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        answer(
                response,
                () -> {
                    var upload = find(id, request);
                    refuseIf(upload.standing() == Standing.FAILED, UPLOAD_FAILED_SO);
                    refuseIf(upload.standing() != Standing.ENDED, UPLOAD_NOT_ENDED);
                    response.setContentType("text/csv;charset=UTF-8");
                    response.setHeader("Cache-Control", "no-store");
                    response.setHeader(
                            "Content-Disposition", "attachment; filename=\"results.csv\"");
                    response.setContentLengthLong(Files.size(upload.resultsFile()));
                    Files.copy(upload.resultsFile(), response.getOutputStream());
                });
    }

    @DeleteMapping("/intake/uploads/{id}")
    void forget(
            @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        answer(
                response,
                () -> {
                    uploads.forget(find(id, request));
                    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                });
    }
}
