package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.Sha256;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A program that is killed while a file is taken back goes on where it was. */
@Tag("drill")
class TakeBackKilledTest {
    private static final int ROWS = 900;
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @TempDir Path folder;

    private Server start() {
        return Server.start(new Server.Settings(data(), 0, "none", List.of()));
    }

    private Path data() {
        return folder.resolve("data");
    }

    @Test
    void a_take_back_that_was_killed_goes_on_and_sets_each_act_aside_once() throws Exception {
        var text = new StringBuilder("school,name,address,openedOn,source\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("k-%d,School %d,Elm Road %d,1990-09-01,old%n".formatted(i, i, i));
        }
        var file = Files.writeString(folder.resolve("many.csv"), text);
        var digest = Sha256.hex(text.toString());
        try (var server = start();
                var caller = new Caller(server)) {
            new Clerk(caller, "kill").empower("Sun", List.of("CORRECT_RECORDS"));
            var told =
                    Told.by(
                            "import",
                            "schools",
                            file.toString(),
                            "--url",
                            server.url(),
                            "--token-file",
                            Tokens.file(server, "importer", Role.CLERK, Role.AUDITOR));
            assertThat(told.status()).as(told.text()).isZero();
        }
        assertThat(orderAndKill(digest)).isBetween(1, ROWS - 1);
        try (var server = start();
                var caller = new Caller(server)) {
            var clerk = new Clerk(caller, "again");
            var taken =
                    clerk.eventually(
                            "{ file(code: \"%s\") { status takeBacks { fell keptInAll done } } }"
                                    .formatted(digest),
                            "/file",
                            one -> one.get("status").asString().equals("TAKEN_BACK"));
            assertThat(taken.at("/takeBacks/0/fell").asInt()).isEqualTo(ROWS);
            assertThat(taken.at("/takeBacks/0/keptInAll").asInt()).isZero();
            assertThat(
                            count(
                                    clerk,
                                    "facts",
                                    "correlationId: [\"sha256:" + digest + "\"], standing: [FELL]"))
                    .isEqualTo(ROWS);
            assertThat(count(clerk, "rulings", "kind: [SET_ASIDE]")).isEqualTo(ROWS);
        }
    }

    /** How many there are, once the projection shows as many as there should be. */
    private static long count(Clerk clerk, String list, String filter) {
        var query = "{ %s(first: 1, filter: {%s}) { totalCount } }".formatted(list, filter);
        return clerk.eventually(query, "/" + list + "/totalCount", n -> n.asLong() >= ROWS)
                .asLong();
    }

    /** How many acts had fallen when the program was killed. */
    private int orderAndKill(String digest) throws Exception {
        int port = freePort();
        var program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Chalkline.class.getName(),
                                "--data",
                                data().toString(),
                                "--port",
                                "" + port,
                                "--empty")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("program.out").toFile())
                        .start();
        try (var http = HttpClient.newHttpClient()) {
            var url = "http://127.0.0.1:" + port;
            awaitReady(http, url);
            var answer =
                    ask(
                            http,
                            url,
                            """
                            mutation { takeFileBack(command: {id: "back"}, input: {file: "%s", rows: [],
                              reasons: "Another district's.", officer: "Sun", ruledOn: "%s",
                              decision: {documentNumber: "长教更〔2026〕9号", body: "Bureau", officer: "Sun", approver: "Head",
                                decidedOn: "%s", reasons: "Another district's.", paper: "%s", evidence: ["%s"],
                                legalBasis: [{law: "Compulsory Education Law", article: "15", version: "2018"}]}}) {
                              __typename ... on Refused { code } } }
                            """
                                    .formatted(
                                            digest,
                                            TODAY,
                                            TODAY,
                                            "ab".repeat(32),
                                            "ab".repeat(32)));
            assertThat(answer.at("/data/takeFileBack/__typename").asString())
                    .as(answer.toString())
                    .isEqualTo("Accepted");
            var look = "{ file(code: \"%s\") { takeBacks { fell } } }".formatted(digest);
            for (int i = 0; i < 3_000; i++) {
                int fell = ask(http, url, look).at("/data/file/takeBacks/0/fell").asInt(0);
                if (fell > 0) return fell;
                Thread.sleep(10);
            }
            throw new AssertionError("nothing was taken back");
        } finally {
            program.destroyForcibly().waitFor();
        }
    }

    private JsonNode ask(HttpClient http, String url, String query) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(url + "/graphql"))
                        .header("Content-Type", "application/json")
                        .header(
                                "Authorization",
                                Tokens.bearer(data(), "clerk", Role.CLERK, Role.AUDITOR))
                        .POST(BodyPublishers.ofString(FactJson.write(Map.of("query", query))));
        return FactJson.MAPPER.readTree(http.send(request.build(), BodyHandlers.ofString()).body());
    }

    private static void awaitReady(HttpClient http, String url) throws Exception {
        var ask = HttpRequest.newBuilder(URI.create(url + "/actuator/health/readiness")).build();
        for (int i = 0; i < 1_200; i++) {
            try {
                if (http.send(ask, BodyHandlers.discarding()).statusCode() == 200) return;
            } catch (IOException e) {
                // Not yet.
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the program didn't start");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
