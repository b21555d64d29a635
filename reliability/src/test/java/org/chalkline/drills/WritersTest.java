package org.chalkline.drills;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a stand-in for the program, which answers as badly as a test wants. */
class WritersTest {
    private static final Pattern ID = Pattern.compile("command: \\{id: \\\\\"([^\\\\]+)");

    /** By the id of a command, how often it came. */
    private final Map<String, Integer> came = new LinkedHashMap<>();

    private final List<StoredRow> stored = new ArrayList<>();
    private final Acknowledged acknowledged = new Acknowledged();
    private HttpServer server;

    /** What the stand-in does to the first handing-in of every third command. */
    private volatile String fault = "none";

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/graphql", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private synchronized String outcome(String id) {
        int times = came.merge(id, 1, Integer::sum);
        boolean faulty = times == 1 && came.size() % 3 == 0;
        if (faulty && fault.equals("put off")) return error();
        boolean there = stored.stream().anyMatch(row -> id.equals(row.commandId()));
        boolean doubles = faulty && fault.equals("doubles");
        boolean forgets = faulty && fault.equals("forgets");
        for (int i = there || forgets ? 1 : doubles ? -1 : 0; i < 1; i++) {
            stored.add(new StoredRow(stored.size(), id, "a.B", Instant.EPOCH));
        }
        if (faulty && fault.equals("silent")) return "";
        var position =
                stored.stream()
                        .filter(row -> id.equals(row.commandId()))
                        .mapToLong(StoredRow::position)
                        .findFirst()
                        .orElse(stored.size());
        return "{\"data\": {\"act\": {\"__typename\": \"Accepted\", \"repeated\": %s, \"facts\": [{\"type\": \"a.B\", \"position\": %d}]}}}"
                .formatted(there, position);
    }

    private static String error() {
        return "{\"errors\": [{\"extensions\": {\"code\": \"COMMAND_FAULT\"}}], \"data\": null}";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var id = ID.matcher(body);
            if (!id.find()) throw new IOException("no id in " + body);
            var said = outcome(id.group(1)).getBytes(StandardCharsets.UTF_8);
            // Without an answer the connection is closed, as it is by a program that was killed.
            if (said.length == 0) return;
            exchange.sendResponseHeaders(200, said.length);
            exchange.getResponseBody().write(said);
        }
    }

    private Discrepancies afterWriting(String withFault) throws Exception {
        return afterWriting(withFault, true);
    }

    private Discrepancies afterWriting(String withFault, boolean guarded) throws Exception {
        fault = withFault;
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        try (var writers = new Writers("t", Duration.ofSeconds(5), acknowledged, guarded)) {
            writers.at(url);
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (acknowledged.size() < 60 && System.nanoTime() < until) Thread.sleep(5);
            writers.finish();
        }
        return Checker.check(acknowledged.facts(), stored, true, id -> id.startsWith("drill-t-"));
    }

    @Test
    void each_act_is_handed_in_under_its_own_id_and_the_next_one_after_its_answer()
            throws Exception {
        var found = afterWriting("none");
        assertThat(found).isEqualTo(new Discrepancies(came.size(), 0, 0, 0, 0));
        assertThat(came.values()).containsOnly(1);
        assertThat(acknowledged.stoodAlready()).isZero();
    }

    @Test
    void an_act_of_which_nothing_came_back_is_handed_in_again_and_ends_as_itself()
            throws Exception {
        var found = afterWriting("silent");
        assertThat(found).isEqualTo(new Discrepancies(came.size(), 0, 0, 0, 0));
        assertThat(came.values()).contains(2).doesNotContain(3);
        assertThat(acknowledged.stoodAlready()).isPositive();
    }

    @Test
    void an_act_that_is_put_off_is_handed_in_again() throws Exception {
        var found = afterWriting("put off");
        assertThat(found).isEqualTo(new Discrepancies(came.size(), 0, 0, 0, 0));
        assertThat(came.values()).contains(2);
    }

    @Test
    void an_act_that_is_handed_in_again_as_another_command_is_found_out() throws Exception {
        assertThat(afterWriting("silent", false).misplaced()).isPositive();
    }

    @Test
    void a_program_that_forgets_what_it_acknowledged_is_found_out() throws Exception {
        assertThat(afterWriting("forgets").lost()).isPositive();
    }

    @Test
    void a_program_that_records_an_act_twice_is_found_out() throws Exception {
        assertThat(afterWriting("doubles").doubled()).isPositive();
    }
}
