package org.chalkline.personal.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.chalkline.kernel.command.StoppedStore;
import org.chalkline.kernel.work.GroupQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The one thread that writes to a file. It takes all work that waits, commits it together and only
 * then answers, so that many who wait share one sync. Work that fails fails alone with the group it
 * stood in: nothing of that group is kept, and each of the others is done once more by itself.
 *
 * <p>Where the disk fails, everything ends: after a sync that failed nobody knows what is on disk,
 * not even after another that succeeds.
 */
final class Commits implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Commits.class);
    private static final int MOST_IN_A_GROUP = 512;

    /** Said by us: the driver would begin the next one at once, and keep others out for good. */
    private static final String BEGIN = "BEGIN IMMEDIATE";

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

    /** Nothing is written any more. */
    static final class StoppedException extends IllegalStateException implements StoppedStore {
        private static final long serialVersionUID = 1L;

        StoppedException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    private final Connection connection;
    private final GroupQueue<Job<?>> queue = new GroupQueue<>(MOST_IN_A_GROUP);
    private final Thread thread;
    private volatile boolean stopped;

    /** Why nothing is written any more, though nobody closed the file. */
    private volatile @Nullable SQLException diskFailure;

    Commits(Connection connection, String name) {
        this.connection = connection;
        this.thread = Thread.ofPlatform().name(name).start(this::run);
    }

    /**
     * Returns when the work is on disk.
     *
     * @throws IllegalStateException if it could not be written, the disk has failed before, or the
     *     file was closed
     */
    <T> T write(Work<T> work) {
        var job = enqueue(work);
        try {
            return job.done.join();
        } catch (CompletionException e) {
            var what = "what guards personal data could not be written";
            if (stopped || hasFailed()) throw new StoppedException(what, e.getCause());
            throw new IllegalStateException(what, e.getCause());
        }
    }

    private <T> Job<T> enqueue(Work<T> work) {
        var job = new Job<>(work);
        if (!queue.add(job)) {
            var reason = reason();
            throw new StoppedException(String.valueOf(reason.getMessage()), reason);
        }
        return job;
    }

    /** Whether the disk has failed, so that nothing is written any more. */
    boolean hasFailed() {
        return diskFailure != null;
    }

    private SQLException reason() {
        var failure = diskFailure;
        return failure == null ? new SQLException("the file was closed") : failure;
    }

    /** Returns when the log is empty: nothing of what was overwritten is left in it. */
    void emptyLog() {
        write(new LogEmptied());
    }

    /** Can't be done in a transaction, so it commits what its group has written so far. */
    private record LogEmptied() implements Work<Integer> {
        @Override
        public Integer in(Connection connection) throws SQLException {
            execute(connection, "COMMIT");
            PersonalFile.emptyLog(connection);
            execute(connection, BEGIN);
            return 0;
        }
    }

    private void run() {
        var group = List.<Job<?>>of();
        try {
            while (diskFailure == null) {
                group = queue.take();
                if (group.isEmpty()) break;
                commit(group);
                group = List.of();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopped = true;
            for (var job : group) fail(job, reason());
            for (var job : queue.end()) fail(job, reason());
            close(connection);
        }
    }

    private void commit(List<Job<?>> group) {
        boolean begun = false;
        try {
            execute(connection, BEGIN);
            begun = true;
            for (var job : group) job.run(connection);
            execute(connection, "COMMIT");
            group.forEach(Job::answer);
        } catch (SQLException | RuntimeException e) {
            if (begun) rollBack();
            if (isOfTheDisk(e)) {
                LOG.error(
                        "What guards personal data could not be written to disk, and nothing more of it is. Find the cause (disk failing), mend it and start the program again: everything that was acknowledged is kept.",
                        e);
                diskFailure = (SQLException) e;
                for (var job : group) fail(job, e);
            } else if (group.size() == 1) {
                LOG.error("What guards personal data could not be written", e);
                fail(group.getFirst(), e);
            } else {
                for (var job : group) {
                    if (diskFailure == null) commit(List.of(job));
                    else fail(job, reason());
                }
            }
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    private static boolean isOfTheDisk(Exception e) {
        return e instanceof SQLiteException s
                && (s.getResultCode().code & 0xFF) == SQLiteErrorCode.SQLITE_IOERR.code;
    }

    private void rollBack() {
        try {
            execute(connection, "ROLLBACK");
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
        queue.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
