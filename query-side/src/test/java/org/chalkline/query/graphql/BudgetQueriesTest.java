package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.query.BudgetStory.*;

import java.util.List;
import java.util.Map;
import org.chalkline.kernel.budget.Fund;
import org.chalkline.kernel.fact.Fact;
import org.junit.jupiter.api.Test;

/** Budget lines, their execution and final accounts, as readers ask for them. */
class BudgetQueriesTest extends QueryTest {

    private void threeLines() {
        record(
                drafted("A", "2050202", "S1", "1000"),
                drafted("B", "2050203", "S1", "500"),
                drafted("C", Fund.GOVERNMENT_FUND, "2296004", "31003", "S2", null, "70"));
        record(executed("A", "900").toArray(new Fact[0]));
        record(executed("B", "500").toArray(new Fact[0]));
        record(
                committed("A", "C1", "500", "03-03"),
                paid("A", "P1", "C1", "450.50", "04-01"),
                paid("B", "P1", null, "100", "04-30"),
                refunded("B", "T1", "P1", "30", "05-01"));
        record(reallocated("A", "B", "100", "06-01").toArray(new Fact[0]));
    }

    @Test
    void shows_a_line_as_of_any_day() {
        threeLines();
        var now =
                ask(
                        "{ budgetLine(id: \"A\") { id heading { fund function economic unit project year } kind status purpose keySpending asked early"
                                + " figures { approved available committed paid refunded remaining } carriedIn carriedOver surplus"
                                + " dates { draftedOn submittedOn approvedOn departmentRepliedOn repliedOn closedOn } commitments payments changes"
                                + " clocks { id } basis { projections } } }");
        assertThat(now.at("budgetLine.figures"))
                .isEqualTo(
                        Map.of(
                                "approved", "900.00",
                                "available", "800.00",
                                "committed", "49.50",
                                "paid", "450.50",
                                "refunded", "0.00",
                                "remaining", "300.00"));
        assertThat(now.at("budgetLine.asked")).isEqualTo("1000.00");
        assertThat(now.at("budgetLine.kind")).isEqualTo("PROJECT");
        assertThat(now.at("budgetLine.dates.repliedOn")).isEqualTo("2026-02-10");
        var march =
                ask(
                        "{ budgetLine(id: \"A\", asOf: { effectiveOn: \"2026-03-31\" }) { figures { available committed paid } } }");
        assertThat(march.at("budgetLine.figures"))
                .isEqualTo(Map.of("available", "900.00", "committed", "500.00", "paid", "0.00"));
        assertThat(ask("{ budgetLine(id: \"Z\") { id } }").at("budgetLine")).isNull();
        assertThat(ask("{ budgetLine(id: \"?\") { id } }").code()).isEqualTo("BAD_VALUE");
    }

    private List<Object> filtered(Map<String, Object> filter) {
        return ask(
                        "query($f: BudgetFilter) { budgetLines(first: 10, filter: $f) { edges { node { id } } } }",
                        "f",
                        filter)
                .nodes("budgetLines", "id");
    }

    @Test
    void filters_by_each_property() {
        threeLines();
        assertThat(filtered(Map.of())).containsExactly("A", "B", "C");
        assertThat(filtered(Map.of("id", List.of("B")))).containsExactly("B");
        assertThat(filtered(Map.of("year", List.of(2025)))).isEmpty();
        assertThat(filtered(Map.of("year", List.of(2026, 2025)))).hasSize(3);
        assertThat(filtered(Map.of("fund", List.of("GOVERNMENT_FUND")))).containsExactly("C");
        assertThat(filtered(Map.of("unit", List.of("S1")))).containsExactly("A", "B");
        assertThat(filtered(Map.of("function", "20502"))).containsExactly("A", "B");
        assertThat(filtered(Map.of("economic", "310"))).containsExactly("C");
        assertThat(filtered(Map.of("project", List.of("XM-1")))).containsExactly("A", "B");
        assertThat(filtered(Map.of("kind", List.of("BASIC")))).containsExactly("C");
        assertThat(filtered(Map.of("status", List.of("DRAFT")))).containsExactly("C");
        assertThat(filtered(Map.of("purposeContains", "REP"))).hasSize(3);
    }

    @Test
    void orders_by_what_is_left_and_counts() {
        threeLines();
        assertThat(
                        ask("{ budgetLines(first: 10, orderBy: { field: REMAINING, direction: DESC }) { edges { node { id } } } }")
                                .nodes("budgetLines", "id"))
                .containsExactly("B", "A", "C");
        assertThat(
                        ask("{ budgetLineCounts(groupBy: [FUND, STATUS]) { groups { values { by value } count } total } }")
                                .at("budgetLineCounts.total"))
                .isEqualTo(3L);
    }

    @Test
    void adds_up_execution_by_class_and_month_with_the_names_of_codes() {
        threeLines();
        var answer =
                ask(
                        "{ budgetExecution(groupBy: [CLASS, MONTH]) { groups { values { by value name } lines figures { approved available committed paid refunded remaining } }"
                                + " total { approved available paid remaining } basis { projections } } }");
        List<Map<String, Object>> groups = Answer.cast(answer.at("budgetExecution.groups"));
        assertThat(groups).hasSize(5);
        assertThat(groups.getFirst().get("values"))
                .isEqualTo(
                        List.of(
                                Map.of("by", "CLASS", "value", "205", "name", "教育支出"),
                                month("01")));
        assertThat(groups.get(3).get("figures"))
                .isEqualTo(
                        Map.of(
                                "approved", "0.00",
                                "available", "0.00",
                                "committed", "-450.50",
                                "paid", "550.50",
                                "refunded", "0.00",
                                "remaining", "-100.00"));
        assertThat(answer.at("budgetExecution.total"))
                .isEqualTo(
                        Map.of(
                                "approved", "1400.00",
                                "available", "1400.00",
                                "paid", "550.50",
                                "remaining", "830.00"));
    }

    private static Map<String, Object> month(String month) {
        var value = new java.util.LinkedHashMap<String, Object>();
        value.put("by", "MONTH");
        value.put("value", month);
        value.put("name", null);
        return value;
    }

    @Test
    void execution_is_told_as_it_was_known_and_in_effect_at_a_past_point() {
        threeLines();
        assertThat(
                        ask("{ budgetExecution(groupBy: [UNIT], asOf: { effectiveOn: \"2026-04-15\" }) { groups { values { value } figures { paid } } } }")
                                .at("budgetExecution.groups[0].figures.paid"))
                .isEqualTo("450.50");
        assertThat(
                        ask("{ budgetExecution(groupBy: [UNIT], asOf: { position: 2 }) { total { paid available } } }")
                                .at("budgetExecution.total"))
                .isEqualTo(Map.of("paid", "0.00", "available", "0.00"));
    }

    @Test
    void execution_by_nothing_or_twice_by_the_same_is_refused() {
        assertThat(ask("{ budgetExecution(groupBy: []) { total { paid } } }").code())
                .isEqualTo("BAD_VALUE");
        assertThat(ask("{ budgetExecution(groupBy: [UNIT, UNIT]) { total { paid } } }").code())
                .isEqualTo("BAD_VALUE");
    }

    @Test
    void draws_a_units_final_accounts_by_levels() {
        threeLines();
        var row = "{ fund code name lines accounted budgeted adjusted spent carriedOver surplus }";
        var accounts =
                ask(
                        "{ finalAccounts(unit: \"S1\", year: 2026) { unit year funds %1$s classes %1$s sections %1$s items %1$s lines %1$s total %1$s basis { complete } } }"
                                .formatted(row));
        assertThat(accounts.at("finalAccounts.total.budgeted")).isEqualTo("1400.00");
        assertThat(accounts.at("finalAccounts.total.spent")).isEqualTo("520.50");
        assertThat(accounts.at("finalAccounts.sections[0].name")).isEqualTo("普通教育");
        assertThat(accounts.at("finalAccounts.items[1].code")).isEqualTo("2050203");
        assertThat(accounts.at("finalAccounts.items[1].adjusted")).isEqualTo("600.00");
        assertThat(accounts.at("finalAccounts.lines[0].code")).isEqualTo("A");
        assertThat(accounts.at("finalAccounts.lines[0].accounted")).isEqualTo(0L);
        assertThat(
                        ask("{ finalAccounts(unit: \"S9\", year: 2026) { total { lines budgeted } } }")
                                .at("finalAccounts.total"))
                .isEqualTo(Map.of("lines", 0L, "budgeted", "0.00"));
    }

    @Test
    void tells_what_was_recorded_of_a_line_and_what_it_changed() {
        threeLines();
        assertThat(
                        ask("{ budgetLineHistory(id: \"B\", first: 3) { edges { node { summary } } } }")
                                .nodes("budgetLineHistory", "summary"))
                .containsExactly(
                        "Drafted with 500.00 CNY for: Repairs",
                        "Submitted by Li.",
                        "Approved by the people's congress with 500.00 CNY (2026-1).");
        assertThat(
                        ask("{ budgetLineChanges(id: \"B\", from: { position: 1 }, to: { position: 10 }, first: 1) { fields { field before after } moreFacts } }")
                                .at("budgetLineChanges.fields[0]"))
                .isEqualTo(Map.of("field", "status", "before", "DRAFT", "after", "EXECUTING"));
    }

    @Test
    void lists_for_what_the_money_of_a_line_was_bound_and_spent_as_of_any_day() {
        threeLines();
        record(
                released("A", "C1", "9.50", "06-02"),
                refunded("A", "T9", "P1", "C1", "0.50", "06-03"));
        var outlay =
                "{ edges { node { lineId number kind payee purpose madeOn amount paid refunded released left payments } } }";
        var all = ask("{ budgetOutlays(first: 10) %s }".formatted(outlay));
        assertThat(all.nodes("budgetOutlays", "left")).containsExactly("40.00", "0.00");
        assertThat(all.nodes("budgetOutlays", "kind")).containsExactly("COMMITTED", "DIRECT");
        assertThat(all.nodes("budgetOutlays", "refunded")).containsExactly("0.50", "30.00");
        assertThat(all.nodes("budgetOutlays", "payments")).containsExactly(1, 1);
        var march =
                ask(
                        "{ budgetOutlays(first: 10, asOf: { effectiveOn: \"2026-03-31\" }) %s }"
                                .formatted(outlay));
        assertThat(march.nodes("budgetOutlays", "left")).containsExactly("500.00");
        assertThat(outlays(Map.of("open", true))).containsExactly("C1");
        assertThat(outlays(Map.of("open", false))).containsExactly("P1");
        assertThat(outlays(Map.of("line", List.of("B")))).containsExactly("P1");
        assertThat(outlays(Map.of("number", List.of("C1")))).containsExactly("C1");
        assertThat(outlays(Map.of("kind", List.of("DIRECT")))).containsExactly("P1");
        assertThat(outlays(Map.of("payeeContains", "elm"))).hasSize(2);
        assertThat(outlays(Map.of("made", Map.of("from", "2026-04-01")))).containsExactly("P1");
        assertThat(
                        ask("{ budgetOutlays(first: 10, orderBy: { field: AMOUNT }) %s }"
                                        .formatted(outlay))
                                .nodes("budgetOutlays", "number"))
                .containsExactly("P1", "C1");
    }

    private List<Object> outlays(Map<String, Object> filter) {
        return ask(
                        "query($f: OutlayFilter) { budgetOutlays(first: 10, filter: $f) { edges { node { number } } } }",
                        "f",
                        filter)
                .nodes("budgetOutlays", "number");
    }
}
