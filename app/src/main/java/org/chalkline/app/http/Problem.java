package org.chalkline.app.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.fact.FactJson;

/**
 * What is said of what is taken out or played and isn't given: a problem as RFC 9457 has it, with
 * the code and the message under the names, too, that all other errors of the program have.
 *
 * @param status of HTTP
 */
public record Problem(int status, String code, String message) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** By which code of GraphQL's own answers which status is given. */
    public static Problem of(String code, String message) {
        int status =
                switch (code) {
                    case "UNAUTHENTICATED" -> 401;
                    case "FORBIDDEN",
                            "MASKED",
                            "QUARTER_ENDS_ONLY",
                            "OUT_OF_REACH",
                            "READER_MISSING",
                            "PURPOSE_MISSING",
                            "PURPOSE_UNKNOWN" ->
                            403;
                    case "EXPORT_UNKNOWN", "FORM_UNKNOWN", "STANDARD_UNKNOWN", "NOTHING_RECORDED" ->
                            404;
                    case "TOO_MANY_TO_TELL", "POSITION_IN_FUTURE" -> 422;
                    case "INTERNAL_ERROR", "VALUE_NOT_SHOWN", "FAULT" -> 500;
                    case "NOT_CAUGHT_UP",
                            "REGISTER_BUILDING",
                            "READ_NOT_LOGGED",
                            "ANSWER_TOO_SLOW",
                            "BUSY" ->
                            503;
                    default -> 400;
                };
        return new Problem(status, code, message);
    }

    public void write(HttpServletResponse response) throws IOException {
        var told = new LinkedHashMap<String, Object>();
        told.put("type", "about:blank");
        told.put("title", code);
        told.put("status", status);
        told.put("detail", message);
        told.put("code", code);
        told.put("errors", List.of(Map.of("message", message, "extensions", Map.of("code", code))));
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(FactJson.write(told).getBytes(StandardCharsets.UTF_8));
    }
}
