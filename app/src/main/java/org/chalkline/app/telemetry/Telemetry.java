package org.chalkline.app.telemetry;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Turns {@code chalkline.telemetry} into what Spring Boot's OpenTelemetry goes by. Without a
 * collector none of it is put together, so it takes neither time nor memory.
 */
public final class Telemetry {
    /** Where the collector is; empty: there is none. */
    static final String ENDPOINT = "chalkline.telemetry.endpoint";

    private static final String EXCLUDED = "spring.autoconfigure.exclude";

    /** Of Spring Boot; each names itself in a library's list. */
    private static final List<String> PARTS =
            List.of(
                    "org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration",
                    "org.springframework.boot.opentelemetry.autoconfigure.logging.OpenTelemetryLoggingAutoConfiguration",
                    "org.springframework.boot.opentelemetry.autoconfigure.logging.otlp.OtlpLoggingAutoConfiguration",
                    "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
                    "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration",
                    "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.zipkin.ZipkinWithOpenTelemetryTracingAutoConfiguration",
                    "org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration",
                    "org.springframework.boot.micrometer.tracing.autoconfigure.NoopTracerAutoConfiguration",
                    "org.springframework.boot.micrometer.tracing.autoconfigure.otlp.OtlpExemplarsAutoConfiguration",
                    "org.springframework.boot.micrometer.tracing.autoconfigure.prometheus.PrometheusExemplarsAutoConfiguration",
                    "org.springframework.boot.micrometer.metrics.autoconfigure.export.otlp.OtlpMetricsExportAutoConfiguration");

    private static final Set<String> OWN_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private Telemetry() {}

    /**
     * Before the program is put together.
     *
     * @throws CannotRunException if the collector's address is none, or others could listen on the
     *     way
     */
    public static void prepare(ConfigurableEnvironment environment) {
        var endpoint = environment.getProperty("chalkline.telemetry.endpoint", "").strip();
        var settings = endpoint.isEmpty() ? none(environment) : to(endpoint, environment);
        // Behind all that was given: Spring's own settings still say more.
        environment.getPropertySources().addLast(new MapPropertySource("telemetry", settings));
    }

    private static Map<String, Object> none(ConfigurableEnvironment environment) {
        var excluded = environment.getProperty(EXCLUDED, "");
        var parts = String.join(",", PARTS);
        if (excluded.isEmpty()) return Map.of(EXCLUDED, parts);
        return Map.of();
    }

    private static Map<String, Object> to(String endpoint, ConfigurableEnvironment environment) {
        requireGuarded(endpoint);
        var base = endpoint.replaceAll("/+$", "");
        var settings = new HashMap<String, Object>();
        settings.put("management.otlp.metrics.export.url", base + "/v1/metrics");
        settings.put(
                "management.otlp.metrics.export.step",
                environment.getProperty("chalkline.telemetry.metrics-every", "1m"));
        settings.put("management.opentelemetry.tracing.export.otlp.endpoint", base + "/v1/traces");
        settings.put(
                "management.tracing.sampling.probability",
                environment.getProperty("chalkline.telemetry.traced-share", "0"));
        // What a caller says of traces would go to the collector as it is, and anybody could have
        // each of their requests traced.
        settings.put("management.tracing.propagation.consume", "");
        settings.put("management.tracing.propagation.produce", "");
        settings.put("management.tracing.baggage.enabled", "false");
        return settings;
    }

    private static void requireGuarded(String endpoint) {
        try {
            var address = URI.create(endpoint);
            boolean here =
                    "http".equals(address.getScheme()) && OWN_MACHINE.contains(address.getHost());
            boolean safe = "https".equals(address.getScheme()) && address.getHost() != null;
            if (here || safe) return;
        } catch (IllegalArgumentException e) {
            throw unusable(endpoint);
        }
        throw unusable(endpoint);
    }

    private static CannotRunException unusable(String endpoint) {
        return new CannotRunException(
                Exit.CANNOT_RUN,
                "COLLECTOR_UNUSABLE",
                "%s is '%s'. Give the address of a collector that takes OTLP over HTTP, such as http://127.0.0.1:4318, or https where it is on another machine."
                        .formatted(ENDPOINT, endpoint));
    }
}
