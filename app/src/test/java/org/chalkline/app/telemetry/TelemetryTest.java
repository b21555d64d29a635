package org.chalkline.app.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalkline.app.Soon.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chalkline.app.Caller;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.Server;
import org.chalkline.kernel.fact.FactJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;

/** Traces and figures go to a collector that is named, and tell it nothing of anybody. */
class TelemetryTest {
    /** Stands wherever a caller may write what they like. */
    private static final String SECRET = "zhangsan-1975";

    @TempDir private Path folder = Path.of("");

    @Test
    void a_collector_is_sent_spans_and_figures_in_which_nothing_stands_that_a_caller_wrote()
            throws Exception {
        try (var collector = new Collector()) {
            var settings =
                    List.of(
                            "--chalkline.telemetry.endpoint=" + collector.url(),
                            "--chalkline.telemetry.traced-share=1",
                            "--chalkline.telemetry.metrics-every=1s",
                            "--management.opentelemetry.tracing.export.schedule-delay=200ms");
            var data = folder.resolve("data");
            try (var server = Server.start(new Server.Settings(data, 0, "none", settings));
                    var caller = new Caller(server)) {
                writeSecretEverywhere(caller);
                await(() -> collector.metricNames().contains("chalkline.commands"));
                await(() -> collector.traces().contains("RegisterSchool"));
            }
            assertThat(collector.traces())
                    .contains("graphql.field.name", "school", "command", "accepted")
                    .contains("/graphql", "POST");
            assertThat(collector.everything())
                    .doesNotContain(SECRET)
                    .doesNotContain(SECRET.replace('-', '_'))
                    .doesNotContain("张三");
        }
    }

    private static void writeSecretEverywhere(Caller caller) {
        var name = SECRET.replace('-', '_');
        var registered =
                """
                mutation %1$s($id: ID!) { %1$s: registerSchool(command: {id: $id}, input: {
                  school: "%2$s", openedOn: "1960-09-01", source: "%2$s", particulars: {name: "张三",
                  kind: PRIMARY, ownership: PUBLIC, site: {address: "%2$s"}}}) { __typename } }
                """
                        .formatted(name, SECRET);
        for (int i = 0; i < 2; i++) {
            var sent =
                    Map.of(
                            "query",
                            registered,
                            "variables",
                            Map.of("id", SECRET + i),
                            "operationName",
                            name);
            assertThat(caller.post("/graphql", FactJson.write(sent)).body()).contains("__typename");
        }
        caller.ask("{ a: school(code: \"" + SECRET + "\") { b: name } }");
        caller.ask("{ " + name + " }");
        caller.ask("{ school(code: \"" + SECRET + "\", atLeast: \"" + SECRET + "\") { name } }");
        var encoded = URLEncoder.encode("张三 " + SECRET, StandardCharsets.UTF_8);
        for (var path : List.of("/papers/", "/standards/", "/bundle?school=", "/documents/", "/")) {
            caller.get(path + encoded);
        }
        caller.send(
                caller.request("/graphql")
                        .header(
                                "traceparent",
                                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                        .header("tracestate", "vendor=" + SECRET)
                        .header("baggage", "person=" + SECRET)
                        .header("User-Agent", SECRET)
                        .header("X-Chalkline-Correlation", SECRET)
                        .POST(BodyPublishers.ofString("{\"query\": \"{ __typename }\"}"))
                        .header("Content-Type", "application/json")
                        .build());
    }

    @Test
    void without_a_collector_nothing_is_put_together_for_one() throws IOException {
        var data = folder.resolve("data");
        try (var server = Server.start(new Server.Settings(data, 0, "none", List.of()))) {
            for (var part : List.of(Tracer.class, PlainSpans.class)) {
                assertThatThrownBy(() -> server.part(part))
                        .isInstanceOf(NoSuchBeanDefinitionException.class);
            }
            // One registry, for Prometheus; two would be a composite one.
            assertThat(server.part(MeterRegistry.class))
                    .isNotInstanceOf(CompositeMeterRegistry.class);
            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(thread -> thread.getName().contains("BatchSpanProcessor"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://collector.example:4318", "collector:4318", "ftp://127.0.0.1", "a b"})
    void a_collector_that_others_could_listen_to_is_refused(String endpoint) {
        var settings = List.of("--chalkline.telemetry.endpoint=" + endpoint);
        assertThatThrownBy(
                        () ->
                                Server.start(
                                                new Server.Settings(
                                                        folder.resolve("data"),
                                                        0,
                                                        "none",
                                                        settings))
                                        .close())
                .isInstanceOfSatisfying(
                        CannotRunException.class,
                        refused -> assertThat(refused.code()).isEqualTo("COLLECTOR_UNUSABLE"));
        assertThat(folder.resolve("data")).doesNotExist();
    }
}
