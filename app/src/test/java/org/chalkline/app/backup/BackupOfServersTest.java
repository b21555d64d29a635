package org.chalkline.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.app.Soon.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.chalkline.app.Caller;
import org.chalkline.app.Server;
import org.chalkline.app.Told;
import org.chalkline.app.document.FolderDocuments;
import org.chalkline.app.document.GridFsDocuments;
import org.chalkline.app.ledger.AxonServerImitation;
import org.chalkline.app.ledger.LedgerKeeper;
import org.chalkline.app.ledger.LedgerSettings;
import org.chalkline.axon.eventstore.SqliteStoredFacts;
import org.chalkline.axon.gateway.Heartbeats;
import org.chalkline.axon.gateway.Journal.Beginning;
import org.chalkline.axon.gateway.MongoJournal;
import org.chalkline.axon.link.AxonServerLink;
import org.chalkline.axon.stream.AxonServerFacts;
import org.chalkline.axon.token.FileTrackingTokens;
import org.chalkline.axon.token.MongoTrackingTokens;
import org.chalkline.kernel.command.CommandKey;
import org.chalkline.kernel.command.Outcome.Accepted;
import org.chalkline.kernel.command.Outcome.Refused;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.command.Tried;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.limitation.Limitations;
import org.chalkline.kernel.mongo.ImitatedMongo;
import org.chalkline.kernel.person.AccessLog.Access;
import org.chalkline.kernel.person.AccessLog.Logged;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.personal.Erasures;
import org.chalkline.personal.mongo.MongoAccessLog;
import org.chalkline.personal.mongo.MongoKeyStore;
import org.chalkline.personal.sqlite.SqliteAccessLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * Facts in Axon Server, and the rest in MongoDB, are backed up, lost, and restored into a folder.
 */
class BackupOfServersTest {
    private static final PersonId ERASED = new PersonId("p-1");
    private static final PersonId OTHER = new PersonId("p-2");

    private static final String REGISTER =
            """
            mutation { act: registerSchool(command: {id: "again"}, input: {school: "one", openedOn: "1960-09-01", source: "名册",
              particulars: {name: "NAME", kind: PRIMARY, ownership: PUBLIC, site: {address: "青桐路1号"}}}) {
              __typename ... on Accepted { repeated } ... on Refused { code repeated } } }
            """;

    @TempDir private Path work;
    private final MongoServer mongo = new MongoServer(new ImitatedMongo());
    private Path data = Path.of("");
    private Path backup = Path.of("");
    private String uri = "";
    private String document = "";
    private long bookmark;
    private AxonServerImitation axon;
    private List<Logged> reads = List.of();

    @BeforeEach
    void facts_in_an_axon_server_and_the_rest_in_mongodb() throws Exception {
        data = work.resolve("data");
        backup = work.resolve("backup");
        uri = mongo.bindAndGetConnectionString();
        try (var server = start();
                var caller = new Caller(server)) {
            for (var person : List.of(ERASED, OTHER)) {
                accept(
                        caller,
                        "mutation { act: registerPerson(command: {id: \"r-%s\"}, input: {person: \"%s\", name: \"李秀英%s\", ground: STATUTORY_DUTY, purpose: \"x\", effectiveOn: \"2020-01-01\"}) { __typename } }"
                                .formatted(person.value(), person.value(), person.value()));
            }
            accept(caller, register("first", "one", "青桐路小学"));
            // What is said once more is accepted, and recorded no more.
            accept(caller, register("again", "one", "青桐路小学"));
            assertThat(caller.data(register("refused", "one", "别的小学")).toString())
                    .contains("Refused", "\"repeated\":false");
            document = document(caller);
            assertThat(name(caller, OTHER)).contains("李秀英p-2");
            assertThat(name(caller, ERASED)).contains("李秀英p-1");
            await(() -> Files.exists(data.resolve("tokens")));
        }
        axon = new AxonServerImitation(new SqliteStoredFacts(data));
        try (var client = MongoClients.create(uri)) {
            move(client.getDatabase("chalkline"));
        }
        for (var gone :
                List.of(
                        "events.db",
                        "keys.db",
                        "reads.db",
                        "tokens",
                        "documents",
                        "ledger",
                        "ledger-reads")) {
            FileSystemUtils.deleteRecursively(data.resolve(gone));
        }
        FileSystemUtils.deleteRecursively(work.resolve("data-keys"));
        Files.writeString(data.resolve("format"), "chalkline 3\nzone Asia/Shanghai\n");
        sign();
        FileSystemUtils.copyRecursively(work.resolve("data-keys"), work.resolve("kept-keys"));
    }

    /** The log is one of how the facts stand there. */
    private void sign() throws InterruptedException {
        var settings =
                new LedgerSettings(
                        "localhost/ledger",
                        LedgerSettings.folderIn(data),
                        LedgerSettings.keyBeside(data),
                        List.of(),
                        null,
                        Duration.ofDays(1),
                        Duration.ofSeconds(1));
        try (var facts = new AxonServerFacts(AxonServerLink.onThisMachine(axon.address()));
                var keeper = new LedgerKeeper(facts.facts(), settings, Clock.systemUTC())) {
            keeper.start();
            assertThat(keeper.sign(facts.facts().head() + 1, Duration.ofSeconds(30))).isTrue();
        }
    }

    @AfterEach
    void close() {
        axon.close();
        mongo.shutdownNow();
    }

    private static String register(String command, String school, String name) {
        return REGISTER.replace("again", command)
                .replace("\"one\"", "\"%s\"".formatted(school))
                .replace("NAME", name);
    }

    private Server start() {
        return Server.start(new Server.Settings(data, 0, "none", List.of()));
    }

    private static void accept(Caller caller, String mutation) {
        assertThat(caller.data(mutation).toString()).contains("Accepted");
    }

    private static String document(Caller caller) {
        var answer =
                caller.send(
                        caller.request("/documents")
                                .header("X-Chalkline-About", "p-1")
                                .PUT(HttpRequest.BodyPublishers.ofString("李秀英的体检报告"))
                                .build());
        return FactJson.MAPPER.readTree(answer.body()).get("digest").asString();
    }

    private static String name(Caller caller, PersonId person) {
        return caller.ask("{ person(code: \"%s\") { name { text } } }".formatted(person.value()))
                .toString();
    }

    /** As a program over MongoDB would have written it. */
    private void move(MongoDatabase database) throws Exception {
        new MongoKeyStore(database).close();
        var shared = new GridFsDocuments(database, Clock.systemUTC());
        shared.prepare();
        assertThat(
                        shared.takeAll(
                                new FolderDocuments(data.resolve("documents"), Clock.systemUTC())))
                .isZero();
        try (var keys = connect("keys.db");
                var events = connect("events.db")) {
            each(
                    keys,
                    "SELECT proof FROM master",
                    row ->
                            insert(
                                    database,
                                    "person_key",
                                    new Document("_id", "/master")
                                            .append("proof", row.getString(1))));
            each(
                    keys,
                    "SELECT person, wrapped, standing FROM person_key",
                    row ->
                            insert(
                                    database,
                                    "person_key",
                                    new Document("_id", row.getString(1))
                                            .append("wrapped", new Binary(row.getBytes(2)))
                                            .append("standing", row.getString(3))));
            each(
                    keys,
                    "SELECT token, sealed, person, written_at FROM sealed_text",
                    row ->
                            insert(
                                    database,
                                    "indexed_text",
                                    new Document("_id", row.getString(2))
                                            .append("token", new Binary(row.getBytes(1)))
                                            .append("person", row.getString(3))
                                            .append("writtenAt", new Date(row.getLong(4)))));
            try (var hearts = new Heartbeats(database);
                    var journal =
                            new MongoJournal(database, new NoFacts(), hearts, Clock.systemUTC())) {
                hearts.start();
                each(
                        events,
                        "SELECT command_id, namespace, command_digest, refusal, tried FROM outcome",
                        row -> {
                            var key = new CommandKey(row.getString(2), row.getString(1));
                            var begun = (Beginning.Begun) journal.begin(key, row.getString(3));
                            journal.end(
                                    key,
                                    begun.attempt(),
                                    row.getString(3),
                                    row.getString(4) == null
                                            ? new Accepted(key.id(), false, List.of())
                                            : new Refused(
                                                    key.id(),
                                                    false,
                                                    FactJson.read(row.getString(4), Refusal.class)),
                                    row.getString(5) == null
                                            ? null
                                            : FactJson.read(row.getString(5), Tried.class));
                        });
            }
        }
        var file = new SqliteAccessLog(data.resolve("reads.db"));
        reads = file.of(List.of(ERASED, OTHER), 0, 100);
        file.close();
        assertThat(reads).hasSize(2);
        new MongoAccessLog(database).add(accesses(reads));
        var tokens = new MongoTrackingTokens(database);
        try (var names = Files.list(data.resolve("tokens"))) {
            for (var name : names.map(f -> f.getFileName().toString()).toList()) {
                bookmark = new FileTrackingTokens(data.resolve("tokens")).get(name);
                tokens.put(name, bookmark);
            }
        }
    }

    private static List<Access> accesses(List<Logged> logged) {
        return logged.stream().map(Logged::access).toList();
    }

    private static void insert(MongoDatabase database, String into, Document one) {
        database.getCollection(into).insertOne(one);
    }

    private Connection connect(String file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + data.resolve(file));
    }

    private interface Each {
        void of(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String query, Each each) throws SQLException {
        int count = 0;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            for (; rows.next(); count++) each.of(rows);
        }
        assertThat(count).as(query).isPositive();
    }

    private Told run(String... words) {
        return Told.by(
                Stream.concat(Stream.of("--data", data.toString()), Stream.of(words))
                        .toArray(String[]::new));
    }

    private Told backUp() {
        return run(
                "backup",
                "--to",
                backup.toString(),
                "--axon-server",
                axon.address(),
                "--mongodb-uri",
                uri);
    }

    private Told restore(String... more) throws IOException {
        FileSystemUtils.deleteRecursively(data);
        var words = new ArrayList<>(List.of("restore", "--from", backup.toString()));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private void erase() {
        Erasures.beside(work.resolve("data-keys/ledger.key")).add(List.of(ERASED));
        try (var client = MongoClients.create(uri)) {
            var keys = new MongoKeyStore(client.getDatabase("chalkline"));
            keys.bar(ERASED, Instant.now());
            keys.settle(ERASED, KeyStanding.ERASED);
            keys.close();
        }
    }

    @Test
    void what_servers_hold_is_restored_into_a_folder_and_goes_on_there() throws Exception {
        assertThat(run("backup", "--to", backup.toString()).text()).contains("NOT_IN_FOLDER");
        var told = backUp();
        assertThat(told.status()).as(told.text()).isZero();
        assertThat(told.text()).contains("its facts are those that were signed");
        erase();
        told = backUp();
        assertThat(told.text()).contains("Backup 2");
        try (var client = MongoClients.create(uri)) {
            assertThat(LastBackup.in(client.getDatabase("chalkline")))
                    .isEqualTo(LastBackup.in(data))
                    .hasValueSatisfying(last -> assertThat(last.run()).isEqualTo(2));
        }

        for (var run : List.of("1", "2")) {
            told = restore("--run", run);
            assertThat(told.status()).as(told.text()).isZero();
            var file = new SqliteAccessLog(data.resolve("reads.db"));
            assertThat(accesses(file.of(List.of(ERASED, OTHER), 0, 100)))
                    .isEqualTo(accesses(reads));
            file.close();
            assertThat(Files.list(data.resolve("tokens")).map(this::position))
                    .isNotEmpty()
                    .contains(bookmark);
            try (var server = start();
                    var caller = new Caller(server)) {
                assertThat(server.part(PersonalData.class).standing(ERASED))
                        .isEqualTo(KeyStanding.ERASED);
                assertThat(name(caller, OTHER)).contains("李秀英p-2");
                assertThat(name(caller, ERASED)).doesNotContain("李秀英");
                assertThat(caller.get("/documents/" + document).body()).contains("DOCUMENT_ERASED");
                assertThat(caller.data(register("again", "one", "青桐路小学")).toString())
                        .contains("Accepted", "\"repeated\":true");
                assertThat(caller.data(register("refused", "one", "别的小学")).toString())
                        .contains("Refused", "\"repeated\":true");
                long head = server.part(FactStream.class).head();
                accept(caller, register("more", "two", "青桐路小学"));
                assertThat(server.part(FactStream.class).head()).isGreaterThan(head);
                await(() -> server.part(Limitations.class).now().isEmpty());
            }
            var verified = run("verify");
            assertThat(verified.status()).as(verified.text()).isZero();
            // The next one goes back to before what was recorded here.
            FileSystemUtils.deleteRecursively(work.resolve("data-keys"));
            FileSystemUtils.copyRecursively(work.resolve("kept-keys"), work.resolve("data-keys"));
        }
    }

    private long position(Path token) {
        return new FileTrackingTokens(token.resolveSibling("."))
                .get(token.getFileName().toString());
    }

    @Test
    void a_fact_that_is_not_there_as_it_was_signed_makes_no_backup() {
        axon.replace(1, "李秀英", "李秀兰");
        axon.replace(2, "青桐路1号", "青桐路2号");
        var told = backUp();
        assertThat(told.status()).as(told.text()).isEqualTo(4);
        assertThat(told.text()).contains("BACKUP_DIFFERS");
        assertThat(backup.resolve("state-000001.age")).doesNotExist();
    }

    /** A journal asks how far the facts go before it begins something. */
    private static final class NoFacts implements FactStream {
        @Override
        public long head() {
            return NOTHING;
        }

        @Override
        public long positionAt(Instant recordedAt) {
            return NOTHING;
        }

        @Override
        public Reader readAfter(long position) {
            throw new UnsupportedOperationException();
        }
    }
}
