package org.chalkline.query.credit;

import org.chalkline.kernel.credit.CreditAccountId;
import org.chalkline.kernel.credit.CreditEvent;
import org.chalkline.kernel.credit.CreditEvent.*;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells which credits of lifelong education people earned, and what became of them. */
@Configuration(proxyBeanMethods = false)
class CreditAccountTable {

    static final Table<CreditAccountRecord> TABLE =
            Table.<CreditAccountRecord>named("creditAccount", "creditAccounts", "CreditAccount")
                    .code("Its code.", each -> each.account().value())
                    .text("person", "The person, by their code.", each -> each.person().value())
                    .text("unit", "The unit that has it in hand.", CreditAccountRecord::unit)
                    .number("points", "How many points count.", each -> (long) each.points())
                    .day(
                            "openedOn",
                            "The day on which it was opened.",
                            CreditAccountRecord::openedOn)
                    .door(TableDoors.BUREAU)
                    .personal("person")
                    .ofBureauUnit("unit", Power.KEEP_CREDITS)
                    .standing()
                    .keyedBy(CreditAccountId::new);

    @Bean
    CreditAccountView creditAccountView() {
        return new CreditAccountView();
    }

    @Bean
    Projection<CreditAccountRecord> creditAccountProjection(
            ProjectionSource projections, CreditAccountView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<CreditAccountRecord> creditAccountQueries(
            Projection<CreditAccountRecord> accounts) {
        return TableQueries.of(TABLE, accounts, CreditEvent.class, CreditAccountTable::summary);
    }

    static String summary(CreditEvent fact) {
        return switch (fact) {
            case AccountOpened e -> "Opened.";
            case CreditEarned e -> "Credit " + e.credit() + ": " + e.points() + " points.";
            case CreditConverted e ->
                    "Credit " + e.credit() + " was converted by pair " + e.pair() + ".";
            case ConversionRefused e -> "Credit " + e.credit() + " wasn't converted.";
            case CreditAnnulled e -> "Credit " + e.credit() + " was annulled: " + e.ground() + ".";
        };
    }
}
