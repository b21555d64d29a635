package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.person.AccessLog.Access;
import org.chalkline.kernel.person.AccessLog.Logged;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonEvent.PersonRenamed;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.ProcessingGround;
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
                        "{ personCounts(groupBy: [GROUND], filter: {name: \"李秀兰%d\"}) { groups { values { value } count } } }"
                                .formatted(tests));
        assertThat(counts.at("personCounts.groups"))
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
        assertThat(accesses.of(li, 0, 10))
                .extracting(Logged::access)
                .extracting(Access::answer, Access::fields)
                .containsExactly(tuple("node", Set.of(PersonalField.NAME)));
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
        assertThat(accesses.of(li, 0, 10)).isEmpty();
    }

    @Test
    void what_was_shown_is_written_down_once_for_each_person_and_query_of_a_request() {
        var answer =
                ask(
                        "{ one: person(code: \"%s\") { name { text } contact { text } } persons(first: 5) { edges { node { name { text } } } } }"
                                .formatted(li.value()));
        assertThat(answer.at("one.contact.text")).isEqualTo("138");
        assertThat(accesses.of(li, 0, 10))
                .extracting(Logged::access)
                .extracting(Access::answer, Access::fields, Access::position)
                .containsExactlyInAnyOrder(
                        tuple("person", Set.of(PersonalField.NAME, PersonalField.CONTACT), 2L),
                        tuple("persons", Set.of(PersonalField.NAME), 2L));
        assertThat(accesses.of(wang, 0, 10)).hasSize(1);
        assertThat(
                        ask("{ personAccesses(code: \"%s\", first: 1) { pageInfo { hasNextPage } edges { node { actor purpose } } } }"
                                        .formatted(li.value()))
                                .at("personAccesses.edges[0].node"))
                .hasToString("{actor=li, purpose=a test}");
    }

    @Test
    void what_cannot_be_written_down_is_not_shown_and_everything_else_is() {
        accesses.full(true);
        var refused = ask("{ person(code: \"%s\") { code name { text } } }".formatted(li.value()));
        assertThat(refused.code()).isEqualTo("READ_NOT_LOGGED");
        assertThat(refused.response().<@Nullable Object>getData()).isNull();
        assertThat(ask("{ person(code: \"%s\") { code } }".formatted(li.value())).at("person.code"))
                .isEqualTo(li.value());
        accesses.full(false);
        assertThat(person(li, "").at("person.name")).asString().contains("李秀兰");
    }

    @Test
    void who_does_not_say_who_they_are_is_shown_nothing_and_nothing_is_written_down() {
        reader = null;
        assertThat(person(li, "").at("person.name")).hasToString("{text=null, status=WITHHELD}");
        assertThat(accesses.of(li, 0, 10)).isEmpty();
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
}
