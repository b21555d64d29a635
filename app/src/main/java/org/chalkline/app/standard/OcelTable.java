package org.chalkline.app.standard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The table of one type of events or of objects. Which columns it has is known when all have been
 * met: to add them one by one would have the whole schema read for each.
 */
final class OcelTable {

    /** The types of attributes that the standard has and facts hold. */
    enum Type {
        STRING("string", "TEXT"),
        INTEGER("integer", "INTEGER"),
        FLOAT("float", "REAL"),
        BOOLEAN("boolean", "BOOLEAN");

        private final String word;
        private final String column;

        Type(String word, String column) {
            this.word = word;
            this.column = column;
        }

        /** What the standard calls it. */
        String word() {
            return word;
        }

        static Type of(JsonNode value) {
            if (value.isBoolean()) return BOOLEAN;
            if (value.isIntegralNumber() && value.canConvertToLong()) return INTEGER;
            return value.isNumber() ? FLOAT : STRING;
        }

        /** What holds values of both. */
        private Type with(Type other) {
            if (this == other) return this;
            boolean numbers = (this == INTEGER || this == FLOAT) && other != STRING;
            return numbers && other != BOOLEAN ? FLOAT : STRING;
        }
    }

    private final String table;
    private final boolean isOfEvents;
    private final Map<String, Type> attributes = new LinkedHashMap<>();
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * The table of a type of events.
     *
     * @param mapped the type as part of a table's name
     */
    static OcelTable ofEvents(String mapped) {
        return new OcelTable("event_" + mapped, true);
    }

    /**
     * The table of a type of objects.
     *
     * @param mapped the type as part of a table's name
     */
    static OcelTable ofObjects(String mapped) {
        return new OcelTable("object_" + mapped, false);
    }

    private OcelTable(String table, boolean isOfEvents) {
        this.table = table;
        this.isOfEvents = isOfEvents;
    }

    /** Makes the table, when all its attributes have been met. */
    void make(Scratch scratch) throws IOException {
        var shape = new StringBuilder("CREATE TABLE ").append(table);
        shape.append(
                isOfEvents
                        ? " (ocel_id TEXT PRIMARY KEY REFERENCES event(ocel_id), ocel_time TIMESTAMP"
                        : " (ocel_id TEXT REFERENCES object(ocel_id), ocel_time TIMESTAMP, ocel_changed_field TEXT");
        attributes.forEach(
                (name, type) ->
                        shape.append(", ").append(column(name)).append(' ').append(type.column));
        scratch.shape(shape.append(')').toString());
        if (isOfEvents) return;
        scratch.shape("CREATE INDEX of_%1$s ON %1$s (ocel_id)".formatted(table));
    }

    /** Writes a row, of values that {@link #held} gave. */
    void put(
            Scratch scratch,
            String id,
            String time,
            @Nullable String changed,
            Map<String, Object> values)
            throws IOException {
        var row = new ArrayList<@Nullable Object>();
        row.add(id);
        row.add(time);
        if (!isOfEvents) row.add(changed);
        for (var each : attributes.keySet()) row.add(values.get(each));
        var marks = "?" + ", ?".repeat(row.size() - 1);
        scratch.put("INSERT INTO %s VALUES (%s)".formatted(table, marks), row.toArray());
    }

    /** The table's name. */
    String name() {
        return table;
    }

    /** The attributes met so far. */
    Map<String, Type> attributes() {
        return attributes;
    }

    /** The column that holds an attribute, quoted. */
    String column(String attribute) {
        return '"' + columns.getOrDefault(attribute, attribute) + '"';
    }

    /** Notes the attribute and its type. */
    void meet(String attribute, JsonNode value) {
        var type = Type.of(value);
        var known = attributes.get(attribute);
        attributes.put(attribute, known == null ? type : known.with(type));
        if (known != null) return;
        // SQLite takes names for the same that differ in case alone.
        var plain = attribute.replace("\"", "");
        var column = plain;
        for (int n = 2; !taken.add(column.toLowerCase(Locale.ROOT)); n++) column = plain + "_" + n;
        columns.put(attribute, column);
    }

    /** The value as a column holds it. */
    static Object held(JsonNode value) {
        return switch (Type.of(value)) {
            case BOOLEAN -> value.booleanValue() ? 1 : 0;
            case INTEGER -> value.longValue();
            case FLOAT -> value.doubleValue();
            case STRING -> value.asString();
        };
    }
}
