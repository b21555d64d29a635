package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.person.AccessLog.Access;
import org.chalkline.kernel.person.AccessLog.Kind;
import org.chalkline.kernel.person.AccessLog.Logged;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonCodeEvent.PersonsMerged;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonEvent.PersonRenamed;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.PersonalReader;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonQueriesTest extends QueryTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    /** Keys outlive a test, so each has people of its own. */
    private static int tests;

    private PersonId li = new PersonId("unset");
    private PersonId wang = new PersonId("unset");

    @BeforeEach
    void register_two_people() {
        tests++;
        li = new PersonId("a-li-" + tests);
        wang = new PersonId("b-wang-" + tests);
        record(registered(li, "李秀英"), registered(wang, "王伟" + tests));
        record(
                new PersonRenamed(
                        li, people.seal(li, PersonalField.NAME, "李秀兰" + tests), "0", JUNE));
    }

    private PersonRegistered registered(PersonId person, String name) {
        return new PersonRegistered(
                person,
                people.seal(person, PersonalField.NAME, name),
                null,
                null,
                people.seal(person, PersonalField.CONTACT, "138"),
                ProcessingGround.STATUTORY_DUTY,
                "test",
                null,
                MARCH);
    }

    private Answer person(PersonId id, String rest) {
        return ask(
                "{ person(code: \"%s\"%s) { code status name { text status } } }"
                        .formatted(id.value(), rest));
    }

    @Test
    void a_person_is_shown_as_they_were_called_on_the_day() {
        assertThat(person(li, "").at("person.name.text")).isEqualTo("李秀兰" + tests);
        assertThat(person(li, ", asOf: {effectiveOn: \"2026-05-31\"}").at("person.name.text"))
                .isEqualTo("李秀英");
        assertThat(person(new PersonId("nobody"), "").at("person")).isNull();
    }

    @Test
    void people_are_found_by_the_name_they_bear_on_the_day_and_counted() {
        var list =
                "{ persons(first: 5, filter: {name: \"李秀兰%d\"}, asOf: {effectiveOn: \"%s\"}) { totalCount edges { node { code } } } }";
        assertThat(ask(list.formatted(tests, "2026-06-01")).nodes("persons", "code"))
                .isEqualTo(List.of(li.value()));
        assertThat(ask(list.formatted(tests, "2026-05-31")).at("persons.totalCount")).isEqualTo(0L);
        assertThat(
                        ask("{ persons(first: 5) { edges { node { code } } } }")
                                .nodes("persons", "code"))
                .isEqualTo(List.of(li.value(), wang.value()));
    }

    @Test
    void a_text_that_is_damaged_costs_its_own_field_and_no_other_of_a_page() {
        for (int i = 0; i < 40; i++) {
            var each = registered(new PersonId("c-%02d-%d".formatted(i, tests)), "赵" + i);
            var damaged = new Personal(each.person(), PersonalField.NAME, "was never sealed");
            record(
                    i != 7
                            ? each
                            : new PersonRegistered(
                                    each.person(),
                                    damaged,
                                    null,
                                    null,
                                    each.contact(),
                                    each.ground(),
                                    each.purpose(),
                                    null,
                                    each.effectiveOn()));
        }
        var answer =
                ask(
                        "{ persons(first: 50) { edges { node { code status name { text } contact { text } } } } }");
        assertThat(answer.code()).isEqualTo("VALUE_NOT_SHOWN");
        assertThat(answer.message()).startsWith("name ").doesNotContain("was never sealed");
        var shown = String.valueOf(answer.response().toMap().get("data"));
        assertThat(shown.split("name=null", -1)).hasSize(2);
        assertThat(shown.split("contact=\\{text=138}", -1)).hasSize(43);
    }

    @Test
    void people_are_counted_by_the_ground_on_which_they_are_on_record() {
        var counts =
                ask(
                        "{ personAggregate(groupBy: [GROUND], filter: {name: \"李秀兰%d\"}) { groups { values { value } count } } }"
                                .formatted(tests));
        assertThat(counts.at("personAggregate.groups"))
                .hasToString("[{values=[{value=STATUTORY_DUTY}], count=1}]");
    }

    @Test
    void changes_tell_nothing_of_what_is_sealed() {
        var changes =
                ask(
                        "{ personChanges(code: \"%s\", from: {position: 0}, to: {position: 2}, first: 5) { fields { field } facts { summary } } }"
                                .formatted(li.value()));
        assertThat(changes.at("personChanges.fields")).isEqualTo(List.of());
        assertThat(changes.at("personChanges.facts")).hasToString("[{summary=Took another name.}]");
    }

    @Test
    void who_is_asked_for_by_a_global_id_is_noted_as_read() {
        var id = ask("{ person(code: \"%s\") { id } }".formatted(li.value())).at("person.id");
        var again =
                ask(
                        "query($id: ID!) { node(id: $id) { ... on Person { name { text } } } }",
                        "id",
                        id);
        assertThat(again.at("node.name.text")).isEqualTo("李秀兰" + tests);
        assertThat(accesses.of(List.of(li), 0, 10))
                .extracting(Logged::access)
                .extracting(Access::kind, Access::answer, Access::fields)
                .containsExactly(
                        tuple(Kind.LOOKED_UP, "person", Set.of()),
                        tuple(Kind.SHOWN, "node", Set.of(PersonalField.NAME)));
        ask("query($id: ID!) { timeline(of: $id, first: 1) { edges { cursor } } }", "id", id);
        assertThat(accesses.all().getLast())
                .extracting(Access::kind, Access::person, Access::answer)
                .containsExactly(Kind.HISTORY, li, "timeline");
    }

    @Test
    void a_page_goes_on_though_somebody_of_the_same_name_is_sealed_meanwhile() {
        var document =
                "query($after: String) { persons(first: 1, after: $after, filter: {name: \"李秀兰%d\"}) { pageInfo { endCursor } } }"
                        .formatted(tests);
        var cursor = ask(document).at("persons.pageInfo.endCursor");
        people.seal(wang, PersonalField.NAME, "李秀兰" + tests);
        assertThat(ask(document, "after", cursor).at("persons.pageInfo.endCursor")).isNull();
    }

    @Test
    void who_is_restricted_or_erased_is_shown_on_no_day_and_not_found() {
        people.settle(li, KeyStanding.RESTRICTED);
        people.settle(wang, KeyStanding.ERASED);
        for (var at :
                List.of("", ", asOf: {effectiveOn: \"2026-05-31\"}", ", asOf: {position: 1}")) {
            assertThat(person(li, at).at("person.name"))
                    .hasToString("{text=null, status=RESTRICTED}");
            assertThat(person(wang, at).at("person.name"))
                    .hasToString("{text=null, status=ERASED}");
        }
        assertThat(person(wang, "").at("person.status")).isEqualTo("ERASED");
        assertThat(
                        ask("{ persons(first: 5, filter: {name: \"李秀兰%d\"}) { totalCount } }"
                                        .formatted(tests))
                                .at("persons.totalCount"))
                .isEqualTo(0L);
        assertThat(accesses.all()).extracting(Access::kind).doesNotContain(Kind.SHOWN);
    }

    @Test
    void what_was_shown_is_written_down_once_for_each_person_and_query_of_a_request() {
        var answer =
                ask(
                        "{ one: person(code: \"%s\") { name { text } contact { text } } persons(first: 5) { edges { node { name { text } } } } }"
                                .formatted(li.value()));
        assertThat(answer.at("one.contact.text")).isEqualTo("138");
        assertThat(accesses.of(List.of(li), 0, 10))
                .extracting(Logged::access)
                .filteredOn(read -> read.kind() == Kind.SHOWN)
                .extracting(Access::answer, Access::fields, Access::position)
                .containsExactlyInAnyOrder(
                        tuple("person", Set.of(PersonalField.NAME, PersonalField.CONTACT), 2L),
                        tuple("persons", Set.of(PersonalField.NAME), 2L));
        assertThat(accesses.of(List.of(wang), 0, 10)).hasSize(1);
        assertThat(
                        ask("{ personAccesses(code: \"%s\", first: 1) { pageInfo { hasNextPage } edges { node { kind actor purpose person } } } }"
                                        .formatted(li.value()))
                                .at("personAccesses.edges[0].node"))
                .hasToString(
                        "{kind=SHOWN, actor=li, purpose=PERSONNEL, person=%s}"
                                .formatted(li.value()));
    }

    @Test
    void what_cannot_be_written_down_is_not_shown_and_everything_else_is() {
        accesses.full(true);
        var refused = ask("{ person(code: \"%s\") { code name { text } } }".formatted(li.value()));
        assertThat(refused.code()).isEqualTo("READ_NOT_LOGGED");
        assertThat(refused.response().<@Nullable Object>getData()).isNull();
        assertThat(
                        ask("{ persons(first: 1) { edges { node { code } } } }")
                                .nodes("persons", "code"))
                .isEqualTo(List.of(li.value()));
        assertThat(ask("{ person(code: \"%s\") { code } }".formatted(li.value())).code())
                .isEqualTo("READ_NOT_LOGGED");
        accesses.full(false);
        assertThat(person(li, "").at("person.name")).asString().contains("李秀兰");
    }

    @Test
    void who_does_not_say_who_they_are_is_shown_nothing_and_nothing_is_written_down() {
        reader = null;
        assertThat(person(li, "").at("person.name")).hasToString("{text=null, status=WITHHELD}");
        assertThat(accesses.of(List.of(li), 0, 10)).isEmpty();
    }

    @Test
    void the_history_tells_what_happened_and_shows_no_name() {
        var history =
                ask(
                        "{ personHistory(code: \"%s\", first: 5) { edges { node { type summary data } } } }"
                                .formatted(li.value()));
        assertThat(history.nodes("personHistory", "type"))
                .isEqualTo(List.of("person.PersonRegistered", "person.PersonRenamed"));
        assertThat(String.valueOf(history.at("personHistory"))).doesNotContain("李秀");
    }

    private Answer byName(String name) {
        return ask(
                "{ persons(first: 5, filter: {name: \"%s\"}) { edges { node { code } } } }"
                        .formatted(name));
    }

    @Test
    void whoever_names_no_listed_purpose_is_shown_nothing_and_told_what_to_name() {
        reader = new PersonalReader("li", "clerk", null, null);
        assertThat(person(li, "").at("person.name"))
                .hasToString("{text=null, status=PURPOSE_MISSING}");
        reader = new PersonalReader("li", "clerk", null, "curiosity");
        assertThat(person(li, "").at("person.name"))
                .hasToString("{text=null, status=PURPOSE_UNKNOWN}");
        assertThat(accesses.all()).extracting(Access::kind).doesNotContain(Kind.SHOWN);
        assertThat(ask("{ purposes { code law article } }").at("purposes"))
                .asString()
                .contains(
                        "{code=PERSONNEL, law=Personal Information Protection Law, article=13(2)}");
    }

    @Test
    void nobody_is_sought_by_a_name_or_number_by_who_says_neither_who_they_are_nor_what_for() {
        for (var filter : List.of("name: \"李秀兰\"", "identityNumber: \"11010519491231002X\"")) {
            var document = "{ persons(first: 5, filter: {%s}) { totalCount } }".formatted(filter);
            reader = null;
            assertThat(ask(document).code()).isEqualTo("READER_MISSING");
            reader = new PersonalReader("li", "clerk", null, null);
            assertThat(ask(document).code()).isEqualTo("PURPOSE_MISSING");
            reader = new PersonalReader("li", "clerk", null, "curiosity");
            assertThat(ask(document).code()).isEqualTo("PURPOSE_UNKNOWN");
        }
        reader = null;
        var teachers = ask("{ teachers(first: 5, filter: {name: \"李秀兰\"}) { totalCount } }");
        assertThat(teachers.code()).isEqualTo("READER_MISSING");
        assertThat(accesses.all()).isEmpty();
    }

    @Test
    void a_search_is_written_down_with_whom_it_found_and_one_in_vain_as_well() {
        assertThat(byName("李秀兰" + tests).nodes("persons", "code")).hasSize(1);
        assertThat(byName("谁也不是").nodes("persons", "code")).isEmpty();
        var name = Set.of(PersonalField.NAME);
        assertThat(accesses.all())
                .extracting(Access::kind, Access::person, Access::fields, Access::answer)
                .containsExactly(
                        tuple(Kind.SEARCHED, li, name, "persons"),
                        tuple(Kind.SEARCHED, null, name, "persons"));
        ask("{ teachers(first: 5, filter: {name: \"谁也不是\"}) { totalCount } }");
        assertThat(accesses.all().getLast().answer()).isEqualTo("teachers");
        ask("{ personAggregate(groupBy: [GROUND], filter: {name: \"谁也不是\"}) { total } }");
        assertThat(accesses.all().getLast().answer()).isEqualTo("personAggregate");
    }

    @Test
    void who_asks_for_a_persons_files_by_code_is_written_down_whether_there_is_one_or_not() {
        ask("{ teacher(code: \"%s\") { code } }".formatted(li.value()));
        ask("{ personHistory(code: \"%s\", first: 5) { edges { cursor } } }".formatted(li.value()));
        ask("{ person(code: \"nobody\") { code } }");
        reader = null;
        ask("{ person(code: \"%s\") { code } }".formatted(li.value()));
        assertThat(accesses.all())
                .extracting(Access::kind, Access::person, Access::answer)
                .containsExactly(
                        tuple(Kind.LOOKED_UP, null, "teacher"),
                        tuple(Kind.HISTORY, li, "personHistory"),
                        tuple(Kind.LOOKED_UP, null, "person"));
    }

    @Test
    void what_was_read_under_another_code_of_one_person_is_in_the_same_list() {
        person(li, "");
        person(wang, "");
        record(new PersonsMerged(li, wang, decision(), JUNE));
        var told =
                ask(
                        "{ personAccesses(code: \"%s\", first: 9) { edges { node { person kind } } } }"
                                .formatted(li.value()));
        assertThat(told.nodes("personAccesses", "person"))
                .containsExactlyInAnyOrder(li.value(), wang.value());
    }

    private static Decision decision() {
        return new Decision(
                "D-1",
                "Bureau",
                "officer-1",
                JUNE,
                null,
                null,
                List.of(),
                List.of(),
                "One person.",
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void what_one_reader_read_is_told_by_when_they_did_and_a_cursor_tells_no_number() {
        byName("谁也不是");
        person(li, "");
        var reads =
                "query($after: String) { accessesBy(reader: \"li\", from: \"2000-01-01T00:00:00Z\", until: \"%s\", first: 1, after: $after) { pageInfo { endCursor hasNextPage } edges { node { kind person } } } }";
        var all = reads.formatted("2100-01-01T00:00:00Z");
        var first = ask(all);
        assertThat(first.nodes("accessesBy", "kind")).isEqualTo(List.of("SEARCHED"));
        var cursor = String.valueOf(first.at("accessesBy.pageInfo.endCursor"));
        assertThat(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1))
                .doesNotContain("access");
        assertThat(ask(all, "after", cursor).nodes("accessesBy", "kind"))
                .isEqualTo(List.of("SHOWN"));
        assertThat(ask(all, "after", "1").code()).isEqualTo("BAD_VALUE");
        assertThat(ask(reads.formatted("2001-01-01T00:00:00Z")).nodes("accessesBy", "kind"))
                .isEmpty();
        assertThat(ask(reads.formatted("1999-01-01T00:00:00Z")).code()).isEqualTo("BAD_VALUE");
    }
}
