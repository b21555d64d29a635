package org.chalkline.app.ledger.place;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.chalkline.axon.link.S3Link;
import org.jspecify.annotations.Nullable;

/**
 * An imitation of a store that speaks S3, of one bucket, in memory. It reckons each request's
 * signature from what arrived, refuses one that is wrong or old, knows conditional writes, lists a
 * few at a time, and fails as it is told to.
 */
final class ImitatedS3 implements AutoCloseable {
    static final String BUCKET = "bureau";
    static final String KEY = "AKCHALKLINE";
    static final String SECRET = "a/secret+of 40 letters, or so it may be.";
    static final String REGION = "district-1";
    private static final int PAGE = 3;

    private final TreeMap<String, byte[]> objects = new TreeMap<>();
    private final HttpServer server;
    final AtomicInteger requests = new AtomicInteger();
    final AtomicLong slowness = new AtomicLong();
    volatile Predicate<String> unavailable = request -> false;
    volatile Predicate<String> answerLost = request -> false;
    volatile boolean ignoresConditions;

    ImitatedS3() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    S3Link.Access access(String prefix) {
        return new S3Link.Access(endpoint(), BUCKET, REGION, prefix, KEY, SECRET, null);
    }

    synchronized Map<String, byte[]> objects() {
        return new TreeMap<>(objects);
    }

    synchronized void put(String key, byte[] content) {
        objects.put(key, content);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            var body = exchange.getRequestBody().readAllBytes();
            var said = exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath();
            Thread.sleep(slowness.get());
            if (unavailable.test(said)) {
                answer(exchange, 503, "<Error><Code>SlowDown</Code></Error>");
                return;
            }
            var wrong = wrong(exchange, body);
            if (wrong != null) {
                answer(exchange, 403, "<Error><Code>" + wrong + "</Code></Error>");
                return;
            }
            if (answerLost.test(said)) {
                synchronized (this) {
                    carryOut(exchange, body, false);
                }
                return;
            }
            synchronized (this) {
                carryOut(exchange, body, true);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void carryOut(HttpExchange exchange, byte[] body, boolean answers) throws IOException {
        var path = URLDecoder.decode(exchange.getRequestURI().getRawPath(), UTF_8);
        var ofBucket = "/" + BUCKET;
        if (!path.equals(ofBucket) && !path.startsWith(ofBucket + "/")) {
            answer(exchange, 404, "<Error><Code>NoSuchBucket</Code></Error>");
            return;
        }
        if (path.equals(ofBucket)) {
            answer(exchange, 200, list(query(exchange)));
            return;
        }
        var key = path.substring(ofBucket.length() + 1);
        var there = objects.get(key);
        switch (exchange.getRequestMethod()) {
            case "GET" -> {
                if (there == null) {
                    answer(exchange, 404, "<Error><Code>NoSuchKey</Code></Error>");
                    return;
                }
                exchange.getResponseHeaders().set("ETag", tag(there));
                exchange.sendResponseHeaders(200, there.length == 0 ? -1 : there.length);
                exchange.getResponseBody().write(there);
            }
            case "PUT" -> {
                var match = exchange.getRequestHeaders().getFirst("If-Match");
                var none = exchange.getRequestHeaders().getFirst("If-None-Match");
                if (!ignoresConditions && match != null && there == null) {
                    answer(exchange, 404, "<Error><Code>NoSuchKey</Code></Error>");
                    return;
                }
                boolean fails =
                        match != null && !match.equals(tag(there == null ? new byte[0] : there))
                                || none != null && there != null;
                if (!ignoresConditions && fails) {
                    answer(exchange, 412, "<Error><Code>PreconditionFailed</Code></Error>");
                    return;
                }
                objects.put(key, body);
                if (!answers) return;
                exchange.getResponseHeaders().set("ETag", tag(body));
                exchange.sendResponseHeaders(200, -1);
            }
            case "DELETE" -> {
                objects.remove(key);
                if (answers) exchange.sendResponseHeaders(204, -1);
            }
            default -> exchange.sendResponseHeaders(405, -1);
        }
    }

    private String list(Map<String, String> query) {
        var after = query.getOrDefault("continuation-token", query.getOrDefault("start-after", ""));
        var xml =
                new StringBuilder(
                        "<?xml version=\"1.0\"?><ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">");
        int found = 0;
        for (var key : objects.tailMap(after, false).keySet()) {
            if (!key.startsWith(query.get("prefix"))) continue;
            if (found++ == PAGE) {
                var last = xml.substring(xml.lastIndexOf("<Key>") + 5, xml.lastIndexOf("</Key>"));
                xml.append("<IsTruncated>true</IsTruncated><NextContinuationToken>")
                        .append(last)
                        .append("</NextContinuationToken>");
                break;
            }
            xml.append("<Contents><Key>").append(key).append("</Key></Contents>");
        }
        return xml.append("</ListBucketResult>").toString();
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var query = new TreeMap<String, String>();
        var raw = exchange.getRequestURI().getRawQuery();
        if (raw == null) return query;
        for (var each : raw.split("&")) {
            int at = each.indexOf('=');
            query.put(
                    URLDecoder.decode(each.substring(0, at), UTF_8),
                    URLDecoder.decode(each.substring(at + 1), UTF_8));
        }
        return query;
    }

    /** Why the request isn't by who it says; null if it is. */
    private static @Nullable String wrong(HttpExchange exchange, byte[] body) {
        var headers = exchange.getRequestHeaders();
        var authorization = headers.getFirst("Authorization");
        if (authorization == null) return "AccessDenied";
        var said = new TreeMap<String, String>();
        for (var part : authorization.replaceFirst("^AWS4-HMAC-SHA256 ", "").split(", ?")) {
            int at = part.indexOf('=');
            said.put(part.substring(0, at), part.substring(at + 1));
        }
        var scope = said.getOrDefault("Credential", "").split("/", 2);
        if (!scope[0].equals(KEY)) return "InvalidAccessKeyId";
        var time = headers.getFirst("X-Amz-Date");
        var at = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX").parse(time, Instant::from);
        if (Duration.between(at, Instant.now()).abs().toMinutes() > 15) {
            return "RequestTimeTooSkewed";
        }
        if (!hex(digest(body)).equals(headers.getFirst("X-Amz-Content-Sha256"))) {
            return "XAmzContentSHA256Mismatch";
        }
        var uri = exchange.getRequestURI();
        var request = new StringBuilder();
        request.append(exchange.getRequestMethod()).append('\n').append(uri.getRawPath());
        var words = uri.getRawQuery() == null ? new String[0] : uri.getRawQuery().split("&");
        Arrays.sort(words);
        request.append('\n').append(String.join("&", words)).append('\n');
        for (var name : said.getOrDefault("SignedHeaders", "").split(";")) {
            request.append(name).append(':').append(headers.getFirst(name).trim()).append('\n');
        }
        request.append('\n').append(said.get("SignedHeaders")).append('\n');
        request.append(headers.getFirst("X-Amz-Content-Sha256"));
        var parts = scope[1].split("/");
        if (!parts[1].equals(REGION) || !parts[2].equals("s3"))
            return "AuthorizationHeaderMalformed";
        var key = mac(("AWS4" + SECRET).getBytes(UTF_8), parts[0]);
        key = mac(mac(mac(key, parts[1]), parts[2]), parts[3]);
        var text =
                "AWS4-HMAC-SHA256\n"
                        + time
                        + "\n"
                        + scope[1]
                        + "\n"
                        + hex(digest(request.toString().getBytes(UTF_8)));
        return hex(mac(key, text)).equals(said.get("Signature")) ? null : "SignatureDoesNotMatch";
    }

    private static String tag(byte[] content) {
        return '"' + hex(digest(content)).substring(0, 32) + '"';
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
