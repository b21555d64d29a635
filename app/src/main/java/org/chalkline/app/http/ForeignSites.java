package org.chalkline.app.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * Keeps other sites' pages, open in a browser on this machine, from acting through it. A page that
 * is served under another name than this machine's own is refused, which also stops a name that was
 * made to point here; and so is a request that a page of another origin sends.
 */
final class ForeignSites extends AfterBodies {

    private static final Pattern OWN_NAME =
            Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[?::1]?", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var origin = request.getHeader("Origin");
        if (!OWN_NAME.matcher(request.getServerName()).matches()) {
            Errors.write(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "HOST_UNKNOWN",
                    "This program answers as 127.0.0.1 or localhost, and under no other name.");
        } else if (origin != null && !isOwn(origin, request)) {
            Errors.write(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "ORIGIN_FOREIGN",
                    "Pages of other sites may not ask this program.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            var from = URI.create(origin);
            return from.getHost() != null
                    && from.getHost().equals(request.getServerName())
                    && from.getPort() == request.getServerPort();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
