package org.chalkline.personal.sqlite;

import static org.chalkline.personal.KeysRefusedException.Code.KEYS_UNUSABLE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.file.FileIdentity;
import org.chalkline.kernel.file.OwnerAlone;
import org.chalkline.personal.KeysRefusedException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteOpenMode;

/** The files that hold what personal data needs: how each is made, told from others, and opened. */
enum PersonalFile {
    /** People's keys; "ChKy". */
    KEYS(
            0x43684b79,
            2,
            Map.of(),
            """
            CREATE TABLE IF NOT EXISTS master (
              one INTEGER PRIMARY KEY CHECK (one = 1),
              proof TEXT NOT NULL)""",
            """
            CREATE TABLE IF NOT EXISTS person_key (
              person TEXT PRIMARY KEY,
              wrapped BLOB,
              standing TEXT NOT NULL,
              barred_at INTEGER) WITHOUT ROWID""",
            """
            CREATE INDEX IF NOT EXISTS person_key_barred
              ON person_key (barred_at) WHERE barred_at IS NOT NULL""",
            """
            CREATE TABLE IF NOT EXISTS sealed_text (
              token BLOB PRIMARY KEY,
              sealed TEXT NOT NULL,
              person TEXT NOT NULL,
              written_at INTEGER NOT NULL) WITHOUT ROWID""",
            """
            CREATE TABLE IF NOT EXISTS index_slots (
              kind TEXT PRIMARY KEY,
              slots INTEGER NOT NULL) WITHOUT ROWID""",
            "CREATE INDEX IF NOT EXISTS sealed_text_person ON sealed_text (person)"),

    /** Reads of personal data; "ChRd". */
    READS(
            0x43685264,
            3,
            Map.of(
                    // Rows that bear no chain can't be signed as the others are. They are kept
                    // beside.
                    1L,
                    List.of(
                            "ALTER TABLE access RENAME TO access_before_signing",
                            "DROP INDEX IF EXISTS access_person"),
                    2L,
                    List.of("ALTER TABLE access ADD COLUMN kind TEXT")),
            """
            CREATE TABLE IF NOT EXISTS access (
              number INTEGER PRIMARY KEY,
              id TEXT NOT NULL,
              at INTEGER NOT NULL,
              person TEXT NOT NULL,
              fields TEXT NOT NULL,
              actor TEXT NOT NULL,
              role TEXT NOT NULL,
              on_behalf_of TEXT,
              purpose TEXT,
              answer TEXT NOT NULL,
              position INTEGER NOT NULL,
              chain TEXT NOT NULL,
              kind TEXT)""",
            """
            CREATE TABLE IF NOT EXISTS access_head (
              one INTEGER PRIMARY KEY CHECK (one = 1),
              number INTEGER NOT NULL,
              chain TEXT NOT NULL)""",
            "CREATE INDEX IF NOT EXISTS access_person ON access (person, number)",
            "CREATE INDEX IF NOT EXISTS access_actor ON access (actor, number)");

    /** Up to this size every page is checked on opening; beyond it, that all are there. */
    private static final long CHECK_EVERY_PAGE_UP_TO = 64L << 20;

    private final int applicationId;
    private final int version;
    private final Map<Long, List<String>> upgrades;
    private final List<String> tables;

    /**
     * @param upgrades what is done first to a file of an earlier version; those that aren't named
     *     are refused
     */
    PersonalFile(
            int applicationId, int version, Map<Long, List<String>> upgrades, String... tables) {
        this.applicationId = applicationId;
        this.version = version;
        this.upgrades = upgrades;
        this.tables = List.of(tables);
    }

    /**
     * The connection that writes; commits are its user's. The file is made if there is none. It
     * takes the file's lock before it reads what it goes on from: a command that is logged beside a
     * running program waits for its turn, and neither fails.
     *
     * @throws KeysRefusedException if it can't be used as it is
     */
    Connection openForWriting(Path file) {
        try {
            makeForOwnerOnly(file);
            var connection =
                    connect(file, TransactionMode.IMMEDIATE, "PRAGMA wal_autocheckpoint = 1000");
            try {
                furnish(connection, file);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
            return connection;
        } catch (SQLException | IOException e) {
            throw unusable(file, "can't be opened: " + e.getMessage(), e);
        }
    }

    private static void makeForOwnerOnly(Path file) throws IOException {
        if (OwnerAlone.isLink(file)) {
            throw unusable(file, "is a link, and whoever placed it decides what is read", null);
        }
        OwnerAlone.folderFor(file);
        // SQLite gives its log and what else it makes beside it the rights of the file.
        OwnerAlone.file(file);
    }

    private void furnish(Connection connection, Path file) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            long application = number(connection, "PRAGMA application_id");
            long written = number(connection, "PRAGMA user_version");
            long found = number(connection, "SELECT count(*) FROM sqlite_schema");
            if (found > 0 && application != applicationId) {
                throw unusable(file, "was not written by this program", null);
            }
            if (written > version) throw newer(file, written);
            boolean earlier = found > 0 && written < version;
            if (earlier && !upgrades.containsKey(written)) throw older(file, written);
            if (Files.size(file) <= CHECK_EVERY_PAGE_UP_TO) checkEveryPage(file, connection);
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA application_id = " + applicationId);
            if (earlier) upgrade(statement, upgrades.getOrDefault(written, List.of()));
            else statement.execute("PRAGMA user_version = " + version);
            for (var table : tables) statement.execute(table);
            FileIdentity.give(statement);
            // What a program whose sync failed left in the log may be in memory alone. Moved into
            // the file it is written anew, and synced, before anything rests on it.
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            long bytes =
                    number(connection, "PRAGMA page_count")
                            * number(connection, "PRAGMA page_size");
            if (Files.size(file) < bytes) throw unusable(file, "lacks its end", null);
        }
    }

    private static void checkEveryPage(Path file, Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA quick_check(1)")) {
            if (!row.next() || !"ok".equals(row.getString(1))) {
                throw unusable(file, "is damaged: " + row.getString(1), null);
            }
        }
    }

    /** A connection that only reads, beside the writer. */
    Connection openForReading(Path file) {
        try {
            return connect(file, TransactionMode.DEFERRED, "PRAGMA query_only = 1");
        } catch (SQLException e) {
            throw unusable(file, "can't be opened: " + e.getMessage(), e);
        }
    }

    private static Connection connect(Path file, TransactionMode transactions, String mode)
            throws SQLException {
        var config = new SQLiteConfig();
        config.setTransactionMode(transactions);
        config.setGetGeneratedKeys(false);
        // The driver lets one thread at a time use a connection: SQLite need not see to it again.
        config.setOpenMode(SQLiteOpenMode.NOMUTEX);
        var connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 5000");
            // What is deleted is overwritten, so that no destroyed key is left on a free page.
            statement.execute("PRAGMA secure_delete = ON");
            statement.execute(mode);
        }
        return connection;
    }

    /** Moves all that was written into the file and empties the log, where old pages would stay. */
    static void emptyLog(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            if (row.next() && row.getInt(1) != 0) {
                throw new SQLException("the log of the keys is in use and was not emptied");
            }
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** All of it or nothing, should the program end meanwhile. */
    private void upgrade(Statement statement, List<String> steps) throws SQLException {
        statement.execute("BEGIN IMMEDIATE");
        for (var step : steps) statement.execute(step);
        statement.execute("PRAGMA user_version = " + version);
        statement.execute("COMMIT");
    }

    private KeysRefusedException newer(Path file, long written) {
        return new KeysRefusedException(
                KEYS_UNUSABLE,
                "%s has tables of version %d and this program knows them up to %d. Start the newer program that wrote it."
                        .formatted(file, written, version),
                null);
    }

    private KeysRefusedException older(Path file, long written) {
        return new KeysRefusedException(
                KEYS_UNUSABLE,
                "%s has tables of version %d, whose index told who bears the same name, and this program keeps it no more (version %d). Start with another data folder and bring the records in anew."
                        .formatted(file, written, version),
                null);
    }

    private static KeysRefusedException unusable(
            Path file, String what, @Nullable Exception cause) {
        return new KeysRefusedException(
                KEYS_UNUSABLE,
                "%s %s. Personal data can't be guarded without it: restore it from the last backup, or start with another data folder."
                        .formatted(file, what),
                cause);
    }
}
