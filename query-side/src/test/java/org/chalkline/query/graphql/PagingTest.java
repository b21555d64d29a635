package org.chalkline.query.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.query.school.SchoolStory.*;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class PagingTest extends QueryTest {
    private static final String PAGE =
            "query($after: String, $orderBy: [SchoolOrder!], $filter: SchoolFilter, $asOf: AsOf, $atLeast: Long) {"
                    + " schools(first: 2, after: $after, orderBy: $orderBy, filter: $filter, asOf: $asOf, atLeast: $atLeast) {"
                    + " totalCount edges { cursor node { code name } } basis { position effectiveOn }"
                    + " pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }";

    @BeforeEach
    void five_schools() {
        record(
                registered("A", "Oak", "2003-01-01"),
                registered("B", "Elm", null),
                registered("C", "Elm", "2001-01-01"),
                registered("D", "木", "2002-01-01"),
                registered("E", "Ash", null),
                capacity("C", Map.of(Stage.PRIMARY, 30), "2004-01-01"),
                capacity("D", Map.of(Stage.PRIMARY, 200), "2004-01-01"));
    }

    private String endOf(Answer page) {
        return (String) Objects.requireNonNull(page.at("schools.pageInfo.endCursor"));
    }

    private List<Object> allPages(@Nullable Map<String, Object> orderBy) {
        var ids = new ArrayList<>();
        @Nullable String after = null;
        for (int pages = 0; pages < 4; pages++) {
            var page = ask(PAGE, "after", after, "orderBy", orderBy);
            ids.addAll(page.nodes("schools", "code"));
            if (Boolean.FALSE.equals(page.at("schools.pageInfo.hasNextPage"))) return ids;
            after = endOf(page);
        }
        throw new AssertionError("paging does not end: " + ids);
    }

    @Test
    void pages_through_a_list_in_every_order_without_repeating_or_missing_a_row() {
        assertThat(allPages(null)).containsExactly("A", "B", "C", "D", "E");
        assertThat(allPages(Map.of("field", "CODE", "direction", "DESC")))
                .containsExactly("E", "D", "C", "B", "A");
        assertThat(allPages(Map.of("field", "NAME"))).containsExactly("E", "B", "C", "A", "D");
        assertThat(allPages(Map.of("field", "NAME", "direction", "DESC")))
                .containsExactly("D", "A", "C", "B", "E");
        assertThat(allPages(Map.of("field", "OPENED_ON"))).containsExactly("B", "E", "C", "D", "A");
        assertThat(allPages(Map.of("field", "CAPACITY", "direction", "DESC")))
                .containsExactly("D", "C", "E", "B", "A");
        assertThat(allPages(Map.of("field", "POSTS"))).containsExactly("A", "B", "C", "D", "E");
    }

    @Test
    void a_page_tells_where_it_lies() {
        var first = ask(PAGE);
        assertThat(first.at("schools.totalCount")).isEqualTo(5L);
        assertThat(first.at("schools.pageInfo.hasPreviousPage")).isEqualTo(false);
        assertThat(first.at("schools.pageInfo.startCursor"))
                .isEqualTo(first.at("schools.edges[0].cursor"));
        assertThat(first.at("schools.pageInfo.endCursor"))
                .isEqualTo(first.at("schools.edges[1].cursor"));
        var last = ask(PAGE, "after", endOf(ask(PAGE, "after", endOf(first))));
        assertThat(last.nodes("schools", "code")).containsExactly("E");
        assertThat(last.at("schools.pageInfo.hasNextPage")).isEqualTo(false);
        assertThat(last.at("schools.pageInfo.hasPreviousPage")).isEqualTo(true);
        var beyond = ask(PAGE, "after", endOf(last));
        assertThat(beyond.at("schools.edges")).isEqualTo(List.of());
        assertThat(beyond.at("schools.pageInfo.endCursor")).isNull();
    }

    @Test
    void later_pages_speak_of_the_same_point_while_facts_arrive() {
        var first = ask(PAGE, "asOf", Map.of("effectiveOn", "2020-01-01"));
        record(registered("BB", "New", "2000-01-01"), registered("CC", "New", "2000-01-01"));
        var second = ask(PAGE, "after", endOf(first));
        assertThat(second.nodes("schools", "code")).containsExactly("C", "D");
        assertThat(second.at("schools.totalCount")).isEqualTo(5L);
        assertThat(second.at("schools.basis"))
                .isEqualTo(Map.of("position", 6L, "effectiveOn", "2020-01-01"));
    }

    @Test
    void a_cursor_agrees_with_the_same_point_and_refuses_another() {
        var after = endOf(ask(PAGE));
        record(registered("F", "New", "2000-01-01"));
        assertThat(
                        ask(
                                        PAGE,
                                        "after",
                                        after,
                                        "asOf",
                                        Map.of("position", 6, "effectiveOn", "2026-09-01"))
                                .nodes("schools", "code"))
                .containsExactly("C", "D");
        for (var other :
                List.of(
                        Map.of("position", 5),
                        Map.of("recordedAt", "2026-01-01T00:02:00Z"),
                        Map.of("effectiveOn", "2020-01-01"))) {
            assertThat(ask(PAGE, "after", after, "asOf", other).code())
                    .isEqualTo("CURSOR_OF_ANOTHER_BASIS");
        }
        assertThat(ask(PAGE, "after", after, "atLeast", 7).code())
                .isEqualTo("CURSOR_OF_ANOTHER_BASIS");
        assertThat(ask(PAGE, "after", after, "atLeast", 6).nodes("schools", "code"))
                .containsExactly("C", "D");
    }

    @Test
    void a_cursor_of_another_filter_order_or_list_is_refused() {
        var after = endOf(ask(PAGE));
        var byName = Map.<String, Object>of("field", "NAME");
        var descending = Map.<String, Object>of("field", "CODE", "direction", "DESC");
        for (var answer :
                List.of(
                        ask(PAGE, "after", after, "orderBy", byName),
                        ask(PAGE, "after", after, "orderBy", descending),
                        ask(PAGE, "after", after, "filter", Map.of("nameContains", "E")),
                        ask(
                                "query($after: String) { schoolHistory(code: \"A\", first: 1, after: $after) { edges { cursor } } }",
                                "after",
                                after))) {
            assertThat(answer.code()).isEqualTo("CURSOR_OF_ANOTHER_QUERY");
        }
    }

    @Test
    void the_order_of_the_values_in_a_filter_does_not_make_another_list() {
        var page = ask(PAGE, "filter", Map.of("code", List.of("A", "B", "C")));
        var next =
                ask(
                        PAGE,
                        "filter",
                        Map.of("code", List.of("C", "B", "A", "A")),
                        "after",
                        endOf(page));
        assertThat(next.nodes("schools", "code")).containsExactly("C");
    }

    @Test
    void a_damaged_cursor_is_told_from_a_good_one() {
        var good = endOf(ask(PAGE));
        var changed = Base64.getUrlDecoder().decode(good);
        changed[changed.length - 20] ^= 1; // would be JSON still, of another school
        for (var bad :
                List.of(
                        "",
                        "x",
                        "%%%",
                        "AAAA",
                        "AAAAAAAA",
                        good + "A",
                        good.substring(0, 10),
                        "é".repeat(9000),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(changed))) {
            assertThat(ask(PAGE, "after", bad).code()).as(bad).isEqualTo("BAD_CURSOR");
        }
    }

    @Autowired Cursors cursors;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "[\"5\",LIST,1,null,false,\"A\",\"A\",[]]",
                "[\"5\",LIST,1,\"2026-02-30\",false,\"A\",\"A\",[]]",
                "[\"5\",LIST,null,\"2026-01-01\",false,\"A\",\"A\",[]]",
                "[\"5\",LIST,1e99,\"2026-01-01\",false,\"A\",\"A\",[]]",
                "[\"5\",LIST,99999999999999999999,\"2026-01-01\",false,\"A\",\"A\",[]]",
                "[\"5\",LIST,-7,\"2026-01-01\",false,\"A\",\"A\",[]]",
                "[\"5\",LIST,1,\"2026-01-01\",null,\"A\",\"A\",[]]",
                "[\"5\",LIST,1,\"2026-01-01\",false,5,\"A\",[]]",
                "[\"5\",LIST,1,\"2026-01-01\",false,{},\"A\",[]]",
                "[\"5\",LIST,1,\"2026-01-01\",false,\"A\",null,[]]",
                "[\"5\",LIST,1,\"2026-01-01\",false,\"A\",\"A\"]",
                "[\"5\",LIST,1,\"2026-01-01\",false,\"A\",\"A\",[1]]",
                "[\"5\",LIST,1,\"2026-01-01\",false,\"A\",\"A\",null]",
                "[null,LIST,1,\"2026-01-01\",false,\"A\",\"A\",[]]",
                "[\"5\",null,1,\"2026-01-01\",false,\"A\",\"A\",[]]",
            })
    void a_cursor_of_impossible_content_is_refused_even_under_a_good_seal(String content) {
        var json = content.replace("LIST", "\"" + listOf(endOf(ask(PAGE))) + "\"");
        assertThat(ask(PAGE, "after", sealed(json)).code())
                .isIn("BAD_CURSOR", "CURSOR_OF_ANOTHER_QUERY");
    }

    @Test
    void a_cursor_that_somebody_made_up_is_refused() {
        var json =
                "[\"5\",\"%s\",1,\"2026-01-01\",false,\"A\",\"A\",[]]"
                        .formatted(listOf(endOf(ask(PAGE))));
        var bytes = new byte[16 + json.length()];
        System.arraycopy(json.getBytes(UTF_8), 0, bytes, 16, json.length());
        var madeUp = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        assertThat(ask(PAGE, "after", madeUp).code()).isEqualTo("BAD_CURSOR");
        assertThat(ask(PAGE, "after", sealed(json)).response().getErrors()).isEmpty();
    }

    @Test
    void a_position_that_is_not_there_yet_is_told_so() {
        var list = listOf(endOf(ask(PAGE)));
        var cursor = new Cursor(list, 99, day("2026-01-01"), false, "A", "A");
        assertThat(ask(PAGE, "after", cursors.text(cursor)).code()).isEqualTo("POSITION_IN_FUTURE");
    }

    @Test
    void no_cursor_tells_what_its_list_was_filtered_by() {
        var list = listOf(endOf(ask(PAGE)));
        for (var guess : List.of(new Object[] {"schools", List.of(), List.of()}, new Object[] {})) {
            assertThat(ListIdentity.of(guess)).doesNotStartWith(list);
        }
        assertThat(list).isEqualTo(listOf(endOf(ask(PAGE)))).hasSize(24);
    }

    @Test
    void no_cursor_shows_anything_of_its_row_and_one_place_has_one_cursor() {
        var cursor = endOf(ask(PAGE));
        var bytes = Base64.getUrlDecoder().decode(cursor);
        var seen = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(seals.open(cursor))
                .hasValueSatisfying(said -> assertThat(said).contains("\"B\""));
        assertThat(seen).doesNotContain("\"", "2026");
        assertThat(endOf(ask(PAGE))).isEqualTo(cursor);
    }

    @Autowired SealedCursor seals;

    /** As the program would seal it. */
    private String sealed(String json) {
        return seals.close(json);
    }

    private String listOf(String cursor) {
        return seals.open(cursor).orElseThrow().split("\"")[3];
    }

    @Test
    void page_sizes_out_of_range_are_refused() {
        for (int first : new int[] {0, -1, 101, 100_000}) {
            assertThat(ask("{ schools(first: " + first + ") { totalCount } }").code())
                    .isEqualTo("FIRST_OUT_OF_RANGE");
            assertThat(
                            ask("{ schoolHistory(code: \"A\", first: "
                                            + first
                                            + ") { edges { cursor } } }")
                                    .code())
                    .isEqualTo("FIRST_OUT_OF_RANGE");
            assertThat(ask("{ parkedEntities(first: " + first + ") { entity } }").code())
                    .isEqualTo("FIRST_OUT_OF_RANGE");
        }
    }
}
