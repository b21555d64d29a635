package org.chalkline.app.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.app.Soon.await;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.app.Caller;
import org.chalkline.app.LoadedDistrict;
import org.chalkline.app.Server;
import org.chalkline.app.Tokens;
import org.chalkline.app.http.Endpoint;
import org.chalkline.axon.gateway.CommandMeter;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;

/** What an operator sees of the program: figures, the log, and the log of requests. */
class ObservationTest {
    private static final int MOST_SERIES = 1_500;

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir private Path folder = Path.of("");

    /** Spring Boot leaves the form of the log to the whole process, and never takes it back. */
    @AfterEach
    void leaveTheLogAsItWas() {
        System.clearProperty("FILE_LOG_STRUCTURED_FORMAT");
    }

    @Test
    void
            the_series_are_bounded_whatever_is_asked_and_hold_all_that_the_dashboard_and_the_rules_ask_for()
                    throws IOException {
        var data = folder.resolve("data");
        LoadedDistrict.copyTo(data);
        try (var server = Server.start(new Server.Settings(data, 0, "small", List.of()));
                var caller = new Caller(server);
                var nobody = new Caller(server.url())) {
            for (var command : commands()) {
                for (var ending : CommandMeter.Ending.values()) {
                    server.part(CommandMeter.class).handled(command, ending, 1_000_000);
                }
            }
            for (int i = 0; i < 200; i++) {
                caller.get("/no-such-thing-" + i);
                caller.get("/papers/paper-" + i + ".pdf");
                caller.post("/intake/kind-" + i, "x");
                var query =
                        "query Named%1$d { a%1$d: school(code: \"s-%1$d\") { name } }".formatted(i);
                var named = Map.of("query", query, "operationName", "Named" + i);
                assertThat(caller.post("/graphql", FactJson.write(named)).body()).contains("data");
            }
            for (var endpoint : Endpoint.ALL) {
                var path = endpoint.path().replace("**", "x").replaceAll("\\{\\w+}", "y");
                for (var who : List.of(caller, nobody)) {
                    if (path.equals("/plays")) continue; // a play has no end of its own
                    var request =
                            who.request(path)
                                    .method(endpoint.method(), BodyPublishers.ofString("{}"));
                    who.send(request.build());
                }
            }
            var series = series(caller.get("/actuator/prometheus").body());
            var byName =
                    series.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            line -> line.replaceFirst("[{ ].*", ""),
                                            Collectors.counting()));
            assertThat(series).as(byName.toString()).hasSizeLessThanOrEqualTo(MOST_SERIES);
            assertThat(byName.keySet()).containsAll(DeployedRulesTest.metrics());
            assertThat(String.join("\n", series)).doesNotContain("Named1").doesNotContain("s-1\"");
        }
    }

    /** Whatever can be handed in. */
    private static List<Class<?>> commands() {
        List<Class<?>> commands =
                new ClassFileImporter()
                        .importPackages("org.chalkline.command").stream()
                                .filter(ObservationTest::isCommand)
                                .<Class<?>>map(JavaClass::reflect)
                                .toList();
        assertThat(commands).hasSizeGreaterThan(400);
        return commands;
    }

    private static boolean isCommand(JavaClass type) {
        return type.getFields().stream()
                .anyMatch(field -> field.isAnnotatedWith(TargetAggregateIdentifier.class));
    }

    static List<String> series(String exposition) {
        return exposition.lines().filter(line -> !line.startsWith("#")).toList();
    }

    @Test
    void management_has_a_port_of_its_own_with_the_same_doors_and_logs_tell_nothing_of_people()
            throws Exception {
        var data = folder.resolve("data");
        var settings =
                List.of(
                        "--management.server.port=0",
                        "--server.tomcat.accesslog.enabled=true",
                        "--logging.structured.format.file=ecs");
        String token;
        try (var server = Server.start(new Server.Settings(data, 0, "none", settings));
                var caller = new Caller(server)) {
            var port = server.part(Environment.class).getProperty("local.management.port");
            var management = "http://127.0.0.1:" + port;
            assertThat(port).isNotEqualTo(String.valueOf(server.port()));
            token = Tokens.bearer(server, "operator", Role.OPERATOR);
            var clerk = Tokens.bearer(server, "clerk", Role.CLERK);

            await(() -> ask(management + "/actuator/health/readiness", null).statusCode() == 200);
            var figures = ask(management + "/actuator/prometheus", token);
            assertThat(figures.statusCode()).isEqualTo(200);
            assertThat(figures.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(ask(management + "/actuator/prometheus", null).statusCode()).isEqualTo(401);
            assertThat(ask(management + "/actuator/prometheus", clerk).statusCode()).isEqualTo(403);
            assertThat(ask(management + "/graphql", token).statusCode()).isEqualTo(404);
            assertThat(ask(server.url() + "/actuator/prometheus", token).statusCode())
                    .isEqualTo(404);
            assertThat(ask(server.url() + "/actuator/health", null).statusCode()).isEqualTo(404);

            ask(server.url() + "/open?title=" + "%E5%BC%A0%E4%B8%89", token);
            caller.ask("{ school(code: \"s-1\") { name } }");
        }
        var requests = accessLog(data);
        assertThat(requests).contains(" GET /open ", " POST /graphql 200 ");
        assertThat(requests)
                .doesNotContain("%E5")
                .doesNotContain("?")
                .doesNotContain("Bearer")
                .doesNotContain(token.substring(token.length() - 20));
        assertThat(Files.readAllLines(data.resolve("logs/chalkline.log")))
                .isNotEmpty()
                .allSatisfy(
                        line -> {
                            var read = FactJson.MAPPER.readTree(line);
                            assertThat(read.path("@timestamp").asString()).isNotEmpty();
                            assertThat(read.path("message").asString()).isNotEmpty();
                        });
    }

    private static String accessLog(Path data) throws IOException {
        var text = new StringBuilder();
        try (var files = Files.list(data.resolve("logs"))) {
            for (var file : files.filter(each -> each.toString().contains("access_log")).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private HttpResponse<String> ask(String address, @Nullable String authorization) {
        var request = HttpRequest.newBuilder(URI.create(address));
        if (authorization != null) request.header("Authorization", authorization);
        try {
            return Objects.requireNonNull(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
