package org.chalkline.app.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.app.Server;
import org.chalkline.app.Soon;
import org.chalkline.app.Tokens;
import org.chalkline.kernel.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hundreds of bodies that don't come, and a program that answers all the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowBodiesTest {
    private static final int MANY = 300;

    private final List<Socket> slow = new ArrayList<>();
    private Server server;
    private HttpClient http;

    @BeforeAll
    void start(@TempDir Path folder) {
        var settings =
                List.of(
                        "--chalkline.http.body-within=15s",
                        "--chalkline.http.max-waiting-bytes=3000000",
                        "--chalkline.http.max-uploads=4",
                        "--chalkline.ledger.enabled=false");
        server = Server.start(new Server.Settings(folder.resolve("data"), 0, "none", settings));
        http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    }

    @AfterAll
    void stop() {
        http.close();
        server.close();
    }

    @AfterEach
    void leave() throws IOException {
        for (var each : slow) each.close();
        slow.clear();
    }

    private Socket begin(String method, String path, String length, String part)
            throws IOException {
        var socket = new Socket("127.0.0.1", server.port());
        socket.setSoTimeout(30_000);
        slow.add(socket);
        var head =
                "%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nAuthorization: %s\r\n%s\r\n\r\n%s"
                        .formatted(
                                method,
                                path,
                                Tokens.bearer(server, "a", Role.CLERK, Role.AUDITOR),
                                length,
                                part);
        socket.getOutputStream().write(head.getBytes(US_ASCII));
        return socket;
    }

    private HttpResponse<String> ask(String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.url() + "/graphql"))
                        .timeout(Duration.ofSeconds(5))
                        .header("Content-Type", "application/json")
                        .header(
                                "Authorization",
                                Tokens.bearer(server, "a", Role.CLERK, Role.AUDITOR))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private void requireAnswers() throws Exception {
        for (int i = 0; i < 5; i++) {
            var alive =
                    http.send(
                            HttpRequest.newBuilder(
                                            URI.create(server.url() + "/actuator/health/liveness"))
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(alive.statusCode()).isEqualTo(200);
            assertThat(ask("{\"query\": \"{ projections { name } }\"}").body()).contains("schools");
        }
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /graphql, Content-Length: 5000",
        "POST, /graphql, Transfer-Encoding: chunked",
        "POST, /graphql, Content-Length: 2000000",
        "POST, /intake/schools, Content-Length: 5000",
        "POST, /nowhere, Content-Length: 5000",
        "GET, /actuator/health, Content-Length: 5000",
        "PUT, /documents, Content-Length: 5000",
        "PUT, /documents, Transfer-Encoding: chunked",
        "PUT, /documents, Content-Length: 900000000",
        "PUT, /documents/x, Content-Length: 5000",
    })
    void bodies_that_do_not_come_leave_the_program_answering(
            String method, String path, String length) throws Exception {
        for (int i = 0; i < MANY; i++) {
            begin(method, path, length, length.startsWith("T") ? "5\r\n{" : "{");
        }
        requireAnswers();
    }

    @Test
    void a_body_that_comes_in_pieces_is_taken_as_a_whole() throws Exception {
        var body = "{\"query\": \"{ projections { name } }\"}";
        var socket = begin("POST", "/graphql", "Content-Length: " + body.length(), "");
        socket.getOutputStream().write("".getBytes(US_ASCII));
        for (var each : body.split("(?<=\\G.{9})")) {
            Thread.sleep(50);
            socket.getOutputStream().write(each.getBytes(US_ASCII));
        }
        socket.shutdownOutput();
        assertThat(answer(socket)).startsWith("HTTP/1.1 200").contains("schools", "nosniff");
    }

    @Test
    void a_body_that_takes_too_long_is_cut_off_by_name() throws Exception {
        var socket = begin("POST", "/graphql", "Content-Length: 50", "{");
        assertThat(answer(socket)).startsWith("HTTP/1.1 408").contains("BODY_TOO_SLOW");
    }

    @Test
    void a_body_that_breaks_off_is_told_so() throws Exception {
        var socket = begin("POST", "/graphql", "Content-Length: 50", "{");
        socket.shutdownOutput();
        assertThat(answer(socket)).startsWith("HTTP/1.1 400").contains("BODY_CUT_SHORT");
    }

    @Test
    void what_waits_takes_so_much_memory_and_no_more() throws Exception {
        var half = "x".repeat(900_000);
        for (int i = 0; i < 4; i++) begin("POST", "/graphql", "Content-Length: 1000000", half);
        assertThat(answer(oneAnswered()))
                .startsWith("HTTP/1.1 503")
                .contains("BUSY", "Retry-After");
        requireAnswers();
        leave();
        var again = "{\"query\": \"{ projections { name } } # " + "x".repeat(500_000) + "\"}";
        Soon.await(() -> ask(again).statusCode() == 200);
    }

    /** The one of the slow requests that is answered, while none of the others is. */
    private Socket oneAnswered() throws Exception {
        Soon.await(() -> !answered().isEmpty());
        var answered = answered();
        assertThat(answered).hasSize(1);
        return answered.getFirst();
    }

    private List<Socket> answered() throws IOException {
        var answered = new ArrayList<Socket>();
        for (var each : slow) if (each.getInputStream().available() > 0) answered.add(each);
        return answered;
    }

    @Test
    void so_many_documents_are_taken_in_at_a_time_and_no_more() throws Exception {
        for (int i = 0; i < 5; i++) begin("PUT", "/documents", "Content-Length: 5000", "{");
        assertThat(answer(oneAnswered())).startsWith("HTTP/1.1 503").contains("BUSY");
        leave();
        Soon.await(() -> put().statusCode() < 300);
    }

    private HttpResponse<String> put() throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.url() + "/documents"))
                        .header(
                                "Authorization",
                                Tokens.bearer(server, "a", Role.CLERK, Role.AUDITOR))
                        .PUT(BodyPublishers.ofString("a document"))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void a_body_that_is_too_large_is_refused_and_its_sender_reads_why() throws Exception {
        var answer = ask("{\"query\": \"" + "x".repeat(3_000_000) + "\"}");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("PAYLOAD_TOO_LARGE");
    }
}
