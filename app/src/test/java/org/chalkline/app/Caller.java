package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.chalkline.kernel.fact.FactJson;
import tools.jackson.databind.JsonNode;

/** Asks a running program over HTTP, as anybody would. */
public final class Caller implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    public Caller(String url) {
        this.url = url;
    }

    /** The whole answer to a GraphQL request, errors included. */
    public JsonNode ask(String query) {
        return FactJson.MAPPER.readTree(
                post("/graphql", FactJson.write(Map.of("query", query))).body());
    }

    /** The data of an answer that must have no errors. */
    public JsonNode data(String query) {
        var answer = ask(query);
        if (answer.has("errors")) throw new AssertionError(answer.toString());
        return answer.get("data");
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

    /** A request that says who acts. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("X-Chalkline-Actor", "%E5%BC%A0%E4%B8%89")
                .header("X-Chalkline-Role", "clerk")
                .header("X-Chalkline-Purpose", "DATA_QUALITY");
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path)).build());
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

    public String url() {
        return url;
    }

    @Override
    public void close() {
        http.close();
    }
}
