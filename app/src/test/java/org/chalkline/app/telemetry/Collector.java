package org.chalkline.app.telemetry;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/** Takes what the program sends as OTLP over HTTP, and keeps it as it came. */
final class Collector implements AutoCloseable {
    private final HttpServer server;
    private final List<byte[]> traces = new CopyOnWriteArrayList<>();
    private final List<byte[]> metrics = new CopyOnWriteArrayList<>();

    Collector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        take("/v1/traces", traces);
        take("/v1/metrics", metrics);
        server.start();
    }

    private void take(String path, List<byte[]> kept) {
        server.createContext(
                path,
                exchange -> {
                    var body = exchange.getRequestBody().readAllBytes();
                    var packed = exchange.getRequestHeaders().getFirst("Content-Encoding");
                    kept.add("gzip".equals(packed) ? unpacked(body) : body);
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What of spans came, in protocol buffers: names and values stand in it as they are. */
    String traces() {
        return text(traces);
    }

    String everything() {
        return text(traces) + text(metrics);
    }

    private static String text(List<byte[]> messages) {
        var text = new StringBuilder();
        for (var each : messages) text.append(new String(each, StandardCharsets.UTF_8));
        return text.toString();
    }

    /** The names of the metrics that came. */
    List<String> metricNames() {
        return metrics.stream()
                .flatMap(each -> parsed(each).getResourceMetricsList().stream())
                .flatMap(resource -> resource.getScopeMetricsList().stream())
                .flatMap(scope -> scope.getMetricsList().stream())
                .map(metric -> metric.getName())
                .distinct()
                .toList();
    }

    private static ExportMetricsServiceRequest parsed(byte[] message) {
        try {
            return ExportMetricsServiceRequest.parseFrom(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
