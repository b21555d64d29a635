package org.chalkline.app.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.fact.FactJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Object-centric event logs, looked at by the rules of the standard. */
class OcelWriterTest {
    private static final String BEGINNING = "1970-01-01T00:00:00.000Z";

    @TempDir private Path folder;

    private static JsonNode json(Recorded recorded) throws Exception {
        return FactJson.MAPPER.readTree(recorded.written(StandardForm.OCEL_JSON));
    }

    private static JsonNode named(JsonNode all, String member, String value) {
        for (var each : all) if (each.path(member).asString().equals(value)) return each;
        throw new AssertionError("no " + value + " in " + all);
    }

    /** The attributes of each type. */
    private static Map<String, Set<String>> types(JsonNode types) {
        var all = new HashMap<String, Set<String>>();
        for (var type : types) {
            var attributes = new HashSet<String>();
            for (var each : type.get("attributes")) {
                assertThat(attributes.add(each.get("name").asString())).isTrue();
                assertThat(each.get("type").asString())
                        .isIn("string", "integer", "float", "boolean");
            }
            assertThat(all.put(type.get("name").asString(), attributes)).isNull();
        }
        return all;
    }

    private static void keepsTheRules(JsonNode log) {
        var eventTypes = types(log.get("eventTypes"));
        var objectTypes = types(log.get("objectTypes"));
        var objects = new HashSet<String>();
        for (var each : log.get("objects")) {
            assertThat(objects.add(each.get("id").asString())).isTrue();
            var attributes = objectTypes.get(each.get("type").asString());
            assertThat(attributes).isNotNull();
            for (var attribute : each.get("attributes")) {
                assertThat(attributes).contains(attribute.get("name").asString());
                assertThat(attribute.get("value").isString()).isTrue();
                var unused = Instant.parse(attribute.get("time").asString());
            }
        }
        var ids = new HashSet<>(objects);
        for (var each : log.get("events")) {
            assertThat(ids.add(each.get("id").asString())).isTrue();
            var unused = Instant.parse(each.get("time").asString());
            var attributes = eventTypes.get(each.get("type").asString());
            assertThat(attributes).isNotNull();
            for (var attribute : each.get("attributes")) {
                assertThat(attributes).contains(attribute.get("name").asString());
                assertThat(attribute.get("value").isString()).isTrue();
            }
        }
        for (var list : List.of(log.get("events"), log.get("objects"))) {
            for (var each : list) {
                for (var to : each.get("relationships")) {
                    assertThat(objects).contains(to.get("objectId").asString());
                    assertThat(to.get("qualifier").asString()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void facts_are_events_and_what_they_name_are_objects_qualified_by_the_member()
            throws Exception {
        var log = json(Recorded.story());
        keepsTheRules(log);
        assertThat(log.get("events")).hasSize(7);
        var clue = named(log.get("events"), "id", "event-4");
        assertThat(clue.get("type").asString()).isEqualTo("penalty.ClueReceived");
        assertThat(clue.get("relationships"))
                .map(
                        each ->
                                each.get("objectId").asString()
                                        + " "
                                        + each.get("qualifier").asString())
                .containsExactlyInAnyOrder(
                        "penalty/tip-1 subject",
                        "tuition-account/X2 of",
                        "P05 school",
                        "licence/X2 licence");
        var penalty = named(log.get("objects"), "id", "penalty/tip-1");
        assertThat(penalty.get("type").asString()).isEqualTo("penalty");
        assertThat(penalty.get("relationships"))
                .map(each -> each.get("objectId").asString())
                .containsExactlyInAnyOrder("tuition-account/X2", "P05", "licence/X2");
        assertThat(named(log.get("objects"), "id", "P05").get("type").asString())
                .isEqualTo("school");
        var approved = named(log.get("events"), "id", "event-1");
        assertThat(
                        named(approved.get("relationships"), "qualifier", "decision.evidence")
                                .get("objectId")
                                .asString())
                .isEqualTo("document/" + Recorded.DIGEST);
    }

    @Test
    void what_a_fact_says_of_its_aggregate_is_an_attribute_from_then_on() throws Exception {
        var log = json(Recorded.story());
        var seats = new ArrayList<String>();
        for (var each : named(log.get("objects"), "id", "P05").get("attributes")) {
            if (!each.get("name").asString().equals("capacity.PRIMARY")) continue;
            seats.add(each.get("value").asString() + " " + each.get("time").asString());
        }
        assertThat(seats)
                .containsExactly("300 2026-03-02T09:01:00.000Z", "320 2026-03-02T09:02:00.000Z");
        var name =
                named(
                        named(log.get("objects"), "id", "P05").get("attributes"),
                        "name",
                        "particulars.name");
        assertThat(name.get("value").asString()).isEqualTo("长宁路小学");
        assertThat(name.get("time").asString()).isEqualTo(BEGINNING);
    }

    @Test
    void what_is_sealed_of_people_is_left_out_of_both_forms() throws Exception {
        var json = new String(Recorded.person().written(StandardForm.OCEL_JSON));
        keepsTheRules(FactJson.MAPPER.readTree(json));
        assertThat(json).contains("person/T2").doesNotContain("AYq7OqSh", "sealed", "grain");
        var sqlite =
                new String(
                        Recorded.person().written(StandardForm.OCEL_SQLITE),
                        java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(sqlite).contains("person/T2").doesNotContain("AYq7OqSh", "grain");
    }

    @Test
    void a_log_of_nothing_keeps_the_rules() throws Exception {
        var log = json(new Recorded());
        keepsTheRules(log);
        assertThat(log.get("events")).isEmpty();
        assertThat(log.get("eventTypes")).isEmpty();
    }

    @Test
    void the_database_has_the_tables_of_the_standard_and_says_the_same() throws Exception {
        var file = folder.resolve("log.sqlite");
        Files.write(file, Recorded.story().written(StandardForm.OCEL_SQLITE));
        var log = json(Recorded.story());
        try (var db = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            assertThat(rows(db, "SELECT ocel_id || ' ' || ocel_type FROM event"))
                    .isEqualTo(pairs(log.get("events")));
            assertThat(rows(db, "SELECT ocel_id || ' ' || ocel_type FROM object"))
                    .isEqualTo(pairs(log.get("objects")));
            for (var kind : List.of("event", "object")) {
                var mapped = rows(db, "SELECT ocel_type_map FROM %s_map_type".formatted(kind));
                assertThat(mapped).hasSize(log.get(kind + "Types").size());
                for (var each : mapped) {
                    assertThat(rows(db, "SELECT count(*) FROM %s_%s".formatted(kind, each)))
                            .doesNotContain("0");
                }
            }
            assertThat(
                            rows(
                                    db,
                                    "SELECT ocel_time || ' ' || ocel_changed_field || ' ' || \"capacity.PRIMARY\" FROM object_School WHERE ocel_changed_field = 'capacity.PRIMARY'"))
                    .containsExactly(
                            "2026-03-02T09:01:00.000Z capacity.PRIMARY 300",
                            "2026-03-02T09:02:00.000Z capacity.PRIMARY 320");
            assertThat(
                            rows(
                                    db,
                                    "SELECT count(*) FROM object_School WHERE ocel_changed_field IS NULL AND ocel_time = '"
                                            + BEGINNING
                                            + "'"))
                    .containsExactly("1");
            assertThat(rows(db, "PRAGMA foreign_key_check")).isEmpty();
            assertThat(rows(db, "PRAGMA integrity_check")).containsExactly("ok");
            int relations = 0;
            for (var each : log.get("events")) relations += each.get("relationships").size();
            assertThat(rows(db, "SELECT count(*) FROM event_object"))
                    .containsExactly(Integer.toString(relations));
        }
    }

    @Test
    void types_that_would_share_a_table_get_one_each() {
        var taken = new HashSet<String>();
        assertThat(OcelWriter.mapped("school.SchoolRegistered", taken))
                .isEqualTo("SchoolSchoolRegistered");
        assertThat(OcelWriter.mapped("school-school.registered", taken))
                .isEqualTo("SchoolSchoolRegistered2");
        assertThat(OcelWriter.mapped("object", taken)).isEqualTo("ObjectType");
        assertThat(OcelWriter.mapped("map-type", taken)).isEqualTo("MapTypeType");
    }

    private static List<String> pairs(JsonNode all) {
        var pairs = new ArrayList<String>();
        for (var each : all) {
            pairs.add(each.get("id").asString() + " " + each.get("type").asString());
        }
        return pairs;
    }

    private static List<String> rows(Connection db, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = db.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }
}
