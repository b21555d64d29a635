package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.query.BudgetStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.DepartmentBudgetEvent.*;
import org.chalkline.kernel.budget.DepartmentBudgetId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.junit.jupiter.api.Test;

/** The department's budgets, as readers ask for them. */
class DepartmentBudgetQueriesTest extends QueryTest {
    private static final DepartmentBudgetId BUDGET = DepartmentBudgetId.of(2026);

    private static LocalDate on(String day) {
        return LocalDate.parse(day);
    }

    private static Entry entry(String line, String amount) {
        return new Entry(new BudgetLineId(line), Money.of(amount));
    }

    private static Decision decided(String number, String day) {
        return new Decision(
                number,
                "Congress",
                "Li",
                on(day),
                null,
                null,
                List.of(),
                List.of(new LegalBasis("Budget Law", "43", "2018")),
                "As planned.",
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private void story() {
        record(drafted("A", "2050202", "S1", "1000"), drafted("B", "2050203", "S1", "500"));
        record(
                new DepartmentBudgetPutTogether(
                        BUDGET,
                        List.of(entry("B", "500"), entry("A", "1000")),
                        List.of(),
                        "Li",
                        on("2025-12-01")),
                new DepartmentBudgetSentBack(BUDGET, "Save 100.", on("2025-12-03")),
                new DepartmentBudgetPutTogether(
                        BUDGET,
                        List.of(entry("A", "900")),
                        List.of(new BudgetLineId("B")),
                        "Li",
                        on("2025-12-04")),
                new DepartmentBudgetSubmitted(BUDGET, 1, Money.of("900"), "Li", on("2025-12-05")),
                new DepartmentBudgetApproved(
                        BUDGET,
                        Money.of("30"),
                        "The roof.",
                        decided("R-1", "2026-01-16"),
                        on("2026-01-16")),
                new DepartmentBudgetReplied(BUDGET, "F-3", on("2026-02-03")),
                new DepartmentBudgetDisclosed(BUDGET, "The web site", on("2026-02-20")),
                new DepartmentAccountsSubmitted(
                        BUDGET,
                        Money.of("900"),
                        Money.of("950"),
                        Money.of("940"),
                        "Li",
                        on("2027-02-09")),
                new DepartmentAccountsApproved(
                        BUDGET, decided("R-2", "2027-08-10"), on("2027-08-10")),
                new DepartmentAccountsReplied(BUDGET, "F-9", on("2027-08-20")),
                new DepartmentAccountsDisclosed(BUDGET, "The web site", on("2027-08-25")));
    }

    @Test
    void shows_the_whole_with_its_lines_as_of_any_day() {
        story();
        var december =
                ask(
                        """
                        { departmentBudget(code: "2026", asOf: {effectiveOn: "2025-12-03"}) {
                            year status sentBackBecause total { amount } lines { line { code } amount { amount } } approvedOn accounts { submittedOn } } }""");
        assertThat(december.at("departmentBudget"))
                .hasToString(
                        "{year=2026, status=DRAFT, sentBackBecause=Save 100., total={amount=1500.00}, lines=[{line={code=A}, amount={amount=1000.00}}, {line={code=B}, amount={amount=500.00}}], approvedOn=null, accounts=null}");
        var later =
                ask(
                        """
                        { departmentBudget(code: "2026", asOf: {effectiveOn: "2026-03-01"}) {
                            status sentBackBecause total { amount } lines { amount { amount } } submittedOn early { amount } explanation
                            decision { documentNumber } approvedOn reply repliedOn disclosedAt disclosedOn accounts { spent { amount } } clocks { id } } }""");
        assertThat(later.at("departmentBudget"))
                .hasToString(
                        "{status=REPLIED, sentBackBecause=null, total={amount=900.00}, lines=[{amount={amount=900.00}}], submittedOn=2025-12-05, early={amount=30.00}, explanation=The roof., decision={documentNumber=R-1}, approvedOn=2026-01-16, reply=F-3, repliedOn=2026-02-03, disclosedAt=The web site, disclosedOn=2026-02-20, accounts=null, clocks=[]}");
    }

    @Test
    void shows_its_final_accounts_and_tells_its_history() {
        story();
        var now =
                ask(
                        """
                        { departmentBudget(code: "2026", asOf: {effectiveOn: "2027-09-01"}) {
                            status accounts { budgeted { amount } adjusted { amount } spent { amount } submittedOn decision { documentNumber } approvedOn reply repliedOn disclosedAt disclosedOn } }
                          departmentBudgetHistory(code: "2026", first: 20) { edges { node { summary } } } }""");
        assertThat(now.at("departmentBudget"))
                .hasToString(
                        "{status=ACCOUNTS_REPLIED, accounts={budgeted={amount=900.00}, adjusted={amount=950.00}, spent={amount=940.00}, submittedOn=2027-02-09, decision={documentNumber=R-2}, approvedOn=2027-08-10, reply=F-9, repliedOn=2027-08-20, disclosedAt=The web site, disclosedOn=2027-08-25}}");
        assertThat(String.valueOf((Object) now.at("departmentBudgetHistory.edges")))
                .contains(
                        "2 lines entered, 0 taken out.",
                        "Sent back: Save 100.",
                        "Submitted with 1 lines, 900.00",
                        "Approved by the people's congress by decision R-1; up to 30.00",
                        "Final accounts submitted: budgeted 900.00");
    }

    @Test
    void lists_budgets_by_how_far_they_have_come() {
        story();
        var list =
                ask(
                        """
                        { departmentBudgets(first: 10, filter: {status: [ACCOUNTS_REPLIED]}, asOf: {effectiveOn: "2027-09-01"}) { edges { node { code } } } }""");
        assertThat(list.at("departmentBudgets.edges"))
                .isEqualTo(List.of(Map.of("node", Map.of("code", "2026"))));
    }
}
