package org.chalkline.app.http;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps other sites' pages, open in a browser on this machine, from acting through it. A page that
 * is served under another name than this machine's own is refused, which also stops a name that was
 * made to point here; and so is a request that a page of another origin sends.
 */
final class ForeignSites extends AfterBodies {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private static final Pattern OWN_NAME =
            Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[?::1]?", Pattern.CASE_INSENSITIVE);

    private final Set<String> names;

    /**
     * @param names under which people reach the program, besides this machine's own
     */
    ForeignSites(Set<String> names) {
        this.names = names.stream().map(ForeignSites::lower).collect(toUnmodifiableSet());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var origin = request.getHeader("Origin");
        if (!isOwn(request.getServerName())) {
            Errors.write(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "HOST_UNKNOWN",
                    "This program answers as 127.0.0.1 or localhost, and under the names that chalkline.access.names lists.");
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

    private boolean isOwn(String name) {
        return OWN_NAME.matcher(name).matches() || names.contains(lower(name));
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            var from = URI.create(origin);
            return from.getHost() != null
                    && from.getHost().equals(request.getServerName())
                    && port(from) == request.getServerPort()
                    && request.getScheme().equals(from.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** An origin leaves out the port that its scheme has. */
    private static int port(URI from) {
        if (from.getPort() >= 0) return from.getPort();
        return "https".equals(from.getScheme()) ? HTTPS : HTTP;
    }
}
