package org.chalkline.personal.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes to a file. It takes all work that waits, commits it together and only
 * then answers, so that many who wait share one sync. Work that fails fails alone with the group it
 * stood in: nothing of that group is kept, and each of the others is done once more by itself.
 */
final class Commits implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Commits.class);
    private static final int MOST_IN_A_GROUP = 512;
    private static final long LOOK_EVERY_MILLIS = 100;

    /** What one caller wants written. */
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    private static final class Job<T> {
        private final Work<T> work;
        private final CompletableFuture<T> done = new CompletableFuture<>();
        private @Nullable T result;

        Job(Work<T> work) {
            this.work = work;
        }

        void run(Connection connection) throws SQLException {
            result = work.in(connection);
        }

        void answer() {
            done.complete(result);
        }
    }

    private final Connection connection;
    private final BlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean stopped;

    Commits(Connection connection, String name) {
        this.connection = connection;
        this.thread = Thread.ofPlatform().name(name).start(this::run);
    }

    /**
     * Returns when the work is on disk.
     *
     * @throws IllegalStateException if it could not be written, or the file was closed
     */
    <T> T write(Work<T> work) {
        var job = enqueue(work);
        try {
            return job.done.join();
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "what guards personal data could not be written", e.getCause());
        }
    }

    /**
     * Has the work written and does not wait, unless so many wait already.
     *
     * @throws IllegalStateException if the file was closed
     */
    void writeSoon(Work<?> work, int most) {
        if (queue.size() < most) enqueue(work);
        else write(work);
    }

    private <T> Job<T> enqueue(Work<T> work) {
        var job = new Job<>(work);
        queue.add(job);
        // Looked at after it was added: else it could be added to a queue that nobody empties.
        if (stopped && queue.remove(job)) throw new IllegalStateException("the file was closed");
        return job;
    }

    /** Returns when the log is empty: nothing of what was overwritten is left in it. */
    void emptyLog() {
        write(new LogEmptied());
    }

    /** Can't be done in a transaction, so it commits what its group has written so far. */
    private record LogEmptied() implements Work<Integer> {
        @Override
        public Integer in(Connection connection) throws SQLException {
            connection.commit();
            connection.setAutoCommit(true);
            try {
                PersonalFile.emptyLog(connection);
            } finally {
                connection.setAutoCommit(false);
            }
            return 0;
        }
    }

    private void run() {
        var group = new ArrayList<Job<?>>();
        try {
            while (!closing || !queue.isEmpty()) {
                var first = queue.poll(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                if (first == null) continue;
                group.add(first);
                queue.drainTo(group, MOST_IN_A_GROUP - 1);
                commit(group);
                group.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopped = true;
            queue.drainTo(group);
            for (var job : group) fail(job, new SQLException("the file was closed"));
            close(connection);
        }
    }

    private void commit(List<Job<?>> group) {
        try {
            for (var job : group) job.run(connection);
            connection.commit();
            group.forEach(Job::answer);
        } catch (SQLException | RuntimeException e) {
            rollBack();
            if (group.size() == 1) {
                LOG.error("What guards personal data could not be written", e);
                fail(group.getFirst(), e);
            } else {
                for (var job : group) commit(List.of(job));
            }
        }
    }

    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.warn("A failed write could not be rolled back", e);
        }
    }

    private static void fail(Job<?> job, Exception cause) {
        job.done.completeExceptionally(cause);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("A file did not close cleanly", e);
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
}
