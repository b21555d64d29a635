package org.chalkline.query.projection.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.chalkline.query.projection.engine.StoreException;

/**
 * A file that is being built: one connection writes and reads. What is written can't be undone, so
 * the build is over with the first write that fails.
 */
final class BuildAccess implements Access {

    private final Path file;
    private final Db db;
    private final ReentrantLock turn = new ReentrantLock();
    private boolean closed;

    BuildAccess(Path file) {
        this.file = file;
        try {
            db = Connections.toBuild(file);
        } catch (SQLException e) {
            throw new StoreException("the views in " + file + " can't be made", e);
        }
    }

    @Override
    public <T> T write(Db.Work<T> work) {
        return use(
                "written",
                db -> {
                    db.update("BEGIN");
                    var result = work.with(db);
                    db.update("COMMIT");
                    return result;
                });
    }

    @Override
    public <T> T read(Db.Work<T> work) {
        return use("read", work);
    }

    /** Nobody else writes meanwhile. */
    @Override
    public <T> T snapshot(Db.Work<T> work) {
        return read(work);
    }

    private <T> T use(String how, Db.Work<T> work) {
        turn.lock();
        try {
            if (closed) throw new SQLException("the file is closed");
            return work.with(db);
        } catch (SQLException e) {
            throw new StoreException("the views in " + file + " could not be " + how, e);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            if (closed) return;
            closed = true;
            db.close();
        } catch (SQLException e) {
            throw new StoreException("the views in " + file + " could not be closed", e);
        } finally {
            turn.unlock();
        }
    }
}
