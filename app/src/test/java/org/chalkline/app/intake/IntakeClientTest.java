package org.chalkline.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.chalkline.app.intake.ImportJob.Program;
import org.junit.jupiter.api.Test;

/** How an import gets on with a program that takes no more of its requests for now. */
class IntakeClientTest {

    @Test
    void what_comes_too_soon_is_sent_again_when_the_program_says() throws Exception {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(
                "/intake/schools",
                exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    boolean isTooSoon = asked.getAndIncrement() == 0;
                    if (isTooSoon) exchange.getResponseHeaders().set("Retry-After", "1");
                    var body = (isTooSoon ? "{}" : "[]").getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(isTooSoon ? 429 : 200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        var told = new ArrayList<String>();
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var target = new IntakeClient.Target(url, "Bearer x", "file", Duration.ofSeconds(30));
        try (var client = new IntakeClient(target, "schools", Program.plainHttp(), told::add)) {
            long begun = System.nanoTime();
            assertThat(client.send(List.of())).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isGreaterThan(Duration.ofMillis(900));
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(2);
        assertThat(told).singleElement().asString().contains("429");
    }
}
