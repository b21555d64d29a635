package org.chalkline.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.search.Found.Candidate;
import org.chalkline.query.search.SearchStore.Bookmark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in an index of names, numbers and texts, and what is left of one on disk. */
class SearchStoreTest {
    private static final String SCHOOL = "School";
    private static final String FACT = "FactRecord";
    private static final Set<String> ALL = Set.of(SCHOOL, FACT, TextDocuments.KIND);

    private Path folder = Path.of("");
    private SearchStore store;

    SearchStoreTest(@TempDir Path empty) {
        folder = empty.resolve("search");
        store = SearchStore.open(folder, "shape");
    }

    @BeforeEach
    void fill() throws IOException {
        store.add(
                List.of(
                        name("s-1", "长宁区育才小学", 3),
                        name("s-1", "育才第一小学", 0),
                        name("s-2", "育才小学", 1),
                        name("s-3", "重庆路中学", 2),
                        name("s-4", "IT职业学校（东部）", 4),
                        exact(SCHOOL, "s-1", "code", "310105-001", 0, true),
                        exact(FACT, "school/a@1", "position", "4711", 9, false),
                        exact(FACT, "school/a@1", "actor", "张三", 9, true),
                        exact(FACT, "school/a@1", "documentNumber", "教基〔2024〕5号", 9, false)));
        store.show(new Bookmark(9, "event-9"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Entry name(String entity, String name, long since) {
        return new Entry(SCHOOL, entity, "name", name, since, true, false);
    }

    private static Entry exact(
            String kind, String entity, String field, String value, long since, boolean personal) {
        return new Entry(kind, entity, field, value, since, false, personal);
    }

    private List<String> found(String typed) throws IOException {
        return found(typed, Long.MAX_VALUE, false);
    }

    private List<String> found(String typed, long upTo, boolean masked) throws IOException {
        return store.find(Sought.of(typed), ALL, upTo, masked, 100).candidates().stream()
                .map(Candidate::entity)
                .toList();
    }

    @Test
    void a_name_is_found_by_one_character_by_a_part_and_whole_the_best_first() throws IOException {
        assertThat(found("育")).containsExactly("s-2", "s-1");
        assertThat(found("育才小学")).containsExactly("s-2", "s-1");
        assertThat(found("才小")).containsExactly("s-2", "s-1");
        assertThat(found("一小学")).containsExactly("s-1");
        assertThat(found("宁区育才小")).containsExactly("s-1");
        assertThat(found("小才")).isEmpty();
        var best = store.find(Sought.of("育才小学"), ALL, 9, false, 100).candidates();
        assertThat(best).extracting(each -> each.tier().score()).containsExactly(100, 60);
    }

    @Test
    void a_name_is_found_by_its_pinyin_and_its_initials_from_any_syllable_on() throws IOException {
        assertThat(found("yucaixiaoxue")).containsExactly("s-2", "s-1");
        assertThat(found("Yù CÁI".replace("ù", "u").replace("Á", "a"))).contains("s-2", "s-1");
        assertThat(found("ycxx")).containsExactly("s-2", "s-1");
        assertThat(found("diyixiaoxue")).containsExactly("s-1");
        assertThat(found("caixiao")).containsExactly("s-2", "s-1");
        assertThat(found("aixiao")).as("from within a syllable").isEmpty();
        assertThat(found("chongqinglu")).as("in every reading").containsExactly("s-3");
        assertThat(found("zhongqinglu")).as("in every reading").containsExactly("s-3");
        assertThat(found("yucaixiaoxuex")).as("beyond what is stored").isEmpty();
    }

    @Test
    void full_width_forms_case_brackets_and_blanks_make_no_difference() throws IOException {
        assertThat(found("ｉｔ职业")).containsExactly("s-4");
        assertThat(found("  (东部)\t")).containsExactly("s-4");
        assertThat(found("学校【东部】")).containsExactly("s-4");
        assertThat(found("教基[2024]5号")).containsExactly("school/a@1");
        assertThat(found("东部 职业")).as("words in any order").containsExactly("s-4");
        assertThat(found("东部 小学")).isEmpty();
    }

    @Test
    void numbers_codes_and_actors_are_found_whole_and_no_part_of_them() throws IOException {
        assertThat(found("4711")).containsExactly("school/a@1");
        assertThat(found("#4711")).containsExactly("school/a@1");
        assertThat(found("471")).isEmpty();
        assertThat(found("310105-001")).containsExactly("s-1");
        assertThat(found("310105")).isEmpty();
        assertThat(found("张三")).containsExactly("school/a@1");
        assertThat(found("张")).isEmpty();
    }

    @Test
    void no_character_has_a_meaning_of_its_own() throws IOException {
        for (var odd : List.of("*", "育*", "?", "\"育才", "name:育", "育 OR 才", "\\", "(", "^yu", "%")) {
            assertThat(found(odd)).as(odd).doesNotContain("s-1", "s-2");
        }
        assertThat(found("育\u0000才".replace("\u0000", ""))).contains("s-1");
        assertThat(found("育才\uD83D")).as("half a character is a blank").contains("s-1", "s-2");
    }

    @Test
    void nothing_and_too_much_are_refused_by_name() {
        for (var empty : List.of("", "   ", "\u3000", "\u200B\u0000")) {
            assertThatThrownBy(() -> Sought.of(empty))
                    .isInstanceOfSatisfying(
                            RequestException.class,
                            e -> assertThat(e.code()).isEqualTo("SEARCH_EMPTY"));
        }
        for (var much : List.of("学".repeat(10_000), "a ".repeat(50) + "b")) {
            assertThatThrownBy(() -> Sought.of(much))
                    .isInstanceOfSatisfying(
                            RequestException.class,
                            e -> assertThat(e.code()).isEqualTo("SEARCH_TOO_LONG"));
        }
    }

    @Test
    void what_was_known_only_later_finds_nothing_before() throws IOException {
        assertThat(found("育才", 1, false)).containsExactly("s-2", "s-1");
        assertThat(found("长宁", 2, false)).isEmpty();
        assertThat(found("长宁", 3, false)).containsExactly("s-1");
    }

    @Test
    void what_is_personal_finds_nothing_for_who_sees_nobody() throws IOException {
        assertThat(found("张三", 9, true)).isEmpty();
        assertThat(found("310105-001", 9, true)).isEmpty();
        assertThat(found("4711", 9, true)).containsExactly("school/a@1");
    }

    @Test
    void of_very_many_the_first_in_one_order_are_taken_however_the_index_lies() throws IOException {
        var names = new ArrayList<Entry>();
        for (int i = 0; i < 3_000; i++) names.add(name("m-%04d".formatted(i), "实验" + i % 7, 1));
        for (int i = 0; i < names.size(); i += 300) {
            store.add(names.subList(i, i + 300).reversed());
            store.show(new Bookmark(10, "event-10"));
        }
        var few = store.find(Sought.of("实验"), ALL, 10, false, 50);
        assertThat(few.isMore(SCHOOL)).isTrue();
        assertThat(few.candidates()).hasSize(50).isSortedAccordingTo(Candidate.ORDER);
        store.commit(List.of());
        store.close();
        store = SearchStore.open(folder, "shape");
        assertThat(store.find(Sought.of("实验"), ALL, 10, false, 50)).isEqualTo(few);
        assertThat(few.candidates().getFirst().entity()).isEqualTo("m-0000");
        assertThat(few.candidates().getLast().entity()).isEqualTo("m-0049");
    }

    @Test
    void an_entity_is_found_by_the_rows_that_it_has_now_and_no_more_by_those_it_had()
            throws IOException {
        store.replace(
                SCHOOL,
                List.of("s-2", "s-3", "s-9"),
                List.of(name("s-2", "光明小学", 10), name("s-9", "光明中学", 10)));
        store.show(new Bookmark(10, "event-10"));
        assertThat(found("光明")).containsExactly("s-2", "s-9");
        assertThat(found("育才")).containsExactly("s-1");
        assertThat(found("重庆")).isEmpty();
    }

    @Test
    void what_an_entity_is_found_by_already_is_left_as_it_is() throws IOException {
        var before = names();
        var same = List.of(name("s-2", "育才小学", 1), name("s-3", "重庆路中学", 2));
        store.replace(SCHOOL, List.of("s-2", "s-3", "never there"), same);
        store.replace(FACT, List.of("s-2"), List.of());
        assertThat(names()).isEqualTo(before);
        store.replace(SCHOOL, List.of("s-2", "s-3"), List.of(same.getFirst()));
        assertThat(names()).isNotEqualTo(before);
        assertThat(found("重庆")).isEmpty();
    }

    @Test
    void a_row_is_another_one_with_another_field_value_first_position_or_mask() throws IOException {
        var rows =
                List.of(
                        new Entry(SCHOOL, "s-2", "name", "育才小学", 0, true, false),
                        new Entry(SCHOOL, "s-2", "name", "育才小学", 0, true, true),
                        new Entry(SCHOOL, "s-2", "address", "育才小学", 0, true, true),
                        new Entry(SCHOOL, "s-2", "address", "育才中学", 0, true, true));
        for (var row : rows) {
            var before = names();
            store.replace(SCHOOL, List.of("s-2"), List.of(row));
            assertThat(names()).as("%s", row).isNotEqualTo(before);
        }
        // Of what is kept in part nobody knows the rest.
        var text = "教".repeat(600);
        for (var end : List.of("甲", "乙")) {
            store.replace(SCHOOL, List.of("s-2"), List.of(name("s-2", text + end, 1)));
            store.show(new Bookmark(11, "event-11"));
            assertThat(found(end)).containsExactly("s-2");
        }
    }

    /** The files in which rows are, once all that was written is on disk. */
    private List<String> names() throws IOException {
        store.show(new Bookmark(10, "event-10"));
        store.commit(List.of());
        return files().stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.startsWith("segments"))
                .toList();
    }

    @Test
    void what_was_not_committed_is_gone_and_the_bookmark_with_it() throws IOException {
        store.commit(List.of());
        store.add(List.of(name("s-9", "光明小学", 10)));
        store.show(new Bookmark(10, "event-10"));
        assertThat(found("光明")).containsExactly("s-9");
        store.close();
        store = SearchStore.open(folder, "shape");
        assertThat(store.bookmark()).isEqualTo(new Bookmark(9, "event-9"));
        assertThat(found("光明")).isEmpty();
        assertThat(found("育才")).containsExactly("s-2", "s-1");
    }

    @Test
    void a_program_that_is_killed_finds_the_index_whole_as_it_was_committed(@TempDir Path other)
            throws IOException {
        store.commit(List.of("School s-7", "School s-8"));
        var names = new ArrayList<Entry>();
        for (int i = 0; i < 5_000; i++) names.add(name("m-" + i, "光明小学" + i, 10));
        store.add(names);
        store.show(new Bookmark(10, "event-10"));
        for (var file : files()) {
            var name = file.getFileName().toString();
            if (!name.equals("write.lock")) Files.copy(file, other.resolve(name));
        }
        try (var left = SearchStore.open(other, "shape")) {
            assertThat(left.bookmark()).isEqualTo(new Bookmark(9, "event-9"));
            assertThat(left.parked()).containsExactly("School s-7", "School s-8");
            assertThat(left.rows()).isEqualTo(9);
        }
    }

    @Test
    void an_index_of_other_tables_or_a_damaged_one_is_begun_anew() throws IOException {
        store.commit(List.of());
        store.close();
        store = SearchStore.open(folder, "another shape");
        assertThat(store.bookmark()).isNull();
        assertThat(store.rows()).isZero();
        fill();
        store.commit(List.of());
        store.close();
        for (var file : files()) {
            var bytes = Files.readAllBytes(file);
            if (bytes.length < 100) continue;
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        }
        store = SearchStore.open(folder, "another shape");
        assertThat(store.bookmark()).isNull();
        assertThat(store.rows()).isZero();
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
