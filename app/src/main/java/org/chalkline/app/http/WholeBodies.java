package org.chalkline.app.http;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Has each body read to its end before anything is done with it, and holds no thread for those that
 * are slow: hundreds of them leave the program answering. A body that is too large is refused
 * before it fills memory, one that takes too long is cut off, and all that wait together may take
 * so much memory and no more.
 *
 * <p>Documents are streamed to disk instead. Each of them does hold a thread, so only some are
 * taken in at a time.
 */
final class WholeBodies implements Filter {
    private static final int PIECE = 1 << 13;

    /**
     * The most that is read of a body that is too large, so that its sender gets to read the
     * answer.
     */
    private static final long READ_FOR_NOTHING = 8L << 20;

    private static final Duration READ_FOR_NOTHING_WITHIN = Duration.ofSeconds(5);

    /** For so long a document that was refused is read on after the answer. */
    private static final Duration LINGERING = Duration.ofSeconds(30);

    private final Limits limits;
    private final AtomicLong held = new AtomicLong();
    private final Semaphore uploads;

    /**
     * The most that may be sent.
     *
     * @param graphql the largest body of a GraphQL request, in bytes
     * @param withoutToken the largest body of a request that bears no token, in bytes
     * @param intake the largest body of a batch of rows, in bytes
     * @param waiting how many bytes of bodies that haven't ended are held, all together
     * @param within in which time a body has to end
     * @param uploads how many documents are taken in at a time
     */
    record Limits(
            long graphql,
            long withoutToken,
            long intake,
            long waiting,
            Duration within,
            int uploads) {}

    WholeBodies(Limits limits) {
        this.limits = limits;
        uploads = new Semaphore(limits.uploads);
    }

    @Override
    public void doFilter(ServletRequest given, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) given;
        var response = (HttpServletResponse) answer;
        var body = WholeRequest.bodyOf(request);
        if (body != null) {
            chain.doFilter(new WholeRequest(request, body), response);
            return;
        }
        long announced = request.getContentLengthLong();
        boolean none = announced <= 0 && request.getHeader("Transfer-Encoding") == null;
        if (none) {
            chain.doFilter(request, response);
            return;
        }
        if (isDocument(request)) {
            takeDocument(request, response, chain);
            return;
        }
        var reading = new Reading(request, response, limit(request));
        if (announced > reading.limit + READ_FOR_NOTHING) {
            refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (reading.isHereAlready(announced)) {
            chain.doFilter(new WholeRequest(request, reading.body()), response);
        } else {
            reading.begin();
        }
    }

    private static boolean isDocument(HttpServletRequest request) {
        if (!request.getMethod().equals("PUT")) return false;
        var path = RequestPath.of(request);
        return path.startsWith("/documents") || path.startsWith("/intake/uploads/");
    }

    private void takeDocument(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!uploads.tryAcquire()) {
            refuse(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(new OpenRequest(request), response);
            readToTheEnd(request, response);
        } finally {
            uploads.release();
        }
    }

    /**
     * A document that was refused is read on: a connection that is closed upon what hasn't been
     * read takes the answer with it. A long one gets its answer first, for who listens meanwhile.
     */
    private static void readToTheEnd(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean isShort = request.getContentLengthLong() <= READ_FOR_NOTHING;
        if (isShort && isReadToItsEnd(request, READ_FOR_NOTHING, READ_FOR_NOTHING_WITHIN)) return;
        if (request.getInputStream().isFinished()) return;
        if (!response.isCommitted()) response.setHeader("Connection", "close");
        response.flushBuffer();
        isReadToItsEnd(request, Long.MAX_VALUE, LINGERING);
        Ending.of(request);
    }

    private static boolean isReadToItsEnd(HttpServletRequest request, long most, Duration within) {
        var end = System.nanoTime() + within.toNanos();
        var piece = new byte[PIECE];
        long count = 0;
        try {
            var in = request.getInputStream();
            while (!in.isFinished()) {
                if (count > most || System.nanoTime() > end) return false;
                int read = in.read(piece);
                if (read < 0) return true;
                count += read;
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        response.setHeader("Connection", "close");
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "5");
        }
        boolean cutShort = status == HttpServletResponse.SC_BAD_REQUEST;
        Errors.write(
                response,
                status,
                cutShort ? PlainErrors.CUT_SHORT_CODE : PlainErrors.code(status),
                cutShort ? PlainErrors.CUT_SHORT : PlainErrors.message(status));
        response.getOutputStream().close();
        Ending.of(request);
    }

    private long limit(HttpServletRequest request) {
        if (request.getHeader("Authorization") == null) return limits.withoutToken;
        return RequestPath.of(request).startsWith("/intake/") ? limits.intake : limits.graphql;
    }

    /** One body on its way in. Its events come one after the other. */
    private final class Reading implements ReadListener, AsyncListener {
        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final ServletInputStream in;
        private final long limit;
        private final byte[] piece = new byte[PIECE];
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private final AtomicBoolean ended = new AtomicBoolean();
        private long count;
        private @Nullable AsyncContext async;

        Reading(HttpServletRequest request, HttpServletResponse response, long limit)
                throws IOException {
            this.request = request;
            this.response = response;
            this.limit = limit;
            in = request.getInputStream();
        }

        /** Takes what has come with the headers, as most bodies have: nothing is waited for. */
        boolean isHereAlready(long announced) throws IOException {
            while (count < announced && count <= limit && in.available() > 0) {
                int read = in.read(piece, 0, (int) Math.min(PIECE, announced - count));
                if (read < 0 || !take(read)) return false;
            }
            return count == announced && count <= limit && settle();
        }

        void begin() {
            var begun = request.startAsync(request, response);
            begun.setTimeout(limits.within.toMillis());
            begun.addListener(this);
            async = begun;
            in.setReadListener(this);
        }

        byte[] body() {
            return body.toByteArray();
        }

        /**
         * Whether it may be kept with those that wait. A body that is too large is read, and let
         * go.
         */
        private boolean take(int read) {
            count += read;
            if (count > limit) {
                held.addAndGet(-body.size());
                body.reset();
                return true;
            }
            if (held.addAndGet(read) > limits.waiting) {
                held.addAndGet(-read);
                return false;
            }
            body.write(piece, 0, read);
            return true;
        }

        /** It waits no longer, however it ended. */
        private boolean settle() {
            if (!ended.compareAndSet(false, true)) return false;
            held.addAndGet(-body.size());
            return true;
        }

        @Override
        public void onDataAvailable() throws IOException {
            while (in.isReady() && !in.isFinished()) {
                int read = in.read(piece);
                if (read < 0) return;
                if (!take(read)) {
                    end(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                    return;
                }
                if (count > limit + READ_FOR_NOTHING) {
                    end(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
                    return;
                }
            }
        }

        @Override
        public void onAllDataRead() throws IOException {
            if (count > limit) {
                end(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            } else if (settle()) {
                WholeRequest.keep(request, body());
                requireNonNull(async).dispatch();
            }
        }

        @Override
        public void onTimeout(AsyncEvent event) throws IOException {
            end(HttpServletResponse.SC_REQUEST_TIMEOUT);
        }

        @Override
        public void onError(Throwable thrown) {
            try {
                end(HttpServletResponse.SC_BAD_REQUEST);
            } catch (IOException | IllegalStateException e) {
                // Whoever sent it has gone.
            }
        }

        private void end(int status) throws IOException {
            if (!settle()) return;
            try {
                refuse(request, response, status);
            } finally {
                requireNonNull(async).complete();
            }
        }

        @Override
        public void onComplete(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
