package org.chalkline.query.budget;

import org.chalkline.kernel.budget.BudgetEvent;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For what the money of budget lines was bound and spent. */
@Configuration(proxyBeanMethods = false)
class OutlayTable {

    static final Table<OutlayRecord> TABLE =
            Table.<OutlayRecord>named("budgetOutlay", "budgetOutlays", "BudgetOutlay")
                    .code(
                            "Its code: that of its line, and the number of the commitment or the payment.",
                            outlay -> OutlayId.of(outlay).code())
                    .text("line", "The budget line.", outlay -> outlay.line().value())
                    .ordered()
                    .text(
                            "number",
                            "The number of the commitment, or of the payment order.",
                            OutlayRecord::number)
                    .word(
                            "kind",
                            "OutlayKind",
                            "Whether it was committed first, or paid directly.",
                            OutlayRecord::kind)
                    .text("payee", "To whom it is owed or was paid.", OutlayRecord::payee)
                    .contains()
                    .day(
                            "madeOn",
                            "The day on which it was committed, or paid directly.",
                            OutlayRecord::madeOn)
                    .number(
                            "amount",
                            "What was committed, or paid directly.",
                            outlay -> outlay.amount().fen())
                    .fen()
                    .number(
                            "left",
                            "What is neither paid nor released.",
                            outlay -> outlay.left().fen())
                    .fen()
                    .flag(
                            "open",
                            "Something of it is neither paid nor released.",
                            outlay -> outlay.left().fen() > 0)
                    .filterOnly()
                    .door(TableDoors.SCHOOLS)
                    .personal("payee")
                    .ofSubject("line", "budget/")
                    .keyedBy(OutlayId::parse);

    @Bean
    OutlayView outlayView() {
        return new OutlayView();
    }

    @Bean
    Projection<OutlayRecord> outlayProjection(ProjectionSource projections, OutlayView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<OutlayRecord> outlayQueries(Projection<OutlayRecord> outlays) {
        return TableQueries.of(TABLE, outlays, BudgetEvent.class, BudgetFactSummary::of);
    }
}
