package org.chalkline.command;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chalkline.kernel.fact.FactJson;

/** How the mutations on offices and careers are tried. */
public abstract class MutationsOfHeads {
    protected final MutationApi api = new MutationApi();

    /** The name of the mutation of that command. */
    protected static String name(Object command) {
        var name = command.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** A command as a caller writes it: ids are plain, and named after what they are of. */
    @SuppressWarnings("unchecked") // A record's JSON is an object.
    protected static Map<String, Object> json(Object command) {
        var written = new LinkedHashMap<String, Object>();
        FactJson.MAPPER
                .convertValue(command, Map.class)
                .forEach((key, value) -> put(written, (String) key, value));
        return written;
    }

    private static void put(Map<String, Object> written, String field, Object value) {
        switch (field) {
            case "headship" -> written.put(field, ((Map<?, ?>) value).get("school"));
            case "headmaster" -> written.put(field, ((Map<?, ?>) value).get("person"));
            default -> written.put(field, value);
        }
    }

    /** Sends the mutation of that name, and returns what it answered. */
    @SuppressWarnings("unchecked") // GraphQL answers are maps of maps.
    protected final Map<String, Object> act(String name, Map<String, Object> input) {
        var type = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Input!";
        var document =
                """
                mutation($command: Command!, $input: %s) {
                  %s(command: $command, input: $input) { __typename ... on Refused { code } }
                }
                """
                        .formatted(type, name);
        var response = api.send(document, Map.of("command", Map.of("id", "c-1"), "input", input));
        assertThat(response.get("errors")).as("errors").isNull();
        var data = requireNonNull((Map<String, Object>) response.get("data"));
        return requireNonNull((Map<String, Object>) data.get(name));
    }

    /** Its mutation hands the command in, and nothing else. */
    protected final void handedIn(Object command) {
        assertThat(act(name(command), json(command))).containsEntry("__typename", "Accepted");
        assertThat(api.gateway.handedIn())
                .singleElement()
                .satisfies(in -> assertThat(in.command()).isEqualTo(command));
    }
}
