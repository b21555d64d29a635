package org.chalkline.app.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers what an answer may do, which is nothing unless it is a page of ours; that no other
 * site's page frames it, opens it or takes it in; and whoever stands between to keep no answer in
 * which somebody's data may stand.
 */
final class PageHeaders extends OncePerRequestFilter {
    private static final String POLICY = "Content-Security-Policy";

    /** Of all that is no page. */
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** What the console's files may load: each other, and pictures that a page has drawn. */
    private static final String CONSOLE = ofConsole("'self'");

    /** Styles may stand in the page because GraphiQL's editor writes them; scripts may not. */
    private static final String GRAPHIQL = ofConsole("'self' 'unsafe-inline'");

    private static final Set<String> GRAPHIQL_PAGES = Set.of("/graphiql", "/console/graphiql.html");

    /**
     * The pages at which people sign in and change their password run no script and have a form.
     */
    private static final Set<String> WITH_FORM = Set.of("/sign-in", "/password");

    private static final String FORM =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    /** The pages of what is public have a style of their own, and nothing else. */
    private static final String OPEN =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    /** What is the same for everybody, whoever signed in; the console says so file by file. */
    private static final List<String> KEPT = List.of("/pages", "/ledger", "/favicon.ico", "/open");

    private static final String A_YEAR = "max-age=31536000; includeSubDomains";

    /** The page copies a token where somebody asks it to, and needs nothing else. */
    private static final String FEATURES =
            "accelerometer=(), autoplay=(), camera=(), clipboard-read=(), clipboard-write=(self),"
                    + " display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(),"
                    + " gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(),"
                    + " screen-wake-lock=(), serial=(), usb=()";

    /** What every answer bears, those too that never reach the program. */
    private static final Map<String, String> ALWAYS =
            new TreeMap<>(
                    Map.of(
                            POLICY,
                            NOTHING,
                            "X-Content-Type-Options",
                            "nosniff",
                            "X-Frame-Options",
                            "DENY",
                            // With no-referrer, a browser would not say of a form where it comes
                            // from.
                            "Referrer-Policy",
                            "same-origin",
                            "Cross-Origin-Opener-Policy",
                            "same-origin",
                            "Cross-Origin-Resource-Policy",
                            "same-origin",
                            "Permissions-Policy",
                            FEATURES));

    private static String ofConsole(String styles) {
        return "default-src 'none'; script-src 'self'; style-src "
                + styles
                + "; img-src 'self' data: blob:; font-src 'self'; connect-src 'self';"
                + " worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none';"
                + " frame-ancestors 'none'";
    }

    private static boolean isOfConsole(String path) {
        return path.equals("/") || path.equals("/console") || path.startsWith("/console/");
    }

    /** Puts into an answer what each bears, whatever it is about. */
    static void always(HttpServletResponse response, boolean secure) {
        ALWAYS.forEach(response::setHeader);
        if (secure) response.setHeader("Strict-Transport-Security", A_YEAR);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = RequestPath.of(request);
        always(response, request.isSecure());
        if (isOfConsole(path)) response.setHeader(POLICY, CONSOLE);
        if (GRAPHIQL_PAGES.contains(path)) response.setHeader(POLICY, GRAPHIQL);
        if (path.equals("/open") || path.startsWith("/open/")) response.setHeader(POLICY, OPEN);
        if (WITH_FORM.contains(path)) response.setHeader(POLICY, FORM);
        if (KEPT.stream().noneMatch(path::startsWith)) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }
}
