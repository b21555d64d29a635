package org.chalkline.app.backup;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.app.document.DocumentStore;
import org.chalkline.app.document.FolderDocuments;
import org.chalkline.axon.eventstore.SqliteStoredFacts;
import org.chalkline.kernel.fact.StoredFacts;

/** The files of a data folder, which the program may be writing to. */
final class FolderStores implements RecordStores {
    private final RecordPlaces.Of places;
    private final SqliteStoredFacts facts;

    FolderStores(RecordPlaces.Of places) {
        this.places = places;
        this.facts = new SqliteStoredFacts(places.data());
    }

    @Override
    public StoredFacts facts() {
        return facts;
    }

    @Override
    public void outcomes(Writer out) throws IOException, SQLException {
        tables(places.events(), out, "event", "snapshot");
    }

    /** All tables of a file but those named, as they stand at one moment. */
    static void tables(Path file, Writer out, String... but) throws IOException, SQLException {
        try (var connection = SqliteRows.reading(file)) {
            connection.setAutoCommit(false);
            SqliteRows.writeDefinition(connection, out);
            for (var table : SqliteRows.tables(connection, but)) {
                SqliteRows.writeTable(connection, table, "", out);
            }
            connection.rollback();
        }
    }

    @Override
    public boolean hasReads() {
        return Files.exists(places.reads());
    }

    @Override
    public boolean signsReads() {
        return true;
    }

    @Override
    public long reads(long first, long last, Writer out) throws IOException, SQLException {
        try (var connection = SqliteRows.reading(places.reads())) {
            return SqliteRows.writeTable(
                    connection,
                    "access",
                    "WHERE number BETWEEN %d AND %d ORDER BY number".formatted(first, last),
                    out);
        }
    }

    @Override
    public void readsForm(Writer out) throws IOException, SQLException {
        tables(places.reads(), out, "access", "access_head");
    }

    @Override
    public void keys(Writer out) throws IOException, SQLException {
        tables(places.keys(), out);
    }

    @Override
    public void erased(Writer out) throws IOException, SQLException {
        try (var connection = SqliteRows.reading(places.keys())) {
            SqliteRows.writeTable(connection, "person_key", "WHERE standing = 'ERASED'", out);
        }
    }

    @Override
    public Map<String, byte[]> tokens() throws IOException {
        var found = new LinkedHashMap<String, byte[]>();
        if (!Files.isDirectory(places.tokens())) return found;
        try (var files = Files.list(places.tokens())) {
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString();
                if (!name.endsWith(".new")) found.put(name, Files.readAllBytes(file));
            }
        }
        return found;
    }

    @Override
    public List<DocumentStore> documents() {
        return List.of(new FolderDocuments(places.documents(), Clock.systemUTC()));
    }

    @Override
    public void remember(LastBackup last) {}

    @Override
    public void close() {}
}
