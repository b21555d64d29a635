package org.chalkline.app.standard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.ledger.outside.Tool;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Provenance, in both notations. */
class ProvWriterTest {
    private static final String ZHOU = "rec:agent/https%3A%2F%2Fid%2Eexample/sub-zhou";

    @TempDir private Path folder;

    private static JsonNode json(Recorded recorded) throws Exception {
        return json(recorded, 0);
    }

    private static JsonNode json(Recorded recorded, int from) throws Exception {
        var document = FactJson.MAPPER.readTree(recorded.written(StandardForm.PROV_JSON, from));
        namesResolve(document);
        return document;
    }

    /** Whatever a relation names is stated to be, as what the relation takes it for. */
    private static void namesResolve(JsonNode document) {
        var kinds = new HashMap<String, String>();
        for (var kind : List.of("entity", "activity", "agent")) {
            for (var each : document.path(kind).properties()) {
                assertThat(kinds.put(each.getKey(), kind)).as(each.getKey()).isNull();
                assertThat(each.getKey()).matches("rec:[A-Za-z0-9/_%@-]+[^.]");
            }
        }
        var places =
                Map.ofEntries(
                        Map.entry("prov:entity", "entity"),
                        Map.entry("prov:generatedEntity", "entity"),
                        Map.entry("prov:usedEntity", "entity"),
                        Map.entry("prov:specificEntity", "entity"),
                        Map.entry("prov:generalEntity", "entity"),
                        Map.entry("prov:activity", "activity"),
                        Map.entry("prov:informed", "activity"),
                        Map.entry("prov:informant", "activity"),
                        Map.entry("prov:agent", "agent"),
                        Map.entry("prov:delegate", "agent"),
                        Map.entry("prov:responsible", "agent"));
        for (var section : document.properties()) {
            if (section.getKey().equals("prefix") || kinds.containsValue(section.getKey())) {
                continue;
            }
            for (var relation : section.getValue().properties()) {
                for (var each : relation.getValue().properties()) {
                    var kind = places.get(each.getKey());
                    if (kind == null) continue;
                    assertThat(kinds)
                            .as(section.getKey())
                            .containsEntry(each.getValue().asString(), kind);
                }
            }
        }
    }

    /** The relations of a kind as texts: what they name, in the order of PROV-N. */
    private static List<String> relations(JsonNode document, ProvSection section) {
        var all = new ArrayList<String>();
        for (var each : document.path(section.word()).properties()) {
            var names = new ArrayList<String>();
            for (var place : section.formal()) {
                var name = each.getValue().path(place).asString("");
                if (!name.isEmpty() && !place.equals("prov:time")) names.add(name);
            }
            all.add(String.join(" <- ", names));
        }
        return all;
    }

    private static String command(String who, String id) {
        return "rec:command/https%3A%2F%2Fid%2Eexample/sub-" + who + "/" + id;
    }

    @Test
    void what_an_aggregate_was_after_each_fact_is_generated_by_its_command() throws Exception {
        var document = json(Recorded.story());
        assertThat(relations(document, ProvSection.GENERATION))
                .contains(
                        "rec:aggregate/P05@0 <- " + command("zhou", "register"),
                        "rec:aggregate/P05@1 <- " + command("zhou", "approve"),
                        "rec:aggregate/P05@2 <- " + command("zhou", "approve"));
        assertThat(relations(document, ProvSection.USAGE))
                .contains(
                        command("zhou", "approve") + " <- rec:aggregate/P05@0",
                        command("zhou", "approve") + " <- rec:document/" + Recorded.DIGEST)
                .doesNotContain(command("zhou", "approve") + " <- rec:aggregate/P05@1");
        assertThat(relations(document, ProvSection.DERIVATION))
                .contains("rec:aggregate/P05@2 <- rec:aggregate/P05@1");
        assertThat(relations(document, ProvSection.SPECIALIZATION))
                .contains("rec:aggregate/P05@2 <- rec:aggregate/P05");
        var approval = document.at("/activity").get(command("zhou", "approve"));
        assertThat(approval.get("prov:startTime").asString()).isEqualTo("2026-03-02T09:01:00.000Z");
        assertThat(approval.get("prov:endTime").asString()).isEqualTo("2026-03-02T09:02:00.000Z");
    }

    @Test
    void who_acts_is_associated_and_acts_on_behalf_of_whom_they_act_for() throws Exception {
        var document = json(Recorded.story());
        assertThat(relations(document, ProvSection.ASSOCIATION))
                .contains(command("zhou", "approve") + " <- " + ZHOU);
        assertThat(relations(document, ProvSection.DELEGATION))
                .containsExactlyInAnyOrder(
                        "rec:agent/https%3A%2F%2Fid%2Eexample/sub-fang <- rec:office/"
                                + ProvWriter.local("法制科")
                                + " <- "
                                + command("fang", "set-aside"),
                        "rec:office/"
                                + ProvWriter.local("科长")
                                + " <- rec:office/"
                                + ProvWriter.local("局长办公会"));
        assertThat(relations(document, ProvSection.ATTRIBUTION))
                .contains(
                        "rec:aggregate/P05@1 <- rec:office/" + ProvWriter.local("科长"),
                        "rec:aggregate/P05@1 <- rec:office/" + ProvWriter.local("副局长"));
    }

    @Test
    void what_followed_was_informed_by_what_it_followed_from() throws Exception {
        var clue = "rec:command/chalkline/clue%3Aevent-1%3A0";
        assertThat(relations(json(Recorded.story()), ProvSection.COMMUNICATION))
                .containsExactly(clue + " <- " + command("zhou", "approve"));
        // The cause was recorded before the range, so only its name is known.
        assertThat(relations(json(Recorded.story(), 3), ProvSection.COMMUNICATION))
                .containsExactly(clue + " <- rec:cause/event-1");
    }

    @Test
    void what_fell_was_invalidated_and_what_stands_again_is_new() throws Exception {
        var document = json(Recorded.story());
        assertThat(relations(document, ProvSection.INVALIDATION))
                .containsExactly("rec:aggregate/P05@1 <- " + command("fang", "set-aside"));
        assertThat(relations(document, ProvSection.GENERATION))
                .contains("rec:aggregate/P05@1/again/4 <- " + command("fang", "restore"));
        assertThat(relations(document, ProvSection.DERIVATION))
                .contains("rec:aggregate/P05@1/again/4 <- rec:aggregate/P05@1");
    }

    @Test
    void two_actors_commands_of_one_id_are_two() throws Exception {
        var both =
                new Recorded()
                        .add("A", "school.Unheard", "{}", Recorded.by("fang", "1"))
                        .add("B", "school.Unheard", "{}", Recorded.by("zhou", "1"));
        assertThat(json(both).get("activity")).hasSize(2);
    }

    @Test
    void nothing_of_what_facts_say_is_told() throws Exception {
        var text = new String(Recorded.person().written(StandardForm.PROV_JSON), UTF_8);
        assertThat(text).contains("person/T2").doesNotContain("AYq7OqSh", "grain", "k1:00");
    }

    @Test
    void a_document_of_nothing_is_one() throws Exception {
        assertThat(json(new Recorded())).hasSize(1);
        assertThat(new String(new Recorded().written(StandardForm.PROV_N), UTF_8))
                .startsWith("document\n")
                .endsWith("endDocument\n");
    }

    @Test
    void names_and_texts_of_the_notation_are_written_as_it_asks_for() throws Exception {
        var odd = new TreeMap<>(Recorded.by("zhou", "1"));
        odd.put("actor", "a \"b\"\\\nc");
        var text =
                new String(
                        new Recorded()
                                .add("x/y z.", "school.Unheard", "{}", odd)
                                .written(StandardForm.PROV_N),
                        UTF_8);
        assertThat(text)
                .contains("prov:label=\"a \\\"b\\\"\\\\\\nc\"")
                .contains("entity(rec:aggregate/x/y%20z%2E@0, [prov:type='chalk:Version'")
                .contains("chalk:position=\"0\" %% xsd:long");
    }

    /** Another's library reads the one notation, and writes the other. */
    @Test
    void both_notations_say_the_same_to_others() throws Exception {
        var python = Path.of("/usr/bin/python3");
        Assumptions.assumeTrue(Files.isExecutable(python), "python3 is not installed");
        var library = Tool.run(folder, python.toString(), "-c", "import prov");
        Assumptions.assumeTrue(library.status() == 0, "python3-prov is not installed");
        Files.write(folder.resolve("prov.json"), Recorded.story().written(StandardForm.PROV_JSON));
        var script =
                """
                import sys
                from prov.model import ProvDocument
                document = ProvDocument.deserialize(sys.argv[1], format='json')
                again = ProvDocument.deserialize(content=document.serialize(format='json'), format='json')
                assert document == again
                sys.stdout.reconfigure(encoding='utf-8')
                print(document.get_provn())
                """;
        Files.writeString(folder.resolve("read.py"), script);
        var said = Tool.run(folder, python.toString(), "read.py", "prov.json");
        assertThat(said.status()).as(said.said()).isZero();
        var ours = new String(Recorded.story().written(StandardForm.PROV_N), UTF_8);
        assertThat(statements(ours)).isNotEmpty().isEqualTo(statements(said.said()));
    }

    /** Sorted, with every time written in one way, and attributes in one order. */
    private static List<String> statements(String notation) {
        var all = new ArrayList<String>();
        for (var line : notation.lines().map(String::strip).toList()) {
            if (!line.endsWith(")")) continue;
            // What is a whole number there needn't say so.
            var inner =
                    line.substring(0, line.length() - 1).replaceAll("\"(\\d+)\" %% xsd:long", "$1");
            int list = inner.indexOf(", [");
            var attributes = list < 0 ? "" : inner.substring(list + 3, inner.length() - 1);
            var parts = new ArrayList<String>();
            var head = list < 0 ? inner : inner.substring(0, list);
            for (var part : head.split(", "))
                parts.add(part.matches("\\d{4}-.*") ? time(part) : part);
            var sorted = List.of(attributes.split(", ")).stream().sorted().toList();
            all.add(parts + " " + sorted);
        }
        return all.stream().sorted().toList();
    }

    private static String time(String text) {
        return java.time.OffsetDateTime.parse(text).toInstant().toString();
    }

    @Test
    void times_are_instants() throws Exception {
        for (var each : json(Recorded.story()).get("activity").properties()) {
            var start = each.getValue().path("prov:startTime");
            if (start.isMissingNode()) continue;
            assertThat(Instant.parse(start.asString())).isAfter("2026-03-02T08:59:59Z");
        }
    }
}
