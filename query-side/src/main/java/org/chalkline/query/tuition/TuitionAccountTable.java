package org.chalkline.query.tuition;

import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.tuition.TuitionAccountId;
import org.chalkline.kernel.tuition.TuitionEvent;
import org.chalkline.kernel.tuition.TuitionEvent.*;
import org.chalkline.query.procedure.clock.ClockNodes;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells what is in the tuition accounts of providers, and how they are watched. */
@Configuration(proxyBeanMethods = false)
class TuitionAccountTable {

    static final Table<TuitionAccountRecord> TABLE =
            Table.<TuitionAccountRecord>named("tuitionAccount", "tuitionAccounts", "TuitionAccount")
                    .code("The number of the provider's licence.", each -> each.account().value())
                    .text("school", "The provider.", each -> each.school().value())
                    .word(
                            "status",
                            "TuitionAccountStatus",
                            "How it stands.",
                            TuitionAccountRecord::status)
                    .text("unit", "The unit that watches it.", TuitionAccountRecord::unit)
                    .number(
                            "balance",
                            "The money in it at the end of the day.",
                            each -> each.balance().fen())
                    .fen()
                    .number(
                            "deposited",
                            "The tuition that was paid into it.",
                            each -> each.deposited().fen())
                    .fen()
                    .flag(
                            "underFloor",
                            "Whether less is in it than its floor, while it is watched.",
                            TuitionAccountRecord::underFloor)
                    .number(
                            "alertsOpen",
                            "The number of alerts that nobody acted upon.",
                            each -> (long) each.alertsOpen())
                    .day(
                            "licenceEndedOn",
                            "The day on which the licence's end froze it.",
                            TuitionAccountRecord::licenceEndedOn)
                    .day(
                            "openedOn",
                            "The day on which it was opened.",
                            TuitionAccountRecord::openedOn)
                    .day(
                            "movedOn",
                            "The day on which it moved to the bank account that it has.",
                            TuitionAccountRecord::movedOn)
                    .door(TableDoors.BUREAU)
                    .ofBureauUnit("unit", Power.MONITOR_TUITION, Power.FREEZE_TUITION)
                    .standing()
                    .keyedBy(TuitionAccountId::new);

    @Bean
    TuitionAccountView tuitionAccountView() {
        return new TuitionAccountView();
    }

    @Bean
    Projection<TuitionAccountRecord> tuitionAccountProjection(
            ProjectionSource projections, TuitionAccountView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<TuitionAccountRecord> tuitionAccountQueries(
            Projection<TuitionAccountRecord> accounts, ClockNodes clocks) {
        return TableQueries.of(TABLE, accounts, TuitionEvent.class, TuitionAccountTable::summary)
                .withClocks(clocks);
    }

    static String summary(TuitionEvent fact) {
        return switch (fact) {
            case TuitionAccountOpened e -> "Opened at " + e.bank() + ".";
            case TuitionAccountFiled e ->
                    "Filed as " + e.filing() + ", with a floor of " + e.floor();
            case TuitionMonitoringBegun e -> "It is watched.";
            case TuitionAccountMoved e ->
                    "Moved to " + e.bank() + ", and filed as " + e.filing() + ".";
            case FeeSet e -> "A lesson of " + e.title() + " costs " + e.price() + ".";
            case TuitionDeposited e -> e.amount() + " were paid for " + e.course() + ".";
            case LessonsTaught e -> e.lessons() + " lessons of " + e.course() + " were taught.";
            case TuitionReleased e -> e.amount() + " were released for " + e.course() + ".";
            case TuitionRefundAsked e -> "Tuition on " + e.contract() + " was asked back.";
            case TuitionRefunded e -> e.amount() + " were refunded on " + e.contract() + ".";
            case BankDayClosed e -> "The bank closed the day at " + e.balance() + ".";
            case TuitionAlertRaised e -> "Alert " + e.number() + ": " + e.findings();
            case TuitionAlertSettled e -> "Upon alert " + e.number() + ": " + e.measure();
            case TuitionMisuseFound e -> "Found: " + e.findings();
            case TuitionAccountFrozen e -> {
                var decision = e.decision();
                yield decision == null
                        ? "Frozen, for the licence ended."
                        : "Frozen by decision " + decision.documentNumber() + ".";
            }
            case FreezeLifted e ->
                    "The freezing was lifted by decision " + e.decision().documentNumber() + ".";
            case TuitionLeftOwing e -> e.amount() + " are owed on " + e.contract() + ".";
            case TuitionAccountClosed e ->
                    "Closed by decision " + e.decision().documentNumber() + ", owing " + e.owed();
        };
    }
}
