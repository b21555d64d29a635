package org.chalkline.drills;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest.Builder;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.chalkline.drills.Answer.Accepted;
import org.chalkline.drills.Answer.NotNow;
import org.chalkline.drills.Answer.Recorded;
import org.chalkline.drills.Answer.Refused;
import org.chalkline.drills.Answer.Silence;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a program over HTTP, as anybody would. */
final class Caller {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TO_CATCH_UP = Duration.ofMinutes(1);
    private static final int UNAUTHORIZED = 401;
    private static final Duration A_MOMENT = Duration.ofMillis(100);

    /** Refusals that speak of the program's own state, and not of the act. */
    private static final Pattern OF_THE_PROGRAM =
            Pattern.compile(".*(FULL|STOPPED|FAULT|READ_ONLY|CLOCK|UNAVAILABLE).*");

    private final HttpClient http;
    private final Duration patience;

    /**
     * @param patience how long to wait for an answer
     */
    Caller(HttpClient http, Duration patience) {
        this.http = http;
        this.patience = patience;
    }

    /** One that waits for half a minute. */
    static Caller patient(HttpClient http) {
        return new Caller(http, Duration.ofSeconds(30));
    }

    /** Hands an act in. */
    Answer act(String url, Act act) throws InterruptedException {
        try {
            var response = ask(url, act.document());
            var told = JSON.readTree(response.body());
            var outcome = told.at("/data/act");
            var kind = outcome.path("__typename").asString("");
            if (kind.equals("Accepted")) {
                var facts = new ArrayList<Recorded>();
                for (var fact : outcome.path("facts")) {
                    facts.add(
                            new Recorded(
                                    fact.path("type").asString(), fact.path("position").asLong()));
                }
                return new Accepted(facts, outcome.path("repeated").asBoolean());
            }
            if (kind.equals("Refused")) {
                var code = outcome.path("code").asString();
                return OF_THE_PROGRAM.matcher(code).matches()
                        ? new NotNow(code)
                        : new Refused(code);
            }
            var error = told.at("/errors/0");
            var code = error.at("/extensions/code").asString("");
            return new NotNow(code.isEmpty() ? "HTTP " + response.statusCode() : code);
        } catch (IOException | JacksonException e) {
            return new Silence();
        }
    }

    /** The whole answer to a GraphQL document. */
    HttpResponse<String> ask(String url, String document) throws IOException, InterruptedException {
        var body = BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", document)));
        return send(
                url,
                "/graphql",
                request -> request.header("Content-Type", "application/json").POST(body));
    }

    /** Sends it in the drills' name, and once more with another token if that has ended. */
    private HttpResponse<String> send(String url, String path, UnaryOperator<Builder> completed)
            throws IOException, InterruptedException {
        var token = Passes.to(url);
        var answer =
                http.send(
                        completed.apply(request(url + path, token)).build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() != UNAUTHORIZED || token == null) return answer;
        Passes.renew(url, token);
        return http.send(
                completed.apply(request(url + path, Passes.to(url))).build(),
                BodyHandlers.ofString());
    }

    /**
     * The data of an answer that must have no errors. One that says that it hasn't come to what was
     * asked for yet is asked for again, for a minute.
     */
    JsonNode data(String url, String document) throws IOException, InterruptedException {
        long until = System.nanoTime() + TO_CATCH_UP.toNanos();
        var answer = JSON.readTree(ask(url, document).body());
        while (isBehind(answer) && System.nanoTime() < until) {
            Thread.sleep(A_MOMENT);
            answer = JSON.readTree(ask(url, document).body());
        }
        if (answer.has("errors") || !answer.has("data")) {
            throw new IllegalStateException("%s was answered with %s".formatted(document, answer));
        }
        return answer.get("data");
    }

    private static boolean isBehind(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString("").equals("NOT_CAUGHT_UP");
    }

    /** The content that is served at a path. */
    HttpResponse<String> get(String url, String path) throws IOException, InterruptedException {
        return send(url, path, request -> request);
    }

    /** Keeps a text as a document, and returns its digest. */
    String keep(String url, String text) throws IOException, InterruptedException {
        var response =
                send(
                        url,
                        "/documents",
                        request ->
                                request.header("Content-Type", "text/plain")
                                        .PUT(BodyPublishers.ofString(text)));
        return JSON.readTree(response.body()).path("digest").asString();
    }

    /** Whether the program says that all is well with it. */
    boolean ready(String url) throws InterruptedException {
        try {
            return get(url, "/actuator/health/readiness").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private Builder request(String address, @Nullable String token) {
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(patience)
                        .header("X-Chalkline-Purpose", "DATA_QUALITY");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** Reads a JSON text. */
    static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
