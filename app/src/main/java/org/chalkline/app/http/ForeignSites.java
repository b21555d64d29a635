package org.chalkline.app.http;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsProcessor;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;

/**
 * Keeps other sites' pages, open in a browser on this machine, from acting through it. A page that
 * is served under another name than this machine's own is refused, which also stops a name that was
 * made to point here; and so is a request that a page of another origin sends, unless that is on
 * the list.
 */
final class ForeignSites extends AfterBodies {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private static final Pattern OWN_NAME =
            Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[?::1]?", Pattern.CASE_INSENSITIVE);

    private static final Duration PREFLIGHT_LASTS = Duration.ofMinutes(10);

    private final Set<String> names;
    private final CorsConfiguration listed = new CorsConfiguration();
    private final CorsProcessor answers = new DefaultCorsProcessor();

    /**
     * @param names under which people reach the program, besides this machine's own
     * @param origins of other sites whose pages may ask the program by script, such as {@code
     *     https://portal.example}; their pages bear tokens of their own, for no cookie is let
     *     through
     * @throws CannotRunException if one is no origin, or stands for all of them
     */
    ForeignSites(Set<String> names, Set<String> origins) {
        this.names = names.stream().map(ForeignSites::lower).collect(toUnmodifiableSet());
        listed.setAllowedOrigins(origins.stream().map(ForeignSites::requireOrigin).toList());
        listed.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT"));
        listed.setAllowedHeaders(
                List.of(
                        "Accept",
                        "Authorization",
                        "Content-Type",
                        "X-Chalkline-About",
                        "X-Chalkline-Correlation",
                        "X-Chalkline-On-Behalf-Of",
                        "X-Chalkline-Purpose"));
        listed.setExposedHeaders(List.of("ETag", "Location", "Retry-After", "WWW-Authenticate"));
        listed.setAllowCredentials(false);
        listed.setMaxAge(PREFLIGHT_LASTS);
    }

    /** One site, and no pattern: what is written for all of them lets everybody in. */
    private static String requireOrigin(String text) {
        var origin = text.strip();
        try {
            var from = URI.create(origin);
            boolean whole =
                    from.getHost() != null
                            && ("https".equals(from.getScheme()) || "http".equals(from.getScheme()))
                            && from.getRawPath().isEmpty()
                            && from.getRawQuery() == null
                            && from.getRawFragment() == null
                            && from.getRawUserInfo() == null;
            if (whole) return lower(origin);
        } catch (IllegalArgumentException e) {
            throw unusable(origin, e);
        }
        throw unusable(origin, null);
    }

    private static CannotRunException unusable(String origin, @Nullable Throwable cause) {
        return new CannotRunException(
                Exit.CANNOT_RUN,
                "ORIGIN_UNUSABLE",
                "chalkline.access.origins: '%s' is no origin. Name each site as its pages say it, such as https://portal.example, without a path; no sign stands for all of them."
                        .formatted(origin),
                cause);
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
        } else if (origin == null || isOwn(origin, request)) {
            chain.doFilter(request, response);
        } else if (isListed(origin)) {
            boolean passes = answers.processRequest(listed, request, response);
            if (passes && !CorsUtils.isPreFlightRequest(request)) chain.doFilter(request, response);
        } else {
            Errors.write(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "ORIGIN_FOREIGN",
                    "Pages of other sites may not ask this program, but for those that chalkline.access.origins lists.");
        }
    }

    private boolean isListed(String origin) {
        return listed.checkOrigin(origin) != null;
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
