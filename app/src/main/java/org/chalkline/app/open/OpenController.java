package org.chalkline.app.open;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chalkline.app.http.Errors;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.query.catalogue.CatalogueEntryRecord.Publication;
import org.chalkline.query.catalogue.OpenCatalogue;
import org.chalkline.query.catalogue.OpenCatalogue.OpenEntry;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.ProjectionUnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the bureau made public, without signing in: a page for people at {@code /open}, the
 * catalogue for programs at {@code /open/catalog.jsonld}, and of each entry its page and its
 * content as CSV and JSON. All as of any day and as known at any position, by {@code effectiveOn}
 * and {@code position}; but nothing that was withdrawn since is given out.
 */
@RestController
final class OpenController {
    private static final int ON_A_PAGE = 100;
    private static final int IN_A_CATALOGUE = 500;
    private static final int RETRY_SECONDS = 5;
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** Whoever stands between may keep it for a minute: what is withdrawn is gone that soon. */
    private static final String KEPT = "public, max-age=60";

    private static final String HTML = "text/html;charset=utf-8";
    private static final String CSV = "text/csv;charset=utf-8";
    private static final String JSON = "application/json";
    private static final String JSON_LD = "application/ld+json";

    private final OpenCatalogue catalogue;
    private final String publisher;

    OpenController(
            OpenCatalogue catalogue, @Value("${chalkline.open.publisher}") String publisher) {
        this.catalogue = catalogue;
        this.publisher = publisher;
    }

    /** What goes wrong with a request, told to who sent it. */
    private static final class AskedWrongException extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final String code;

        AskedWrongException(int status, String code, String message) {
            super(message);
            this.status = status;
            this.code = code;
        }
    }

    /** Makes an answer of a point. */
    private interface Answer {
        String at(AsOf at, OpenAddress address) throws AskedWrongException;
    }

    @GetMapping("/open")
    void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(
                request,
                response,
                HTML,
                (at, address) -> {
                    var after = after(request);
                    var page = catalogue.page(at, after, ON_A_PAGE);
                    return OpenPage.list(publisher, page, at, address, after, ON_A_PAGE);
                });
    }

    @GetMapping("/open/catalog.jsonld")
    void dcat(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(
                request,
                response,
                JSON_LD,
                (at, address) -> {
                    var after = after(request);
                    var page = catalogue.page(at, after, IN_A_CATALOGUE);
                    return new Dcat(publisher, address).write(page, after, IN_A_CATALOGUE);
                });
    }

    @GetMapping("/open/open.css")
    void style(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(request, response, "text/css;charset=utf-8", OpenPage.STYLE);
    }

    @GetMapping("/open/entries/{code}")
    void entry(
            @PathVariable("code") String code,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(
                request,
                response,
                HTML,
                (at, address) -> OpenPage.entry(publisher, open(code, at), at, address));
    }

    @GetMapping("/open/entries/{code}/data.csv")
    void csv(
            @PathVariable("code") String code,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(request, response, CSV, (at, address) -> content(code, at).content().csv());
    }

    @GetMapping("/open/entries/{code}/data.json")
    void json(
            @PathVariable("code") String code,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(request, response, JSON, (at, address) -> content(code, at).content().json());
    }

    private Publication content(String code, AsOf at) throws AskedWrongException {
        var publication = open(code, at).publication();
        if (publication == null) throw gone();
        return publication;
    }

    private OpenEntry open(String code, AsOf at) throws AskedWrongException {
        Optional<OpenEntry> found =
                CODE.matcher(code).matches() ? catalogue.find(code, at) : Optional.empty();
        if (found.isEmpty()) {
            throw new AskedWrongException(
                    HttpServletResponse.SC_NOT_FOUND,
                    "NOT_PUBLIC",
                    "Nothing of this code is public at that point.");
        }
        if (found.get().publication() == null) throw gone();
        return found.get();
    }

    private static AskedWrongException gone() {
        return new AskedWrongException(
                HttpServletResponse.SC_GONE,
                "WITHDRAWN",
                "This was public at that point and has been withdrawn since.");
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, String type, Answer answer)
            throws IOException {
        try {
            var position = position(request.getParameter("position"));
            var day = day(request.getParameter("effectiveOn"));
            var at = catalogue.at(position, day).orElse(null);
            if (at == null) {
                throw new AskedWrongException(
                        HttpServletResponse.SC_BAD_REQUEST,
                        "POSITION_IN_FUTURE",
                        "Nothing is shown of that position yet.");
            }
            var address = OpenAddress.of(request, position, day);
            var body = answer.at(at, address);
            response.setHeader("X-Chalkline-Position", Long.toString(at.position()));
            response.setHeader("X-Chalkline-Effective-On", at.effectiveOn().toString());
            send(request, response, type, body);
        } catch (AskedWrongException e) {
            response.setHeader("Cache-Control", "no-store");
            Errors.write(response, e.status, e.code, String.valueOf(e.getMessage()));
        } catch (ProjectionUnavailableException e) {
            response.setHeader("Cache-Control", "no-store");
            response.setIntHeader("Retry-After", RETRY_SECONDS);
            Errors.write(
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "REGISTER_BUILDING",
                    "The catalogue is being built. Ask again soon.");
        }
    }

    private static void send(
            HttpServletRequest request, HttpServletResponse response, String type, String body)
            throws IOException {
        var tag = '"' + Sha256.hex(body) + '"';
        response.setHeader("Cache-Control", KEPT);
        response.setHeader("ETag", tag);
        if (isHeld(tag, request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var bytes = body.getBytes(UTF_8);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) response.getOutputStream().write(bytes);
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

    private static String after(HttpServletRequest request) throws AskedWrongException {
        var after = request.getParameter("after");
        if (after == null || after.isEmpty()) return "";
        if (CODE.matcher(after).matches()) return after;
        throw wrong("after is the code of an entry.");
    }

    private static @Nullable Long position(@Nullable String given) throws AskedWrongException {
        if (given == null) return null;
        if (POSITION.matcher(given).matches()) return Long.valueOf(given);
        throw wrong("position is a whole number from 0.");
    }

    private static @Nullable LocalDate day(@Nullable String given) throws AskedWrongException {
        if (given == null) return null;
        try {
            var day = LocalDate.parse(given);
            if (day.getYear() >= 1 && day.getYear() <= 9999) return day;
        } catch (DateTimeParseException e) {
            // told below
        }
        throw wrong("effectiveOn is a day, such as 2026-03-01.");
    }

    private static AskedWrongException wrong(String message) {
        return new AskedWrongException(HttpServletResponse.SC_BAD_REQUEST, "BAD_VALUE", message);
    }
}
