package org.chalkline.app.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.chalkline.kernel.access.SignedIn;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Turns away whom an endpoint isn't open to. What is in no line of the table isn't there, whoever
 * asks for it.
 */
final class EndpointDoors extends AfterBodies {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who =
                request.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn signedIn
                        ? signedIn
                        : SignedIn.anybody();
        var path = ServletRequestPathUtils.parseAndCache(request).pathWithinApplication();
        var here = Endpoint.at(path);
        var open = here.stream().filter(each -> isOpen(each, who)).toList();
        if (here.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (open.stream().anyMatch(each -> each.isFor(request.getMethod()))) {
            chain.doFilter(request, response);
        } else if (!open.isEmpty() && here.stream().noneMatch(e -> e.isFor(request.getMethod()))) {
            var methods = open.stream().map(Endpoint::method).distinct().toList();
            response.setHeader("Allow", String.join(", ", methods));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (who.isAnonymous()) {
            response.setHeader("WWW-Authenticate", "Bearer");
            Errors.write(
                    response,
                    HttpServletResponse.SC_UNAUTHORIZED,
                    "UNAUTHENTICATED",
                    "Nobody has signed in. Sign in, or send a token in the header Authorization.");
        } else {
            Errors.write(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "FORBIDDEN",
                    "What you signed in as doesn't lead here. docs/access.md says who may ask what.");
        }
    }

    private static boolean isOpen(Endpoint endpoint, SignedIn who) {
        return !Collections.disjoint(endpoint.open(), who.roles());
    }
}
