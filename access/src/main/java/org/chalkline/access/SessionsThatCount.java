package org.chalkline.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at a browser's session before the own issuer does. One of somebody who was turned away or
 * has another password by now has ended. One by a password that the program made leads to the page
 * where they choose their own, and to no token.
 */
final class SessionsThatCount extends OncePerRequestFilter {
    private final UserBook users;

    SessionsThatCount(UserBook users) {
        this.users = users;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var found = SecurityContextHolder.getContext().getAuthentication();
        if (found instanceof UsernamePasswordAuthenticationToken && found.isAuthenticated()) {
            var user = users.find(found.getName()).orElse(null);
            if (user == null || !counts(user, found)) {
                end(request);
            } else if (user.isInitial() && request.getServletPath().startsWith("/oauth2/")) {
                response.sendRedirect(PasswordPage.PATH);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean counts(User user, Authentication session) {
        return !user.isDisabled()
                && session.getDetails() instanceof SignedInAt at
                && !at.instant().isBefore(user.validFrom());
    }

    /** Ends the session that a request came with, if it came with one. */
    static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        SecurityContextHolder.clearContext();
    }
}
