package org.chalkline.app.intake;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.UnreadableFactException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Sends rows to a running program. A program that doesn't answer is tried again for a while: a row
 * that is sent twice is recorded once.
 */
final class IntakeClient implements AutoCloseable {

    private static final Duration ONE_ANSWER = Duration.ofMinutes(2);
    private static final int TOO_MANY = 429;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /**
     * Whom to send to, and in whose name.
     *
     * @param url where the program answers, without a slash at the end
     * @param authorization who sends them, as the header {@code Authorization} has it
     * @param correlation what the rows belong to: the file, by its digest
     * @param patience how long to go on trying while it doesn't answer
     */
    record Target(URI url, String authorization, String correlation, Duration patience) {}

    private final HttpClient http;
    private final Target target;
    private final String kind;
    private final Consumer<String> tell;

    /** The check that the rows are sent in; absent where they are sent to be recorded. */
    private @Nullable String check;

    /**
     * @param kind what is imported, such as {@code schools}
     * @param http by which it is reached
     * @param tell hears when the program doesn't answer
     */
    IntakeClient(Target target, String kind, HttpClient http, Consumer<String> tell) {
        this.target = target;
        this.kind = kind;
        this.http = http;
        this.tell = tell;
    }

    /**
     * @throws CannotRunException if no program answers there
     */
    void requireRunning() throws InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(target.url() + "/actuator/health/liveness"))
                        .timeout(Duration.ofSeconds(30))
                        .build();
        try {
            if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) return;
        } catch (ConnectException e) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "PROGRAM_NOT_RUNNING",
                    "No program answers at %s. Start it with ./run, or say where it is with --url."
                            .formatted(target.url()),
                    e);
        } catch (IOException e) {
            throw notOurs(e);
        }
        throw notOurs(null);
    }

    private CannotRunException notOurs(@Nullable Throwable cause) {
        return new CannotRunException(
                Exit.CANNOT_RUN,
                "PROGRAM_NOT_RUNNING",
                "What answers at %s is no running Chalkline. Say where it is with --url."
                        .formatted(target.url()),
                cause);
    }

    /**
     * The answers to the rows, in their order.
     *
     * @throws CannotRunException if the program doesn't answer for longer than the patience, or
     *     refuses the rows as a whole
     */
    List<IntakeAnswer> send(List<IntakeRow> rows) throws InterruptedException {
        var body = FactJson.MAPPER.writeValueAsBytes(rows);
        var request =
                to("/intake/" + kind + (check == null ? "" : "?check=" + check))
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        return answers(send(request).body(), rows);
    }

    /**
     * Hands an act on the file in.
     *
     * @param mutation such as {@code beginFile}
     * @param input as its input type has it
     * @return the position of what it recorded; -1 where it recorded nothing
     * @throws CannotRunException if it is refused
     */
    long act(String mutation, Map<String, ?> input) throws InterruptedException {
        var inputType = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        var query =
                "mutation($command: Command!, $input: %s!) { %s(command: $command, input: $input) { __typename ... on Accepted { position } ... on Refused { code message } } }"
                        .formatted(inputType, mutation);
        var variables =
                Map.of("command", Map.of("id", UUID.randomUUID().toString()), "input", input);
        var body =
                FactJson.MAPPER.writeValueAsBytes(Map.of("query", query, "variables", variables));
        var response = send(to("/graphql").POST(BodyPublishers.ofByteArray(body)).build());
        var answer = FactJson.read(response.body(), JsonNode.class);
        var told = answer.at("/data/" + mutation);
        var type = told.path("__typename").asString("");
        if (type.equals("Refused")) throw refused(told.path("code"), told.path("message"));
        if (type.isEmpty()) throw refused(response);
        return told.path("position").asLong(-1);
    }

    /** The answer to a question. */
    JsonNode ask(String query, Map<String, ?> variables) throws InterruptedException {
        var body =
                FactJson.MAPPER.writeValueAsBytes(Map.of("query", query, "variables", variables));
        var response = send(to("/graphql").POST(BodyPublishers.ofByteArray(body)).build());
        var answer = FactJson.read(response.body(), JsonNode.class);
        if (!answer.path("errors").isMissingNode()) throw refused(response);
        return answer;
    }

    /**
     * What would come of the next part of a taking back, in the check that was begun.
     *
     * @param order what {@code takeFileBack} is given
     * @throws CannotRunException if it would be refused
     */
    JsonNode takeBackPart(Map<String, ?> order) throws InterruptedException {
        var path = "/intake/checks/" + Objects.requireNonNull(check) + "/take-backs";
        var body = FactJson.MAPPER.writeValueAsBytes(order);
        return FactJson.read(
                send(to(path).POST(BodyPublishers.ofByteArray(body)).build()).body(),
                JsonNode.class);
    }

    /** Has the rows that follow decided upon and not recorded. */
    void beginCheck() throws InterruptedException {
        var id = UUID.randomUUID().toString();
        var unused = send(to("/intake/checks?check=" + id).POST(BodyPublishers.noBody()).build());
        check = id;
    }

    /** Lets the program forget the check, if there is one; else it does so after a while. */
    private void endCheck() {
        if (check == null) return;
        try {
            var unused =
                    http.send(
                            to("/intake/checks/" + check).DELETE().build(),
                            BodyHandlers.discarding());
        } catch (IOException e) {
            tell.accept("The program did not hear that the check has ended; it ends by itself");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(target.url() + path))
                .timeout(ONE_ANSWER)
                .header("Content-Type", "application/json")
                .header("Authorization", target.authorization())
                .header("X-Chalkline-Correlation", target.correlation());
    }

    /** The answer of a program that has been tried until it gave one. */
    private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
        var giveUpAt = System.nanoTime() + target.patience().toNanos();
        var pause = FIRST_PAUSE;
        while (true) {
            String trouble;
            try {
                var response = http.send(request, BodyHandlers.ofString());
                if (response.statusCode() == 200) return response;
                boolean isTooSoon = response.statusCode() == TOO_MANY;
                if (response.statusCode() < 500 && !isTooSoon) throw refused(response);
                trouble = "it answers " + response.statusCode() + code(response);
                if (isTooSoon) pause = asked(response, pause);
            } catch (IOException e) {
                trouble = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            }
            if (System.nanoTime() - giveUpAt > 0) {
                throw new CannotRunException(
                        Exit.CANNOT_RUN,
                        "PROGRAM_NOT_ANSWERING",
                        "The program at %s has not answered for %d s (%s). What it had accepted stays recorded. Start it again, then repeat the same import: it goes on, and adds nothing twice."
                                .formatted(target.url(), target.patience().toSeconds(), trouble));
            }
            tell.accept("The program does not answer (" + trouble + "); trying again");
            Thread.sleep(pause);
            pause = pause.multipliedBy(2);
            if (pause.compareTo(LONGEST_PAUSE) > 0) pause = LONGEST_PAUSE;
        }
    }

    /** How long the program asks to wait before the next request. */
    private static Duration asked(HttpResponse<String> response, Duration otherwise) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(otherwise);
    }

    /** The code that the program gives its trouble, after a space; nothing if it gives none. */
    private static String code(HttpResponse<String> response) {
        try {
            var body = FactJson.read(response.body(), JsonNode.class);
            var code = body.at("/errors/0/extensions/code").asString("");
            return code.isEmpty() ? "" : " " + code;
        } catch (UnreadableFactException e) {
            return "";
        }
    }

    private List<IntakeAnswer> answers(String body, List<IntakeRow> rows) {
        var answers = List.of(FactJson.MAPPER.readValue(body, IntakeAnswer[].class));
        if (answers.size() != rows.size()) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "ANSWER_NOT_UNDERSTOOD",
                    "%d rows were sent and %d answered. Is the program of the same version?"
                            .formatted(rows.size(), answers.size()));
        }
        return answers;
    }

    private static CannotRunException refused(JsonNode code, JsonNode message) {
        return new CannotRunException(
                Exit.CANNOT_RUN,
                code.asString("INTAKE_REFUSED"),
                "The program refuses it: " + message.asString(""));
    }

    private CannotRunException refused(HttpResponse<String> response) {
        try {
            var error = FactJson.read(response.body(), JsonNode.class).at("/errors/0");
            var code = error.at("/extensions/code");
            if (response.statusCode() != 200 && code.isString()) {
                return refused(code, error.path("message"));
            }
        } catch (UnreadableFactException e) {
            tell.accept("It answers what is no JSON");
        }
        return new CannotRunException(
                Exit.CANNOT_RUN,
                "INTAKE_REFUSED",
                "The program at %s refuses the import (%d): %s"
                        .formatted(target.url(), response.statusCode(), response.body()));
    }

    @Override
    public void close() {
        endCheck();
    }
}
