package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.query.school.SchoolStory.*;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.SchoolEvent;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.chalkline.kernel.school.Stage;
import org.chalkline.query.projection.ProjectionStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolQueriesTest extends QueryTest {

    @Test
    void shows_every_field_of_a_school() {
        record(
                established("2000-09-01"),
                campusOpened("N", "2007-09-01"),
                campusClosed("N", "2009-09-01"),
                capacity("S1", Map.of(Stage.PRIMARY, 600, Stage.PRESCHOOL, 90), "2010-09-01"),
                posts(40, "2010-09-01"),
                merged("2011-09-01"),
                divided(false, "2012-09-01"),
                absorbed("2020-07-01"));
        var school =
                ask("{ school(code: \"S1\") { code name kind ownership address subdistrict status ending openedOn openingDateKnown"
                                + " closedOn mergedInto { code } dividedFrom { code } successors { code } absorbed { code } campuses { id name site { address subdistrict }"
                                + " openedOn closedOn } capacity { stage places } capacityTotal posts source vouchedBy } }")
                        .at("school");
        var campus =
                new HashMap<String, @Nullable Object>(
                        Map.of(
                                "id",
                                "N",
                                "name",
                                "Campus N",
                                "openedOn",
                                "2007-09-01",
                                "closedOn",
                                "2009-09-01"));
        var site = new HashMap<String, @Nullable Object>(Map.of("address", "2 Road"));
        site.put("subdistrict", null);
        campus.put("site", site);
        var expected = new HashMap<String, @Nullable Object>();
        expected.putAll(
                Map.of(
                        "code",
                        "S1",
                        "name",
                        "Elm",
                        "kind",
                        "PRIMARY",
                        "ownership",
                        "PUBLIC",
                        "address",
                        "1 Road",
                        "subdistrict",
                        "310105001",
                        "status",
                        "CLOSED",
                        "ending",
                        "ABSORBED",
                        "openedOn",
                        "2000-09-01"));
        expected.putAll(
                Map.of(
                        "openingDateKnown",
                        true,
                        "closedOn",
                        "2020-07-01",
                        "mergedInto",
                        Map.of("code", "S2"),
                        "dividedFrom",
                        Map.of("code", "S0"),
                        "successors",
                        List.of(Map.of("code", "S3"), Map.of("code", "S4")),
                        "absorbed",
                        List.of(Map.of("code", "S8"), Map.of("code", "S9")),
                        "campuses",
                        List.of(campus),
                        "capacityTotal",
                        690L,
                        "posts",
                        40,
                        "vouchedBy",
                        "2026-17"));
        expected.put(
                "capacity",
                List.of(
                        Map.of("stage", "PRESCHOOL", "places", 90),
                        Map.of("stage", "PRIMARY", "places", 600)));
        expected.put("source", null);
        assertThat(school).isEqualTo(expected);
    }

    private void threeSchools() {
        record(
                registered("A", "Ash Grove", "2001-09-01"),
                registered("B", "Oak Grove", null),
                new SchoolEvent.SchoolRegistered(
                        new SchoolId("C"),
                        new Particulars(
                                "木 ash", SchoolKind.ADULT, Ownership.PRIVATE, new Site("x", null)),
                        day("1990-01-01"),
                        "Old register",
                        day("1990-01-01")),
                capacity("A", Map.of(Stage.PRIMARY, 100), "2002-01-01"),
                new SchoolEvent.PostsApproved(new SchoolId("B"), 12, DECISION, day("2002-01-01")),
                closed("C", "2020-01-01"));
    }

    private List<Object> filtered(Map<String, Object> filter) {
        return ask(
                        "query($f: SchoolFilter) { schools(first: 10, filter: $f) { edges { node { code } } } }",
                        "f",
                        filter)
                .nodes("schools", "code");
    }

    @Test
    void filters_by_each_property() {
        threeSchools();
        assertThat(filtered(Map.of())).containsExactly("A", "B", "C");
        assertThat(filtered(Map.of("code", List.of("C", "A", "Z")))).containsExactly("A", "C");
        assertThat(filtered(Map.of("nameContains", "Grove"))).containsExactly("A", "B");
        assertThat(filtered(Map.of("nameStartsWith", "Oak"))).containsExactly("B");
        assertThat(filtered(Map.of("status", List.of("CLOSED")))).containsExactly("C");
        assertThat(filtered(Map.of("kind", List.of("ADULT", "SPECIAL")))).containsExactly("C");
        assertThat(filtered(Map.of("ownership", List.of("PUBLIC")))).containsExactly("A", "B");
        assertThat(filtered(Map.of("subdistrict", List.of("310105001")))).containsExactly("A", "B");
        assertThat(filtered(Map.of("openedOnKnown", false))).containsExactly("B");
        assertThat(filtered(Map.of("openedOnKnown", true))).containsExactly("A", "C");
        assertThat(filtered(Map.of("openedOn", Map.of("from", "2001-09-01")))).containsExactly("A");
        assertThat(filtered(Map.of("openedOn", Map.of("to", "2001-08-31")))).containsExactly("C");
        assertThat(filtered(Map.of("closedOn", Map.of("from", "2020-01-01", "to", "2020-01-01"))))
                .containsExactly("C");
        assertThat(filtered(Map.of("capacity", Map.of("from", 100)))).containsExactly("A");
        assertThat(filtered(Map.of("capacity", Map.of("to", 99)))).isEmpty();
        assertThat(filtered(Map.of("posts", Map.of("from", 12, "to", 12)))).containsExactly("B");
        assertThat(filtered(Map.of("status", List.of("OPEN"), "nameContains", "Oak")))
                .containsExactly("B");
    }

    @Test
    void counts_schools_by_one_or_more_properties_as_of_any_point() {
        threeSchools();
        var counts =
                "query($asOf: AsOf) { schoolAggregate(groupBy: [STATUS, SUBDISTRICT], asOf: $asOf)"
                        + " { total groups { count values { by value } } basis { position } } }";
        var now = ask(counts);
        assertThat(now.at("schoolAggregate.total")).isEqualTo(3L);
        assertThat(now.at("schoolAggregate.groups[0].count")).isEqualTo(1L);
        assertThat(now.at("schoolAggregate.groups[0].values[0]"))
                .isEqualTo(Map.of("by", "STATUS", "value", "CLOSED"));
        assertThat(now.at("schoolAggregate.groups[0].values[1].value")).isNull();
        assertThat(now.at("schoolAggregate.groups[1].count")).isEqualTo(2L);
        assertThat(now.at("schoolAggregate.groups[1].values[1].value")).isEqualTo("310105001");
        var before = ask(counts, "asOf", Map.of("position", 4));
        assertThat(before.at("schoolAggregate.groups[0].values[0].value")).isEqualTo("OPEN");
        assertThat(before.at("schoolAggregate.basis.position")).isEqualTo(4L);
    }

    @Test
    void asks_the_register_no_more_often_than_it_must() {
        threeSchools();
        ask(
                "{ school(code: \"A\") { name campuses { id site { address } } capacity { places } basis { position } } }");
        assertThat(projection.calls).containsExactly("find");
        projection.calls.clear();
        ask(
                "{ schools(first: 100) { edges { cursor node { name campuses { id site { address } } capacity { places } } } basis { position } } }");
        assertThat(projection.calls).containsExactly("list");
        projection.calls.clear();
        ask("{ schools(first: 100) { totalCount edges { node { campuses { id } } } } }");
        assertThat(projection.calls).containsExactlyInAnyOrder("list", "count");
        projection.calls.clear();
        ask("{ schools(first: 1) { parked { entity } basis { parked complete } } }");
        assertThat(projection.calls).as("nothing is parked").containsExactly("list");
    }

    @Test
    void tells_a_history_with_its_decisions_and_who_acted() {
        record(registered("S1", "Elm", null), Map.of("actor", "intake", "channel", "intake"));
        record(
                renamed("Oak", "2010-09-01"),
                Map.of(
                        "actor",
                        "li",
                        "role",
                        "decider",
                        "onBehalfOf",
                        "Bureau",
                        "channel",
                        "graphql",
                        "commandId",
                        "c1",
                        "correlationId",
                        "r1",
                        "causationId",
                        "k1",
                        "basis",
                        "0",
                        "occurredAt",
                        Instant.EPOCH.toString()));
        record(registered("S2", "Fir", null), renamed("Ash", "2005-09-01"));
        var history =
                "query($after: String, $asOf: AsOf) { schoolHistory(code: \"S1\", first: 2, after: $after, asOf: $asOf) { edges { cursor node {"
                        + " position eventId type summary effectiveOn occurredAt recordedAt actor role onBehalfOf channel commandId"
                        + " correlationId causationId basis data decision { documentNumber body officer decidedOn approver delegation"
                        + " recusals legalBasis { law article version } reasons evidence remedyNotice { reviewBody } } } }"
                        + " pageInfo { hasNextPage endCursor } basis { position } } }";
        var page = ask(history);
        assertThat(page.nodes("schoolHistory", "position")).containsExactly(0L, 1L);
        assertThat(page.at("schoolHistory.pageInfo.hasNextPage")).isEqualTo(true);
        var first = page.at("schoolHistory.edges[0].node");
        assertThat(page.at("schoolHistory.edges[0].node.decision")).isNull();
        assertThat(page.at("schoolHistory.edges[0].node.effectiveOn")).isEqualTo("0001-01-01");
        assertThat(page.at("schoolHistory.edges[0].node.occurredAt"))
                .isEqualTo(page.at("schoolHistory.edges[0].node.recordedAt"));
        assertThat(String.valueOf(first))
                .contains("Taken over from Old register as \"Elm\", opening date unknown.");
        var second =
                new HashMap<>(
                        Answer.<Map<String, Object>>cast(page.at("schoolHistory.edges[1].node")));
        assertThat(String.valueOf(second.remove("data"))).contains("\"name\":\"Oak\"");
        assertThat(String.valueOf(second.remove("decision")))
                .contains(
                        "documentNumber=2026-17",
                        "officer=Li",
                        "law=Compulsory Education Law",
                        "article=24(3)",
                        "version=2018");
        assertThat(second)
                .containsExactlyInAnyOrderEntriesOf(
                        new HashMap<>(
                                Map.ofEntries(
                                        Map.entry("position", 1L),
                                        Map.entry("eventId", "e1"),
                                        Map.entry("type", "school.SchoolRenamed"),
                                        Map.entry("summary", "Renamed to \"Oak\"."),
                                        Map.entry("effectiveOn", "2010-09-01"),
                                        Map.entry("occurredAt", "1970-01-01T08:00:00.000+08:00"),
                                        Map.entry("recordedAt", "2026-01-01T08:01:00.000+08:00"),
                                        Map.entry("actor", "li"),
                                        Map.entry("role", "decider"),
                                        Map.entry("onBehalfOf", "Bureau"),
                                        Map.entry("channel", "graphql"),
                                        Map.entry("commandId", "c1"),
                                        Map.entry("correlationId", "r1"),
                                        Map.entry("causationId", "k1"),
                                        Map.entry("basis", 0L))));
        record(renamed("Yew", "2015-09-01"));
        var next = ask(history, "after", page.at("schoolHistory.pageInfo.endCursor"));
        assertThat(next.nodes("schoolHistory", "position"))
                .as("up to the basis of the first page")
                .containsExactly(3L);
        assertThat(ask(history, "asOf", Map.of("position", 0)).nodes("schoolHistory", "position"))
                .containsExactly(0L);
        assertThat(ask(history, "asOf", Map.of("position", -1)).at("schoolHistory")).isNull();
    }

    @Test
    void a_fact_tells_by_what_it_is_known_who_acted_or_that_nobody_has_verified_it() {
        record(registered("S1", "Elm", null), Map.of("actor", "li"));
        record(
                renamed("Oak", "2010-09-01"),
                Map.of(
                        "actor",
                        "li",
                        "issuer",
                        "https://id.example",
                        "subject",
                        "li",
                        "authenticated",
                        "2026-11-30T04:00:00Z"));
        var page =
                ask(
                        "{ schoolHistory(code: \"S1\", first: 2) { edges { node { signIn { issuer subject authenticatedAt } } } } }");
        assertThat(page.at("schoolHistory.edges[0].node.signIn")).isNull();
        assertThat(page.at("schoolHistory.edges[1].node.signIn"))
                .isEqualTo(
                        Map.of(
                                "issuer",
                                "https://id.example",
                                "subject",
                                "li",
                                "authenticatedAt",
                                "2026-11-30T12:00:00.000+08:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "occurredAt, +1000000000-12-31T23:59:59.999999999Z",
        "occurredAt, +12026-09-01T00:00:00Z",
        "occurredAt, -0044-03-15T00:00:00Z",
        "occurredAt, yesterday",
        "basis, 9223372036854775808",
        "basis, soon"
    })
    void a_stored_value_that_cannot_be_shown_costs_its_own_field_and_no_more(
            String entry, String stored) {
        record(registered(null));
        record(renamed("Oak", "2010-09-01"), Map.of("actor", "li", entry, stored));
        var answer =
                ask(
                        "{ schoolHistory(code: \"S1\", first: 2) { edges { node { position actor summary occurredAt basis } } } }");
        assertThat(answer.code()).isEqualTo("VALUE_NOT_SHOWN");
        assertThat(answer.message()).contains(entry, "position 1").doesNotContain(stored);
        var shown = String.valueOf(answer.response().toMap().get("data"));
        assertThat(shown).contains("position=0", "position=1", "Oak", entry + "=null");
    }

    @Test
    void tells_what_changed_between_two_points_and_why() {
        record(
                registered("2000-09-01"),
                renamed("Oak", "2010-09-01"),
                campusOpened("N", "2011-01-01"),
                closed("2030-01-01"));
        var changes =
                "query($from: AsOf!, $to: AsOf!) { schoolChanges(code: \"S1\", from: $from, to: $to, first: 2) { from { position effectiveOn }"
                        + " to { position effectiveOn } fields { field before after } facts { position summary } moreFacts } }";
        var told =
                ask(
                        changes,
                        "from",
                        Map.of("position", 0),
                        "to",
                        Map.of("effectiveOn", "2031-01-01"));
        assertThat(told.at("schoolChanges.from"))
                .isEqualTo(Map.of("position", 0L, "effectiveOn", "2026-09-01"));
        assertThat(told.at("schoolChanges.to"))
                .isEqualTo(Map.of("position", 3L, "effectiveOn", "2031-01-01"));
        List<Map<String, Object>> fields = Answer.cast(told.at("schoolChanges.fields"));
        assertThat(fields)
                .extracting(field -> field.get("field"))
                .containsExactly("name", "status", "ending", "closedOn", "campuses");
        assertThat(fields.getFirst())
                .isEqualTo(Map.of("field", "name", "before", "Elm", "after", "Oak"));
        assertThat(told.at("schoolChanges.facts[1].position")).isEqualTo(2L);
        assertThat(told.at("schoolChanges.moreFacts")).isEqualTo(true);
        assertThat(ask(changes, "from", Map.of(), "to", Map.of("position", 0)).code())
                .isEqualTo("BAD_VALUE");
        assertThat(
                        ask(changes, "from", Map.of("position", -1), "to", Map.of("position", -1))
                                .at("schoolChanges"))
                .isNull();
        var born = ask(changes, "from", Map.of("effectiveOn", "1999-01-01"), "to", Map.of());
        assertThat(born.at("schoolChanges.fields[0].before")).isNull();
        assertThat(born.at("schoolChanges.facts"))
                .as("nothing was recorded between")
                .isEqualTo(List.of());
    }

    @Test
    void tells_how_the_registers_stand() {
        threeSchools();
        projection.standing =
                new ProjectionStatus("schools", 3, 9, 1.5, 4L, 2.5, 1, "disk full", Instant.EPOCH);
        var answer =
                ask(
                        "{ projections { name position head lagEvents lagSeconds rebuild { position progress secondsLeft } parked fault } }");
        assertThat(Answer.<List<Object>>cast(answer.at("projections")))
                .contains(
                        Map.of(
                                "name",
                                "schools",
                                "position",
                                3L,
                                "head",
                                9L,
                                "lagEvents",
                                6L,
                                "lagSeconds",
                                1.5,
                                "parked",
                                1L,
                                "fault",
                                "disk full",
                                "rebuild",
                                Map.of("position", 4L, "progress", 0.5, "secondsLeft", 2.5)));
    }

    @Test
    void lists_parked_entities() {
        record(renamed("Z", "Oak", "2000-01-01"), renamed("Y", "Oak", "2000-01-01"));
        var answer =
                ask(
                        "{ parkedEntities(projection: \"schools\", first: 1) { projection entity position reason since } all: parkedEntities(first: 5) { entity } }");
        assertThat(answer.at("parkedEntities[0].entity")).isEqualTo("Y");
        assertThat(answer.at("parkedEntities[0].since")).isEqualTo("2026-01-01T08:01:00.000+08:00");
        assertThat((List<?>) answer.at("parkedEntities")).hasSize(1);
        assertThat((List<?>) answer.at("all")).hasSize(2);
    }
}
