package org.chalkline.axon.eventstore;

import static org.chalkline.axon.eventstore.StoreRefusedException.Code.STORE_DAMAGED;
import static org.chalkline.axon.eventstore.StoreRefusedException.Code.STORE_FOREIGN;
import static org.chalkline.axon.eventstore.StoreRefusedException.Code.STORE_IS_LINK;
import static org.chalkline.axon.eventstore.StoreRefusedException.Code.STORE_NEWER;
import static org.chalkline.axon.eventstore.StoreRefusedException.Code.STORE_READ_ONLY;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.chalkline.kernel.file.FileIdentity;
import org.chalkline.kernel.file.OwnerAlone;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/**
 * The file {@code events.db}: made, checked before it is touched, and opened. It is made under
 * another name and moved into place, so a file of this name is always complete.
 */
final class EventsFile {
    private static final Logger LOG = LoggerFactory.getLogger(EventsFile.class);
    static final String NAME = "events.db";

    /** "CHKL": how SQLite's own tools and ours tell the file from others. */
    static final int APPLICATION_ID = 0x43484B4C;

    /**
     * The version of the tables. A file of a higher one is refused, one of a lower one is brought
     * up to it: version 1 had an index of command ids alone, version 2 kept outcomes by the id
     * alone, version 3 didn't keep what was tried.
     */
    static final int VERSION = 4;

    /**
     * The namespace of outcomes that were kept when nobody noted whose they are: each actor's and
     * the intake's, and not the program's own, whose ids anybody could have used up.
     */
    static final String ANYBODYS = "";

    /** Up to this size every page is checked on opening; beyond it, that all are there. */
    private static final long CHECK_EVERY_PAGE_UP_TO = 64L << 20;

    /** In SQL, the next events: after a position, up to the last on disk, so many at most. */
    static final String AFTER = " WHERE position > ? AND position <= ? ORDER BY position LIMIT ?";

    /** In SQL, the events at positions, a JSON list, as far as they are on disk; in no order. */
    static final String AT =
            " WHERE position IN (SELECT value FROM json_each(?)) AND position <= ?";

    /**
     * In SQL, of which block of positions an event is: see {@link CommandBlocks}, which says why.
     */
    static final String BLOCK = "(position >> " + CommandBlocks.BLOCK_BITS + ")";

    private static final String COMMAND_INDEX =
            "CREATE INDEX event_command ON event ("
                    + BLOCK
                    + ", command_id) WHERE command_id IS NOT NULL";

    /** In the order of ids, under which a few names at most have commands. */
    private static final String OUTCOMES =
            """
            CREATE TABLE outcome (
              command_id TEXT NOT NULL,
              namespace TEXT NOT NULL,
              command_digest TEXT NOT NULL,
              recorded_at TEXT NOT NULL,
              refusal TEXT,
              tried TEXT,
              PRIMARY KEY (command_id, namespace)) WITHOUT ROWID""";

    private static final String REFUSED_INDEX =
            "CREATE INDEX outcome_refused ON outcome (recorded_at, command_id) WHERE refusal IS NOT NULL";

    private static final String[] TABLES = {
        """
        CREATE TABLE event (
          position INTEGER PRIMARY KEY,
          event_id TEXT NOT NULL UNIQUE,
          aggregate_id TEXT NOT NULL,
          aggregate_type TEXT NOT NULL,
          sequence INTEGER NOT NULL,
          type TEXT NOT NULL,
          revision INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          payload TEXT NOT NULL,
          metadata TEXT NOT NULL,
          command_id TEXT,
          command_digest TEXT,
          UNIQUE (aggregate_id, sequence))""",
        COMMAND_INDEX,
        OUTCOMES,
        REFUSED_INDEX,
        """
        CREATE TABLE snapshot (
          aggregate_id TEXT PRIMARY KEY,
          aggregate_type TEXT NOT NULL,
          sequence INTEGER NOT NULL,
          event_id TEXT NOT NULL,
          type TEXT NOT NULL,
          revision INTEGER NOT NULL,
          recorded_at TEXT NOT NULL,
          payload TEXT NOT NULL,
          metadata TEXT NOT NULL) WITHOUT ROWID"""
    };

    private EventsFile() {}

    /**
     * The file in this folder, made if there is none, checked if there is.
     *
     * @throws StoreRefusedException if it can't be used as it is
     */
    static Path prepare(Path folder) {
        try {
            OwnerAlone.folder(folder);
        } catch (IOException e) {
            throw readOnly(folder, e);
        }
        var file = folder.resolve(NAME);
        if (OwnerAlone.isLink(file)) throw link(file);
        if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
            throw readOnly(folder, null);
        }
        try {
            if (!Files.exists(file)) make(folder, file);
            else upgrade(file, check(file));
            // SQLite gives its log and what else it makes beside it the rights of the file.
            OwnerAlone.file(file);
        } catch (IOException e) {
            throw readOnly(folder, e);
        } catch (SQLException e) {
            throw refusal(file, e);
        }
        return file;
    }

    private static void make(Path folder, Path file) throws IOException, SQLException {
        var unfinished = folder.resolve(NAME + ".new");
        for (var suffix : new String[] {"", "-wal", "-shm", "-journal"}) {
            Files.deleteIfExists(Path.of(unfinished + suffix));
        }
        OwnerAlone.file(unfinished);
        try (var connection = connect(unfinished, new SQLiteConfig());
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA application_id = " + APPLICATION_ID);
            statement.execute("PRAGMA user_version = " + VERSION);
            for (var table : TABLES) statement.execute(table);
            statement.execute("PRAGMA journal_mode = WAL");
        }
        sync(unfinished, StandardOpenOption.WRITE);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        sync(folder, StandardOpenOption.READ);
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    /** All of it or nothing, should the program end meanwhile. */
    private static void upgrade(Path file, int from) throws SQLException {
        if (from == VERSION) return;
        LOG.info("{} is brought from version {} of its tables to {}.", file, from, VERSION);
        try (var connection = connect(file, new SQLiteConfig());
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("BEGIN IMMEDIATE");
            if (from < 2) {
                statement.execute("DROP INDEX IF EXISTS event_command");
                statement.execute(COMMAND_INDEX);
            }
            statement.execute("ALTER TABLE outcome RENAME TO outcome_before");
            statement.execute(OUTCOMES);
            statement.execute(REFUSED_INDEX);
            statement.execute(
                    "INSERT INTO outcome SELECT command_id, "
                            + (from < 3 ? "'" + ANYBODYS + "'" : "namespace")
                            + ", command_digest, recorded_at, refusal, NULL FROM outcome_before");
            statement.execute("DROP TABLE outcome_before");
            statement.execute("PRAGMA user_version = " + VERSION);
            statement.execute("COMMIT");
        }
    }

    /**
     * Looks without changing anything: what is refused stays as it was found.
     *
     * @return the version of its tables
     */
    private static int check(Path file) throws IOException, SQLException {
        var pages = FilePages.read(file);
        if (!pages.isDatabase()) throw damagedOrForeign(file, pages);
        if (pages.applicationId() != APPLICATION_ID) throw foreign(file);
        if (pages.userVersion() > VERSION) throw newer(file, pages.userVersion());
        if (pages.missingPage() != 0) {
            throw damaged(file, "page " + pages.missingPage() + " is missing", null);
        }
        var reading = new SQLiteConfig();
        reading.setReadOnly(true);
        try (var connection = connect(file, reading);
                var statement = connection.createStatement()) {
            int version = (int) number(statement, "PRAGMA user_version");
            if (version > VERSION) throw newer(file, version);
            if (Files.size(file) <= CHECK_EVERY_PAGE_UP_TO) checkEveryPage(file, statement);
            if (number(statement, "SELECT coalesce(min(position), 0) FROM event") != 0) {
                throw damaged(file, "its first events are missing", null);
            }
            number(statement, "SELECT coalesce(max(position), 0) FROM event");
            return version;
        }
    }

    private static void checkEveryPage(Path file, Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("PRAGMA quick_check(1)")) {
            if (!rows.next() || !"ok".equals(rows.getString(1))) {
                throw damaged(file, rows.getString(1), null);
            }
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /**
     * The one connection that writes. A commit on it returns before the sync, which {@link LogSync}
     * does; a checkpoint syncs the log before it moves anything.
     */
    static Connection openForWriting(Path file) throws SQLException {
        var connection = connect(file, new SQLiteConfig());
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = NORMAL");
            // The writer checkpoints itself: SQLite's own automatic one drops the error of a failed
            // sync.
            statement.execute("PRAGMA wal_autocheckpoint = 0");
            statement.execute("PRAGMA cache_size = -32768");
            statement.execute("PRAGMA busy_timeout = 5000");
            FileIdentity.give(statement);
            // What a program whose sync failed left in the log may be in memory alone, where no
            // later sync would find it. Moved into the file it is written anew, and synced, before
            // anything rests on it.
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        return connection;
    }

    /** A connection that only reads, beside the writer. */
    static Connection openForReading(Path file) throws SQLException {
        var connection = connect(file, new SQLiteConfig());
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = 1");
            statement.execute("PRAGMA wal_autocheckpoint = 0");
            statement.execute("PRAGMA cache_size = -8192");
            statement.execute("PRAGMA busy_timeout = 5000");
        }
        return connection;
    }

    private static Connection connect(Path file, SQLiteConfig config) throws SQLException {
        // Else the driver prepares and asks a statement for the last key after each insert.
        config.setGetGeneratedKeys(false);
        // The driver lets one thread at a time use a connection: SQLite need not see to it again.
        config.setOpenMode(SQLiteOpenMode.NOMUTEX);
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    private static StoreRefusedException damagedOrForeign(Path file, FilePages pages) {
        return pages.tooShortToTell()
                ? damaged(file, "it is cut off within its first page", null)
                : foreign(file);
    }

    private static StoreRefusedException link(Path file) {
        return new StoreRefusedException(
                STORE_IS_LINK,
                file
                        + " is a link, and whoever placed it decides what is read and written. Put"
                        + " the file itself there, or start with the data folder that holds it.",
                null);
    }

    private static StoreRefusedException foreign(Path file) {
        return new StoreRefusedException(
                STORE_FOREIGN,
                file
                        + " was not written by this program. Move it away, or start with another"
                        + " data folder.",
                null);
    }

    private static StoreRefusedException newer(Path file, int version) {
        return new StoreRefusedException(
                STORE_NEWER,
                "%s has tables of version %d and this program knows them up to %d. Start the newer program that wrote it."
                        .formatted(file, version, VERSION),
                null);
    }

    private static StoreRefusedException readOnly(Path path, @Nullable Exception cause) {
        return new StoreRefusedException(
                STORE_READ_ONLY,
                path
                        + " can't be written. Give the program's user the right to write there, or"
                        + " start with another data folder.",
                cause);
    }

    private static StoreRefusedException damaged(
            Path file, String what, @Nullable Throwable cause) {
        return new StoreRefusedException(
                STORE_DAMAGED,
                "%s is damaged: %s. Keep the folder as it is and restore the last backup into another one."
                        .formatted(file, what),
                cause);
    }

    /** What SQLite's error means for somebody who wants to start the program. */
    static RuntimeException refusal(Path file, SQLException e) {
        var result = e instanceof SQLiteException s ? s.getResultCode() : null;
        if (result == null) return new EventStoreException("Can't open " + file, e);
        return switch (SQLiteErrorCode.getErrorCode(result.code & 0xFF)) {
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_IOERR ->
                    damaged(file, String.valueOf(e.getMessage()), e);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> readOnly(file, e);
            default -> new EventStoreException("Can't open " + file, e);
        };
    }
}
