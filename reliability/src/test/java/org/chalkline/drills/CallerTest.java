package org.chalkline.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallerTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    /** What the first question is answered with; the others have an answer. */
    private volatile String code = "";

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/graphql", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        http.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var said =
                    (asked.incrementAndGet() == 1
                                    ? "{\"errors\": [{\"extensions\": {\"code\": \"%s\"}}], \"data\": {\"a\": null}}"
                                            .formatted(code)
                                    : "{\"data\": {\"a\": 7}}")
                            .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, said.length);
            exchange.getResponseBody().write(said);
        }
    }

    private int a() throws Exception {
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Caller.patient(http).data(url, "{ a }").path("a").asInt();
    }

    @Test
    void an_answer_that_has_not_caught_up_yet_is_asked_for_again() throws Exception {
        code = "NOT_CAUGHT_UP";
        assertThat(a()).isEqualTo(7);
        assertThat(asked).hasValue(2);
    }

    @Test
    void any_other_error_is_a_failure_at_once() {
        code = "FAULT";
        assertThatThrownBy(this::a).hasMessageContaining("FAULT");
        assertThat(asked).hasValue(1);
    }
}
