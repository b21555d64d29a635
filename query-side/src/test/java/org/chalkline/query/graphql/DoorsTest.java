package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalkline.query.LicensingStory.establishment;
import static org.chalkline.query.LicensingStory.submitted;
import static org.chalkline.query.school.SchoolStory.registered;

import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.query.access.Doors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** To whom fields are open, and what those are told to whom they aren't. */
class DoorsTest extends QueryTest {
    private static final String APPLICATION = "{ licenceApplication(code: \"%s\") { code } }";

    @Autowired GraphQlSource source;

    @BeforeEach
    void a_school_and_an_application() {
        record(
                registered("S1", "Elm", "2000-09-01"),
                submitted("A1", establishment(), "2026-03-02"));
    }

    private void comeInAs(Role role) {
        signedIn = role == Role.PUBLIC ? SignedIn.anybody() : in(role, "Licensing", "S1");
    }

    @Test
    void every_root_field_says_to_whom_it_is_open() {
        var doors = Doors.of(source.schema());
        assertThat(doors).hasSizeGreaterThan(150).containsKey("Query.licenceApplicationHistory");
        assertThat(doors.get("Query.licenceApplications")).doesNotContain(Role.PUBLIC);
        assertThat(doors.get("Query.schools")).contains(Role.PUBLIC, Role.SCHOOL);
        assertThat(doors.get("Query.schoolHistory")).doesNotContain(Role.PUBLIC, Role.ANALYST);
        assertThat(doors.values()).noneMatch(open -> open.contains(Role.SYSTEM));
    }

    @Test
    void a_schema_with_a_root_field_of_which_nothing_says_it_is_refused() {
        var bare =
                new SchemaGenerator()
                        .makeExecutableSchema(
                                new SchemaParser().parse("type Query { forgotten: Int }"),
                                RuntimeWiring.newRuntimeWiring().build());
        assertThatThrownBy(() -> Doors.of(bare))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Query.forgotten");
    }

    @Test
    void each_role_is_let_in_where_the_field_says_so_and_nowhere_else() {
        for (var role : EnumSet.complementOf(EnumSet.of(Role.SYSTEM))) {
            comeInAs(role);
            boolean opens =
                    Objects.requireNonNull(
                                    Doors.of(source.schema()).get("Query.licenceApplication"))
                            .contains(role);
            var answer = ask(APPLICATION.formatted("A1"));
            if (opens) assertThat(answer.at("licenceApplication.code")).isEqualTo("A1");
            else if (role == Role.PUBLIC) assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
            else assertThat(answer.code()).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void who_is_turned_away_hears_the_same_of_what_is_there_and_of_what_is_not() {
        for (var role : List.of(Role.PUBLIC, Role.OPERATOR, Role.SCHOOL)) {
            comeInAs(role);
            var there = ask(APPLICATION.formatted("A1"));
            var absent = ask(APPLICATION.formatted("A2"));
            var malformed = ask(APPLICATION.formatted("a/b"));
            assertThat(told(there)).isEqualTo(told(absent)).isEqualTo(told(malformed));
            assertThat(told(there).toString()).doesNotContain("A1");
        }
    }

    private static List<Object> told(Answer answer) {
        var told = new ArrayList<Object>();
        for (var error : answer.response().getErrors()) {
            told.add(error.getMessage() + error.getErrorType() + error.getExtensions());
        }
        told.add(String.valueOf(answer.response().<Object>getData()));
        told.add(String.valueOf(answer.extension("basis")));
        return told;
    }

    @Test
    void a_record_is_shut_below_others_and_by_its_node_id_as_it_is_by_itself() {
        var id =
                Answer.<String>cast(
                        ask("{ licenceApplication(code: \"A1\") { id } }")
                                .at("licenceApplication.id"));
        signedIn = SignedIn.anybody();
        assertThat(ask("query($id: ID!) { node(id: $id) { id } }", "id", id).code())
                .isEqualTo("UNAUTHENTICATED");
        assertThat(
                        ask(
                                        "query($id: ID!) { node(id: $id) { ...it } } fragment it on LicenceApplication { code }",
                                        "id",
                                        id)
                                .code())
                .isEqualTo("UNAUTHENTICATED");
        comeInAs(Role.SCHOOL);
        assertThat(ask("query($id: ID!) { node(id: $id) { id } }", "id", id).code())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void the_schema_is_told_to_who_is_signed_in_and_not_to_the_public() {
        var introspection = "{ __schema { queryType { name } } }";
        var type = "{ __type(name: \"Person\") { fields { name } } }";
        signedIn = SignedIn.anybody();
        assertThat(ask(introspection).code()).isEqualTo("UNAUTHENTICATED");
        assertThat(ask(type).code()).isEqualTo("UNAUTHENTICATED");
        assertThat(ask("{ __typename school(code: \"S1\") { __typename } }").at("__typename"))
                .isEqualTo("Query");
        comeInAs(Role.OPERATOR);
        assertThat(ask(introspection).at("__schema.queryType.name")).isEqualTo("Query");
    }

    @Test
    void the_public_sees_schools_and_procurements_and_nothing_else_of_what_is_asked_beside() {
        signedIn = SignedIn.anybody();
        assertThat(
                        ask("{ schools(first: 5) { edges { node { code name } } } }")
                                .nodes("schools", "code"))
                .containsExactly("S1");
        var open = Doors.of(source.schema());
        var publicly = new ArrayList<String>();
        open.forEach(
                (field, roles) -> {
                    if (roles.contains(Role.PUBLIC)) publicly.add(field);
                });
        assertThat(publicly)
                .containsExactlyInAnyOrder(
                        "Query.node",
                        "Query.procurement",
                        "Query.procurements",
                        "Query.procurementAggregate",
                        "Query.procurementSeries",
                        "Query.school",
                        "Query.schools",
                        "Query.schoolAggregate",
                        "Query.schoolSeries",
                        "Query.search");
    }

    @Test
    void many_names_for_one_field_and_fragments_of_fragments_open_no_door() {
        signedIn = SignedIn.anybody();
        var aliases = new StringBuilder("{ ");
        for (int i = 0; i < 30; i++) {
            aliases.append("a%d: licenceApplication(code: \"A1\") { code } ".formatted(i));
        }
        var answer = ask(aliases.append("}").toString());
        assertThat(answer.response().getErrors())
                .hasSize(30)
                .allSatisfy(
                        error ->
                                assertThat(Objects.requireNonNull(error.getExtensions()))
                                        .containsEntry("code", "UNAUTHENTICATED"));
        assertThat(String.valueOf(answer.response().<Object>getData())).doesNotContain("A1");
        assertThat(
                        ask("{ ...a } fragment a on Query { ...b } fragment b on Query { it: licenceApplication(code: \"A1\") { code } }")
                                .code())
                .isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void a_bomb_of_names_costs_the_public_more_than_it_may_ask() {
        signedIn = SignedIn.anybody();
        var bomb = new StringBuilder("{ ");
        for (int i = 0; i < 100; i++)
            bomb.append("a%d: schools(first: 100) { edges { node { name } } } ".formatted(i));
        assertThat(ask(bomb.append("}").toString()).code()).isEqualTo("TOO_COMPLEX");
        assertThat(
                        ask("{ schools(first: 100) { edges { node { absorbed { absorbed { absorbed { absorbed { code } } } } } } } }")
                                .code())
                .isIn("TOO_DEEP", "TOO_COMPLEX");
    }

    @Test
    void each_of_several_roles_adds_what_it_sees_and_masked_adds_nothing_to_ones_own() {
        for (var besides : List.of(Role.AUDITOR, Role.ANALYST)) {
            signedIn =
                    new SignedIn(
                            "issuer",
                            "li",
                            Instant.EPOCH,
                            "Li",
                            Set.of(Role.CLERK, besides),
                            "Finance",
                            null,
                            null);
            var shown = ask(APPLICATION.formatted("A1")).at("licenceApplication");
            if (besides == Role.AUDITOR) assertThat(shown).isNotNull();
            else assertThat(shown).isNull();
        }
    }
}
