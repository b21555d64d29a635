package org.chalkline.query.itproject;

import org.chalkline.kernel.itproject.ITProjectEvent;
import org.chalkline.kernel.itproject.ITProjectId;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells everybody what was procured, how, and what it comes to. */
@Configuration(proxyBeanMethods = false)
class ProcurementTable {

    static final Table<ProcurementRecord> TABLE =
            Table.<ProcurementRecord>named("procurement", "procurements", "Procurement")
                    .code("The project's code.", each -> each.project().value())
                    .text("title", "Its title.", ProcurementRecord::title)
                    .contains()
                    .word(
                            "method",
                            "ProcurementMethod",
                            "How suppliers were sought.",
                            ProcurementRecord::method)
                    .word(
                            "stage",
                            "ProcurementStage",
                            "How far it has come.",
                            ProcurementRecord::stage)
                    .text(
                            "supplier",
                            "The organisation that delivers.",
                            ProcurementRecord::supplier)
                    .number(
                            "amount",
                            "The amount of the contract, with all its changes.",
                            each -> each.amount() == null ? null : each.amount().fen())
                    .fen()
                    .day(
                            "contractedOn",
                            "The day of the contract.",
                            ProcurementRecord::contractedOn)
                    .door(TableDoors.EVERYBODY)
                    .open("Procurement with public money is public (Budget Law, 14).")
                    .standing()
                    .keyedBy(ITProjectId::new);

    @Bean
    ProcurementView procurementView() {
        return new ProcurementView();
    }

    @Bean
    Projection<ProcurementRecord> procurementProjection(
            ProjectionSource projections, ProcurementView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<ProcurementRecord> procurementQueries(Projection<ProcurementRecord> all) {
        return TableQueries.of(TABLE, all, ITProjectEvent.class, ITProjectTable::summary);
    }
}
