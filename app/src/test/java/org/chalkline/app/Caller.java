package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.chalkline.access.UserBook;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks a running program over HTTP, as anybody would. */
public final class Caller implements AutoCloseable {

    private static final String NAME = "张三";
    private static final Pattern BEGINS =
            Pattern.compile("(submitApplication|lodgeComplaint|receiveClue|imposeOnTheSpot)\\(");
    private static final Pattern TAKES = Pattern.compile("takeComplaint\\(");
    private static final Pattern UNIT = Pattern.compile("\\bunit: \"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final @Nullable Server server;
    private final @Nullable String authorization;

    /** Somebody who hasn't signed in. */
    public Caller(String url) {
        this(url, null, null);
    }

    /** A clerk at a test's own program, who may look at everything besides, as an auditor. */
    public Caller(Server server) {
        this(server.url(), server, Tokens.bearer(server, NAME, Role.CLERK, Role.AUDITOR));
    }

    /** Somebody else at a test's own program. */
    public Caller(Server server, String subject, Role... roles) {
        this(server.url(), null, Tokens.bearer(server, subject, roles));
    }

    private Caller(String url, @Nullable Server server, @Nullable String authorization) {
        this.url = url;
        this.server = server;
        this.authorization = authorization;
    }

    /** The whole answer to a GraphQL request, errors included. */
    public JsonNode ask(String query) {
        belongToUnit(query, BEGINS);
        var answer =
                FactJson.MAPPER.readTree(
                        post("/graphql", FactJson.write(Map.of("query", query))).body());
        belongToUnit(query, TAKES);
        return answer;
    }

    /** The data of an answer that must have no errors. */
    public JsonNode data(String query) {
        var answer = ask(query);
        if (answer.has("errors")) throw new AssertionError(answer.toString());
        return answer.get("data");
    }

    /** The data of the answer to one of {@code samples/queries}, which must have no errors. */
    public JsonNode sample(String name, Map<String, Object> variables) {
        try {
            var file = Path.of("..", "samples", "queries", name + ".graphql");
            var body =
                    FactJson.write(Map.of("query", Files.readString(file), "variables", variables));
            var answer = FactJson.MAPPER.readTree(post("/graphql", body).body());
            if (answer.has("errors")) throw new AssertionError(name + ": " + answer);
            return answer.get("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole answer to who doesn't say who they are. */
    public JsonNode anonymous(String query) {
        var request =
                HttpRequest.newBuilder(URI.create(url + "/graphql"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(FactJson.write(Map.of("query", query))))
                        .build();
        return FactJson.MAPPER.readTree(send(request).body());
    }

    /**
     * Where the last fact of a type stands in the history of a record.
     *
     * @param record how queries name its kind, such as {@code school}
     * @param atLeast the position that its projection has reached first
     */
    public long position(String record, String code, String type, long atLeast) {
        return data("{ %sHistory(code: \"%s\", first: 100, atLeast: %d) { edges { node { position type } } } }"
                        .formatted(record, code, atLeast))
                .at("/" + record + "History/edges")
                .valueStream()
                .filter(edge -> edge.at("/node/type").asString().equals(type))
                .mapToLong(edge -> edge.at("/node/position").asLong())
                .max()
                .orElseThrow();
    }

    /** The same as far as its projection has come. */
    public long position(String record, String code, String type) {
        return position(record, code, type, 0);
    }

    /** The code of the first error of an answer. */
    public String errorCode(String query) {
        return ask(query).at("/errors/0/extensions/code").asString();
    }

    public HttpResponse<String> post(String path, String body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    /** A request in the caller's name, for a purpose. */
    public HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("X-Chalkline-Purpose", "DATA_QUALITY");
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    public HttpResponse<String> send(HttpRequest request) {
        return send(request, BodyHandlers.ofString());
    }

    /** The body of an answer that must be 200. */
    public byte[] bytes(HttpRequest request) {
        var answer = send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /**
     * Waits until the program says that it is ready: on a busy machine projections are still built
     * when it has long begun to answer.
     */
    public void awaitReady() throws InterruptedException {
        for (int i = 0; get("/actuator/health/readiness").statusCode() != 200; i++) {
            assertThat(i).as("not ready within a minute").isLessThan(600);
            Thread.sleep(100);
        }
    }

    /** They belong to the unit whose cases they begin, or take in hand. */
    private void belongToUnit(String query, Pattern act) {
        var unit = UNIT.matcher(query);
        if (server == null || !act.matcher(query).find() || !unit.find()) return;
        server.part(UserBook.class).change(NAME, user -> user.within(unit.group(1), null));
    }

    public String url() {
        return url;
    }

    @Override
    public void close() {
        http.close();
    }
}
