package org.chalkline.app.standard;

import java.util.ArrayList;
import tools.jackson.databind.JsonNode;

/** Writes a statement that PROV-JSON has as an object in PROV-N. */
final class ProvNotation {
    private static final String ABSENT = "-";

    private ProvNotation() {}

    /**
     * One statement.
     *
     * @param name the qualified name of what it states; of relations nothing is said
     */
    static String statement(ProvSection section, String name, JsonNode members) {
        var parts = new ArrayList<String>();
        if (section.isNamed()) parts.add(name);
        for (var each : section.formal()) {
            var value = members.path(each);
            parts.add(value.isMissingNode() ? ABSENT : value.asString());
        }
        var attributes = new ArrayList<String>();
        for (var member : members.properties()) {
            if (section.formal().contains(member.getKey())) continue;
            if (member.getValue().isArray()) {
                for (var each : member.getValue()) attributes.add(pair(member.getKey(), each));
            } else {
                attributes.add(pair(member.getKey(), member.getValue()));
            }
        }
        if (!attributes.isEmpty()) parts.add("[" + String.join(", ", attributes) + "]");
        return section.word() + "(" + String.join(", ", parts) + ")";
    }

    private static String pair(String name, JsonNode value) {
        return name + "=" + value(value);
    }

    private static String value(JsonNode value) {
        if (!value.isObject()) return quoted(value.asString());
        var text = value.path("$").asString();
        var type = value.path("type").asString();
        if (type.equals(ProvWriter.QUALIFIED_NAME)) return "'" + text + "'";
        return quoted(text) + " %% " + type;
    }

    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
