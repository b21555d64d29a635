package org.chalkline.axon.eventstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. It takes everything that waits, writes it in one transaction, syncs
 * once, and only then answers the callers: so many callers share the cost of one sync, and there
 * can be no gap in the positions.
 */
final class GroupWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);

    private static final int MOST_CALLERS_IN_A_GROUP = 1024;

    /**
     * About how many pages the log takes in before they are moved into the file. The log's size
     * doesn't tell: it stays when the log is begun again.
     */
    private static final int PAGES_BETWEEN_CHECKPOINTS = 8_192;

    private static final int PAGES_A_GROUP = 4;
    private static final int PAGES_AN_EVENT = 2;

    /**
     * A log of this size has grown because of readers; it is emptied even if that means waiting.
     */
    private static final long EMPTY_LOG_FROM_BYTES = 256L << 20;

    /**
     * What one caller wants written. A refusal that concerns this caller alone is an {@link
     * AxonException}, and then nothing of it may have been written; anything else stops the store.
     */
    interface Work<T> {
        T in(WriteSession session) throws SQLException;
    }

    private final WriteSession session;
    private final Head head;
    private final StoreMeter meter;
    private final Path log;
    private final BlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private int pagesInLog;
    private volatile boolean closing;
    private volatile @Nullable StoreStoppedException stopped;

    GroupWriter(WriteSession session, Head head, StoreMeter meter, Path file) {
        this.session = session;
        this.head = head;
        this.meter = meter;
        this.log = Path.of(file + "-wal");
        this.thread = Thread.ofPlatform().name("event-writer").start(this::run);
    }

    /**
     * Returns when the work is on disk.
     *
     * @throws AxonException if the work itself was refused; nothing of it was written
     * @throws StoreStoppedException if the store accepts nothing any more
     */
    <T> T write(Work<T> work) {
        var job = new Job<T>(work);
        queue.add(job);
        var reason = stopped;
        if (reason != null && queue.remove(job)) throw reason;
        try {
            return job.done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }

    /** Why nothing is accepted any more; null while all is well. */
    @Nullable StoreStoppedException stopped() {
        return stopped;
    }

    private void run() {
        var group = new ArrayList<Job<?>>();
        try {
            while (!closing || !queue.isEmpty()) {
                var first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first == null) continue;
                group.add(first);
                queue.drainTo(group, MOST_CALLERS_IN_A_GROUP - 1);
                write(group);
                group.clear();
                checkpointWhenLong();
            }
            stop(new StoreStoppedException("The event store was closed.", null), group);
            session.checkpoint(false);
        } catch (SQLException | IOException | RuntimeException | Error e) {
            LOG.error(
                    "The event store failed to write and stops accepting. Find the cause (disk full, disk failing), mend it and start the program again: everything that was acknowledged is kept.",
                    e);
            stop(new StoreStoppedException("The event store failed and has stopped.", e), group);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop(new StoreStoppedException("The event store was interrupted.", e), group);
        } finally {
            closeQuietly();
        }
    }

    private void write(List<Job<?>> group) throws SQLException {
        long before = session.last();
        session.begin();
        for (var job : group) job.run(session);
        long start = System.nanoTime();
        session.commit();
        long took = System.nanoTime() - start;
        long last = session.last();
        pagesInLog += PAGES_A_GROUP + PAGES_AN_EVENT * (int) (last - before);
        if (last > before) {
            meter.synced((int) (last - before), took);
            head.moveTo(last);
        }
        for (var job : group) job.answer();
    }

    private void checkpointWhenLong() throws SQLException, IOException {
        if (pagesInLog < PAGES_BETWEEN_CHECKPOINTS) return;
        pagesInLog = 0;
        long bytes = Files.exists(log) ? Files.size(log) : 0;
        session.checkpoint(bytes >= EMPTY_LOG_FROM_BYTES);
    }

    private void stop(StoreStoppedException reason, List<Job<?>> group) {
        stopped = reason;
        queue.drainTo(group);
        for (var job : group) job.done.completeExceptionally(reason);
    }

    private void closeQuietly() {
        try {
            session.close();
        } catch (SQLException e) {
            LOG.warn("The event store's connection did not close cleanly", e);
        }
    }

    /** Writes what still waits, then closes the connection. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Job<T> {
        private final Work<T> work;
        private final CompletableFuture<T> done = new CompletableFuture<>();
        private @Nullable T result;
        private @Nullable AxonException refusal;

        Job(Work<T> work) {
            this.work = work;
        }

        void run(WriteSession session) throws SQLException {
            try {
                result = work.in(session);
            } catch (AxonException e) {
                refusal = e;
            }
        }

        /** A refusal too is told only after the commit: what it rests on may be in this group. */
        void answer() {
            if (refusal != null) done.completeExceptionally(refusal);
            else done.complete(result);
        }
    }
}
