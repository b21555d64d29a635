package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumber;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent.NumberReassigned;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent.NumberReserved;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent.NumberVoided;
import org.chalkline.kernel.procedure.documentnumber.NumberedDecision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentNumberQueriesTest extends QueryTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 2);

    private static DocumentNumber number(String code) {
        return new DocumentNumber(code);
    }

    private static NumberedDecision decision(String body, LocalDate on) {
        return new NumberedDecision(body, on, Sha256.hex("x"), null);
    }

    @BeforeEach
    void some_numbers_of_a_year_are_borne_and_one_was_voided() {
        record(
                new NumberReserved(number("长教-2025-1"), decision("Bureau", DAY), DAY),
                new NumberReserved(number("长教-2025-6"), decision("Bureau", DAY), DAY),
                new NumberVoided(number("长教-2025-3"), "Misprinted.", "clerk", DAY.plusDays(30)),
                new NumberReserved(number("长教-2024-2"), decision("Bureau", DAY), DAY));
    }

    @Test
    void shows_whose_a_number_is() {
        var asked =
                "{ documentNumber(code: \"长教-2025-6\") { code written series year number status body decidedOn voidedBecause reassignedOn } }";
        Map<String, Object> shown = Answer.cast(ask(asked).at("documentNumber"));
        assertThat(shown)
                .containsEntry("code", "长教-2025-6")
                .containsEntry("written", "长教〔2025〕6号")
                .containsEntry("status", "RESERVED")
                .containsEntry("body", "Bureau")
                .containsEntry("decidedOn", "2025-03-02")
                .containsEntry("reassignedOn", null);
        record(
                new NumberReassigned(
                        number("长教-2025-6"),
                        decision("Government", DAY.plusDays(1)),
                        "A slip.",
                        Sha256.hex("page"),
                        "clerk",
                        DAY.plusDays(40)));
        Map<String, Object> since = Answer.cast(ask(asked).at("documentNumber"));
        assertThat(since)
                .containsEntry("body", "Government")
                .containsEntry("reassignedOn", "2025-04-11");
        assertThat(ask("{ documentNumber(code: \"x\") { code } }").code()).isEqualTo("BAD_VALUE");
    }

    @Test
    void tells_which_numbers_of_a_year_were_never_used() {
        var asked =
                "query($day: Date) { allNumberSeries(first: 9, filter: {year: {from: 2025, to: 2025}}, asOf: {effectiveOn: $day})"
                        + " { edges { node { code last missing gaps { first last } } } } }";
        var answer = ask(asked, "day", DAY.plusDays(30).toString());
        assertThat(answer.nodes("allNumberSeries", "code")).containsExactly("长教-2025");
        assertThat(answer.nodes("allNumberSeries", "missing")).containsExactly(3);
        assertThat(answer.nodes("allNumberSeries", "gaps"))
                .containsExactly(
                        List.of(Map.of("first", 2, "last", 2), Map.of("first", 4, "last", 5)));
        // As was in effect before the one was voided.
        var before = ask(asked, "day", DAY.toString());
        assertThat(before.nodes("allNumberSeries", "missing")).containsExactly(4);
    }

    @Test
    void tells_which_were_voided_and_why() {
        assertThat(
                        ask("{ documentNumbers(first: 9, filter: {status: [VOIDED]}) { edges { node { code voidedBecause } } } }")
                                .nodes("documentNumbers", "voidedBecause"))
                .containsExactly("Misprinted.");
        assertThat(
                        ask("{ documentNumberHistory(code: \"长教-2025-1\", first: 9) { edges { node { summary } } } }")
                                .nodes("documentNumberHistory", "summary"))
                .containsExactly("长教〔2025〕1号 given to a decision of Bureau of 2025-03-02.");
    }
}
