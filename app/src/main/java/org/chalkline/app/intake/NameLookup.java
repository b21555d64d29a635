package org.chalkline.app.intake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.intake.IntakeClient.Target;
import org.chalkline.app.intake.Mapping.LookUp;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.UnreadableFactException;
import tools.jackson.databind.JsonNode;

/** Asks the running program what bears a name today, and keeps the answers for a while. */
final class NameLookup implements Names, AutoCloseable {
    private static final int KEPT = 20_000;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String SCHOOLS =
            "query($name: ID!) { schools(first: 3, filter: {name: [$name]}) { edges { node { code } } } }";

    private final HttpClient http;
    private final Target target;
    private final Map<String, List<String>> known =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
                    return size() > KEPT;
                }
            };

    /** Over connections of its own. */
    NameLookup(Target target) {
        this(target, ImportJob.Program.plainHttp());
    }

    /** Over these connections. */
    NameLookup(Target target, HttpClient http) {
        this.target = target;
        this.http = http;
    }

    @Override
    public String code(LookUp what, String name) throws NotOneException, InterruptedException {
        var codes = known.get(name);
        if (codes == null) {
            codes = ask(name);
            known.put(name, codes);
        }
        if (codes.isEmpty()) {
            throw new NotOneException("no %s is named '%s'".formatted(what, name));
        }
        if (codes.size() > 1) {
            throw new NotOneException(
                    "several of %s are named '%s': %s; give the code instead"
                            .formatted(what, name, String.join(", ", codes)));
        }
        return codes.getFirst();
    }

    private List<String> ask(String name) throws InterruptedException {
        var body =
                FactJson.MAPPER.writeValueAsBytes(
                        Map.of("query", SCHOOLS, "variables", Map.of("name", name)));
        var request =
                HttpRequest.newBuilder(URI.create(target.url() + "/graphql"))
                        .timeout(Duration.ofMinutes(1))
                        .header("Content-Type", "application/json")
                        .header("Authorization", target.authorization())
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        var giveUpAt = System.nanoTime() + target.patience().toNanos();
        while (true) {
            String trouble;
            try {
                var answer = http.send(request, BodyHandlers.ofString());
                if (answer.statusCode() < 500 && answer.statusCode() != 429) {
                    return codes(answer.body());
                }
                trouble = "it answers " + answer.statusCode();
            } catch (IOException e) {
                trouble = e.toString();
            }
            if (System.nanoTime() - giveUpAt > 0) throw refused(trouble);
            Thread.sleep(PAUSE);
        }
    }

    private List<String> codes(String body) {
        try {
            var answer = FactJson.read(body, JsonNode.class);
            var edges = answer.at("/data/schools/edges");
            if (!answer.at("/errors").isMissingNode() || !edges.isArray()) throw refused(body);
            return edges.valueStream().map(edge -> edge.at("/node/code").asString()).toList();
        } catch (UnreadableFactException e) {
            throw refused(body);
        }
    }

    private CannotRunException refused(String why) {
        return new CannotRunException(
                Exit.CANNOT_RUN,
                "LOOK_UP_FAILED",
                "The program at %s doesn't tell codes by names: %s"
                        .formatted(target.url(), why.substring(0, Math.min(500, why.length()))));
    }

    @Override
    public void close() {
        http.close();
    }
}
