package org.chalkline.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chalkline.app.Chalkline;
import org.chalkline.app.Server;
import org.chalkline.app.Tokens;
import org.chalkline.app.Told;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactJson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is told of events that were recorded and that the program didn't come to sign. */
@Tag("drill")
class UnsignedTailTest {
    private static final int ROUNDS = 5;

    @TempDir private Path work;

    private Path data() {
        return work.resolve("data");
    }

    private Server start(String... settings) {
        return Server.start(new Server.Settings(data(), 0, "none", List.of(settings)));
    }

    private Told verify(String... more) {
        var all = new ArrayList<>(List.of("verify", "--data", data().toString()));
        all.addAll(List.of(more));
        return Told.by(all.toArray(String[]::new));
    }

    /** Records a school and returns the position of the last fact that is on disk then. */
    private static long record(HttpClient http, String url, String token, String id)
            throws Exception {
        var mutation =
                """
                mutation { registerSchool(command: {id: "%s"}, input: {school: "%s", openedOn: "1960-09-01",
                  source: "名册", particulars: {name: "青桐路小学", kind: PRIMARY, ownership: PUBLIC,
                  site: {address: "青桐路1号"}}}) { ... on Accepted { position } } }
                """
                        .formatted(id, id);
        var request =
                HttpRequest.newBuilder(URI.create(url + "/graphql"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", token)
                        .POST(BodyPublishers.ofString(FactJson.write(Map.of("query", mutation))));
        var answer = http.send(request.build(), BodyHandlers.ofString()).body();
        return FactJson.read(answer, JsonNode.class).at("/data/registerSchool/position").asLong();
    }

    @Test
    void the_positions_that_no_checkpoint_covers_are_told_and_are_neither_failure_nor_pass()
            throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            try (var server = start()) {
                record(
                        http,
                        server.url(),
                        Tokens.bearer(server, "clerk", Role.CLERK, Role.AUDITOR),
                        "signed");
            }
            assertThat(verify().text()).contains("PASSED").doesNotContain("NOTE");
            long first;
            // As it is after a kill: recorded, and not signed.
            try (var server = start("--chalkline.ledger.enabled=false")) {
                first =
                        record(
                                http,
                                server.url(),
                                Tokens.bearer(server, "clerk", Role.CLERK, Role.AUDITOR),
                                "unsigned-1");
                for (int i = 2; i <= 3; i++)
                    record(
                            http,
                            server.url(),
                            Tokens.bearer(server, "clerk", Role.CLERK, Role.AUDITOR),
                            "unsigned-" + i);
            }
            var told = verify();
            assertThat(told.status()).as(told.text()).isEqualTo(3);
            assertThat(told.text())
                    .contains(
                            "PASSED: everything that was signed",
                            "NOTE: the tail of 3 events (positions %d..%d) is not covered by any checkpoint"
                                    .formatted(first, first + 2))
                    .doesNotContain("FAILED");
            assertThat(verify("--full").status()).isEqualTo(3);
        }
        start().close();
        assertThat(verify().text()).contains("PASSED").doesNotContain("NOTE");
    }

    @Test
    void a_program_that_is_killed_leaves_nothing_that_fails() throws Exception {
        boolean leftATail = false;
        try (var http = HttpClient.newHttpClient()) {
            try (var server = start()) {
                record(
                        http,
                        server.url(),
                        Tokens.bearer(server, "clerk", Role.CLERK, Role.AUDITOR),
                        "signed");
            }
            for (int round = 0; round < ROUNDS && !leftATail; round++) {
                long last = recordAndKill(http, "killed-" + round);
                var told = verify();
                assertThat(told.status()).as(told.text()).isIn(0, 3);
                leftATail =
                        told.text()
                                .contains(
                                        "NOTE: the last event (position %d) is not covered"
                                                .formatted(last));
            }
        }
        assertThat(leftATail).as("it signs within a second, and is killed at once").isTrue();
        start().close();
        var signed = verify();
        assertThat(signed.status()).isZero();
        assertThat(signed.text()).contains("PASSED").doesNotContain("NOTE");
    }

    private long recordAndKill(HttpClient http, String id) throws Exception {
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
                        .redirectOutput(work.resolve("program.out").toFile())
                        .start();
        try {
            var url = "http://127.0.0.1:" + port;
            awaitReady(http, url);
            // What was recorded at the start is signed by then, and this is not yet.
            return record(http, url, Tokens.bearer(data(), "clerk", Role.CLERK, Role.AUDITOR), id);
        } finally {
            program.destroyForcibly().waitFor();
        }
    }

    private static void awaitReady(HttpClient http, String url) throws Exception {
        var ask = HttpRequest.newBuilder(URI.create(url + "/actuator/health/readiness")).build();
        for (int i = 0; i < 600; i++) {
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
