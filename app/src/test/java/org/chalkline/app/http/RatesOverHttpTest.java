package org.chalkline.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.app.Caller;
import org.chalkline.app.Server;
import org.chalkline.app.Tokens;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many requests, and how long ones, a running program takes from one sender. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RatesOverHttpTest {
    private static final int PUBLIC = 4;
    private static final int CLERKS = 7;
    private static final int SIGN_INS = 3;

    private Server server;
    private Caller caller;
    private int subjects;

    @BeforeAll
    void start(@TempDir Path folder) {
        var settings =
                List.of(
                        "--chalkline.limits.public.per-minute=" + PUBLIC,
                        "--chalkline.limits.clerk.per-minute=" + CLERKS,
                        "--chalkline.limits.sign-ins-per-minute=" + SIGN_INS,
                        "--chalkline.limits.school.request-bytes=20000",
                        "--server.tomcat.connection-timeout=1s",
                        "--chalkline.ledger.enabled=false");
        server = Server.start(new Server.Settings(folder.resolve("data"), 0, "none", settings));
        caller = new Caller(server.url());
    }

    @AfterAll
    void stop() {
        caller.close();
        server.close();
    }

    private String clerk() {
        return Tokens.bearer(server, "clerk-" + ++subjects, Role.CLERK);
    }

    private HttpResponse<String> send(String method, String path, String token, String... headers) {
        var request =
                caller.request(path)
                        .header("Content-Type", "application/json")
                        .header("Authorization", token)
                        .method(method, BodyPublishers.ofString("{\"query\": \"{ __typename }\"}"));
        if (headers.length > 0) request.headers(headers);
        return caller.send(request.build());
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /graphql",
        "POST, /%67raphql",
        "POST, /intake/schools",
        "PUT, /documents",
        "GET, /documents/00",
        "GET, /bundle?case=a",
        "GET, /papers/1.html",
    })
    void who_is_signed_in_sends_so_many_requests_and_is_told_when_to_go_on(
            String method, String path) {
        var token = clerk();
        for (int i = 0; i < CLERKS; i++) {
            assertThat(send(method, path, token).statusCode()).as(path).isNotEqualTo(429);
        }
        var refused = send(method, path, token);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(code(refused)).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElse("0")))
                .isBetween(1, 60 / CLERKS + 1);
        // What is counted is the subject, whatever they send and from where they say they are.
        assertThat(
                        send("GET", "/bundle?case=b", token, "X-Forwarded-For", "192.0.2.9")
                                .statusCode())
                .isEqualTo(429);
        // It keeps nobody else away, nor them from what tells whether the program is well.
        assertThat(send(method, path, clerk()).statusCode()).isNotEqualTo(429);
        assertThat(send("GET", "/actuator/health", token).statusCode()).isEqualTo(200);
    }

    @Test
    void a_new_token_makes_nobody_another_subject() {
        var name = "clerk-" + ++subjects;
        for (int i = 0; i < CLERKS; i++) {
            send("POST", "/graphql", Tokens.bearer(server, name, Role.CLERK));
        }
        assertThat(send("POST", "/graphql", Tokens.bearer(server, name, Role.CLERK)).statusCode())
                .isEqualTo(429);
    }

    private static String code(HttpResponse<String> answer) {
        return FactJson.MAPPER.readTree(answer.body()).at("/errors/0/extensions/code").asString();
    }

    @Test
    void who_has_not_signed_in_is_counted_by_address_whatever_they_say_it_is() {
        int carriedOut = 0;
        for (int i = 0; i < 3 * PUBLIC; i++) {
            var builder =
                    caller.request("/graphql")
                            .header("Content-Type", "application/json")
                            .header("X-Forwarded-For", "192.0.2." + i)
                            .header("Forwarded", "for=192.0.2." + i)
                            .POST(BodyPublishers.ofString("{\"query\": \"{ __typename }\"}"));
            // A header that says nothing of who they are makes them nobody else.
            if (i % 2 == 1) builder.header("Authorization", "Basic eDp4");
            var answer = caller.send(builder.build());
            if (answer.statusCode() == 200) carriedOut++;
            else assertThat(code(answer)).isEqualTo("TOO_MANY_REQUESTS");
        }
        // Another test may have sent one, and one or two may have fallen due meanwhile.
        assertThat(carriedOut).isBetween(PUBLIC - 1, PUBLIC + 2);
        assertThat(send("POST", "/graphql", clerk()).statusCode()).isEqualTo(200);
    }

    @Test
    void who_tries_one_password_under_many_names_waits_too() {
        int tried = 0;
        for (int i = 0; i < 3 * SIGN_INS; i++) {
            var answer =
                    caller.send(
                            caller.request("/sign-in")
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(
                                            BodyPublishers.ofString(
                                                    "username=u" + i + "&password=four+words"))
                                    .build());
            if (answer.statusCode() != 429) tried++;
        }
        assertThat(tried).isBetween(SIGN_INS, SIGN_INS + 1);
    }

    @Test
    void how_long_a_request_may_be_depends_on_who_sends_it() {
        assertThat(length(18_000, "")).isEqualTo(413);
        assertThat(length(18_000, Tokens.bearer(server, "s-1", Role.SCHOOL))).isEqualTo(200);
        assertThat(length(22_000, Tokens.bearer(server, "s-1", Role.SCHOOL))).isEqualTo(413);
        assertThat(length(22_000, clerk())).isEqualTo(200);
        assertThat(length(1_100_000, clerk())).isEqualTo(413);
        // Nobody says that they are somebody and sends as much as those may.
        assertThat(length(22_000, "Basic eDp4")).isIn(413, 429);
    }

    private int length(int bytes, String token) {
        var body = "{\"query\": \"{ __typename } # " + "x".repeat(bytes) + "\"}";
        var request =
                caller.request("/graphql")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body));
        if (!token.isEmpty()) request.header("Authorization", token);
        return caller.send(request.build()).statusCode();
    }

    @Test
    void headers_that_do_not_come_hold_no_thread_and_are_cut_off() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 300; i++) {
                var socket = new Socket("127.0.0.1", server.port());
                socket.setSoTimeout(20_000);
                socket.getOutputStream()
                        .write("GET / HTTP/1.1\r\nHost: 127".getBytes(StandardCharsets.US_ASCII));
                slow.add(socket);
            }
            assertThat(caller.get("/actuator/health").statusCode()).isEqualTo(200);
            for (var each : slow.subList(0, 20)) assertThat(ends(each)).isTrue();
        } finally {
            for (var each : slow) each.close();
        }
    }

    private static boolean ends(Socket socket) throws IOException {
        socket.getInputStream().readAllBytes();
        return true;
    }
}
