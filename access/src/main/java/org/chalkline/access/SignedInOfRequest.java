package org.chalkline.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chalkline.kernel.access.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leaves in the request who was let in, under {@link SignedIn}'s name: what lies behind the door
 * knows nothing of how it was found out.
 */
final class SignedInOfRequest extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var found = SecurityContextHolder.getContext().getAuthentication();
        var who = found instanceof SignedInToken token ? token.signedIn() : SignedIn.anybody();
        request.setAttribute(SignedIn.ATTRIBUTE, who);
        chain.doFilter(request, response);
    }
}
