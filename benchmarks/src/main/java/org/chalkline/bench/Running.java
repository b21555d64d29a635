package org.chalkline.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chalkline.access.AccessSettings;
import org.chalkline.access.OwnTokens;
import org.chalkline.access.SigningKeys;
import org.chalkline.access.User;
import org.chalkline.access.UserBook;
import org.chalkline.app.Server;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The whole program, asked over HTTP on connections that stay open, by as many as ask. */
final class Running implements AutoCloseable {
    private static final Duration LONG_ENOUGH = Duration.ofHours(2);

    /** As many requests as there are. */
    private static final List<String> UNLIMITED =
            Stream.of("public", "analyst", "clerk", "auditor")
                    .map(role -> "--chalkline.limits." + role + ".per-minute=1000000")
                    .toList();

    private final Server server;
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * Starts it on an empty folder.
     *
     * @param settings beside those that take away the limits on how much is asked
     */
    Running(Path folder, String... settings) {
        var all = Stream.concat(UNLIMITED.stream(), Stream.of(settings)).toList();
        server = Server.start(new Server.Settings(folder, 0, "none", all));
    }

    CommandGateway gateway() {
        return server.part(CommandGateway.class);
    }

    <T> T part(Class<T> type) {
        return server.part(type);
    }

    /** A token of somebody new in this role. */
    String token(String name, Role role) {
        var now = Clock.systemUTC().instant();
        var user = User.of(name, name, Set.of(role), null, now);
        // Auditors of no unit come from outside, and read what they were engaged for.
        boolean own = role == Role.AUDITOR;
        server.part(UserBook.class).add(own ? user.within("control", null) : user);
        return OwnTokens.sign(
                server.part(SigningKeys.class).signing(),
                server.part(AccessSettings.class).ownName(),
                "chalkline",
                name,
                now,
                LONG_ENOUGH);
    }

    /** A request for what lies at a path. */
    HttpRequest.Builder at(String path, @Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create(server.url() + path));
        if (token != null) request.header("Authorization", "Bearer " + token);
        return request;
    }

    HttpRequest graphQl(String document, Map<String, Object> variables, @Nullable String token) {
        var body = FactJson.write(Map.of("query", document, "variables", variables));
        return at("/graphql", token)
                .header("Content-Type", "application/json")
                .header("X-Chalkline-Purpose", "QUALIFICATION")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /**
     * The text of the answer.
     *
     * @throws IllegalStateException if it tells of an error
     */
    String ask(HttpRequest request) throws Exception {
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200 || answer.body().contains("\"errors\"")) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** The data of the answer to a document. */
    JsonNode data(String document, String token) throws Exception {
        return FactJson.MAPPER.readTree(ask(graphQl(document, Map.of(), token))).get("data");
    }

    /** Where it answers, without a slash at the end. */
    String url() {
        return server.url();
    }

    /** The client, for answers that are read as they come. */
    HttpClient http() {
        return http;
    }

    @Override
    public void close() {
        http.close();
        server.close();
    }
}
