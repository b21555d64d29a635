package org.chalkline.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.app.Caller;
import org.chalkline.app.Server;
import org.chalkline.app.Told;
import org.chalkline.axon.eventstore.SqliteStoredFacts;
import org.chalkline.axon.link.AxonServerLink;
import org.chalkline.axon.stream.AxonServerFacts;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.mongo.ImitatedMongo;
import org.chalkline.query.lease.MongoLeases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** {@code verify} and {@code replay} where the facts are in an Axon Server. */
class ChecksOverServersTest {
    private static final int SCHOOLS = 3;

    @TempDir private Path work;
    private Path data = Path.of("");
    private AxonServerImitation server;

    /**
     * The facts of a folder are moved to the server, and a log is signed of how they stand there.
     */
    @BeforeEach
    void facts_in_an_axon_server() throws IOException, InterruptedException {
        data = work.resolve("data");
        try (var program = Server.start(new Server.Settings(data, 0, "none", List.of()));
                var caller = new Caller(program)) {
            for (int i = 1; i <= SCHOOLS; i++) {
                assertThat(caller.data(REGISTER.formatted(i, i)).toString()).contains("Accepted");
            }
            caller.awaitReady();
            var head = program.part(FactStream.class).head();
            assertThat(
                            caller.data(
                                            "{ schools(first: 1, atLeast: %d) { totalCount } }"
                                                    .formatted(head))
                                    .at("/schools/totalCount")
                                    .asInt())
                    .isEqualTo(SCHOOLS);
        }
        server = new AxonServerImitation(new SqliteStoredFacts(data));
        Files.delete(data.resolve("events.db"));
        FileSystemUtils.deleteRecursively(data.resolve("ledger"));
        FileSystemUtils.deleteRecursively(work.resolve("data-keys"));
        var settings =
                new LedgerSettings(
                        "example.org/log",
                        LedgerSettings.folderIn(data),
                        LedgerSettings.keyBeside(data),
                        List.of(),
                        null,
                        Duration.ofDays(1),
                        Duration.ofSeconds(1));
        try (var facts = new AxonServerFacts(AxonServerLink.onThisMachine(server.address()));
                var keeper = new LedgerKeeper(facts.facts(), settings, Clock.systemUTC())) {
            keeper.start();
            assertThat(keeper.sign(SCHOOLS, Duration.ofSeconds(30))).isTrue();
        }
    }

    private static final String REGISTER =
            """
            mutation { registerSchool(command: {id: "c-%s"}, input: {school: "s-%s", openedOn: "1960-09-01",
              source: "名册", particulars: {name: "青桐路小学", kind: PRIMARY, ownership: PUBLIC,
              site: {address: "青桐路1号"}}}) { __typename ... on Accepted { position } } }
            """;

    @AfterEach
    void close() {
        server.close();
    }

    private Told run(String command, String... words) {
        var all = new ArrayList<>(List.of(command, "--data", data.toString()));
        all.addAll(List.of("--axon-server", server.address()));
        all.addAll(List.of(words));
        return Told.by(all.toArray(String[]::new));
    }

    private void change(String sql) throws Exception {
        try (var files = Files.list(data.resolve("views"))) {
            var schools =
                    files.filter(f -> f.getFileName().toString().matches("schools-[0-9]+[.]db"))
                            .findFirst()
                            .orElseThrow();
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + schools);
                    var statement = connection.createStatement()) {
                assertThat(statement.executeUpdate(sql)).isPositive();
            }
        }
    }

    @Test
    void events_there_are_compared_with_their_log_and_projections_with_the_events()
            throws Exception {
        var whole = run("verify", "--full");
        assertThat(whole.status()).as(whole.text()).isZero();
        assertThat(whole.text())
                .contains("PASSED", SCHOOLS + " stored events", "schools at position 2: ")
                .doesNotContain("DIFFERS");

        server.replace(1, "青桐路1号", "青桐路2号");
        var altered = run("verify");
        assertThat(altered.status()).as(altered.text()).isEqualTo(1);
        assertThat(altered.text()).contains("FAILED", "position 1");
        var replayed = run("replay", "--switch");
        assertThat(replayed.status()).as(replayed.text()).isEqualTo(1);
        assertThat(replayed.text()).contains("STOPPED, no projection was exchanged", "position 1");
    }

    @Test
    void a_projection_that_was_altered_is_built_anew_from_what_is_there() throws Exception {
        change("UPDATE state SET c_status = 'CLOSED' WHERE c_status <> 'CLOSED'");
        var verified = run("verify", "--full");
        assertThat(verified.status()).as(verified.text()).isEqualTo(1);
        assertThat(verified.text()).contains("by other values of status");

        var replayed = run("replay", "--projection", "schools");
        assertThat(replayed.status()).as(replayed.text()).isEqualTo(1);
        assertThat(replayed.text()).contains("DIFFERS");
        assertThat(run("replay", "--switch").text()).contains("exchanged");
        assertThat(run("verify", "--full").status()).isZero();
    }

    @Test
    void projections_in_mongodb_are_built_from_it_and_compared_with_it() {
        var mongo = new MongoServer(new ImitatedMongo());
        try {
            var uri = mongo.bindAndGetConnectionString();
            var first = run("replay", "--mongodb-uri", uri, "--switch");
            assertThat(first.text()).contains("schools: was not built yet", "exchanged");
            for (var command : List.of("verify --full", "replay")) {
                var words = new ArrayList<>(List.of(command.split(" ")));
                words.addAll(List.of("--mongodb-uri", uri));
                var told =
                        run(
                                words.getFirst(),
                                words.subList(1, words.size()).toArray(String[]::new));
                assertThat(told.status()).as(told.text()).isZero();
                assertThat(told.text()).contains("schools at position 2: ");
            }
            assertThatNothingIsExchangedBesideItsKeeper(uri);
        } finally {
            mongo.shutdownNow();
        }
    }

    private void assertThatNothingIsExchangedBesideItsKeeper(String uri) {
        try (var client = MongoClients.create(uri)) {
            var database = client.getDatabase("chalkline");
            try (var leases = new MongoLeases(database)) {
                for (var lease : database.getCollection("lease").find().into(new ArrayList<>())) {
                    var unused = leases.contend(lease.getString("_id"));
                }
                var told =
                        run("replay", "--mongodb-uri", uri, "--projection", "schools", "--switch");
                assertThat(told.status()).as(told.text()).isEqualTo(3);
                assertThat(told.text()).contains("PROJECTION_IN_USE", "Stop the programs");
                // Whoever only compares needs nobody to stop.
                assertThat(run("replay", "--mongodb-uri", uri).status()).isZero();
                assertThat(run("verify", "--full", "--mongodb-uri", uri).status()).isZero();
            }
        }
    }
}
