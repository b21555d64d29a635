package org.chalkline.query.register.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.chalkline.query.register.engine.Columns;
import org.chalkline.query.register.engine.RegisterStore;
import org.chalkline.query.register.engine.StoreException;
import org.sqlite.SQLiteConfig;

/**
 * Keeps registers in one SQLite file with a write-ahead log: a batch and its position are one
 * transaction, and each question reads one snapshot. Registers take turns at writing; readers wait
 * for nobody.
 *
 * <p>A commit is not synced to disk at once: after a loss of power the file is whole and may lack
 * the last batches, which the engine then takes from the facts again.
 */
public final class SqliteRegisterStore implements RegisterStore {

    private static final int READERS = 4;

    /** Pages in the log before they are moved, which syncs: 32 MB, several batches of a build. */
    private static final int CHECKPOINT = 8_192;

    private final Db writer;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final ExecutorService behind =
            Executors.newSingleThreadExecutor(
                    task -> Thread.ofPlatform().daemon().name("views-writer").unstarted(task));
    private final BlockingQueue<Db> readers = new ArrayBlockingQueue<>(READERS);

    /**
     * Opens the file, or makes it.
     *
     * @throws StoreException if that can't be done
     */
    public SqliteRegisterStore(Path file) {
        try {
            var url = "jdbc:sqlite:" + file;
            writer = new Db(config(false).createConnection(url));
            writer.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT);
            SqliteShelf.createCatalogue(writer);
            for (int i = 0; i < READERS; i++) {
                readers.add(new Db(config(true).createConnection(url)));
            }
        } catch (SQLException e) {
            throw new StoreException("the views in " + file + " can't be opened", e);
        }
    }

    private static SQLiteConfig config(boolean readOnly) {
        var config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setBusyTimeout(10_000);
        // Else the driver prepares and asks a statement for the last key after each insert.
        config.setGetGeneratedKeys(false);
        config.setCacheSize(readOnly ? -16_384 : -65_536);
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, String.valueOf(256L << 20));
        if (!readOnly) {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
            config.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, String.valueOf(64L << 20));
        }
        return config;
    }

    /**
     * Copies a file of registers as it is at one moment, while a program may be writing to it.
     *
     * @param copy is made, and must not be there
     * @throws StoreException if that can't be done
     */
    public static void copy(Path file, Path copy) {
        var config = config(true);
        try (var connection = config.createConnection("jdbc:sqlite:" + file);
                var statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toAbsolutePath().toString());
            statement.execute();
        } catch (SQLException e) {
            throw new StoreException("the views in " + file + " can't be copied", e);
        }
    }

    @Override
    public Shelf shelf(String register, Columns<?> columns, String shape) {
        return new SqliteShelf(this, register, columns, shape);
    }

    /** Something to do with a connection. */
    interface Work<T> {
        T with(Db db) throws SQLException;
    }

    /** Does all of the work or nothing, when its turn has come. */
    <T> T write(Work<T> work) {
        writing.lock();
        try {
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
            throw new StoreException("the views could not be written", e);
        } finally {
            writing.unlock();
        }
    }

    /** Does the work on a thread of the store's own, after what was given to it before. */
    CompletableFuture<Void> behind(Runnable work) {
        return CompletableFuture.runAsync(work, behind);
    }

    private void rollBack(Throwable cause) {
        try {
            writer.update("ROLLBACK");
        } catch (SQLException e) {
            // SQLite rolls back by itself at some faults, such as a full disk.
            cause.addSuppressed(e);
        }
    }

    /** Reads with a connection, each statement for itself. */
    <T> T read(Work<T> work) {
        Db db = take();
        try {
            return work.with(db);
        } catch (SQLException e) {
            throw new StoreException("the views could not be read", e);
        } finally {
            readers.add(db);
        }
    }

    /** Reads one snapshot. */
    <T> T snapshot(Work<T> work) {
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

    private Db take() {
        try {
            return readers.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while waiting for a connection", e);
        }
    }

    @Override
    public void close() {
        behind.close();
        writing.lock();
        try {
            for (int i = 0; i < READERS; i++) take().close();
            writer.close();
        } catch (SQLException e) {
            throw new StoreException("the views could not be closed", e);
        } finally {
            writing.unlock();
        }
    }
}
