package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Somebody who hands acts in over HTTP and looks at what came of each. */
public final class Clerk {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Caller caller;
    private final String name;
    private int commands;

    /**
     * @param name begins the ids of the clerk's commands
     */
    public Clerk(Caller caller, String name) {
        this.caller = caller;
        this.name = name;
    }

    /** What came of the act. */
    public JsonNode act(String mutation, String input) {
        return caller.data(
                        """
                        mutation { act: %s(command: {id: "%s-%d"}, input: {%s}) {
                          __typename ... on Accepted { position } ... on Refused { code message law article } } }
                        """
                                .formatted(mutation, name, ++commands, input))
                .get("act");
    }

    /** The position of an act that must be accepted; 0 if it recorded nothing. */
    public long accepted(String mutation, String input) {
        var answer = act(mutation, input);
        assertThat(answer.get("__typename").asString())
                .as("%s: %s", mutation, answer)
                .isEqualTo("Accepted");
        return answer.path("position").asLong(0);
    }

    /** What is said of an act that must be refused for this reason. */
    public JsonNode refused(String code, String mutation, String input) {
        var answer = act(mutation, input);
        assertThat(answer.path("code").asString()).as("%s: %s", mutation, answer).isEqualTo(code);
        assertThat(answer.get("message").asString()).isNotBlank();
        return answer;
    }

    /** Lets the officer have these powers, long since. */
    public void empower(String officer, List<String> powers) {
        for (var power : powers) {
            accepted(
                    "delegatePower",
                    "officer: \"%s\", power: %s, instrument: \"1\", delegatedBy: \"Head\", effectiveOn: \"2005-01-01\""
                            .formatted(officer, power));
        }
    }

    /** What is asked for, once it is as it should be: within half a minute. */
    public JsonNode eventually(String query, String path, Predicate<JsonNode> as) {
        var end = Instant.now().plus(PATIENCE);
        while (true) {
            var answer = caller.data(query).at(path);
            if (!answer.isNull() && !answer.isMissingNode() && as.test(answer)) return answer;
            if (Instant.now().isAfter(end)) throw new AssertionError("within 30 s: " + answer);
            try {
                Thread.sleep(Duration.ofMillis(100));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
