package org.chalkline.drills;

/**
 * A command as it is handed in, however often.
 *
 * @param id the caller's id of it
 * @param mutation the act's name in the schema
 * @param input its input, in GraphQL
 * @param effect what answers must say once it is acknowledged
 */
record Act(String id, String mutation, String input, Effect effect) {

    /** The change that an act makes in answers. */
    sealed interface Effect {}

    /** There is one more school, of this name. */
    record Registers(String school, String name) implements Effect {}

    /** The school has this name now. */
    record Renames(String school, String name) implements Effect {}

    /** Ten yuan more were paid from the line. */
    record PaysTen(String line) implements Effect {}

    /** The line is a step nearer to being paid from. */
    record PreparesLine(String line) implements Effect {}

    /** Nothing that is counted. */
    record Prepares() implements Effect {}

    /**
     * The same as another command: what somebody does who doesn't use the program's guard against
     * acts that are handed in twice.
     *
     * @param times how often it was handed in
     */
    Act unguarded(int times) {
        return new Act(
                "%s-again-%d".formatted(id, times),
                mutation,
                input.replace("payment: \"P-", "payment: \"P" + times + "-"),
                effect);
    }

    /** The GraphQL document that hands it in. */
    String document() {
        return """
        mutation { act: %s(command: {id: "%s"}, input: {%s}) {
          __typename ... on Accepted { repeated facts { type position } } ... on Refused { code } } }
        """
                .formatted(mutation, id, input);
    }
}
