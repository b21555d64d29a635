package org.chalkline.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives the cookies of the own issuer the prefix {@code __Host-} where it speaks TLS: no other host
 * of the same domain can set one, and a browser sends them by TLS alone. The session's cookie has
 * it from {@link OwnIssuerConfiguration}, for the container sets that one itself.
 */
final class HostCookies extends OncePerRequestFilter {
    static final String PREFIX = "__Host-";

    private static final String SAME_SITE = "SameSite";

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean secure = request.isSecure();
        chain.doFilter(secure ? new Read(request) : request, new Written(response, secure));
    }

    /** Shows the cookies that have the prefix, without it, and no others. */
    private static final class Read extends HttpServletRequestWrapper {
        Read(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            var all = super.getCookies();
            if (all == null) return null;
            return Arrays.stream(all)
                    .filter(each -> each.getName().startsWith(PREFIX))
                    .map(
                            each ->
                                    new Cookie(
                                            each.getName().substring(PREFIX.length()),
                                            each.getValue()))
                    .toArray(Cookie[]::new);
        }
    }

    /** Sends cookies with the prefix, and to pages of this site alone. */
    private static final class Written extends HttpServletResponseWrapper {
        private final boolean isPrefixed;

        Written(HttpServletResponse response, boolean isPrefixed) {
            super(response);
            this.isPrefixed = isPrefixed;
        }

        @Override
        public void addCookie(Cookie cookie) {
            var sent = new Cookie((isPrefixed ? PREFIX : "") + cookie.getName(), cookie.getValue());
            cookie.getAttributes().forEach(sent::setAttribute);
            sent.setPath("/");
            sent.setHttpOnly(true);
            if (sent.getAttribute(SAME_SITE) == null) sent.setAttribute(SAME_SITE, "Strict");
            super.addCookie(sent);
        }
    }
}
