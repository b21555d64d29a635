package org.chalkline.app.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/**
 * Refuses bodies that are too large before they fill memory, whether or not they say their size.
 * Documents never fill memory, and have a limit of their own where they are taken in.
 */
final class BodyLimit extends OncePerRequestFilter {

    private final long graphql;
    private final long intake;

    /**
     * @param graphql the largest body of a GraphQL request, in bytes
     * @param intake the largest body of a batch of rows, in bytes
     */
    BodyLimit(long graphql, long intake) {
        this.graphql = graphql;
        this.intake = intake;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().startsWith("/documents")) {
            chain.doFilter(request, response);
            return;
        }
        var limit = request.getRequestURI().startsWith("/intake/") ? intake : graphql;
        if (request.getContentLengthLong() > limit) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(new LimitedRequest(request, limit), response);
    }

    private static final class LimitedRequest extends HttpServletRequestWrapper {
        private final long limit;

        LimitedRequest(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            var in = super.getInputStream();
            return new ServletInputStream() {
                private long count;

                private void count(int bytes) {
                    count += bytes;
                    if (count > limit) {
                        throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
                    }
                }

                @Override
                public int read() throws IOException {
                    var read = in.read();
                    if (read >= 0) count(1);
                    return read;
                }

                @Override
                public int read(byte[] into, int offset, int length) throws IOException {
                    var read = in.read(into, offset, length);
                    if (read > 0) count(read);
                    return read;
                }

                @Override
                public boolean isFinished() {
                    return in.isFinished();
                }

                @Override
                public boolean isReady() {
                    return in.isReady();
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    in.setReadListener(listener);
                }
            };
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(
                    new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
