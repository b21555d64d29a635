package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.query.school.SchoolStory.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every table answers, told with schools. */
class TableTest extends QueryTest {

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
                java.util.Objects.requireNonNull(
                        ask("{ school(code: \"S1\"" + arguments + ") { id } }").at("school.id"));
    }

    private @Nullable Object nameOf(String id) {
        return ask(
                        "query($id: ID!) { node(id: $id) { __typename id ... on School { code name } } }",
                        "id",
                        id)
                .at("node.name");
    }

    @Test
    void an_id_names_the_record_as_it_is_now_where_no_point_was_named() {
        var before = id("");
        record(renamed("S1", "Beech", "2011-09-01"));
        assertThat(id("")).isEqualTo(before);
        assertThat(nameOf(before)).isEqualTo("Beech");
    }

    @Test
    void an_id_names_the_record_at_the_point_where_one_was_named() {
        var then = id(", asOf: {effectiveOn: \"2005-01-01\"}");
        var now = id("");
        var known = id(", asOf: {position: 0}");
        assertThat(List.of(then, now, known)).doesNotHaveDuplicates();
        assertThat(nameOf(then)).isEqualTo("Elm");
        assertThat(nameOf(known)).isEqualTo("Elm");
        assertThat(nameOf(now)).isEqualTo("Oak");
        assertThat(ask("query($id: ID!) { node(id: $id) { id } }", "id", then).at("node.id"))
                .isEqualTo(then);
    }

    @Test
    void an_id_at_a_point_stays_what_it_is_when_more_is_recorded() {
        var known = id(", asOf: {position: 1}");
        record(renamed("S1", "Beech", "2010-09-01"));
        assertThat(nameOf(known)).isEqualTo("Oak");
    }

    @Test
    void the_pages_of_a_list_about_now_have_ids_about_now_and_those_as_of_a_point_do_not() {
        var list =
                "query($after: String, $asOf: AsOf) { schools(first: 1, after: $after, asOf: $asOf)"
                        + " { edges { cursor node { id } } } }";
        var now = ask(list);
        var next = ask(list, "after", now.at("schools.edges[0].cursor"));
        assertThat(next.at("schools.edges[0].node.id"))
                .isEqualTo(ask("{ school(code: \"S2\") { id } }").at("school.id"));
        var then = ask(list, "asOf", Map.of("position", 2));
        var after = ask(list, "after", then.at("schools.edges[0].cursor"));
        assertThat(after.at("schools.edges[0].node.id"))
                .isEqualTo(
                        ask("{ school(code: \"S2\", asOf: {position: 2}) { id } }")
                                .at("school.id"));
    }

    @Test
    void what_is_no_id_of_this_program_is_refused() {
        for (var id : List.of("x", "W10", "WyJTY2hvb2wiXQ", "WyJDYXQiLCJTMSJd", "a".repeat(600))) {
            assertThat(ask("query($id: ID!) { node(id: $id) { id } }", "id", id).code())
                    .as(id)
                    .isIn("BAD_ID", "BAD_VALUE");
        }
        assertThat(ask("{ node(id: \"WyJTY2hvb2wiLCJTOSJd\") { id } }").at("node")).isNull();
    }

    @Test
    void a_reference_is_followed_at_the_basis_of_the_answer() {
        var document =
                "query($asOf: AsOf) { schools(first: 10, asOf: $asOf) { edges { node { code mergedInto { code name } } } } }";
        assertThat(ask(document).at("schools.edges[0].node.mergedInto.name")).isEqualTo("Ash");
        record(renamed("S2", "Fir", "2001-09-01"));
        assertThat(
                        ask(document, "asOf", Map.of("position", 3))
                                .at("schools.edges[0].node.mergedInto.name"))
                .isEqualTo("Ash");
        assertThat(ask(document).at("schools.edges[0].node.mergedInto.name")).isEqualTo("Fir");
    }

    @Test
    void references_of_a_page_are_looked_up_together_and_a_code_alone_is_not() {
        projection.calls.clear();
        ask("{ schools(first: 10) { edges { node { mergedInto { code id } } } } }");
        int without = projection.calls.size();
        projection.calls.clear();
        ask("{ schools(first: 10) { edges { node { mergedInto { name } absorbed { name } } } } }");
        assertThat(projection.calls).hasSizeBetween(without + 1, without + 2);
    }

    @Test
    void pages_backward_through_a_list_as_it_does_forward() {
        record(registered("S3", "Elm", null), registered("S4", "木", "2002-01-01"));
        var list =
                "query($before: String) { schools(last: 2, before: $before, orderBy: {field: NAME})"
                        + " { edges { cursor node { code } } pageInfo { hasNextPage hasPreviousPage } } }";
        var last = ask(list);
        assertThat(last.nodes("schools", "code")).containsExactly("S1", "S4");
        assertThat(last.at("schools.pageInfo"))
                .isEqualTo(Map.of("hasNextPage", false, "hasPreviousPage", true));
        var first = ask(list, "before", last.at("schools.edges[0].cursor"));
        assertThat(first.nodes("schools", "code")).containsExactly("S2", "S3");
        assertThat(first.at("schools.pageInfo"))
                .isEqualTo(Map.of("hasNextPage", true, "hasPreviousPage", false));
    }

    @Test
    void pages_backward_through_a_history() {
        var history =
                "query($before: String) { schoolHistory(code: \"S1\", last: 1, before: $before)"
                        + " { edges { cursor node { position } } pageInfo { hasPreviousPage } } }";
        var positions = new ArrayList<Object>();
        @Nullable Object before = null;
        while (true) {
            var page = ask(history, "before", before);
            positions.addAll(page.nodes("schoolHistory", "position"));
            if (Boolean.FALSE.equals(page.at("schoolHistory.pageInfo.hasPreviousPage"))) break;
            before = page.at("schoolHistory.edges[0].cursor");
        }
        assertThat(positions).containsExactly(3L, 1L, 0L);
    }

    @Test
    void a_page_is_from_one_end_only() {
        for (var arguments :
                List.of(
                        "",
                        "(first: 1, last: 1)",
                        "(first: 1, before: \"x\")",
                        "(last: 1, after: \"x\")",
                        "(last: 0)",
                        "(last: 101)")) {
            assertThat(ask("{ schools" + arguments + " { totalCount } }").code())
                    .as(arguments)
                    .isIn("FIRST_OUT_OF_RANGE", "BAD_VALUE");
        }
    }
}
