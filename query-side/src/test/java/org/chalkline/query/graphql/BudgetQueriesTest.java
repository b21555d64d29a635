package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.query.BudgetStory.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
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
                        "{ budgetLine(code: \"A\") { code heading { fund function economic unit project year } kind status purpose keySpending asked { amount currency } early { amount }"
                                + " figures { approved { amount } available { amount } committed { amount } paid { amount } refunded { amount } remaining { amount } } carriedIn { amount } carriedOver { amount } surplus { amount }"
                                + " dates { draftedOn submittedOn approvedOn departmentRepliedOn repliedOn closedOn } commitments payments changes"
                                + " clocks { id } basis { projections } } }");
        assertThat(now.at("budgetLine.figures"))
                .isEqualTo(
                        amounts(
                                Map.of(
                                        "approved", "900.00",
                                        "available", "800.00",
                                        "committed", "49.50",
                                        "paid", "450.50",
                                        "refunded", "0.00",
                                        "remaining", "300.00")));
        assertThat(now.at("budgetLine.asked"))
                .isEqualTo(Map.of("amount", "1000.00", "currency", "CNY"));
        assertThat(now.at("budgetLine.kind")).isEqualTo("PROJECT");
        assertThat(now.at("budgetLine.dates.repliedOn")).isEqualTo("2026-02-10");
        var march =
                ask(
                        "{ budgetLine(code: \"A\", asOf: { effectiveOn: \"2026-03-31\" }) { figures { available { amount } committed { amount } paid { amount } } } }");
        assertThat(march.at("budgetLine.figures"))
                .isEqualTo(
                        amounts(
                                Map.of(
                                        "available",
                                        "900.00",
                                        "committed",
                                        "500.00",
                                        "paid",
                                        "0.00")));
        assertThat(ask("{ budgetLine(code: \"Z\") { code } }").at("budgetLine")).isNull();
        assertThat(ask("{ budgetLine(code: \"?\") { code } }").code()).isEqualTo("BAD_VALUE");
    }

    @Test
    void tells_changed_figures_by_the_names_of_the_schema() {
        threeLines();
        List<Map<String, Object>> changed =
                Answer.cast(
                        ask("{ budgetLineChanges(code: \"A\", from: { position: 0 }, first: 1) { fields { field before after } } }")
                                .at("budgetLineChanges.fields"));
        assertThat(changed)
                .filteredOn(each -> "figures".equals(each.get("field")))
                .singleElement()
                .extracting("before", "after")
                .containsExactly(
                        "{\"approved\":\"0.00\",\"available\":\"0.00\",\"committed\":\"0.00\",\"paid\":\"0.00\",\"refunded\":\"0.00\",\"remaining\":\"0.00\"}",
                        "{\"approved\":\"900.00\",\"available\":\"800.00\",\"committed\":\"49.50\",\"paid\":\"450.50\",\"refunded\":\"0.00\",\"remaining\":\"300.00\"}");
    }

    private static Map<String, Object> amounts(Map<String, String> amounts) {
        var shown = new LinkedHashMap<String, Object>();
        amounts.forEach((name, amount) -> shown.put(name, Map.of("amount", amount)));
        return shown;
    }

    private List<Object> filtered(Map<String, Object> filter) {
        return ask(
                        "query($f: BudgetLineFilter) { budgetLines(first: 10, filter: $f) { edges { node { code } } } }",
                        "f",
                        filter)
                .nodes("budgetLines", "code");
    }

    @Test
    void filters_by_each_property() {
        threeLines();
        assertThat(filtered(Map.of())).containsExactly("A", "B", "C");
        assertThat(filtered(Map.of("code", List.of("B")))).containsExactly("B");
        assertThat(filtered(Map.of("year", List.of(2025)))).isEmpty();
        assertThat(filtered(Map.of("year", List.of(2026, 2025)))).hasSize(3);
        assertThat(filtered(Map.of("fund", List.of("GOVERNMENT_FUND")))).containsExactly("C");
        assertThat(filtered(Map.of("unit", List.of("S1")))).containsExactly("A", "B");
        assertThat(filtered(Map.of("itemStartsWith", "20502"))).containsExactly("A", "B");
        assertThat(filtered(Map.of("economicStartsWith", "310"))).containsExactly("C");
        assertThat(filtered(Map.of("project", List.of("XM-1")))).containsExactly("A", "B");
        assertThat(filtered(Map.of("kind", List.of("BASIC")))).containsExactly("C");
        assertThat(filtered(Map.of("status", List.of("DRAFT")))).containsExactly("C");
        assertThat(filtered(Map.of("purposeContains", "REP"))).hasSize(3);
    }

    @Test
    void orders_by_what_is_left_and_counts() {
        threeLines();
        assertThat(
                        ask("{ budgetLines(first: 10, orderBy: { field: REMAINING, direction: DESC }) { edges { node { code } } } }")
                                .nodes("budgetLines", "code"))
                .containsExactly("B", "A", "C");
        assertThat(
                        ask("{ budgetLineAggregate(groupBy: [FUND, STATUS]) { groups { values { by value } count } total } }")
                                .at("budgetLineAggregate.total"))
                .isEqualTo(3L);
    }

    @Test
    void adds_up_execution_by_class_and_month_with_the_names_of_codes() {
        threeLines();
        var answer =
                ask(
                        "{ budgetExecution(groupBy: [CLASS, MONTH]) { groups { values { by value name } lines figures { approved { amount } available { amount } committed { amount } paid { amount } refunded { amount } remaining { amount } } }"
                                + " total { approved { amount } available { amount } paid { amount } remaining { amount } } basis { projections } } }");
        List<Map<String, Object>> groups = Answer.cast(answer.at("budgetExecution.groups"));
        assertThat(groups).hasSize(5);
        assertThat(groups.getFirst().get("values"))
                .isEqualTo(
                        List.of(
                                Map.of("by", "CLASS", "value", "205", "name", "教育支出"),
                                month("01")));
        assertThat(groups.get(3).get("figures"))
                .isEqualTo(
                        amounts(
                                Map.of(
                                        "approved", "0.00",
                                        "available", "0.00",
                                        "committed", "-450.50",
                                        "paid", "550.50",
                                        "refunded", "0.00",
                                        "remaining", "-100.00")));
        assertThat(answer.at("budgetExecution.total"))
                .isEqualTo(
                        amounts(
                                Map.of(
                                        "approved", "1400.00",
                                        "available", "1400.00",
                                        "paid", "550.50",
                                        "remaining", "830.00")));
    }

    private static Map<String, Object> month(String month) {
        var value = new LinkedHashMap<String, Object>();
        value.put("by", "MONTH");
        value.put("value", month);
        value.put("name", null);
        return value;
    }

    @Test
    void execution_is_told_as_it_was_known_and_in_effect_at_a_past_point() {
        threeLines();
        assertThat(
                        ask("{ budgetExecution(groupBy: [UNIT], asOf: { effectiveOn: \"2026-04-15\" }) { groups { values { value } figures { paid { amount } } } } }")
                                .at("budgetExecution.groups[0].figures.paid.amount"))
                .isEqualTo("450.50");
        assertThat(
                        ask("{ budgetExecution(groupBy: [UNIT], asOf: { position: 2 }) { total { paid { amount } available { amount } } } }")
                                .at("budgetExecution.total"))
                .isEqualTo(amounts(Map.of("paid", "0.00", "available", "0.00")));
    }

    @Test
    void execution_by_nothing_or_twice_by_the_same_is_refused() {
        assertThat(ask("{ budgetExecution(groupBy: []) { total { paid { amount } } } }").code())
                .isEqualTo("BAD_VALUE");
        assertThat(
                        ask("{ budgetExecution(groupBy: [UNIT, UNIT]) { total { paid { amount } } } }")
                                .code())
                .isEqualTo("BAD_VALUE");
    }

    @Test
    void draws_a_units_final_accounts_by_levels() {
        threeLines();
        var row =
                "{ fund code name lines accounted budgeted { amount } adjusted { amount } spent { amount } carriedOver { amount } surplus { amount } }";
        var accounts =
                ask(
                        "{ finalAccounts(unit: \"S1\", year: 2026) { unit year funds %1$s classes %1$s sections %1$s items %1$s lines %1$s total %1$s basis { complete } } }"
                                .formatted(row));
        assertThat(accounts.at("finalAccounts.total.budgeted.amount")).isEqualTo("1400.00");
        assertThat(accounts.at("finalAccounts.total.spent.amount")).isEqualTo("520.50");
        assertThat(accounts.at("finalAccounts.sections[0].name")).isEqualTo("普通教育");
        assertThat(accounts.at("finalAccounts.items[1].code")).isEqualTo("2050203");
        assertThat(accounts.at("finalAccounts.items[1].adjusted.amount")).isEqualTo("600.00");
        assertThat(accounts.at("finalAccounts.lines[0].code")).isEqualTo("A");
        assertThat(accounts.at("finalAccounts.lines[0].accounted")).isEqualTo(0L);
        assertThat(
                        ask("{ finalAccounts(unit: \"S9\", year: 2026) { total { lines budgeted { amount } } } }")
                                .at("finalAccounts.total"))
                .isEqualTo(Map.of("lines", 0L, "budgeted", Map.of("amount", "0.00")));
    }

    @Test
    void tells_what_was_recorded_of_a_line_and_what_it_changed() {
        threeLines();
        assertThat(
                        ask("{ budgetLineHistory(code: \"B\", first: 3) { edges { node { summary } } } }")
                                .nodes("budgetLineHistory", "summary"))
                .containsExactly(
                        "Drafted with 500.00 CNY for: Repairs",
                        "Submitted by Li.",
                        "Approved by the people's congress with 500.00 CNY (2026-1).");
        assertThat(
                        ask("{ budgetLineChanges(code: \"B\", from: { position: 1 }, to: { position: 10 }, first: 1) { fields { field before after } moreFacts } }")
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
                "{ edges { node { line { code purpose } number kind payee purpose madeOn amount { amount } paid { amount } refunded { amount } released { amount } left { amount } payments } } }";
        var all = ask("{ budgetOutlays(first: 10) %s }".formatted(outlay));
        assertThat(all.nodes("budgetOutlays", "left"))
                .containsExactly(Map.of("amount", "40.00"), Map.of("amount", "0.00"));
        assertThat(all.nodes("budgetOutlays", "kind")).containsExactly("COMMITTED", "DIRECT");
        assertThat(all.nodes("budgetOutlays", "refunded"))
                .containsExactly(Map.of("amount", "0.50"), Map.of("amount", "30.00"));
        assertThat(all.nodes("budgetOutlays", "payments")).containsExactly(1, 1);
        var march =
                ask(
                        "{ budgetOutlays(first: 10, asOf: { effectiveOn: \"2026-03-31\" }) %s }"
                                .formatted(outlay));
        assertThat(march.nodes("budgetOutlays", "left"))
                .containsExactly(Map.of("amount", "500.00"));
        assertThat(outlays(Map.of("open", true))).containsExactly("C1");
        assertThat(outlays(Map.of("open", false))).containsExactly("P1");
        assertThat(outlays(Map.of("line", List.of("B")))).containsExactly("P1");
        assertThat(outlays(Map.of("number", List.of("C1")))).containsExactly("C1");
        assertThat(outlays(Map.of("kind", List.of("DIRECT")))).containsExactly("P1");
        assertThat(outlays(Map.of("payeeContains", "elm"))).hasSize(2);
        assertThat(outlays(Map.of("madeOn", Map.of("from", "2026-04-01")))).containsExactly("P1");
        assertThat(
                        ask("{ budgetOutlays(first: 10, orderBy: { field: AMOUNT }) %s }"
                                        .formatted(outlay))
                                .nodes("budgetOutlays", "number"))
                .containsExactly("P1", "C1");
    }

    @Test
    void an_outlay_is_asked_for_by_its_code_with_its_line_its_history_and_what_it_changed() {
        threeLines();
        var one =
                ask(
                        "{ budgetOutlay(code: \"A/commitment:C1\") { code number line { code status figures { paid { amount } } } left { amount } } }");
        assertThat(one.at("budgetOutlay.line.figures.paid.amount")).isEqualTo("450.50");
        assertThat(one.at("budgetOutlay.left.amount")).isEqualTo("49.50");
        assertThat(
                        ask("{ budgetOutlayHistory(code: \"A/commitment:C1\", first: 9) { edges { node { summary } } } }")
                                .nodes("budgetOutlayHistory", "summary"))
                .containsExactly(
                        "500.00 CNY committed by C1 to Elm Ltd.",
                        "450.50 CNY paid by P1 from C1 to Elm Ltd.");
        assertThat(
                        ask("{ budgetOutlayChanges(code: \"A/commitment:C1\", from: { effectiveOn: \"2026-03-31\" }, first: 9) { fields { field before after } } }")
                                .at("budgetOutlayChanges.fields"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .contains(Map.of("field", "paid", "before", "0.00", "after", "450.50"));
        assertThat(
                        ask("{ budgetOutlayAggregate(groupBy: [KIND]) { total } }")
                                .at("budgetOutlayAggregate.total"))
                .isEqualTo(2L);
        assertThat(ask("{ budgetOutlay(code: \"C1\") { code } }").code()).isEqualTo("BAD_VALUE");
    }

    @Test
    void execution_is_added_up_of_the_lines_that_the_filter_of_a_list_chooses() {
        threeLines();
        var document =
                "query($f: BudgetLineFilter, $y: [Int!]) { budgetExecution(filter: $f, groupBy: [YEAR]) { total { paid { amount } } }"
                        + " none: budgetExecution(filter: { year: $y }, groupBy: [YEAR]) { groups { lines } } }";
        var answer =
                ask(
                        document,
                        "f",
                        Map.of("year", List.of(2026), "itemStartsWith", "2050203"),
                        "y",
                        List.of(2025));
        assertThat(answer.at("budgetExecution.total.paid.amount")).isEqualTo("100.00");
        assertThat(answer.at("none.groups")).isEqualTo(List.of());
    }

    private List<Object> outlays(Map<String, Object> filter) {
        return ask(
                        "query($f: BudgetOutlayFilter) { budgetOutlays(first: 10, filter: $f) { edges { node { number } } } }",
                        "f",
                        filter)
                .nodes("budgetOutlays", "number");
    }
}
