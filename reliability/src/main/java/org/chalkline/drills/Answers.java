package org.chalkline.drills;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The answers of a program to a fixed set of questions, and its warning.
 *
 * @param texts the answers, by the question
 * @param warning the first warning: an error, an answer's extension that is usually not there, or
 *     that the program is not ready; absent where there is none
 */
record Answers(Map<String, String> texts, @Nullable String warning) {
    /** The names that stand in the extensions of every answer. */
    private static final Set<String> USUAL = Set.of("cost", "basis");

    private static final long BETWEEN_LOOKS_MILLIS = 250;

    /** Ten seconds. */
    private static final int LOOKS_AT_PROJECTIONS = 40;

    Answers {
        texts = Map.copyOf(texts);
    }

    /**
     * Asks, once projections show what is recorded, or don't come to it.
     *
     * @param questions GraphQL documents, or paths, which begin with a slash
     * @param looks how often to look whether the program finds something wrong by itself
     */
    static Answers to(List<String> questions, Caller caller, String url, int looks)
            throws InterruptedException {
        var texts = new TreeMap<String, String>();
        var warnings = new ArrayList<String>();
        for (int look = 0; look < LOOKS_AT_PROJECTIONS && !shows(caller, url); look++) {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
        for (var question : questions) {
            try {
                boolean path = question.startsWith("/");
                var response = path ? caller.get(url, question) : caller.ask(url, question);
                var found = path ? warningOf(response) : warningOf(Caller.json(response.body()));
                if (found != null) warnings.add(found);
                texts.put(
                        question,
                        path
                                ? response.body()
                                : Caller.json(response.body()).path("data").toString());
            } catch (IOException e) {
                warnings.add("no whole answer: " + e);
                texts.put(question, "");
            }
        }
        for (int look = 0; warnings.isEmpty() && look < looks; look++) {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
            if (!caller.ready(url)) warnings.add("not ready");
        }
        return new Answers(texts, warnings.isEmpty() ? null : warnings.getFirst());
    }

    /** Whether each projection shows the last fact that is recorded. */
    private static boolean shows(Caller caller, String url) throws InterruptedException {
        try {
            var response = caller.ask(url, "{ projections { lagEvents rebuild { position } } }");
            for (var projection : Caller.json(response.body()).at("/data/projections")) {
                boolean lags = projection.path("lagEvents").asLong() > 0;
                if (lags || projection.path("rebuild").isObject()) return false;
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static @Nullable String warningOf(HttpResponse<String> response) {
        return response.statusCode() == 200 ? null : "HTTP " + response.statusCode();
    }

    /** The warning in a GraphQL response; absent where it does not. */
    static @Nullable String warningOf(JsonNode response) {
        var error = response.path("errors").path(0);
        if (error.isObject()) {
            return error.at("/extensions/code").asString("an error without a code");
        }
        for (var name : response.path("extensions").propertyNames()) {
            if (!USUAL.contains(name)) return name;
        }
        return null;
    }

    /** The questions that are answered otherwise now. */
    Set<String> differing(Answers now) {
        var questions = new TreeSet<String>();
        for (var question : texts.keySet()) {
            if (!texts.get(question).equals(now.texts.get(question))) questions.add(question);
        }
        return questions;
    }
}
