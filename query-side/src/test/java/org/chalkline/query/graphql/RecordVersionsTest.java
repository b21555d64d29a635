package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.query.school.SchoolStory.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a record said on both clocks, told with schools. */
class RecordVersionsTest extends QueryTest {

    private static final String BOUNDS =
            """
            query($of: ID!, $first: Int!, $after: String, $asOf: AsOf) {
              timeline(of: $of, first: $first, after: $after, asOf: $asOf) {
                edges { cursor node {
                  id setAside
                  knownFrom { position } knownTo { position }
                  effectiveFrom { on } effectiveTo { on } } }
                pageInfo { hasNextPage endCursor }
                basis { position } } }
            """;

    private static final String EDGES =
            """
            query($of: ID!) { timeline(of: $of, first: 9) { edges { node {
              knownFrom { fact { type } fields { field before after by { position } } }
              knownTo { fact { type } fields { field before after by { position } } }
              effectiveFrom { facts { position } fields { field before after by { position } } }
              effectiveTo { facts { position } fields { field before after by { position } } }
            } } } }
            """;

    @BeforeEach
    void a_school_that_was_renamed_and_merged() {
        record(
                registered("S1", "Elm", "2000-09-01"),
                renamed("S1", "Oak", "2010-09-01"),
                registered("S2", "Ash", "2001-09-01"),
                absorbed("2012-09-01"));
    }

    private String id(String arguments) {
        return (String)
                Objects.requireNonNull(
                        ask("{ school(code: \"S1\"" + arguments + ") { id } }").at("school.id"));
    }

    private static String in(Object version) {
        return "%s-%s %s-%s"
                .formatted(
                        at(version, "knownFrom", "position"),
                        at(version, "knownTo", "position"),
                        at(version, "effectiveFrom", "on"),
                        at(version, "effectiveTo", "on"));
    }

    private static @Nullable Object at(Object version, String bound, String field) {
        return ((Map<?, ?>) version).get(bound) instanceof Map<?, ?> edge ? edge.get(field) : null;
    }

    private static List<Object> nodes(Answer answer) {
        return Answer.<List<Map<String, Object>>>cast(answer.at("timeline.edges")).stream()
                .map(edge -> Objects.requireNonNull(edge.get("node")))
                .toList();
    }

    private static List<String> versions(Answer answer) {
        return nodes(answer).stream().map(RecordVersionsTest::in).toList();
    }

    @Test
    void tells_from_which_position_to_which_and_from_which_day_to_which_it_said_the_same() {
        assertThat(versions(ask(BOUNDS, "of", id(""), "first", 9)))
                .containsExactly(
                        "0-1 2000-09-01-null",
                        "1-null 2000-09-01-2010-09-01",
                        "1-3 2010-09-01-null",
                        "3-null 2010-09-01-2012-09-01",
                        "3-null 2012-09-01-null");
    }

    @Test
    void tells_at_each_edge_what_changed_and_by_which_fact() {
        var versions = nodes(ask(EDGES, "of", id("")));
        var oak = versions.get(2);
        var renamed = "field=name, before=Elm, after=Oak, by={position=1}";
        assertThat(at(oak, "knownFrom", "fields")).asString().contains(renamed);
        assertThat(at(oak, "knownFrom", "fact")).hasToString("{type=school.SchoolRenamed}");
        assertThat(at(oak, "effectiveFrom", "fields")).asString().contains(renamed);
        assertThat(at(oak, "effectiveFrom", "facts")).hasToString("[{position=1}]");
        assertThat(at(oak, "knownTo", "fact")).hasToString("{type=school.SchoolAbsorbed}");
        assertThat(at(oak, "knownTo", "fields")).as("on its first day").hasToString("[]");
        assertThat(at(oak, "effectiveTo", "fields")).isNull();
        var first = versions.get(1);
        assertThat(at(first, "knownFrom", "fields")).as("known before").hasToString("[]");
        assertThat(at(first, "effectiveTo", "fields")).asString().contains(renamed);
        assertThat(at(first, "effectiveFrom", "fields"))
                .asString()
                .contains("field=name, before=null, after=Elm, by={position=0}");
    }

    @Test
    void of_several_facts_of_one_day_each_field_has_its_own() {
        record(moved("2 Mill Lane", "2010-09-01"));
        var versions = nodes(ask(EDGES, "of", id("")));
        var last =
                versions.stream()
                        .map(each -> at(each, "effectiveFrom", "fields"))
                        .filter(each -> String.valueOf(each).contains("Mill Lane"))
                        .toList();
        assertThat(last).hasSize(1);
        assertThat(last.toString())
                .contains("after=Oak, by={position=1}")
                .containsPattern("Mill Lane[^{]*by=\\{position=4\\}");
    }

    @Test
    void wherever_a_version_lies_the_record_says_so_and_elsewhere_it_is_not_there() {
        var all = nodes(ask(BOUNDS, "of", id(""), "first", 9));
        var day = LocalDate.of(1999, 9, 1);
        for (; day.getYear() < 2015; day = day.plusMonths(7)) {
            for (long position = 0; position < 4; position++) {
                int found = 0;
                for (var each : all) if (covers(each, position, day)) found++;
                var asked =
                        ask(
                                "query($asOf: AsOf) { school(code: \"S1\", asOf: $asOf) { name } }",
                                "asOf",
                                Map.of("position", position, "effectiveOn", day.toString()));
                assertThat(found)
                        .as("%s %s", position, day)
                        .isEqualTo(asked.at("school") == null ? 0 : 1);
            }
        }
    }

    private static boolean covers(Object version, long position, LocalDate day) {
        var to = at(version, "knownTo", "position");
        var until = at(version, "effectiveTo", "on");
        return Long.parseLong(String.valueOf(at(version, "knownFrom", "position"))) <= position
                && (to == null || position < Long.parseLong(to.toString()))
                && !day.isBefore(
                        LocalDate.parse(String.valueOf(at(version, "effectiveFrom", "on"))))
                && (until == null || day.isBefore(LocalDate.parse(until.toString())));
    }

    @Test
    void the_id_of_a_version_leads_to_what_the_record_said_there() {
        var names = new ArrayList<Object>();
        for (var each : nodes(ask(BOUNDS, "of", id(""), "first", 9))) {
            var node =
                    ask(
                            "query($id: ID!) { node(id: $id) { ... on School { name mergedInto { code } } } }",
                            "id",
                            ((Map<?, ?>) each).get("id"));
            names.add(node.at("node.name") + " " + node.at("node.mergedInto"));
        }
        assertThat(names)
                .containsExactly("Elm null", "Elm null", "Oak null", "Oak null", "Oak {code=S2}");
    }

    @Test
    void pages_speak_of_one_position_while_more_is_recorded() {
        var whole = versions(ask(BOUNDS, "of", id(""), "first", 9));
        var met = new ArrayList<String>();
        @Nullable Object after = null;
        while (true) {
            var page = ask(BOUNDS, "of", id(""), "first", 2, "after", after);
            met.addAll(versions(page));
            assertThat(page.at("timeline.basis.position")).isEqualTo(3L);
            after = page.at("timeline.pageInfo.endCursor");
            if (Boolean.FALSE.equals(page.at("timeline.pageInfo.hasNextPage"))) break;
            record(renamed("S1", "Beech " + met.size(), "2011-09-01"));
        }
        assertThat(met).isEqualTo(whole);
        assertThat(versions(ask(BOUNDS, "of", id(""), "first", 99))).hasSizeGreaterThan(5);
    }

    @Test
    void what_was_known_at_a_point_is_told_where_as_of_or_the_id_names_one() {
        var then =
                List.of(
                        "0-1 2000-09-01-null",
                        "1-null 2000-09-01-2010-09-01",
                        "1-null 2010-09-01-null");
        assertThat(versions(ask(BOUNDS, "of", id(""), "first", 9, "asOf", Map.of("position", 1))))
                .isEqualTo(then);
        assertThat(versions(ask(BOUNDS, "of", id(", asOf: {position: 2}"), "first", 9)))
                .isEqualTo(then);
        var before = ask(BOUNDS, "of", id(""), "first", 9, "asOf", Map.of("position", -1));
        assertThat(before.at("timeline")).isNull();
    }

    @Test
    void refuses_what_is_no_id_no_page_and_no_place() {
        assertThat(ask(BOUNDS, "of", "x", "first", 9).code()).isEqualTo("BAD_ID");
        assertThat(ask(BOUNDS, "of", "WyJDYXQiLCJTMSJd", "first", 9).code()).isEqualTo("BAD_VALUE");
        assertThat(ask(BOUNDS, "of", id(""), "first", 0).code()).isEqualTo("FIRST_OUT_OF_RANGE");
        var after =
                ask("{ schoolHistory(code: \"S1\", first: 1) { pageInfo { endCursor } } }")
                        .at("schoolHistory.pageInfo.endCursor");
        assertThat(ask(BOUNDS, "of", id(""), "first", 9, "after", after).code())
                .isEqualTo("CURSOR_OF_ANOTHER_QUERY");
        var future = ask(BOUNDS, "of", id(""), "first", 9, "asOf", Map.of("position", 9));
        assertThat(future.code()).isEqualTo("POSITION_IN_FUTURE");
    }
}
