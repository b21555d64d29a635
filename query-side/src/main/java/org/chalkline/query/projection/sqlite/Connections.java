package org.chalkline.query.projection.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.chalkline.kernel.file.OwnerAlone;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.LockingMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteOpenMode;

/** The ways in which a file is opened. */
final class Connections {

    /** Pages in the log before they are moved, which syncs: 32 MB. */
    private static final int CHECKPOINT = 4_096;

    /** Bytes: half as many writes as pages of SQLite's own choice, and small commits stay small. */
    private static final int PAGE = 8_192;

    private static final int KILOBYTES_TO_BUILD = 65_536;

    /** For each of some two dozen files: four times as much wrote them no faster. */
    private static final int KILOBYTES_TO_WRITE = 8_192;

    /** Little: readers find their pages in the mapped file. */
    private static final int KILOBYTES_TO_READ = 4_096;

    private static final long MAPPED = 1L << 36;

    private Connections() {}

    /** To what is thrown away if it isn't finished: nothing is logged, synced or shared. */
    static Db toBuild(Path file) throws SQLException {
        var config = config(KILOBYTES_TO_BUILD);
        config.setLockingMode(LockingMode.EXCLUSIVE);
        config.setJournalMode(JournalMode.OFF);
        config.setSynchronous(SynchronousMode.OFF);
        return written(config, file);
    }

    /** To the one writer of a finished file, beside readers. */
    static Db toWrite(Path file) throws SQLException {
        var config = config(KILOBYTES_TO_WRITE);
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.NORMAL);
        config.setPragma(Pragma.JOURNAL_SIZE_LIMIT, String.valueOf(64L << 20));
        // What a statement may have to take back is copied to memory, and not to a file.
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        var db = written(config, file);
        db.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT);
        return db;
    }

    static Db toRead(Path file) throws SQLException {
        var config = config(KILOBYTES_TO_READ);
        config.setReadOnly(true);
        return open(config, file);
    }

    /** To a small file of which each commit is on disk. */
    static Db toCatalogue(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.DELETE);
        config.setSynchronous(SynchronousMode.FULL);
        protect(file);
        return open(config, file);
    }

    /** SQLite gives its log and what else it makes beside it the rights of the file. */
    private static void protect(Path file) throws SQLException {
        try {
            OwnerAlone.file(file);
        } catch (IOException e) {
            throw new SQLException(file + " can't be made", e);
        }
    }

    private static SQLiteConfig config(int kilobytes) {
        var config = new SQLiteConfig();
        config.setBusyTimeout(10_000);
        // Else the driver prepares and asks a statement for the last key after each insert.
        config.setGetGeneratedKeys(false);
        // The driver lets one thread at a time use a connection: SQLite need not see to it again.
        config.setOpenMode(SQLiteOpenMode.NOMUTEX);
        config.setPageSize(PAGE);
        config.setCacheSize(-kilobytes);
        config.setPragma(Pragma.MMAP_SIZE, String.valueOf(MAPPED));
        return config;
    }

    private static Db open(SQLiteConfig config, Path file) throws SQLException {
        return new Db(config.createConnection("jdbc:sqlite:" + file));
    }

    /** The driver leaves transactions to whoever writes. */
    private static Db written(SQLiteConfig config, Path file) throws SQLException {
        protect(file);
        var connection = config.createConnection("jdbc:sqlite:" + file);
        // Else it tries after each statement whether it should commit: a quarter of an insert.
        connection.setAutoCommit(false);
        var db = new Db(connection);
        // It has begun a transaction at once, which is not wanted.
        db.execute("COMMIT");
        return db;
    }
}
