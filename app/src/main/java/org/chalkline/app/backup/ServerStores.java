package org.chalkline.app.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.document.DocumentPlace;
import org.chalkline.app.document.DocumentStore;
import org.chalkline.app.document.FolderDocuments;
import org.chalkline.app.document.GridFsDocuments;
import org.chalkline.axon.eventstore.SqliteStoredFacts;
import org.chalkline.axon.gateway.MongoJournal;
import org.chalkline.axon.link.LinkRefusedException;
import org.chalkline.axon.mongo.MongoConnection;
import org.chalkline.axon.stream.AxonServerFacts;
import org.chalkline.axon.token.MongoTrackingTokens;
import org.chalkline.axon.wiring.StoreLinks;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.personal.mongo.MongoAccessLog;
import org.chalkline.personal.mongo.MongoKeyStore;
import org.chalkline.personal.sqlite.ChainedReads;
import org.chalkline.personal.sqlite.SqliteAccessLog;
import org.chalkline.personal.sqlite.SqliteKeyStore;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.util.FileSystemUtils;

/** Facts in Axon Server, and people's keys, reads, outcomes and bookmarks in MongoDB. */
final class ServerStores implements RecordStores {
    private static final DateTimeFormatter STORED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final long HOURS_FOR_A_LIST = 12;

    private final AxonServerFacts facts;
    private final MongoConnection connection;
    private final MongoDatabase database;
    private final FolderDocuments folder;
    private final DocumentPlace documents;
    private final Clock clock;

    private ServerStores(
            AxonServerFacts facts,
            MongoConnection connection,
            RecordPlaces.Of places,
            DocumentPlace documents,
            Clock clock) {
        this.facts = facts;
        this.connection = connection;
        // A long list is read through one cursor, whose time this is.
        this.database = connection.database().withTimeout(HOURS_FOR_A_LIST, TimeUnit.HOURS);
        this.folder = new FolderDocuments(places.documents(), clock);
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Connects to both.
     *
     * @throws CannotRunException if one must not be reached as the settings say
     */
    static ServerStores of(Environment settings, RecordPlaces.Of places, Clock clock) {
        try {
            StoreLinks.require(settings);
            var mongo = MongoConnection.to(StoreLinks.mongo(settings));
            return new ServerStores(
                    new AxonServerFacts(StoreLinks.axonServer(settings)),
                    mongo,
                    places,
                    DocumentPlace.of(settings),
                    clock);
        } catch (LinkRefusedException e) {
            throw CannotRunException.of(e);
        }
    }

    @Override
    public StoredFacts facts() {
        return facts.facts();
    }

    /** Makes a file, in a folder that is gone afterwards. */
    private interface Maker {
        Path in(Path folder);
    }

    /** The tables of the data folder's file, and nothing that stands in it. */
    private static void definition(Maker maker, Writer out) throws IOException, SQLException {
        var folder = Files.createTempDirectory("chalkline-tables");
        try (var made = SqliteRows.reading(maker.in(folder))) {
            SqliteRows.writeDefinition(made, out);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Commands that recorded facts are found by these, as in the folder. */
    @Override
    public void outcomes(Writer out) throws IOException, SQLException {
        definition(SqliteStoredFacts::makeEmpty, out);
        SqliteRows.writeHead(
                "outcome",
                List.of(
                        "command_id",
                        "namespace",
                        "command_digest",
                        "recorded_at",
                        "refusal",
                        "tried"),
                out);
        for (var kept : MongoJournal.withoutFacts(database)) {
            // When something was accepted that recorded nothing isn't noted there.
            var at = kept.at() == null ? clock.instant() : kept.at();
            SqliteRows.writeRow(
                    Arrays.asList(
                            kept.command().id(),
                            kept.command().namespace(),
                            kept.digest(),
                            STORED.format(at),
                            kept.refusal(),
                            kept.tried()),
                    out);
        }
    }

    @Override
    public boolean hasReads() {
        return true;
    }

    @Override
    public boolean signsReads() {
        return false;
    }

    @Override
    public long reads(long first, long last, Writer out) throws IOException {
        SqliteRows.writeHead("access", ChainedReads.columns(), out);
        var chained = new ChainedReads();
        long written = 0;
        for (var read : MongoAccessLog.all(database)) {
            SqliteRows.writeRow(chained.next(read), out);
            written++;
        }
        return written;
    }

    @Override
    public void readsForm(Writer out) throws IOException, SQLException {
        definition(
                folder -> {
                    var file = folder.resolve("reads.db");
                    new SqliteAccessLog(file).close();
                    return file;
                },
                out);
    }

    @Override
    public void keys(Writer out) throws IOException, SQLException {
        definition(
                folder -> {
                    var file = folder.resolve("keys.db");
                    new SqliteKeyStore(file).close();
                    return file;
                },
                out);
        var rows = MongoKeyStore.rows(database);
        if (rows.check() != null) {
            SqliteRows.writeHead("master", List.of("one", "proof"), out);
            SqliteRows.writeRow(List.of(1, rows.check()), out);
        }
        SqliteRows.writeHead("index_slots", List.of("kind", "slots"), out);
        for (var kind : rows.slots().entrySet()) {
            SqliteRows.writeRow(List.of(kind.getKey(), kind.getValue()), out);
        }
        SqliteRows.writeHead(
                "person_key", List.of("person", "wrapped", "standing", "barred_at"), out);
        for (var key : rows.keys()) {
            SqliteRows.writeRow(
                    Arrays.asList(
                            key.person(), key.wrapped(), key.standing(), millis(key.barredAt())),
                    out);
        }
        SqliteRows.writeHead(
                "sealed_text", List.of("token", "sealed", "person", "written_at"), out);
        for (var text : rows.texts()) {
            SqliteRows.writeRow(
                    Arrays.asList(
                            text.token(), text.sealed(), text.person(), millis(text.writtenAt())),
                    out);
        }
    }

    private static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : at.toEpochMilli();
    }

    @Override
    public void erased(Writer out) throws IOException {
        SqliteRows.writeHead("person_key", List.of("person"), out);
        for (var person : MongoKeyStore.erased(database)) {
            SqliteRows.writeRow(List.of(person), out);
        }
    }

    @Override
    public Map<String, byte[]> tokens() {
        var found = new LinkedHashMap<String, byte[]>();
        for (var token : new MongoTrackingTokens(database).all().entrySet()) {
            found.put(token.getKey(), (token.getValue() + "\n").getBytes(US_ASCII));
        }
        return found;
    }

    /**
     * Documents that the folder still holds are brought into MongoDB by the program's next start.
     */
    @Override
    public List<DocumentStore> documents() {
        return switch (documents) {
            case FOLDER -> List.of(folder);
            case GRIDFS -> List.of(new GridFsDocuments(database, clock), folder);
        };
    }

    @Override
    public void remember(LastBackup last) {
        last.keep(database);
    }

    @Override
    public void close() {
        facts.close();
        connection.close();
    }
}
