package org.chalkline.app.standard;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The table of one type of events or of objects, to which a column is added when an attribute is
 * first met.
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

    private final Scratch scratch;
    private final String table;
    private final Map<String, Type> attributes = new LinkedHashMap<>();
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * Makes the table of a type of events.
     *
     * @param mapped the type as part of a table's name
     */
    static OcelTable ofEvents(Scratch scratch, String mapped) throws IOException {
        var table = new OcelTable(scratch, "event_" + mapped);
        scratch.shape(
                "CREATE TABLE %s (ocel_id TEXT PRIMARY KEY REFERENCES event(ocel_id), ocel_time TIMESTAMP)"
                        .formatted(table.table));
        return table;
    }

    /**
     * Makes the table of a type of objects.
     *
     * @param mapped the type as part of a table's name
     */
    static OcelTable ofObjects(Scratch scratch, String mapped) throws IOException {
        var table = new OcelTable(scratch, "object_" + mapped);
        scratch.shape(
                "CREATE TABLE %s (ocel_id TEXT REFERENCES object(ocel_id), ocel_time TIMESTAMP, ocel_changed_field TEXT)"
                        .formatted(table.table));
        scratch.shape("CREATE INDEX of_%1$s ON %1$s (ocel_id)".formatted(table.table));
        return table;
    }

    private OcelTable(Scratch scratch, String table) {
        this.scratch = scratch;
        this.table = table;
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

    /** Makes room for a value. */
    void meet(String attribute, JsonNode value) throws IOException {
        var type = Type.of(value);
        var known = attributes.get(attribute);
        attributes.put(attribute, known == null ? type : known.with(type));
        if (known != null) return;
        // SQLite takes names for the same that differ in case alone.
        var column = attribute.replace("\"", "");
        for (int n = 2; !taken.add(column.toLowerCase(Locale.ROOT)); n++) {
            column = attribute.replace("\"", "") + "_" + n;
        }
        columns.put(attribute, column);
        scratch.shape(
                "ALTER TABLE %s ADD COLUMN %s %s".formatted(table, column(attribute), type.column));
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
