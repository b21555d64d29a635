package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.query.school.SchoolStory.*;

import graphql.introspection.IntrospectionQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chalkline.kernel.command.StoppedStore;
import org.chalkline.query.projection.ProjectionUnavailableException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ErrorsTest extends QueryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BAD_SYNTAX        | { school(code: ",
                "BAD_SYNTAX        | ",
                "UNKNOWN_FIELD     | { scool(id: 1) { name } }",
                "UNKNOWN_FIELD     | { school(code: 1) { pupils } }",
                "UNKNOWN_ARGUMENT  | { school(code: 1, on: 2) { name } }",
                "UNKNOWN_TYPE      | query($x: Nothing) { school(code: $x) { name } }",
                "UNKNOWN_DIRECTIVE | { school(code: 1) @nothing { name } }",
                "BAD_QUERY         | { school(code: 1) }",
                "BAD_QUERY         | { school { name } }",
                "UNKNOWN_OPERATION | subscription { school(code: 1) { name } }",
                "BAD_VALUE         | { school(code: 1, asOf: {effectiveOn: \"2026-02-30\"}) { name } }",
                "BAD_VALUE         | { school(code: 1, asOf: {recordedAt: \"2026-02-01\"}) { name } }",
                "BAD_VALUE         | { school(code: 1, asOf: {effectiveOn: \"2025-02-29\"}) { name } }",
                "BAD_VALUE         | { school(code: 1, asOf: {effectiveOn: \"+12026-02-01\"}) { name } }",
                "BAD_VALUE         | { school(code: 1, asOf: {effectiveOn: 20260201}) { name } }",
                "BAD_VALUE         | { school(code: 1, asOf: {recordedAt: \"2026-02-30T00:00:00Z\"}) { name } }",
                "BAD_VALUE         | { school(code: 1, asOf: {position: 1.5}) { name } }",
                "BAD_VALUE         | { school(code: 1, atLeast: \"soon\") { name } }",
                "BAD_VALUE         | { school(code: null) { name } }",
                "BAD_VALUE         | { school(code: \"\") { name } }",
                "BAD_VALUE         | { school(code: \"a b\") { name } }",
                "BAD_VALUE         | { schools(first: 1, filter: {status: [AJAR]}) { totalCount } }",
                "BAD_VALUE         | { schools(first: 1, filter: {status: []}) { totalCount } }",
                "BAD_VALUE         | { schools(first: 1, filter: {nameContains: \"\"}) { totalCount } }",
                "BAD_VALUE         | { schools(first: 99999999999) { totalCount } }",
                "BAD_VALUE         | { schoolAggregate(groupBy: [KIND, KIND]) { total } }",
                "UNKNOWN_REGISTER  | { parkedEntities(projection: \"pupils\", first: 1) { entity } }",
            })
    void each_mistake_has_its_code(String code, @Nullable String document) {
        var answer = ask(document == null ? " " : document);
        assertThat(answer.response().getErrors())
                .isNotEmpty()
                .allSatisfy(
                        error -> {
                            assertThat(error.getExtensions()).containsEntry("code", code);
                            assertThat(error.getMessage()).isNotBlank();
                        });
        assertThat(answer.extension("cost")).isNotNull();
        assertThat(projection.calls).isEmpty();
    }

    @Test
    void variables_of_the_wrong_type_have_a_code() {
        var query = "query($id: ID!, $asOf: AsOf) { school(code: $id, asOf: $asOf) { name } }";
        assertThat(ask(query).code()).isEqualTo("BAD_VALUE");
        assertThat(ask(query, "id", "S1", "asOf", Map.of("effectiveOn", "2026-02-30")).code())
                .isEqualTo("BAD_VALUE");
        assertThat(ask(query, "id", "S1", "asOf", Map.of("where", "here")).code())
                .isEqualTo("BAD_VALUE");
        assertThat(ask(query, "id", "x".repeat(10_000)).code()).isEqualTo("BAD_VALUE");
        assertThat(askAs("query A { projections { name } }", "B", new HashMap<>()).code())
                .isEqualTo("UNKNOWN_OPERATION");
    }

    @Test
    void long_values_are_refused_and_not_told_back_at_length() {
        var name = "n".repeat(10_000);
        var answer =
                ask(
                        "{ schools(first: 1, filter: {nameContains: \""
                                + name
                                + "\"}) { totalCount } }");
        assertThat(answer.code()).isEqualTo("BAD_VALUE");
        var undefined = ask("{ " + name + " }");
        assertThat(undefined.code()).isEqualTo("UNKNOWN_FIELD");
        assertThat(undefined.message()).hasSizeLessThan(1_100);
        var ids = java.util.Collections.nCopies(1_001, "A");
        assertThat(
                        ask(
                                        "query($f: SchoolFilter) { schools(first: 1, filter: $f) { totalCount } }",
                                        "f",
                                        Map.of("id", ids))
                                .code())
                .isEqualTo("BAD_VALUE");
    }

    @Test
    void a_register_that_is_being_built_is_no_fault() {
        record(registered("2000-09-01"));
        projection.fault = new ProjectionUnavailableException("schools");
        var answer = ask("{ school(code: \"S1\") { name } }");
        assertThat(answer.code()).isEqualTo("REGISTER_BUILDING");
        assertThat(answer.message()).contains("ask again");
    }

    private static final class Stopped extends RuntimeException implements StoppedStore {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void that_a_store_has_stopped_is_told_to_those_who_would_ask_again_in_vain() {
        record(registered("2000-09-01"));
        projection.fault = new IllegalStateException("wrapped", new Stopped());
        var answer = ask("{ school(code: \"S1\") { name } }");
        assertThat(answer.code()).isEqualTo("STORE_STOPPED");
        assertThat(answer.message()).contains("until the program is started again");
    }

    @Test
    void a_fault_is_told_by_reference_alone_and_logged(CapturedOutput output) {
        record(registered("2000-09-01"));
        projection.fault = new IllegalStateException("disk /secret/path is broken");
        var answer = ask("{ school(code: \"S1\") { name } }");
        assertThat(answer.code()).isEqualTo("INTERNAL_ERROR");
        assertThat(answer.response().toMap().toString()).doesNotContain("secret");
        var reference =
                Objects.requireNonNull(answer.response().getErrors().getFirst().getExtensions())
                        .get("reference");
        assertThat(answer.message()).contains(String.valueOf(reference));
        assertThat(output)
                .contains(String.valueOf(reference))
                .contains("disk /secret/path is broken");
    }

    @Test
    void a_fault_that_another_feature_explains_is_left_to_it() {
        record(registered("2000-09-01"));
        projection.fault = new UnsupportedOperationException();
        assertThat(ask("{ school(code: \"S1\") { name } }").code()).isEqualTo("ELSEWHERE");
    }

    @Test
    void a_mistake_is_not_logged_as_a_fault(CapturedOutput output) {
        assertThat(ask("{ school(code: \"\") { name } }").code()).isEqualTo("BAD_VALUE");
        assertThat(output).doesNotContain("ERROR");
    }

    @Test
    void introspection_by_consoles_works_and_in_bad_faith_does_not() {
        var answer = ask(IntrospectionQuery.INTROSPECTION_QUERY);
        assertThat(answer.at("__schema.queryType.name")).isEqualTo("Query");
        var deep =
                "{ __type(name: \"School\") "
                        + "{ ofType ".repeat(9)
                        + "{ name }"
                        + " }".repeat(10);
        assertThat(ask(deep).response().getErrors()).isEmpty();
        var endless = "{ __schema { types { fields { type { fields { type { name } } } } } } }";
        assertThat(ask(endless).code()).isEqualTo("TOO_COMPLEX");
        var fifty =
                "{ __type(name: \"School\") "
                        + "{ ofType ".repeat(50)
                        + "{ name }"
                        + " }".repeat(51);
        assertThat(ask(fifty).response().getErrors()).isNotEmpty();
    }

    @Test
    void a_document_that_was_kept_answers_anew() {
        record(registered("2000-09-01"));
        var query = "query($id: ID!) { school(code: $id) { name } }";
        assertThat(ask(query, "id", "S1").at("school.name")).isEqualTo("Elm");
        record(renamed("Oak", "2001-01-01"));
        assertThat(ask(query, "id", "S1").at("school.name")).isEqualTo("Oak");
        assertThat(ask(query, "id", "S2").at("school")).isNull();
        assertThat(List.of(ask("{ nope }").code(), ask("{ nope }").code()))
                .containsOnly("UNKNOWN_FIELD");
    }
}
