package org.chalkline.app.ledger.place;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.chalkline.axon.link.S3Link;
import org.chalkline.ledger.place.LogPlace.Content;
import org.chalkline.ledger.place.LogPlace.ReplacedException;
import org.chalkline.ledger.place.LogPlace.UnfencedException;
import org.chalkline.ledger.place.ObjectStore;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The log in a store that speaks S3. It needs five of its requests: GET, PUT with a condition,
 * DELETE, and lists. A request that failed on the way is tried again.
 */
public final class S3Store implements ObjectStore, AutoCloseable {
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;

    /** Two conditional requests met: which came first isn't known. */
    private static final int CONFLICT = 409;

    private static final int CONDITION_FAILED = 412;
    private static final int TOO_MANY = 429;
    private static final int SERVER_FAULT = 500;

    /** Pauses of 0.1, 0.3 and 0.9 s lie between them. */
    private static final int TRIES = 4;

    private static final long FIRST_PAUSE_MILLIS = 100;

    /** So many objects are on their way at once. */
    private static final int AT_ONCE = 16;

    private static final String PROBE = "conditional";

    private final S3Link.Access access;
    private final S3Signature signature;
    private final Duration patience;
    private final InstantSource clock;
    private final HttpClient http;
    private final String host;

    /**
     * The log in this store.
     *
     * @param patience how long to wait for each answer
     * @param clock for the time that requests are signed at: the store takes those of the last
     *     minutes
     */
    public S3Store(S3Link.Access access, Duration patience, InstantSource clock) {
        this.access = access;
        this.patience = patience;
        this.clock = clock;
        signature = new S3Signature(access.accessKey(), access.secret(), access.region());
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        client.connectTimeout(patience);
        if (access.tls() != null) client.sslContext(access.tls());
        http = client.build();
        host = access.endpoint().getRawAuthority();
    }

    /** A request without its signature. */
    private record Request(
            String verb,
            String path,
            TreeMap<String, String> query,
            byte[] content,
            Map<String, String> headers) {

        static Request of(String verb, String path) {
            return new Request(verb, path, new TreeMap<>(), new byte[0], Map.of());
        }
    }

    private String path(String name) {
        var key = access.prefix() + name;
        return "/" + access.bucket() + (key.isEmpty() ? "" : "/" + S3Signature.encoded(key, true));
    }

    private HttpResponse<byte[]> send(Request request) throws IOException {
        for (int i = 1, pause = 1; true; i++, pause *= 3) {
            try {
                var answer = http.send(signed(request), HttpResponse.BodyHandlers.ofByteArray());
                int status = answer.statusCode();
                boolean again = status >= SERVER_FAULT || status == TOO_MANY || status == CONFLICT;
                if (!again || i == TRIES) return answer;
            } catch (IOException e) {
                if (i == TRIES) throw new IOException(this + " doesn't answer: " + e, e);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            rest(pause * FIRST_PAUSE_MILLIS);
        }
    }

    private static void rest(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IOException("Interrupted while waiting for the store of the log", e);
    }

    private HttpRequest signed(Request request) {
        var query = S3Signature.query(request.query());
        var address = access.endpoint() + request.path() + (query.isEmpty() ? "" : "?" + query);
        var built =
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(patience)
                        .method(request.verb(), BodyPublishers.ofByteArray(request.content()));
        signature
                .headers(
                        request.verb(),
                        host,
                        request.path(),
                        request.query(),
                        request.content(),
                        clock.instant())
                .forEach(built::header);
        request.headers().forEach(built::header);
        return built.build();
    }

    private IOException refused(String what, HttpResponse<byte[]> answer) {
        var body = new String(answer.body(), UTF_8);
        return new IOException(
                "%s refused to %s, with %d: %s"
                        .formatted(
                                this,
                                what,
                                answer.statusCode(),
                                body.substring(0, Math.min(body.length(), 500))));
    }

    private static String version(HttpResponse<byte[]> answer) throws IOException {
        return answer.headers()
                .firstValue("etag")
                .orElseThrow(() -> new IOException("The store names no ETag of an object"));
    }

    @Override
    public Optional<Content> get(String name) throws IOException {
        var answer = send(Request.of("GET", path(name)));
        if (answer.statusCode() == NOT_FOUND) {
            // Where the bucket itself is missing, the log isn't empty.
            if (lacksBucket(answer)) throw refused("read " + name, answer);
            return Optional.empty();
        }
        if (answer.statusCode() != OK) throw refused("read " + name, answer);
        return Optional.of(new Content(answer.body(), version(answer)));
    }

    private static boolean lacksBucket(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8).contains("NoSuchBucket");
    }

    @Override
    public String put(String name, @Nullable String known, byte[] content) throws IOException {
        var condition = known == null ? Map.of("If-None-Match", "*") : Map.of("If-Match", known);
        var answer = send(new Request("PUT", path(name), new TreeMap<>(), content, condition));
        int status = answer.statusCode();
        // The object that was to be replaced may be gone altogether.
        boolean isGone = status == NOT_FOUND && known != null && !lacksBucket(answer);
        if (status == CONDITION_FAILED || isGone) {
            throw new ReplacedException(name);
        }
        if (status != OK) throw refused("write " + name, answer);
        return version(answer);
    }

    @Override
    public Map<String, Content> putNew(Map<String, byte[]> objects) throws IOException {
        var before = new ConcurrentHashMap<String, Content>();
        var free = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (var each : objects.entrySet()) {
                all.add(
                        threads.submit(
                                () -> {
                                    free.acquire();
                                    try {
                                        putNew(each.getKey(), each.getValue(), before);
                                    } finally {
                                        free.release();
                                    }
                                    return true;
                                }));
            }
            for (var one : all) one.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) throw failure;
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        return new HashMap<>(before);
    }

    private void putNew(String name, byte[] content, Map<String, Content> before)
            throws IOException {
        try {
            put(name, null, content);
        } catch (ReplacedException e) {
            var there = get(name);
            if (there.isPresent()) before.put(name, there.get());
        }
    }

    @Override
    public void delete(String name) throws IOException {
        var answer = send(Request.of("DELETE", path(name)));
        int status = answer.statusCode();
        if (status != OK && status != NO_CONTENT && status != NOT_FOUND) {
            throw refused("delete " + name, answer);
        }
    }

    @Override
    public List<String> list(String prefix, String after) throws IOException {
        var names = new ArrayList<String>();
        String next = null;
        do {
            var query = new TreeMap<String, String>();
            query.put("list-type", "2");
            query.put("prefix", access.prefix() + prefix);
            if (!after.isEmpty()) query.put("start-after", access.prefix() + after);
            if (next != null) query.put("continuation-token", next);
            var answer =
                    send(new Request("GET", "/" + access.bucket(), query, new byte[0], Map.of()));
            if (answer.statusCode() != OK) throw refused("list " + prefix, answer);
            var page = parsed(answer.body());
            var keys = page.getElementsByTagNameNS("*", "Key");
            for (int i = 0; i < keys.getLength(); i++) {
                names.add(keys.item(i).getTextContent().substring(access.prefix().length()));
            }
            var token = page.getElementsByTagNameNS("*", "NextContinuationToken");
            next = token.getLength() == 0 ? null : token.item(0).getTextContent();
        } while (next != null);
        return names;
    }

    private static Element parsed(byte[] xml) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("The store's list can't be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void requireFence() throws IOException {
        var mine = UUID.randomUUID().toString().getBytes(UTF_8);
        try {
            put(PROBE, null, mine);
        } catch (ReplacedException e) {
            // One is there from an earlier time.
        }
        requireRefused(null, "If-None-Match");
        requireRefused("\"0123456789abcdef0123456789abcdef\"", "If-Match");
    }

    private void requireRefused(@Nullable String known, String condition) throws IOException {
        try {
            put(PROBE, known, UUID.randomUUID().toString().getBytes(UTF_8));
        } catch (ReplacedException e) {
            return;
        }
        throw new UnfencedException(
                "The store at %s writes over what is there in spite of %s"
                        .formatted(this, condition));
    }

    @Override
    public void close() {
        http.close();
    }

    @Override
    public String toString() {
        return access.toString();
    }
}
