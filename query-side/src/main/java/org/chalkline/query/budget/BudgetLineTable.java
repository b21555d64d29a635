package org.chalkline.query.budget;

import java.time.Month;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.budget.BudgetEvent;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.graphql.ProjectionFields;
import org.chalkline.query.graphql.Where;
import org.chalkline.query.procedure.clock.ClockNodes;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableFilter;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which budget lines there are, and were, and what is added up of them. */
@Configuration(proxyBeanMethods = false)
class BudgetLineTable {

    static final Table<BudgetLineRecord> TABLE = table();

    private static Table<BudgetLineRecord> table() {
        var table =
                Table.<BudgetLineRecord>named("budgetLine", "budgetLines", "BudgetLine")
                        .code("Its number.", line -> line.id().value())
                        .text("year", "The budget year.", BudgetLineTable::year)
                        .notExactly()
                        .word("fund", "BudgetFund", "Its budget.", line -> line.heading().fund())
                        .text("unit", "The unit.", line -> line.heading().unit().value())
                        .text(
                                "class",
                                "The functional class (类).",
                                line -> line.heading().function().classCode())
                        .text(
                                "section",
                                "The functional section (款).",
                                line -> line.heading().function().sectionCode())
                        .text(
                                "item",
                                "The functional item (项).",
                                line -> line.heading().function().value())
                        .startsWith()
                        .text(
                                "economicClass",
                                "The economic class.",
                                line -> line.heading().economic().classCode())
                        .text(
                                "economic",
                                "The economic section.",
                                line -> line.heading().economic().value())
                        .startsWith()
                        .text(
                                "project",
                                "The project; absent for basic expenditure.",
                                line -> line.heading().project())
                        .word(
                                "kind",
                                "BudgetKind",
                                "Basic or project expenditure.",
                                BudgetLineRecord::kind)
                        .word(
                                "status",
                                "BudgetLineStatus",
                                "Where it stands.",
                                BudgetLineRecord::status)
                        .text("purpose", "What it is for.", BudgetLineRecord::purpose)
                        .contains()
                        .notExactly()
                        .filterOnly()
                        .number(
                                "approved",
                                "As approved at first.",
                                line -> line.figures().approved().fen())
                        .fen()
                        .number(
                                "remaining",
                                "What is left.",
                                line -> line.figures().remaining().fen())
                        .fen()
                        .door(TableDoors.SCHOOLS)
                        .ofUnit(
                                "unit",
                                Power.PREPARE_BUDGETS,
                                Power.REPLY_BUDGETS,
                                Power.SPEND_BUDGETS,
                                Power.REALLOCATE_BUDGETS)
                        .measured(
                                "available",
                                "What may be spent in all, after every change.",
                                line -> line.figures().available().fen())
                        .fen()
                        .measured(
                                "committed",
                                "What is bound to contracts and neither paid nor released.",
                                line -> line.figures().committed().fen())
                        .fen()
                        .measured("paid", "What was paid.", line -> line.figures().paid().fen())
                        .fen()
                        .measured(
                                "refunded",
                                "What came back.",
                                line -> line.figures().refunded().fen())
                        .fen()
                        .measured(
                                "spent",
                                "Payments that didn't come back.",
                                line -> line.figures().spent().fen())
                        .fen()
                        .measured(
                                "carriedOver",
                                "What went on to the next year.",
                                line -> line.figures().carriedOver().fen())
                        .fen()
                        .measured(
                                "surplus",
                                "What was left over when the year was closed.",
                                line -> line.figures().surplus().fen())
                        .fen()
                        .figure(
                                "accounted",
                                line -> line.dates().accountsApprovedOn() == null ? 0L : 1L);
        for (var flow : Flow.values()) {
            for (var month : Month.values()) {
                table.figure(
                        Months.column(flow, month),
                        line -> line.months().of(flow, month.getValue()));
            }
        }
        return table.ofYear("year").keyedBy(BudgetLineId::new);
    }

    private static String year(BudgetLineRecord line) {
        return Integer.toString(line.heading().year());
    }

    @Bean
    BudgetLineView budgetLineView() {
        return new BudgetLineView();
    }

    @Bean
    Projection<BudgetLineRecord> budgetLineProjection(
            ProjectionSource projections, BudgetLineView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<BudgetLineRecord> budgetLineQueries(
            Projection<BudgetLineRecord> lines, ClockNodes clocks) {
        return TableQueries.of(TABLE, lines, BudgetEvent.class, BudgetFactSummary::of)
                .withClocks(clocks)
                .comparing("figures", line -> line.figures().shown())
                .filteredBy(
                        new TableFilter(
                                "year",
                                "[Int!]",
                                "The budget year. One of these.",
                                (value, basis) -> inYears((List<?>) value)));
    }

    private static List<Condition> inYears(List<?> years) {
        return new Where()
                .in(
                        "filter.year",
                        TABLE.column("year"),
                        years.stream().<String>map(String::valueOf).toList())
                .conditions();
    }

    /** Their execution and final accounts are drawn from them, too. */
    @Bean
    ProjectionFields executionFields(Projection<BudgetLineRecord> lines) {
        return new ProjectionFields(lines, Set.of("budgetExecution", "finalAccounts"));
    }
}
