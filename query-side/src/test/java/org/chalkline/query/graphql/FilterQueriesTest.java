package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.query.school.SchoolStory.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists are chosen by whatever is true of a record, and of the records that it names. */
class FilterQueriesTest extends QueryTest {

    @BeforeEach
    void schools_and_who_teaches_there() {
        record(
                registered("A", "雁江小学（东校区）", "2001-09-01"),
                registered("B", "长江路小学", null),
                registered("C", "Elm School", "1999-09-01"),
                registered("D", "安静小学", "2010-09-01"),
                moved("C", "2 Road", "2011-09-01"));
        teacher("t-1", "A");
        teacher("t-2", "B");
        teacher("t-3", "C");
        signedIn = in(Role.AUDITOR, null, null);
    }

    private static org.chalkline.kernel.school.SchoolEvent moved(
            String school, String address, String on) {
        return new org.chalkline.kernel.school.SchoolEvent.SchoolMoved(
                new SchoolId(school),
                new org.chalkline.kernel.school.Site(address, "310105002"),
                DECISION,
                day(on));
    }

    private List<Object> schools(String filter) {
        return listed("schools", filter);
    }

    private List<Object> listed(String many, String filter) {
        return ask("{ %s(first: 9, filter: {%s}, orderBy: {field: CODE}) { edges { node { code } } } }"
                        .formatted(many, filter))
                .nodes(many, "code");
    }

    @Test
    void a_name_is_found_however_it_is_typed() {
        assertThat(schools("nameContains: \"(东\"")).containsExactly("A");
        assertThat(schools("nameContains: \"（东\"")).containsExactly("A");
        assertThat(schools("nameContains: \"ＥＬＭ\"")).containsExactly("C");
        assertThat(schools("namePinyin: \"yjxx\"")).containsExactly("A");
        assertThat(schools("namePinyin: \"Chang jiang\"")).containsExactly("B");
        assertThat(schools("namePinyin: \"zhangjiang\"")).containsExactly("B");
        assertThat(schools("namePinyin: \"cjlxx\"")).containsExactly("B");
        assertThat(ask("{ schools(first: 1, filter: {namePinyin: \"长\"}) { totalCount } }").code())
                .isEqualTo("BAD_VALUE");
    }

    @Test
    void filters_are_put_together_by_and_or_and_not() {
        assertThat(schools("or: [{code: [\"A\"]}, {openedOnKnown: false}]"))
                .containsExactly("A", "B");
        assertThat(schools("not: {openedOn: {from: \"2000-01-01\"}}")).containsExactly("B", "C");
        assertThat(schools("and: [{nameContains: \"小学\"}, {not: {code: [\"A\"]}}]"))
                .containsExactly("B", "D");
        assertThat(
                        schools(
                                "or: [{not: {nameContains: \"小学\"}}, {and: [{code: [\"D\"]}, {openedOnKnown: true}]}]"))
                .containsExactly("C", "D");
        assertThat(schools("codeRange: {from: \"B\", to: \"C\"}, nameKnown: true"))
                .containsExactly("B", "C");
        assertThat(schools("codeStartsWith: \"D\"")).containsExactly("D");
        assertThat(schools("kindKnown: false")).isEmpty();
    }

    @Test
    void a_filter_nests_so_deep_and_has_so_many_parts() {
        var deep = "code: [\"A\"]";
        for (int i = 0; i < 5; i++) deep = "not: {" + deep + "}";
        assertThat(schools(deep)).doesNotContain("A");
        var deeper = "{ schools(first: 1, filter: {not: {%s}}) { totalCount } }".formatted(deep);
        assertThat(ask(deeper).code()).isEqualTo("BAD_VALUE");
        var many = new ArrayList<String>();
        for (int i = 0; i < 101; i++) many.add("{code: [\"" + i + "\"]}");
        var wide = "{ schools(first: 1, filter: {or: [%s]}) { totalCount } }";
        assertThat(ask(wide.formatted(String.join(",", many))).code()).isEqualTo("BAD_VALUE");
        assertThat(ask(wide.formatted("")).code()).isEqualTo("BAD_VALUE");
        assertThat(ask("{ schools(first: 1, filter: {colour: 1}) { totalCount } }").code())
                .isEqualTo("BAD_VALUE");
    }

    @Test
    void records_are_found_by_those_that_they_name() {
        assertThat(listed("teachers", "schoolWhere: {subdistrict: [\"310105002\"]}"))
                .containsExactly("t-3");
        assertThat(listed("teachers", "schoolWhere: {namePinyin: \"cjl\"}")).containsExactly("t-2");
        assertThat(listed("teachers", "not: {schoolWhere: {subdistrict: [\"310105002\"]}}"))
                .containsExactly("t-1", "t-2");
        assertThat(listed("teachers", "schoolWhere: {code: [\"Z\"]}")).isEmpty();
    }

    /** What was so of a school then is asked of the school then. */
    @Test
    void a_relation_is_followed_at_the_point_that_is_asked() {
        var query =
                "query($asOf: AsOf) { teachers(first: 9, asOf: $asOf, filter: {schoolWhere: {subdistrict: [\"310105002\"]}}) { totalCount } }";
        assertThat(ask(query, "asOf", Map.of("position", 7)).at("teachers.totalCount"))
                .isEqualTo(1L);
        assertThat(
                        ask("{ schools(first: 9, asOf: {position: 3}, filter: {subdistrict: [\"310105002\"]}) { totalCount } }")
                                .at("schools.totalCount"))
                .isEqualTo(0L);
    }

    private static final String PAGES =
            "query($after: String, $before: String, $first: Int, $last: Int) { schools(first: $first, after: $after, last: $last, before: $before,"
                    + " orderBy: [{field: OWNERSHIP}, {field: SUBDISTRICT, direction: DESC}, {field: NAME_PINYIN}])"
                    + " { pageInfo { startCursor endCursor hasNextPage hasPreviousPage } edges { node { code } } } }";

    @Test
    void an_order_by_several_fields_is_paged_forward_and_back() {
        var forward = pages("first", "after", "endCursor");
        assertThat(forward).containsExactly("C", "D", "A", "B");
        assertThat(pages("last", "before", "startCursor")).isEqualTo(forward.reversed());
    }

    private List<Object> pages(String size, String from, String cursor) {
        var all = new ArrayList<Object>();
        @Nullable Object at = null;
        for (int i = 0; i < 4; i++) {
            var page = ask(PAGES, size, 1, from, at);
            all.addAll(page.nodes("schools", "code"));
            at = page.at("schools.pageInfo." + cursor);
        }
        assertThat(ask(PAGES, size, 1, from, at).nodes("schools", "code")).isEmpty();
        return all;
    }

    @Test
    void pages_that_contradict_themselves_are_refused() {
        assertThat(ask(PAGES, "first", 1, "last", 1).code()).isEqualTo("FIRST_OUT_OF_RANGE");
        var cursor = ask(PAGES, "first", 1).at("schools.pageInfo.endCursor");
        assertThat(ask(PAGES, "last", 1, "after", cursor).code()).isEqualTo("BAD_VALUE");
        var other =
                "query($after: String) { schools(first: 1, after: $after, orderBy: [{field: NAME_PINYIN}]) { totalCount } }";
        assertThat(ask(other, "after", cursor).code()).isEqualTo("CURSOR_OF_ANOTHER_QUERY");
        assertThat(
                        ask("{ schools(first: 1, orderBy: [{field: NAME}, {field: NAME}]) { totalCount } }")
                                .code())
                .isEqualTo("BAD_VALUE");
    }

    /** Neither by a relation nor by what it negates is anything told of what isn't seen. */
    @Test
    void who_does_not_see_a_record_finds_nothing_by_it() {
        signedIn = in(Role.ANALYST, null, null);
        for (var query :
                List.of(
                        "{ teacherAggregate(asOf: {effectiveOn: \"2026-06-30\"}, filter: {code: [\"t-1\"]}) { total } }",
                        "{ teacherAggregate(asOf: {effectiveOn: \"2026-06-30\"}, filter: {not: {codeRange: {to: \"t-1\"}}}) { total } }",
                        "{ assets(first: 1, filter: {or: [{custodianKnown: true}]}) { totalCount } }",
                        "{ assets(first: 1, filter: {not: {and: [{custodianContains: \"T\"}]}}) { totalCount } }",
                        "{ budgetOutlays(first: 1, filter: {payeePinyin: \"l\"}) { totalCount } }",
                        "{ budgetOutlays(first: 1, orderBy: {field: PAYEE_PINYIN}) { totalCount } }",
                        "{ assetAggregate(groupBy: [CUSTODIAN]) { total } }",
                        "{ assetAggregate(figures: [{kind: DISTINCT, column: CUSTODIAN}]) { total } }")) {
            assertThat(ask(query).code()).as(query).isEqualTo("MASKED");
        }
    }
}
