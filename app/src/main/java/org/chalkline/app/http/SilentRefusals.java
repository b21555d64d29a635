package org.chalkline.app.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets the refusals say what to do that Spring for GraphQL answers with a bare status: another
 * method than POST, another type than JSON.
 */
final class SilentRefusals extends AfterBodies {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        var status = response.getStatus();
        var refused =
                status == HttpServletResponse.SC_METHOD_NOT_ALLOWED
                        || status == HttpServletResponse.SC_NOT_ACCEPTABLE
                        || status == HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
        // What it calls forth is written by PlainErrors.
        boolean bare = !response.isCommitted() && response.getContentType() == null;
        if (refused && bare) response.sendError(status);
    }
}
