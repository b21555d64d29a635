package org.chalkline.query.research;

import org.chalkline.kernel.budget.BudgetEvent;
import org.chalkline.kernel.budget.BudgetEvent.FundsFreed;
import org.chalkline.kernel.budget.BudgetEvent.FundsKept;
import org.chalkline.kernel.budget.BudgetEvent.ProjectFundsRefunded;
import org.chalkline.kernel.budget.BudgetEvent.ProjectFundsSpent;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells what lines of the budget keep for research projects, and what was spent of it. */
@Configuration(proxyBeanMethods = false)
class ProjectFundTable {

    static final Table<ProjectFundRecord> TABLE =
            Table.<ProjectFundRecord>named("projectFund", "projectFunds", "ProjectFund")
                    .code(
                            "The line's number, a slash, and the number under which it is kept.",
                            ProjectFundRecord::code)
                    .text("line", "The line of the budget.", each -> each.line().value())
                    .text("project", "The project.", each -> each.project().value())
                    .text("school", "The school.", each -> each.school().value())
                    .number("kept", "The money that is kept.", each -> each.kept().fen())
                    .fen()
                    .number("spent", "The money that was spent.", each -> each.spent().fen())
                    .fen()
                    .number("freed", "The money that was given back.", each -> each.freed().fen())
                    .fen()
                    .number(
                            "left",
                            "The money that is neither spent nor given back.",
                            ProjectFundRecord::leftFen)
                    .fen()
                    .day("keptOn", "The day from which it is kept.", ProjectFundRecord::keptOn)
                    .day(
                            "freedOn",
                            "The day on which the rest was given back.",
                            ProjectFundRecord::freedOn)
                    .door(TableDoors.BUREAU)
                    .ofHolders(Power.GRANT_PROJECTS, Power.CONCLUDE_PROJECTS, Power.SPEND_BUDGETS)
                    .ofYear("keptOn")
                    .keyedBy(code -> code);

    @Bean
    ProjectFundView projectFundView() {
        return new ProjectFundView();
    }

    @Bean
    Projection<ProjectFundRecord> projectFundProjection(
            ProjectionSource projections, ProjectFundView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<ProjectFundRecord> projectFundQueries(Projection<ProjectFundRecord> all) {
        return TableQueries.of(TABLE, all, BudgetEvent.class, ProjectFundTable::summary);
    }

    static String summary(BudgetEvent fact) {
        return switch (fact) {
            case FundsKept e -> e.amount() + " are kept.";
            case ProjectFundsSpent e ->
                    e.amount() + " were spent by " + e.payment().value() + ": " + e.use() + ".";
            case ProjectFundsRefunded e -> e.amount() + " came back by " + e.refund().value() + ".";
            case FundsFreed e -> e.amount() + " were given back.";
            default -> throw new IllegalArgumentException("no money in " + fact.getClass());
        };
    }
}
