package org.chalkline.command.intake;

import java.util.List;
import java.util.Map;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.fact.FactJson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What the intake answers over HTTP as a whole. */
public final class IntakeAnswers {

    private IntakeAnswers() {}

    /** A refusal, with the status that tells what kind it is. */
    public static ResponseEntity<String> refused(Refusal refusal) {
        int status =
                switch (refusal.code()) {
                    case "CHECK_UNKNOWN" -> 404;
                    case "CHECK_TOO_LARGE" -> 413;
                    case "CHECKS_UNDER_WAY" -> 429;
                    default -> refusal.code().startsWith("ACTOR") ? 403 : 400;
                };
        return failed(status, refusal.code(), refusal.message());
    }

    /** An error, as GraphQL tells one. */
    public static ResponseEntity<String> failed(int status, String code, String message) {
        var error = Map.of("message", message, "extensions", Map.of("code", code));
        return json(status, Map.of("errors", List.of(error)));
    }

    /** This, as JSON. */
    public static ResponseEntity<String> json(int status, Object body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(FactJson.write(body));
    }
}
