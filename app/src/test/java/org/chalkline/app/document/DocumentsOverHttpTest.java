package org.chalkline.app.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.chalkline.app.Server;
import org.chalkline.app.Tokens;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bringing documents in and getting them out, over HTTP. */
class DocumentsOverHttpTest {
    private static final int LIMIT = 3_000_000;

    @TempDir static Path data;

    private static Server server;
    private static HttpClient http;

    @BeforeAll
    static void start() {
        server =
                Server.start(
                        new Server.Settings(
                                data,
                                0,
                                "none",
                                List.of("--chalkline.http.max-document-bytes=" + LIMIT)));
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        http.close();
        server.close();
    }

    private static String bearer() {
        return Tokens.bearer(server, "clerk-wang", Role.CLERK, Role.AUDITOR);
    }

    private static HttpResponse<String> put(BodyPublisher body, String... headers)
            throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(server.url() + "/documents"))
                        .header("Authorization", bearer())
                        .PUT(body);
        if (headers.length > 0) request.headers(headers);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<byte[]> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.url() + path))
                        .header("Authorization", bearer())
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static Path file(String digest) {
        return data.resolve("documents/" + digest.substring(0, 2) + "/" + digest.substring(2));
    }

    private static List<Path> arriving() throws IOException {
        var folder = data.resolve("documents/arriving");
        if (!Files.exists(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void a_document_comes_back_as_it_was_brought_in() throws Exception {
        var content = new byte[2_500_000];
        new Random(1).nextBytes(content);
        System.arraycopy("%PDF-1.7".getBytes(UTF_8), 0, content, 0, 8);
        var answer = put(BodyPublishers.ofByteArray(content), "Content-Type", "application/pdf");
        assertThat(answer.statusCode()).isEqualTo(201);
        var digest = Sha256.hex(new java.io.ByteArrayInputStream(content));
        assertThat(answer.body())
                .isEqualTo(
                        "{\"digest\":\"%s\",\"size\":2500000,\"mediaType\":\"application/pdf\"}"
                                .formatted(digest));
        assertThat(answer.headers().firstValue("Location")).hasValue("/documents/" + digest);

        // Once more, of unknown length: there already.
        var stream = BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(content));
        var again = put(stream, "Content-Type", "application/octet-stream");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(answer.body());

        var got = get("/documents/" + digest);
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.body()).isEqualTo(content);
        assertThat(got.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(got.headers().firstValue("Content-Disposition")).hasValue("attachment");
        assertThat(got.headers().firstValue("ETag")).hasValue("\"" + digest + "\"");

        var head =
                http.send(
                        HttpRequest.newBuilder(URI.create(server.url() + "/documents/" + digest))
                                .header("Authorization", bearer())
                                .HEAD()
                                .build(),
                        BodyHandlers.discarding());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Length")).hasValue("2500000");
    }

    @Test
    void a_form_is_a_document_like_any_other() throws Exception {
        var type = "application/x-www-form-urlencoded";
        var answer = put(BodyPublishers.ofString("a=1&b=2"), "Content-Type", type);
        assertThat(answer.body()).contains("\"digest\":\"" + Sha256.hex("a=1&b=2"), type);
    }

    @Test
    void more_than_the_limit_is_refused_whether_its_length_was_said_or_not() throws Exception {
        var large = new byte[LIMIT + 1];
        for (var body :
                List.of(
                        BodyPublishers.ofByteArray(large),
                        BodyPublishers.ofInputStream(
                                () -> new java.io.ByteArrayInputStream(large)))) {
            var answer = put(body);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("DOCUMENT_TOO_LARGE", "" + LIMIT);
        }
        assertThat(put(BodyPublishers.ofByteArray(new byte[LIMIT])).statusCode()).isEqualTo(201);
        assertThat(arriving()).isEmpty();
    }

    @Test
    void what_differs_from_its_announced_digest_is_not_kept() throws Exception {
        var wrong = ContentDigest.write(Sha256.hex("another"));
        var answer = put(BodyPublishers.ofString("one"), "Content-Digest", wrong);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("DIGEST_DIFFERS", Sha256.hex("one"));
        assertThat(get("/documents/" + Sha256.hex("one")).statusCode()).isEqualTo(404);

        var right = "sha-512=:AAAA:, " + ContentDigest.write(Sha256.hex("one"));
        assertThat(put(BodyPublishers.ofString("one"), "Content-Digest", right).statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Digest, sha-256=abc, 400, DIGEST_MALFORMED",
        "Content-Digest, sha-512=:AAAA:, 400, DIGEST_MALFORMED",
        "Content-Digest, sha-256=:AAAA:, 400, DIGEST_MALFORMED",
        "Content-Type, nonsense, 400, MEDIA_TYPE_MALFORMED",
        "Content-Type, text/, 400, MEDIA_TYPE_MALFORMED",
        "X-Chalkline-On-Behalf-Of, %, 403, ACTOR_MALFORMED"
    })
    void a_malformed_header_is_refused(String name, String value, int status, String code)
            throws Exception {
        var answer = put(BodyPublishers.ofString("x" + value), name, value);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(code);
        assertThat(get("/documents/" + Sha256.hex("x" + value)).statusCode()).isEqualTo(404);
    }

    /** Sends what no well-behaved client does, and returns all that comes back. */
    private static String raw(String path, String headers, String body) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            var request =
                    "PUT %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\nAuthorization: %s\r\n%s\r\n\r\n%s"
                            .formatted(
                                    path,
                                    server.port(),
                                    bearer(),
                                    headers.replace(" | ", "\r\n"),
                                    body);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    Content-Type: */* | Content-Length: 9;                              400; MEDIA_TYPE_MALFORMED
                    Content-Type: text/* | Content-Length: 9;                           400; MEDIA_TYPE_MALFORMED
                    Content-Type: */pdf | Content-Length: 9;                            400; MEDIA_TYPE_MALFORMED
                    Content-Type: application/*+json | Content-Length: 9;               400; MEDIA_TYPE_MALFORMED
                    Content-Type: text/plain, text/html | Content-Length: 9;            400; MEDIA_TYPE_MALFORMED
                    Content-Type: text/plain | Content-Type: a/b | Content-Length: 9;   400; MEDIA_TYPE_MALFORMED
                    'Content-Type: text/plain;charset=nonsense | Content-Length: 9';    400; MEDIA_TYPE_MALFORMED
                    Content-Length: -1;                                                 400; REQUEST_MALFORMED
                    Content-Length: nine;                                               400; REQUEST_MALFORMED
                    Content-Length: 9 | Content-Length: 8;                              400; REQUEST_MALFORMED
                    Content-Length: 99999999999999999999;                               400; REQUEST_MALFORMED
                    Content-Length: 9223372036854775807;                                413; DOCUMENT_TOO_LARGE
                    Content-Length: 10;                                                 400; BODY_CUT_SHORT
                    Transfer-Encoding: chunked;                                         400; REQUEST_MALFORMED
                    Transfer-Encoding: nonsense;                                        501; NOT_IMPLEMENTED
                    Content-Encoding: gzip | Content-Length: 9;                         415; DOCUMENT_ENCODED
                    Content-Range: bytes 0-8/90 | Content-Length: 9;                    400; DOCUMENT_IN_PART
                    Content-Type: application/pdf | Content-Length: 9;                  415; DOCUMENT_OF_OTHER_TYPE
                    'Content-Type: image/png; x=y | Content-Length: 9';                 415; DOCUMENT_OF_OTHER_TYPE
                    Content-Digest: sha-256=:!!!: | Content-Length: 9;                  400; DIGEST_MALFORMED
                    Content-Digest: sha-256=:ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=: | Content-Length: 9; 422; DIGEST_DIFFERS
                    Expect: miracles | Content-Length: 9;                               417; REQUEST_REFUSED
                    """)
    void what_no_well_behaved_client_sends_is_refused_by_name(
            String headers, int status, String code) throws Exception {
        var answer = raw("/documents", headers, "malformed");
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(answer).contains("\"code\":\"" + code + "\"", "Content-Type: application/json");
        assertThat(get("/documents/" + Sha256.hex("malformed")).statusCode()).isEqualTo(404);
        assertThat(arriving()).isEmpty();
    }

    private static final String REFUSED =
            "PUT /documents HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: %d\r\n%s\r\n";

    private static String answerWithin(Socket socket) throws IOException {
        var answer = new byte[8192];
        int length = socket.getInputStream().read(answer);
        return length < 0 ? "" : new String(answer, 0, length, UTF_8);
    }

    @Test
    void a_connection_goes_on_after_a_document_that_was_refused() throws Exception {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            for (int i = 0; i < 3; i++) {
                socket.getOutputStream()
                        .write((REFUSED.formatted(5, "") + "small").getBytes(UTF_8));
                assertThat(answerWithin(socket))
                        .startsWith("HTTP/1.1 401")
                        .contains("UNAUTHENTICATED")
                        .doesNotContain("Connection: close");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 2_000_000, 60_000_000})
    void who_sends_all_of_a_document_before_listening_reads_why_it_was_refused(int size)
            throws Exception {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(REFUSED.formatted(size, "").getBytes(UTF_8));
            var piece = new byte[10_000];
            for (int sent = 0; sent < size; sent += piece.length) {
                socket.getOutputStream().write(piece, 0, Math.min(piece.length, size - sent));
            }
            assertThat(answerWithin(socket)).startsWith("HTTP/1.1 401").contains("UNAUTHENTICATED");
        }
    }

    @Test
    void who_was_asked_for_a_document_reads_why_it_was_refused_midway() throws Exception {
        int size = 60_000_000;
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            // Of no announced length, so that its size is found out on the way.
            var expecting =
                    REFUSED.formatted(
                                    size,
                                    "Authorization: " + bearer() + "\r\nExpect: 100-continue\r\n")
                            .replace("Content-Length: " + size, "Transfer-Encoding: chunked");
            socket.getOutputStream().write(expecting.getBytes(UTF_8));
            assertThat(answerWithin(socket)).startsWith("HTTP/1.1 100");
            var piece = "2710\r\n%s\r\n".formatted("x".repeat(10_000)).getBytes(UTF_8);
            for (int sent = 0; sent < size; sent += 10_000) socket.getOutputStream().write(piece);
            socket.getOutputStream().write("0\r\n\r\n".getBytes(UTF_8));
            assertThat(answerWithin(socket))
                    .startsWith("HTTP/1.1 413")
                    .contains("DOCUMENT_TOO_LARGE");
        }
    }

    @Test
    void two_announced_digests_must_be_one() throws Exception {
        var right = ContentDigest.write(Sha256.hex("twice"));
        var other = ContentDigest.write(Sha256.hex("another"));
        for (var first : List.of(right, other)) {
            var second = first.equals(right) ? other : right;
            var headers =
                    "Content-Digest: %s | Content-Digest: %s | Content-Length: 5"
                            .formatted(first, second);
            assertThat(raw("/documents", headers, "twice")).contains("DIGEST_MALFORMED");
        }
        var same = "Content-Digest: %s | Content-Digest: %s | Content-Length: 5";
        assertThat(raw("/documents", same.formatted(right, right), "twice"))
                .startsWith("HTTP/1.1 201");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/intake/schools"})
    void any_type_at_all_is_no_type_elsewhere_either(String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(server.url() + path))
                        .header("Content-Type", "*/*")
                        .POST(BodyPublishers.ofString("{}"));
        var answer = http.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("MEDIA_TYPE_MALFORMED");
    }

    /** Needs the right to mount; skipped where that isn't given. */
    @Test
    void a_full_disk_is_told_to_whoever_brings_a_document_in() throws Exception {
        put(BodyPublishers.ofString("before"));
        var documents = data.resolve("documents");
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", documents.toString()))
                .isZero();
        try {
            var answer = put(BodyPublishers.ofByteArray(new byte[2_000_000]));
            assertThat(answer.statusCode()).isEqualTo(507);
            assertThat(answer.body()).contains("DOCUMENTS_FULL", "Make room");
            assertThat(arriving()).isEmpty();
            assertThat(put(BodyPublishers.ofString("small")).statusCode()).isEqualTo(201);
        } finally {
            run("umount", documents.toString());
        }
        assertThat(get("/documents/" + Sha256.hex("before")).statusCode()).isEqualTo(200);
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    @Test
    void nobody_brings_in_nothing_and_nothing_comes_from_nobody() throws Exception {
        assertThat(put(BodyPublishers.noBody()).body()).contains("DOCUMENT_EMPTY");
        var anonymous =
                HttpRequest.newBuilder(URI.create(server.url() + "/documents"))
                        .PUT(BodyPublishers.ofString("anonymous"))
                        .build();
        var answer = http.send(anonymous, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("UNAUTHENTICATED");
    }

    @ParameterizedTest
    @CsvSource({"abc, 400, DIGEST_MALFORMED", "ABCDEF, 400, DIGEST_MALFORMED"})
    void what_is_no_digest_is_told_from_what_is_unknown(String digest, int status, String code)
            throws Exception {
        var answer = get("/documents/" + digest);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(new String(answer.body(), UTF_8)).contains(code);
        var unknown = get("/documents/" + Sha256.hex("never seen"));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(new String(unknown.body(), UTF_8)).contains("DOCUMENT_UNKNOWN");
    }

    @Test
    void a_damaged_document_is_never_served_as_a_whole() throws Exception {
        put(BodyPublishers.ofString("small and damaged"));
        var small = Sha256.hex("small and damaged");
        Files.writeString(file(small), "small and damagad");
        var refused = get("/documents/" + small);
        assertThat(refused.statusCode()).isEqualTo(500);
        assertThat(new String(refused.body(), UTF_8)).contains("DOCUMENT_DAMAGED", small);

        var content = new byte[1_000_000];
        put(BodyPublishers.ofByteArray(content));
        var large = Sha256.hex(new java.io.ByteArrayInputStream(content));
        content[10] = 1;
        Files.write(file(large), content);
        assertThatThrownBy(() -> get("/documents/" + large)).isInstanceOf(IOException.class);
    }

    @Test
    void a_client_that_breaks_off_leaves_nothing() throws Exception {
        var before = Files.walk(data.resolve("documents")).count();
        try (var socket = new Socket("127.0.0.1", server.port())) {
            var head =
                    "PUT /documents HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Length: 100000\r\nAuthorization: %s\r\n\r\n"
                            .formatted(server.port(), bearer());
            socket.getOutputStream().write(head.getBytes(UTF_8));
            socket.getOutputStream().write(new byte[50_000]);
            socket.getOutputStream().flush();
            for (int i = 0; i < 100 && arriving().isEmpty(); i++) Thread.sleep(20);
            assertThat(arriving()).hasSize(1);
        }
        for (int i = 0; i < 250 && !arriving().isEmpty(); i++) Thread.sleep(20);
        assertThat(arriving()).isEmpty();
        assertThat(Files.walk(data.resolve("documents")).count()).isLessThanOrEqualTo(before + 1);
    }
}
