package org.chalkline.app.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.document.Documents;
import tools.jackson.databind.JsonNode;

/** Writes what a fact says as lines that a reader takes in: a name and a value each. */
final class Payload {

    /** So many digits tell the documents of a case apart. */
    static final int SHORT_DIGEST = 12;

    /** The members that stand elsewhere on the page. */
    private static final Set<String> ELSEWHERE = Set.of("effectiveOn", "decision");

    /**
     * One line.
     *
     * @param name what it is, in Chinese and English where both are known
     * @param value as text
     */
    record Line(String name, String value) {}

    private Payload() {}

    /** The lines of a fact. */
    static List<Line> lines(JsonNode fact) {
        var lines = new ArrayList<Line>();
        for (var member : fact.properties()) {
            if (ELSEWHERE.contains(member.getKey())) continue;
            lines.add(new Line(Words.field(member.getKey()), value(member.getValue())));
        }
        return lines;
    }

    private static String value(JsonNode node) {
        if (node.isObject()) return object(node);
        if (node.isArray()) {
            var parts = new ArrayList<String>();
            for (var each : node) parts.add(value(each));
            return String.join("; ", parts);
        }
        var text = node.asString();
        // All of it stands among the documents.
        return Documents.DIGEST.matcher(text).matches()
                ? text.substring(0, SHORT_DIGEST) + "…"
                : text;
    }

    private static String object(JsonNode node) {
        if (node.has("sealed") && node.has("person")) {
            return "(已加密 sealed: %s of %s)"
                    .formatted(node.path("field").asString(), node.path("person").asString());
        }
        var parts = new ArrayList<String>();
        for (var member : node.properties()) {
            parts.add(Words.field(member.getKey()) + ": " + value(member.getValue()));
        }
        return String.join(", ", parts);
    }
}
