package org.chalkline.query.projection.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.chalkline.query.projection.engine.StoreException;

/**
 * A finished file, with a write-ahead log: one connection writes, and readers, who wait for nobody,
 * have a few of their own, opened when so many read at once.
 *
 * <p>A commit is not synced to disk at once: after a loss of power the file is whole and may lack
 * the last batches, which the engine then takes from the facts again.
 */
final class LiveAccess implements Access {

    private static final int READERS = 4;

    private final Path file;
    private final Db writer;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Semaphore reading = new Semaphore(READERS, true);
    // The one that was used last is taken first: its pages and statements are at hand.
    private final ConcurrentLinkedDeque<Db> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    LiveAccess(Path file) {
        this.file = file;
        try {
            writer = Connections.toWrite(file);
        } catch (SQLException e) {
            throw new StoreException("the views in " + file + " can't be opened", e);
        }
    }

    @Override
    public <T> T write(Db.Work<T> work) {
        writing.lock();
        try {
            refuseIfClosed();
            writer.update("BEGIN IMMEDIATE");
            T result;
            try {
                result = work.with(writer);
                writer.update("COMMIT");
            } catch (Throwable e) {
                rollBack(e);
                throw e;
            }
            return result;
        } catch (SQLException e) {
            throw new StoreException("the views in " + file + " could not be written", e);
        } finally {
            writing.unlock();
        }
    }

    private void rollBack(Throwable cause) {
        try {
            writer.update("ROLLBACK");
        } catch (SQLException e) {
            // SQLite rolls back by itself at some faults, such as a full disk.
            cause.addSuppressed(e);
        }
    }

    @Override
    public <T> T read(Db.Work<T> work) {
        enter();
        Db db = null;
        try {
            refuseIfClosed();
            db = idle.poll();
            if (db == null) db = Connections.toRead(file);
            return work.with(db);
        } catch (SQLException e) {
            throw new StoreException("the views in " + file + " could not be read", e);
        } finally {
            if (db != null) idle.push(db);
            reading.release();
        }
    }

    @Override
    public <T> T snapshot(Db.Work<T> work) {
        return read(
                db -> {
                    db.update("BEGIN");
                    try {
                        return work.with(db);
                    } finally {
                        db.update("COMMIT");
                    }
                });
    }

    private void enter() {
        try {
            reading.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while waiting for a connection", e);
        }
    }

    private void refuseIfClosed() throws SQLException {
        if (closed) throw new SQLException("the file is closed");
    }

    @Override
    public void close() {
        reading.acquireUninterruptibly(READERS);
        writing.lock();
        try {
            closed = true;
            for (var db = idle.poll(); db != null; db = idle.poll()) db.close();
            writer.close();
        } catch (SQLException e) {
            throw new StoreException("the views in " + file + " could not be closed", e);
        } finally {
            writing.unlock();
            reading.release(READERS);
        }
    }
}
