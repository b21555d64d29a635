package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.query.school.SchoolStory.*;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BasisTest extends QueryTest {
    private static final String SCHOOL =
            "query($asOf: AsOf, $atLeast: Long) { school(code: \"S1\", asOf: $asOf, atLeast: $atLeast)"
                    + " { name status basis { position recordedAt effectiveOn zone madeUp projections parked complete } } }";

    @BeforeEach
    void three_facts() {
        record(
                registered("2000-09-01"),
                renamed("Oak", "2010-09-01"),
                renamed("Ash", "2005-09-01"));
    }

    private Answer asOf(Map<String, Object> asOf) {
        return ask(SCHOOL, "asOf", asOf);
    }

    @Test
    void now_is_the_last_position_shown_and_today_in_the_bureaus_zone() {
        var answer = ask(SCHOOL);
        assertThat(answer.at("school.name")).isEqualTo("Oak");
        assertThat(answer.at("school.basis"))
                .isEqualTo(
                        Map.of(
                                "position",
                                2L,
                                "recordedAt",
                                "2026-01-01T08:02:00.000+08:00",
                                "effectiveOn",
                                "2026-09-01",
                                "zone",
                                "Asia/Shanghai",
                                "madeUp",
                                false,
                                "projections",
                                List.of("schools"),
                                "parked",
                                0,
                                "complete",
                                true));
    }

    @Test
    void the_two_clocks_are_asked_independently() {
        assertThat(asOf(Map.of("effectiveOn", "2006-01-01")).at("school.name")).isEqualTo("Ash");
        assertThat(asOf(Map.of("position", 1, "effectiveOn", "2006-01-01")).at("school.name"))
                .isEqualTo("Elm");
        assertThat(asOf(Map.of("position", 0)).at("school.name")).isEqualTo("Elm");
        assertThat(asOf(Map.of("position", -1)).at("school")).isNull();
        assertThat(asOf(Map.of("effectiveOn", "1999-01-01")).at("school")).isNull();
    }

    @Test
    void an_instant_is_resolved_to_the_position_recorded_by_then() {
        var answer = asOf(Map.of("recordedAt", "2026-01-01T08:01:30+08:00"));
        assertThat(answer.at("school.basis.position")).isEqualTo(1L);
        assertThat(asOf(Map.of("recordedAt", "2025-12-31T00:00:00Z")).at("school")).isNull();
    }

    @Test
    void position_and_instant_exclude_each_other() {
        var answer = asOf(Map.of("position", 1, "recordedAt", "2026-01-01T00:00:00Z"));
        assertThat(answer.code()).isEqualTo("BAD_VALUE");
        assertThat(answer.message()).contains("exclude each other");
    }

    @Test
    void a_point_that_is_not_settled_yet_is_refused() {
        assertThat(asOf(Map.of("position", 3)).code()).isEqualTo("POSITION_IN_FUTURE");
        assertThat(asOf(Map.of("recordedAt", "2026-08-31T17:00:01Z")).code())
                .isEqualTo("RECORDED_AT_IN_FUTURE");
        assertThat(asOf(Map.of("position", -2)).code()).isEqualTo("BAD_VALUE");
        assertThat(ask(SCHOOL, "atLeast", 3).code()).isEqualTo("POSITION_IN_FUTURE");
        assertThat(ask(SCHOOL, "atLeast", -2).code()).isEqualTo("BAD_VALUE");
    }

    @Test
    void waits_for_what_is_recorded_but_not_yet_shown() {
        projection.heldAt = 1;
        projection.meanwhile = () -> projection.heldAt = Long.MAX_VALUE;
        assertThat(ask(SCHOOL).at("school.basis.position"))
                .as("without asking, no wait")
                .isEqualTo(1L);
        assertThat(ask(SCHOOL, "atLeast", 2).at("school.basis.position")).isEqualTo(2L);
    }

    @Test
    void says_when_the_register_did_not_catch_up_in_time() {
        projection.heldAt = 1;
        assertThat(ask(SCHOOL, "atLeast", 2).code()).isEqualTo("NOT_CAUGHT_UP");
        var asked = asOf(Map.of("position", 2));
        assertThat(asked.code()).isEqualTo("NOT_CAUGHT_UP");
        assertThat(asked.message()).contains("'schools' has reached position 1");
    }

    @Test
    void waits_for_what_an_answer_rests_on_though_it_does_not_show_it() {
        clocks.heldAt = 1;
        assertThat(ask("{ headship(code: \"S1\", atLeast: 2) { status } }").code())
                .isEqualTo("NOT_CAUGHT_UP");
    }

    @Test
    void a_write_that_the_asked_position_does_not_hold_can_not_be_read_there() {
        assertThat(ask(SCHOOL, "asOf", Map.of("position", 1), "atLeast", 2).code())
                .isEqualTo("BAD_VALUE");
        assertThat(ask(SCHOOL, "asOf", Map.of("position", 1), "atLeast", 1).at("school.name"))
                .isEqualTo("Oak");
    }

    @Test
    void all_fields_of_a_request_share_the_lowest_position_of_the_registers_they_touch() {
        other.projection().heldAt = 0;
        var both =
                "{ schoolAggregate(groupBy: STATUS) { total basis { position } } ...rest }"
                        + " fragment rest on Query { school(code: \"S1\") { name basis { position } } }";
        var answer = ask(both);
        assertThat(answer.at("school.basis.position")).isEqualTo(0L);
        assertThat(answer.at("schoolAggregate.basis.position")).isEqualTo(0L);
        assertThat(answer.at("school.name")).isEqualTo("Elm");
        assertThat(answer.extension("basis"))
                .isEqualTo(
                        Map.of(
                                "position",
                                0L,
                                "effectiveOn",
                                "2026-09-01",
                                "zone",
                                "Asia/Shanghai",
                                "madeUp",
                                false));
        assertThat(
                        ask("{ school(code: \"S1\") { basis { position } } }")
                                .at("school.basis.position"))
                .isEqualTo(2L);
    }

    @Test
    void fields_that_are_skipped_or_name_their_own_position_do_not_hold_the_others_back() {
        other.projection().heldAt = 0;
        for (var count :
                List.of(
                        "schoolAggregate(groupBy: STATUS) @include(if: false) { total }",
                        "... @skip(if: true) { schoolAggregate(groupBy: STATUS) { total } }",
                        "schoolAggregate(groupBy: STATUS, asOf: {position: 0}) { total }")) {
            var answer = ask("{ school(code: \"S1\") { basis { position } } " + count + " }");
            assertThat(answer.at("school.basis.position")).as(count).isEqualTo(2L);
        }
    }

    @Test
    void one_field_that_waits_makes_all_that_share_its_basis_wait() {
        projection.heldAt = 1;
        var answer =
                ask(
                        "{ a: school(code: \"S1\") { name } b: school(code: \"S1\", atLeast: 2) { name } }");
        assertThat(answer.response().getErrors())
                .hasSize(2)
                .allSatisfy(
                        error ->
                                assertThat(error.getExtensions())
                                        .containsEntry("code", "NOT_CAUGHT_UP"));
    }

    @Test
    void the_response_tells_its_basis_and_those_of_fields_that_asked_for_another() {
        var answer =
                ask(
                        "{ old: school(code: \"S1\", asOf: {position: 0, effectiveOn: \"2001-01-01\"}) { name } school(code: \"S1\") { name } }");
        assertThat(answer.extension("basis"))
                .isEqualTo(
                        Map.of(
                                "position",
                                2L,
                                "effectiveOn",
                                "2026-09-01",
                                "zone",
                                "Asia/Shanghai",
                                "madeUp",
                                false,
                                "others",
                                Map.of(
                                        "old",
                                        Map.of("position", 0L, "effectiveOn", "2001-01-01"))));
        assertThat(ask("{ projections { name } }").extension("basis")).isNull();
    }

    @Test
    void an_answer_touched_by_a_parked_entity_says_so_from_that_position_on() {
        record(closed("2020-01-01"), closed("2021-01-01"), registered("S2", "Fir", "2000-01-01"));
        var touched = ask(SCHOOL);
        assertThat(touched.at("school.basis.parked")).isEqualTo(1);
        assertThat(touched.at("school.basis.complete")).isEqualTo(false);
        assertThat(asOf(Map.of("position", 3)).at("school.basis.complete")).isEqualTo(true);
        var other =
                ask(
                        "{ school(code: \"S2\") { basis { complete } } schools(first: 1) { parked { projection entity position reason since } basis { parked complete } } }");
        assertThat(other.at("school.basis.complete")).as("another school is whole").isEqualTo(true);
        assertThat(other.at("schools.basis.parked")).isEqualTo(1);
        assertThat(other.at("schools.parked[0].entity")).isEqualTo("S1");
        assertThat(other.at("schools.parked[0].position")).isEqualTo(4L);
        assertThat((String) other.at("schools.parked[0].reason")).contains("already ended");
    }

    @Test
    void an_empty_store_answers_at_the_position_before_the_first_fact() {
        begin_with_an_empty_store();
        var answer = ask("{ schools(first: 1) { totalCount basis { position recordedAt } } }");
        assertThat(answer.at("schools.totalCount")).isEqualTo(0L);
        assertThat(answer.at("schools.basis.position")).isEqualTo(-1L);
        assertThat(answer.at("schools.basis.recordedAt")).isNull();
    }
}
