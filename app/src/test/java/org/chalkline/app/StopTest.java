package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM, as service managers send it. */
class StopTest {
    private static final Pattern OPEN = Pattern.compile("Open +http://127\\.0\\.0\\.1:(\\d+)/");
    private static final int CALLERS = 4;
    private static final int HEARD_BEFORE = 40;

    @TempDir Path folder;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger sent = new AtomicInteger();
    private String bearer = "";

    private Path data() {
        return folder.resolve("data");
    }

    @Test
    void sigterm_under_load_ends_with_0_and_what_was_acknowledged_or_under_way_is_there()
            throws Exception {
        var program = program("--empty");
        int port = port(program);
        bearer = Tokens.bearer(data(), "clerk", Role.CLERK);
        try (var half = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var body = register("half").getBytes(StandardCharsets.UTF_8);
            half.getOutputStream().write(head(port, body.length).getBytes(StandardCharsets.UTF_8));
            half.getOutputStream().write(body, 0, body.length / 2);
            half.getOutputStream().flush();
            var callers = new ArrayList<Thread>();
            for (int i = 0; i < CALLERS; i++) {
                callers.add(Thread.ofPlatform().start(() -> record(port)));
            }
            while (acknowledged.size() < HEARD_BEFORE) Thread.sleep(5);
            program.destroy();
            for (var caller : callers) caller.join();
            half.getOutputStream().write(body, body.length / 2, body.length - body.length / 2);
            half.getOutputStream().flush();
            var answer = new String(half.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200").contains("\"Accepted\"");
            acknowledged.add("half");
        }
        assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(program.exitValue()).as(said()).isZero();
        assertThat(said()).doesNotContain("\tat ");
        try (var server = Server.start(new Server.Settings(data(), 0, "none", List.of()));
                var caller = new Caller(server)) {
            long head = server.part(FactStream.class).head();
            for (var school : acknowledged) {
                assertThat(
                                caller.data(
                                                "{ school(code: \"%s\", atLeast: %d) { code } }"
                                                        .formatted(school, head))
                                        .at("/school/code")
                                        .asString())
                        .isEqualTo(school);
            }
        }
    }

    @Test
    void sigterm_while_a_district_is_loaded_ends_with_0_and_the_load_goes_on_later()
            throws Exception {
        var program = program();
        try (var caller = new Caller("http://127.0.0.1:" + port(program))) {
            var count = "{ schools(first: 1) { basis { position } } }";
            while (caller.data(count).at("/schools/basis/position").asLong(0) < 20) Thread.sleep(1);
        }
        program.destroy();
        assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(program.exitValue()).as(said()).isZero();
        assertThat(said()).doesNotContain("\tat ", "chalkline: ");
    }

    @Test
    void sigterm_before_it_answers_ends_with_0() throws Exception {
        var program = program("--empty");
        while (!Files.exists(data().resolve("format"))) {
            assertThat(program.isAlive()).isTrue();
            Thread.sleep(5);
        }
        program.destroy();
        assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(program.exitValue()).as(said()).isZero();
    }

    private void record(int port) {
        try (var http = HttpClient.newHttpClient()) {
            while (true) {
                var school = "s-" + sent.incrementAndGet();
                var request =
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                                .header("Content-Type", "application/json")
                                .header("Authorization", bearer)
                                .POST(BodyPublishers.ofString(register(school)));
                var answer = http.send(request.build(), BodyHandlers.ofString());
                if (answer.body().contains("\"Accepted\"")) acknowledged.add(school);
            }
        } catch (IOException e) {
            // It has ended.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String register(String school) {
        return FactJson.write(
                Map.of(
                        "query",
                        """
                        mutation { registerSchool(command: {id: "%s"}, input: {school: "%s", openedOn: "1960-09-01",
                          source: "old", particulars: {name: "School %s", kind: PRIMARY, ownership: PUBLIC,
                            site: {address: "Elm Road 1"}}}) { __typename } }
                        """
                                .formatted(school, school, school)));
    }

    private String head(int port, int length) {
        return "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/json\r\nAuthorization: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                .formatted(port, bearer, length);
    }

    private Process program(String... more) throws IOException {
        var words =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Chalkline.class.getName(),
                                "--port=0",
                                "--data=" + data(),
                                "--chalkline.public.any-document=true",
                                "--chalkline.limits.public.per-minute=1000000",
                                "--chalkline.limits.clerk.per-minute=1000000"));
        words.addAll(List.of(more));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    private int port(Process program) throws IOException, InterruptedException {
        while (program.isAlive()) {
            var open = OPEN.matcher(said());
            if (open.find()) return Integer.parseInt(open.group(1));
            Thread.sleep(25);
        }
        throw new AssertionError("it ended: " + said());
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said"));
    }
}
