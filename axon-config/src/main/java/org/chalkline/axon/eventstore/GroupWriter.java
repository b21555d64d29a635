package org.chalkline.axon.eventstore;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.AxonException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.chalkline.kernel.fact.Positions;
import org.chalkline.kernel.limitation.Limitation;
import org.chalkline.kernel.limitation.Limitation.Of;
import org.chalkline.kernel.limitation.LimitedException;
import org.chalkline.kernel.work.GroupQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The one thread that writes. It takes everything that waits and writes it in one transaction, so
 * that there can be no gap in the positions. Behind it {@link LogSync} syncs, and only then answers
 * the callers: many share the cost of one sync, and the next group is written meanwhile.
 *
 * <p>A group that finds no room is taken back as a whole, and its callers are told: nobody was told
 * otherwise before. So the writer can try again, with the room that is kept for it and then every
 * second. After any other failure, and after a failed sync above all, nobody knows what is on disk,
 * and it stops for good.
 */
final class GroupWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);

    private static final int MOST_CALLERS_IN_A_GROUP = 1024;
    private static final long TRY_ROOM_EVERY_MILLIS = 1_000;

    private static final Limitation NO_ROOM =
            new Limitation(
                    Of.RECORDING,
                    "DISK_FULL",
                    "The disk of the data folder is full, and nothing is recorded. Make room there: recording goes on by itself within seconds. All that was acknowledged is kept; hand the command in again then, under the same command id.");

    private static final Limitation STOPPED =
            new Limitation(
                    Of.RECORDING,
                    "STORE_STOPPED",
                    "The store of facts failed to write, and nothing is recorded: nobody knows what the disk holds of its last attempt. Find the cause in the log, mend it and start the program again. All that was acknowledged is kept.");

    /** What is left when the last position is given. */
    static final Limitation ENDED =
            new Limitation(
                    Of.RECORDING,
                    Positions.ENDED,
                    "This record has as many facts as one can have, up to position %,d, and nothing more is recorded in it. Queries go on. Begin another record, with a program of its own."
                            .formatted(Positions.LAST));

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
    private final LogSync sync;
    private final Path log;
    private final GroupQueue<Job<?>> queue = new GroupQueue<>(MOST_CALLERS_IN_A_GROUP);
    private final Thread thread;
    private final Reserve reserve;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean looksForRoom = new AtomicBoolean();
    private volatile boolean full;
    private volatile boolean failed;
    private int pagesInLog;
    private volatile @Nullable StoreStoppedException stopped;

    GroupWriter(WriteSession session, Head head, StoreMeter meter, Path file, Reserve reserve) {
        this.session = session;
        this.head = head;
        this.reserve = reserve;
        this.log = Path.of(file + "-wal");
        this.sync = new LogSync(log, head, meter, this::fail);
        this.thread = Thread.ofPlatform().name("event-writer").start(this::run);
        if (!reserve.takeAgain()) lookForRoom();
    }

    /**
     * Returns when the work is on disk.
     *
     * @throws AxonException if the work itself was refused; nothing of it was written
     * @throws StoreStoppedException if the store accepts nothing any more
     */
    <T> T write(Work<T> work) {
        var job = new Job<T>(work);
        if (!queue.add(job)) throw requireNonNull(stopped);
        try {
            return job.done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }

    /**
     * That it failed, that there is no room, or that no position is left; empty while all is well,
     * and once it is closed.
     */
    Optional<Limitation> limitation() {
        if (failed) return Optional.of(STOPPED);
        if (head.position() >= Positions.LAST) return Optional.of(ENDED);
        return full && stopped == null ? Optional.of(NO_ROOM) : Optional.empty();
    }

    /** Tries every second whether there is room, and ends when all is as it should be. */
    private void lookForRoom() {
        if (!looksForRoom.compareAndSet(false, true)) return;
        Thread.ofPlatform()
                .daemon()
                .name("event-room")
                .start(
                        () -> {
                            try {
                                while (full || !reserve.takeAgain()) {
                                    if (ended.await(TRY_ROOM_EVERY_MILLIS, TimeUnit.MILLISECONDS))
                                        return;
                                    if (full && reserve.isRoomForSome()) tryRoom();
                                }
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            } finally {
                                looksForRoom.set(false);
                                if (full && stopped == null) lookForRoom();
                            }
                        });
    }

    private void tryRoom() {
        try {
            this.<Optional<Void>>write(
                    room -> {
                        room.tryRoom();
                        return Optional.empty();
                    });
        } catch (AxonException e) {
            LOG.debug("There is no room yet", e);
        }
    }

    /** Why nothing is accepted any more; null while all is well. */
    @Nullable StoreStoppedException stopped() {
        return stopped;
    }

    private void run() {
        var group = List.<Job<?>>of();
        try {
            for (group = queue.take(); !group.isEmpty(); group = queue.take()) {
                write(group);
                group = List.<Job<?>>of();
                checkpointWhenLong();
            }
            if (end(new StoreStoppedException("The event store was closed.", null))) {
                session.checkpoint(false);
            }
        } catch (SQLException | IOException | RuntimeException | Error e) {
            fail(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop(new StoreStoppedException("The event store was interrupted.", e));
        } finally {
            ended.countDown();
            var unused = end(new StoreStoppedException("The event store was closed.", null));
            for (var job : group) job.fail(requireNonNull(stopped));
            closeQuietly();
        }
    }

    /**
     * Answers whoever still waits: what was written is synced first, if that can be done.
     *
     * @return whether all went well until now
     */
    private boolean end(StoreStoppedException reason) {
        sync.close(stopped == null ? reason : stopped);
        stop(reason);
        return reason.equals(stopped);
    }

    private void write(List<Job<?>> group) throws SQLException, InterruptedException {
        long before = session.last();
        if (!isWritten(group, before)) return;
        int events = (int) (session.last() - before);
        pagesInLog += PAGES_A_GROUP + PAGES_AN_EVENT * events;
        sync.written(new LogSync.Written(List.copyOf(group), events, session.last()));
    }

    /** Whether it is written; if it is not, there was no room, and its callers are told. */
    private boolean isWritten(List<Job<?>> group, long before) throws SQLException {
        try {
            commit(group);
        } catch (SQLException e) {
            if (!isFull(e)) throw e;
            session.takeBack(before);
            if (!reserve.giveUp() || !isWrittenNow(group, before)) {
                tellFull(group, e);
                return false;
            }
            lookForRoom();
        }
        if (full) LOG.info("There is room again, and events are recorded.");
        full = false;
        return true;
    }

    private boolean isWrittenNow(List<Job<?>> group, long before) throws SQLException {
        try {
            commit(group);
            return true;
        } catch (SQLException e) {
            if (!isFull(e)) throw e;
            session.takeBack(before);
            return false;
        }
    }

    private void commit(List<Job<?>> group) throws SQLException {
        session.begin();
        for (var job : group) job.run(session);
        session.commit();
    }

    private static boolean isFull(SQLException e) {
        return e instanceof SQLiteException s
                && (s.getResultCode().code & 0xFF) == SQLiteErrorCode.SQLITE_FULL.code;
    }

    private void tellFull(List<Job<?>> group, SQLException cause) {
        if (!full) LOG.error("The disk is full: nothing is recorded until there is room", cause);
        full = true;
        for (var job : group) job.failForWantOfRoom();
        lookForRoom();
    }

    private void checkpointWhenLong() throws SQLException, IOException {
        if (pagesInLog < PAGES_BETWEEN_CHECKPOINTS) return;
        pagesInLog = 0;
        long bytes = Files.exists(log) ? Files.size(log) : 0;
        try {
            session.checkpoint(bytes >= EMPTY_LOG_FROM_BYTES);
        } catch (SQLException e) {
            if (!isFull(e)) throw e;
            // All of it is in the log still.
            LOG.warn("The disk is full: the log is moved into the file later", e);
        }
    }

    /** Called by whichever of the two threads failed first; the other one ends by it too. */
    private void fail(Throwable cause) {
        LOG.error(
                "The event store failed to write and stops accepting. Find the cause (disk failing), mend it and start the program again: everything that was acknowledged is kept.",
                cause);
        failed = true;
        stop(new StoreStoppedException("The event store failed and has stopped.", cause));
    }

    /** The first reason stands. */
    private synchronized void stop(StoreStoppedException reason) {
        if (stopped == null) stopped = reason;
        for (var job : queue.end()) job.fail(stopped);
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
        queue.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Job<T> implements LogSync.Waiting {
        private final Work<T> work;
        private final CompletableFuture<T> done = new CompletableFuture<>();
        private @Nullable T result;
        private @Nullable AxonException refusal;

        Job(Work<T> work) {
            this.work = work;
        }

        /** A second time if the first was taken back. */
        void run(WriteSession session) throws SQLException {
            result = null;
            refusal = null;
            try {
                result = work.in(session);
            } catch (AxonException e) {
                refusal = e;
            }
        }

        /** A refusal too is told only after the sync: what it rests on may be in this group. */
        @Override
        public void synced() {
            if (refusal != null) done.completeExceptionally(refusal);
            else done.complete(result);
        }

        void failForWantOfRoom() {
            done.completeExceptionally(
                    new EventStoreException(
                            "There is no room on the disk.", new LimitedException(NO_ROOM)));
        }

        @Override
        public void fail(StoreStoppedException reason) {
            done.completeExceptionally(reason);
        }
    }
}
