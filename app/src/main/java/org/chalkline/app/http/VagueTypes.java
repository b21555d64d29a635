package org.chalkline.app.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Refuses a body that is said to be of any type at all, or of two. Spring reads the header before
 * anything here is asked, and fails upon the one and believes the first of the other.
 */
final class VagueTypes extends AfterBodies {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var said = Collections.list(request.getHeaders(HttpHeaders.CONTENT_TYPE));
        if (said.size() > 1 || said.size() == 1 && isVague(said.getFirst())) {
            Errors.write(
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    "MEDIA_TYPE_MALFORMED",
                    String.join(", ", said)
                            + " is no media type. Say what the body is, such as Content-Type: application/pdf.");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Whether it names more than one type. What is no type at all is refused where it is read. */
    private static boolean isVague(String type) {
        try {
            return !type.isBlank() && !MediaType.parseMediaType(type).isConcrete();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
