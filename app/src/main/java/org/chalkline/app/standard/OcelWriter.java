package org.chalkline.app.standard;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chalkline.app.standard.OcelTable.Type;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.document.Documents;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Writes an object-centric event log, OCEL 2.0: facts are its events, and aggregates, with the
 * documents that facts cite, its objects. A relation is qualified by the member of the fact that
 * names the object. What a fact says of its own aggregate is an attribute of that from then on.
 * What is sealed of people is left out.
 *
 * <p>Both forms are made from the standard's SQLite database.
 */
final class OcelWriter implements StandardWriter {

    /** The time of what objects are from their beginning on, as the standard has it. */
    private static final String BEGINNING = "1970-01-01T00:00:00.000Z";

    /** How an event tells whose fact it is. */
    static final String SUBJECT = "subject";

    static final String DOCUMENT = "document";

    private static final String DECISION = "decision.";
    private static final String EFFECTIVE_ON = "effectiveOn";

    /** Entries of the metadata that are attributes of events. */
    private static final List<String> RECORDING =
            List.of(
                    CommandContext.ACTOR,
                    CommandContext.ROLE,
                    CommandContext.ON_BEHALF_OF,
                    CommandContext.CHANNEL,
                    CommandContext.COMMAND_ID);

    private final boolean sqlite;
    private final OutputStream out;
    private final Scratch scratch;
    private final Map<String, OcelTable> events = new LinkedHashMap<>();
    private final Map<String, OcelTable> objects = new LinkedHashMap<>();
    private final Set<String> eventNames = new HashSet<>();
    private final Set<String> objectNames = new HashSet<>();
    private long lines;

    /**
     * @param sqlite whether it is to be a database, and not JSON
     */
    OcelWriter(boolean sqlite, OutputStream out) throws IOException {
        this.sqlite = sqlite;
        this.out = out;
        scratch = new Scratch();
        try {
            shape();
        } catch (IOException e) {
            scratch.close();
            throw e;
        }
    }

    private void shape() throws IOException {
        scratch.shape(
                "CREATE TABLE event_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT)");
        scratch.shape(
                "CREATE TABLE object_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT)");
        scratch.shape(
                "CREATE TABLE event (ocel_id TEXT PRIMARY KEY, ocel_type TEXT REFERENCES event_map_type(ocel_type))");
        scratch.shape(
                "CREATE TABLE object (ocel_id TEXT PRIMARY KEY, ocel_type TEXT REFERENCES object_map_type(ocel_type))");
        scratch.shape(
                "CREATE TABLE event_object (ocel_event_id TEXT REFERENCES event(ocel_id), ocel_object_id TEXT REFERENCES object(ocel_id), ocel_qualifier TEXT, PRIMARY KEY (ocel_event_id, ocel_object_id, ocel_qualifier))");
        scratch.shape(
                "CREATE TABLE object_object (ocel_source_id TEXT REFERENCES object(ocel_id), ocel_target_id TEXT REFERENCES object(ocel_id), ocel_qualifier TEXT, PRIMARY KEY (ocel_source_id, ocel_target_id, ocel_qualifier))");
        // What follows is no part of the log: the rows of the types' tables as they come, and what
        // is last known of an object.
        scratch.shape(
                "CREATE TEMP TABLE line (number INTEGER PRIMARY KEY, type_table TEXT, id TEXT, time TEXT, changed TEXT)");
        scratch.shape("CREATE INDEX temp.line_of ON line (type_table)");
        scratch.shape(
                "CREATE TEMP TABLE cell (line INTEGER, attribute TEXT, value, PRIMARY KEY (line, attribute)) WITHOUT ROWID");
        scratch.shape(
                "CREATE TEMP TABLE latest (object TEXT, attribute TEXT, value TEXT, PRIMARY KEY (object, attribute)) WITHOUT ROWID");
    }

    @Override
    public void take(LegibleFact fact) throws IOException {
        var references = new LinkedHashMap<Reference, String>();
        if (fact.fact() != null) {
            for (var each : Reference.of(fact.fact())) {
                references.put(each, LegibleFact.kindOf(each.aggregate()));
            }
        }
        var said = new LinkedHashMap<String, JsonNode>();
        var named = references.keySet().stream().map(Reference::member).collect(Collectors.toSet());
        flatten("", fact.payload(), named, said, references);
        event(fact, said);
        boolean isNew = isNew(fact.aggregate(), fact.kind());
        attributes(fact, said, isNew);
        relate(fact, references);
    }

    /** Texts, figures and truths, each under its path; documents that are cited are objects. */
    private static void flatten(
            String path,
            JsonNode node,
            Set<String> named,
            Map<String, JsonNode> said,
            Map<Reference, String> references) {
        if (node.isObject()) {
            if (node.has("sealed") && node.has("person")) return;
            for (var member : node.properties()) {
                var name = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
                if (!named.contains(name)) {
                    flatten(name, member.getValue(), named, said, references);
                }
            }
        } else if (node.isArray()) {
            var texts = new ArrayList<String>();
            for (var each : node) {
                if (isDocument(each)) flatten(path, each, named, said, references);
                else if (each.isValueNode()) texts.add(each.asString());
            }
            if (!texts.isEmpty()) said.put(path, StringNode.valueOf(String.join("; ", texts)));
        } else if (isDocument(node)) {
            var document = DOCUMENT + "/" + node.asString();
            references.put(new Reference(path, document), DOCUMENT);
        } else if (node.isValueNode() && !node.isNull() && !path.isEmpty()) {
            said.put(path, node);
        }
    }

    private static boolean isDocument(JsonNode node) {
        return node.isString() && Documents.DIGEST.matcher(node.asString()).matches();
    }

    private void event(LegibleFact fact, Map<String, JsonNode> said) throws IOException {
        var stored = fact.stored();
        var table = table(stored.type(), true);
        scratch.put("INSERT INTO event VALUES (?, ?)", stored.eventId(), stored.type());
        var all = new LinkedHashMap<>(said);
        all.put("recording.position", FactJson.MAPPER.valueToTree(stored.position()));
        for (var name : RECORDING) {
            var value = fact.said(name);
            if (value != null) all.put("recording." + name, StringNode.valueOf(value));
        }
        insert(table, stored.eventId(), stored.recordedAt(), null, all);
    }

    private void insert(
            OcelTable table,
            String id,
            String time,
            @Nullable String changed,
            Map<String, JsonNode> values)
            throws IOException {
        scratch.put(
                "INSERT INTO line VALUES (?, ?, ?, ?, ?)",
                ++lines,
                table.name(),
                id,
                time,
                changed);
        for (var value : values.entrySet()) {
            table.meet(value.getKey(), value.getValue());
            scratch.put(
                    "INSERT INTO cell VALUES (?, ?, ?)",
                    lines,
                    value.getKey(),
                    OcelTable.held(value.getValue()));
        }
    }

    private void fill(OcelTable table) throws IOException {
        scratch.each(
                "SELECT number, id, time, changed FROM line WHERE type_table = ? ORDER BY number",
                row -> {
                    var values = new HashMap<String, Object>();
                    scratch.each(
                            "SELECT attribute, value FROM cell WHERE line = ?",
                            cell -> values.put(cell.getString(1), cell.getObject(2)),
                            row.getLong(1));
                    table.put(
                            scratch, row.getString(2), row.getString(3), row.getString(4), values);
                },
                table.name());
    }

    /** Notes an object; returns whether it hadn't been met before. */
    private boolean isNew(String id, String type) throws IOException {
        return scratch.put("INSERT OR IGNORE INTO object VALUES (?, ?)", id, type) > 0;
    }

    /** Whatever it is, it has been there before anything was said of it. */
    private void begin(String id, String type, Map<String, JsonNode> values) throws IOException {
        insert(table(type, false), id, BEGINNING, null, values);
    }

    private void attributes(LegibleFact fact, Map<String, JsonNode> said, boolean isNew)
            throws IOException {
        var id = fact.aggregate();
        var changed = new LinkedHashMap<String, JsonNode>();
        for (var each : said.entrySet()) {
            if (each.getKey().startsWith(DECISION) || each.getKey().equals(EFFECTIVE_ON)) continue;
            var value = each.getValue().asString();
            var before =
                    scratch.find(
                            "SELECT value FROM latest WHERE object = ? AND attribute = ?",
                            id,
                            each.getKey());
            if (value.equals(before)) continue;
            scratch.put("INSERT OR REPLACE INTO latest VALUES (?, ?, ?)", id, each.getKey(), value);
            changed.put(each.getKey(), each.getValue());
        }
        if (isNew) {
            begin(id, fact.kind(), changed);
            return;
        }
        var table = table(fact.kind(), false);
        var at = fact.stored().recordedAt();
        for (var each : changed.entrySet()) {
            insert(table, id, at, each.getKey(), Map.of(each.getKey(), each.getValue()));
        }
    }

    private void relate(LegibleFact fact, Map<Reference, String> references) throws IOException {
        var event = fact.stored().eventId();
        relate("event_object", event, fact.aggregate(), SUBJECT);
        for (var each : references.entrySet()) {
            var to = each.getKey();
            if (to.aggregate().equals(fact.aggregate())) continue;
            if (isNew(to.aggregate(), each.getValue())) {
                begin(to.aggregate(), each.getValue(), Map.of());
            }
            relate("event_object", event, to.aggregate(), to.member());
            relate("object_object", fact.aggregate(), to.aggregate(), to.member());
        }
    }

    private void relate(String table, String from, String to, String qualifier) throws IOException {
        scratch.put("INSERT OR IGNORE INTO " + table + " VALUES (?, ?, ?)", from, to, qualifier);
    }

    private OcelTable table(String type, boolean ofEvents) throws IOException {
        var tables = ofEvents ? events : objects;
        var known = tables.get(type);
        if (known != null) return known;
        var mapped = mapped(type, ofEvents ? eventNames : objectNames);
        var map = ofEvents ? "event_map_type" : "object_map_type";
        scratch.put("INSERT INTO " + map + " VALUES (?, ?)", type, mapped);
        var made = ofEvents ? OcelTable.ofEvents(mapped) : OcelTable.ofObjects(mapped);
        tables.put(type, made);
        return made;
    }

    /** The type as part of a table's name: letters and digits, each word with a capital. */
    static String mapped(String type, Set<String> taken) {
        var name = new StringBuilder();
        for (var word : type.split("[^A-Za-z0-9]+")) {
            if (word.isEmpty()) continue;
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        // Not the names of the tables of relations.
        if (name.isEmpty() || List.of("Object", "MapType").contains(name.toString())) {
            name.append("Type");
        }
        var found = name.toString();
        for (int n = 2; !taken.add(found.toLowerCase(Locale.ROOT)); n++) found = name + "" + n;
        return found;
    }

    @Override
    public void finish() throws IOException {
        var tables = new ArrayList<>(events.values());
        tables.addAll(objects.values());
        for (var each : tables) each.make(scratch);
        for (var each : tables) fill(each);
        scratch.commit();
        if (sqlite) {
            Files.copy(scratch.file(), out);
        } else {
            try (var json = FactJson.MAPPER.createGenerator(new LeftOpen(out))) {
                json.writeStartObject();
                types(json, "eventTypes", events);
                types(json, "objectTypes", objects);
                events(json);
                objects(json);
                json.writeEndObject();
            }
            out.write('\n');
        }
        out.flush();
    }

    private static void types(JsonGenerator json, String name, Map<String, OcelTable> tables) {
        json.writeArrayPropertyStart(name);
        tables.forEach(
                (type, table) -> {
                    json.writeStartObject();
                    json.writeStringProperty("name", type);
                    json.writeArrayPropertyStart("attributes");
                    table.attributes().forEach((each, of) -> attribute(json, each, of));
                    json.writeEndArray();
                    json.writeEndObject();
                });
        json.writeEndArray();
    }

    private static void attribute(JsonGenerator json, String name, Type type) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeStringProperty("type", type.word());
        json.writeEndObject();
    }

    private void events(JsonGenerator json) throws IOException {
        json.writeArrayPropertyStart("events");
        scratch.each(
                "SELECT ocel_id, ocel_type FROM event ORDER BY rowid",
                row -> event(json, row.getString(1), row.getString(2)));
        json.writeEndArray();
    }

    private void event(JsonGenerator json, String id, String type) throws IOException {
        var table = table(type, true);
        json.writeStartObject();
        json.writeStringProperty("id", id);
        json.writeStringProperty("type", type);
        scratch.each(
                "SELECT * FROM " + table.name() + " WHERE ocel_id = ?",
                row -> {
                    json.writeStringProperty("time", row.getString("ocel_time"));
                    json.writeArrayPropertyStart("attributes");
                    for (var each : table.attributes().entrySet()) {
                        value(json, table, each.getKey(), each.getValue(), row, null);
                    }
                    json.writeEndArray();
                },
                id);
        relationships(
                json,
                "SELECT ocel_object_id, ocel_qualifier FROM event_object WHERE ocel_event_id = ? ORDER BY rowid",
                id);
        json.writeEndObject();
    }

    private void objects(JsonGenerator json) throws IOException {
        json.writeArrayPropertyStart("objects");
        scratch.each(
                "SELECT ocel_id, ocel_type FROM object ORDER BY rowid",
                row -> object(json, row.getString(1), row.getString(2)));
        json.writeEndArray();
    }

    private void object(JsonGenerator json, String id, String type) throws IOException {
        var table = table(type, false);
        json.writeStartObject();
        json.writeStringProperty("id", id);
        json.writeStringProperty("type", type);
        json.writeArrayPropertyStart("attributes");
        scratch.each(
                "SELECT * FROM " + table.name() + " WHERE ocel_id = ? ORDER BY rowid",
                row -> {
                    var changed = row.getString("ocel_changed_field");
                    var at = row.getString("ocel_time");
                    for (var each : table.attributes().entrySet()) {
                        if (changed != null && !changed.equals(each.getKey())) continue;
                        value(json, table, each.getKey(), each.getValue(), row, at);
                    }
                },
                id);
        json.writeEndArray();
        relationships(
                json,
                "SELECT ocel_target_id, ocel_qualifier FROM object_object WHERE ocel_source_id = ? ORDER BY rowid",
                id);
        json.writeEndObject();
    }

    /** Values are texts, whatever their type: so the standard's schema has it. */
    private static void value(
            JsonGenerator json,
            OcelTable table,
            String attribute,
            Type type,
            ResultSet row,
            @Nullable String time)
            throws SQLException {
        var column = table.column(attribute);
        var text = row.getString(column.substring(1, column.length() - 1));
        if (text == null) return;
        json.writeStartObject();
        json.writeStringProperty("name", attribute);
        if (time != null) json.writeStringProperty("time", time);
        json.writeStringProperty(
                "value", type == Type.BOOLEAN ? Boolean.toString(text.equals("1")) : text);
        json.writeEndObject();
    }

    private void relationships(JsonGenerator json, String sql, String id) throws IOException {
        json.writeArrayPropertyStart("relationships");
        scratch.each(
                sql,
                row -> {
                    json.writeStartObject();
                    json.writeStringProperty("objectId", row.getString(1));
                    json.writeStringProperty("qualifier", row.getString(2));
                    json.writeEndObject();
                },
                id);
        json.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        scratch.close();
    }
}
