package org.chalkline.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is said to who isn't let in, in the form of GraphQL's own errors. Why a token is no good is
 * told to nobody: whoever made it up would learn from it.
 */
final class DoorAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {
    static final String UNAUTHENTICATED = "UNAUTHENTICATED";
    static final String SIGN_IN =
            "Nobody has signed in. Send a token in the header Authorization: Bearer TOKEN. The console at / signs in by the browser; ./run token ROLE prints a token on the demonstration.";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TOKEN_REFUSED = "TOKEN_REFUSED";
    private static final String NO_GOOD =
            "The token is no good here: it has ended, was given out by or for another, or its user may not come in. Sign in anew.";
    private static final String FORBIDDEN = "FORBIDDEN";
    private static final String NOT_IN_ROLE = "What you signed in as doesn't lead here.";

    /** Whether somebody may come in can't be told yet. */
    static final class NotYetException extends AuthenticationException {
        private static final long serialVersionUID = 1L;

        NotYetException(RuntimeException cause) {
            super("not yet", cause);
        }
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refused)
            throws IOException {
        if (refused instanceof NotYetException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            write(
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "REGISTER_BUILDING",
                    "What you may see is being found out: the program has just started. Ask again in a moment.");
            return;
        }
        boolean given = refused instanceof OAuth2AuthenticationException;
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE, given ? "Bearer error=\"invalid_token\"" : "Bearer");
        write(
                response,
                HttpServletResponse.SC_UNAUTHORIZED,
                given ? TOKEN_REFUSED : UNAUTHENTICATED,
                given ? NO_GOOD : SIGN_IN);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        write(response, HttpServletResponse.SC_FORBIDDEN, FORBIDDEN, NOT_IN_ROLE);
    }

    private static void write(HttpServletResponse response, int status, String code, String message)
            throws IOException {
        var error = Map.of("message", message, "extensions", Map.of("code", code));
        var body =
                JSON.writeValueAsString(Map.of("errors", List.of(error)))
                        .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(body);
    }
}
