package org.chalkline.app.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.limitation.LimitedException;
import org.springframework.http.MediaType;

/** Errors outside GraphQL's own answers, in the same form: a stable code and what to do. */
public final class Errors {

    private Errors() {}

    /** Answers with one error: a stable word, and what is wrong and what to do. */
    public static void write(HttpServletResponse response, int status, String code, String message)
            throws IOException {
        write(response, MediaType.APPLICATION_JSON, status, code, message);
    }

    /**
     * Answers with one error in the form that was asked for.
     *
     * @param type a form of JSON
     */
    static void write(
            HttpServletResponse response, MediaType type, int status, String code, String message)
            throws IOException {
        var error = Map.of("message", message, "extensions", Map.of("code", code));
        var body =
                FactJson.write(Map.of("errors", List.of(error))).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type.toString());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        // Tomcat sets the length. Once all of an announced length is written it closes the request,
        // too, and what is left of a body could no longer be read.
        response.getOutputStream().write(body);
    }

    /** Answers that an act was refused: 403, with the refusal's word and what to do. */
    public static void refused(HttpServletResponse response, RefusedException e)
            throws IOException {
        int status = HttpServletResponse.SC_FORBIDDEN;
        write(response, status, e.refusal().code(), e.refusal().message());
    }

    /** Answers that the program can't do it as it is now: 503, with the limitation's word. */
    public static void limited(HttpServletResponse response, LimitedException e)
            throws IOException {
        int status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        write(response, status, e.limitation().code(), e.limitation().message());
    }
}
