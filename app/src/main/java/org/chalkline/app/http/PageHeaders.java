package org.chalkline.app.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers to load nothing from, and send nothing to, any other host, and whoever stands
 * between to keep no answer in which somebody's data may stand.
 */
final class PageHeaders extends OncePerRequestFilter {

    /** Styles may stand in the page because GraphiQL's editor writes them; scripts may not. */
    static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " font-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " form-action %s; frame-ancestors 'none'";

    private static final String SIGN_IN = "/sign-in";
    private static final String PASSWORD = "/password";

    /** Only the pages at which people sign in and change their password have a form. */
    private static final Set<String> WITH_FORM = Set.of(SIGN_IN, PASSWORD);

    private static final List<String> NEVER_STORED =
            List.of(
                    "/graphql",
                    "/documents",
                    "/bundle",
                    "/papers",
                    "/intake",
                    "/oauth2",
                    SIGN_IN,
                    PASSWORD);

    private static final String A_YEAR = "max-age=31536000";

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = RequestPath.of(request);
        response.setHeader(
                "Content-Security-Policy",
                POLICY.formatted(WITH_FORM.contains(path) ? "'self'" : "'none'"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        // With no-referrer, a browser would not say of a form where it comes from.
        response.setHeader("Referrer-Policy", "same-origin");
        if (request.isSecure()) response.setHeader("Strict-Transport-Security", A_YEAR);
        if (NEVER_STORED.stream().anyMatch(path::startsWith)) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }
}
