package org.chalkline.query.inspection;

import org.chalkline.kernel.inspection.AccountabilityEvent;
import org.chalkline.kernel.inspection.AccountabilityEvent.*;
import org.chalkline.kernel.inspection.AccountabilityId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells who was held to account for how they met an inspection. */
@Configuration(proxyBeanMethods = false)
class AccountabilityTable {

    static final Table<AccountabilityRecord> TABLE =
            Table.<AccountabilityRecord>named(
                            "accountability", "accountabilities", "Accountability")
                    .code("Its code.", each -> each.accountability().value())
                    .text("school", "The school.", each -> each.school().value())
                    .text(
                            "inspection",
                            "The inspection, by its code.",
                            AccountabilityRecord::inspection)
                    .text("unit", "The supervision office.", AccountabilityRecord::unit)
                    .word(
                            "status",
                            "AccountabilityStatus",
                            "How far it has come.",
                            AccountabilityRecord::status)
                    .day(
                            "lastInterviewedOn",
                            "The day of the last interview.",
                            AccountabilityRecord::lastInterviewedOn)
                    .number(
                            "interviewed",
                            "How often those who run the school were spoken to.",
                            each -> (long) each.interviews().size())
                    .door(TableDoors.BUREAU)
                    .ofBureauUnit("unit", Power.HOLD_TO_ACCOUNT, Power.ISSUE_OPINIONS)
                    .ofYear("lastInterviewedOn")
                    .keyedBy(AccountabilityId::new);

    @Bean
    AccountabilityView accountabilityView() {
        return new AccountabilityView();
    }

    @Bean
    Projection<AccountabilityRecord> accountabilityProjection(
            ProjectionSource projections, AccountabilityView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<AccountabilityRecord> accountabilityQueries(
            Projection<AccountabilityRecord> accountabilities) {
        return TableQueries.of(
                TABLE, accountabilities, AccountabilityEvent.class, AccountabilityTable::summary);
    }

    static String summary(AccountabilityEvent fact) {
        return switch (fact) {
            case Interviewed e -> "Spoken to: " + e.matters();
            case Criticised e ->
                    "Criticised by decision "
                            + e.decision().documentNumber()
                            + ": "
                            + e.basis()
                            + ".";
            case SanctionProposed e -> "A sanction was proposed to " + e.addressee() + ".";
            case ProposalAnswered e ->
                    e.followed() ? "The proposal was followed." : "The proposal was not followed.";
        };
    }
}
