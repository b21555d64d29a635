package org.chalkline.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which texts are one document. */
class PublicDocumentsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ school(code: \"a\") { name } }   | {school(code:\"a\"){name}}",
                "{ school(code: \"a\") { name } }   | query { school ( code : \"a\" , ) , { name, } }",
                "query A($a: ID!) { school(code: $a) { name } } | query A($a:ID!){school(code:$a){name}}",
            })
    void space_and_commas_make_no_other_document(String one, String other) {
        assertThat(PublicDocuments.normalised(other))
                .isNotNull()
                .isEqualTo(PublicDocuments.normalised(one));
        assertThat(PublicDocuments.normalised("# why\n" + other.replace("{", "\n{ # x\n")))
                .isEqualTo(PublicDocuments.normalised(one));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ school(code: \"a\") { name } } | { school(code: \"a \") { name } }",
                "{ school(code: \"a\") { name } } | { school(code: \"a # b\") { name } }",
                "{ school(code: \"a\") { name } } | { school(code: \"b\") { name } }",
                "{ school(code: \"a\") { name } } | { school(code: \"a\") { name code } }",
                "{ school(code: \"a\") { name } } | { x: school(code: \"a\") { name } }",
                "{ school(code: \"a\") { name } } | { school(code: \"a\") { name } __schema { types { name } } }",
                "{ school(code: \"a\") { name } } | { school(code: \"a\") { name } } query B { ledger { origin } }",
                "{ school(code: \"a\") { name } } | { school(code: \"a\") { name @skip(if: true) } }",
                "{ a(b: 1) } | { a(b: \"1\") }",
            })
    void whatever_is_asked_otherwise_is_another(String one, String other) {
        assertThat(PublicDocuments.normalised(other))
                .isNotNull()
                .isNotEqualTo(PublicDocuments.normalised(one));
    }

    @Test
    void what_is_no_document_is_none() {
        assertThat(PublicDocuments.normalised("{ school(")).isNull();
        assertThat(PublicDocuments.normalised("")).isNull();
        assertThat(PublicDocuments.normalised("{a".repeat(20_000))).isNull();
    }
}
