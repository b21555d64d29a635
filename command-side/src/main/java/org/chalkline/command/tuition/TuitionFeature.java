package org.chalkline.command.tuition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.gateway.Belonging;
import org.chalkline.command.gateway.BelongingOf;
import org.chalkline.command.personal.OpenMatter;
import org.chalkline.command.tuition.TuitionCommand.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.tuition.TuitionAccountId;
import org.chalkline.kernel.tuition.TuitionEvent;
import org.chalkline.kernel.tuition.TuitionEvent.TuitionAccountOpened;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tuition accounts, as callers and the watcher know them. */
@Configuration(proxyBeanMethods = false)
class TuitionFeature {

    @Bean
    Feature featureOfTuitionAccounts() {
        return Feature.named("tuitionAccounts")
                .acts(
                        OpenTuitionAccount.class,
                        FileTuitionAccount.class,
                        BeginTuitionMonitoring.class,
                        MoveTuitionAccount.class,
                        SetFee.class,
                        DepositTuition.class,
                        ReportLessons.class,
                        ReleaseTuition.class,
                        AskTuitionRefund.class,
                        RefundTuition.class,
                        CloseBankDay.class,
                        RaiseTuitionAlert.class,
                        SettleTuitionAlert.class,
                        FindTuitionMisuse.class,
                        FreezeTuitionAccount.class,
                        LiftTuitionFreeze.class,
                        CloseTuitionAccount.class)
                .clocks(
                        TuitionAccountId.KIND,
                        TuitionAccountId::new,
                        SettleTuitionClocks::new,
                        ReckonTuitionClocksAnew::new)
                .subject(TuitionAccountId.KIND, TuitionAccount.class, TuitionDependents::of)
                .following(TuitionAccountId.KIND, TuitionAccount.class, TuitionAccount::services)
                .restsOn(TuitionDependents::resting)
                .matters(TuitionAccountId.KIND, TuitionFeature::owed)
                .takesIn(new TuitionRows());
    }

    /** The unit that watches an account acts on it. */
    @Bean
    BelongingOf belongingOfTuitionAccounts() {
        return BelongingOf.units(TuitionAccountId.KIND, TuitionFeature::belonging)
                .begunBy(OpenTuitionAccount.class, c -> Belonging.inHandOf(c.unit()));
    }

    private static Belonging belonging(List<Fact> facts) {
        String unit = null;
        for (var fact : facts) if (fact instanceof TuitionAccountOpened e) unit = e.unit();
        return new Belonging(unit, null);
    }

    /** Who is owed tuition is needed until they have it. */
    private static Optional<OpenMatter> owed(PersonId person, List<Fact> facts, LocalDate today) {
        var ledger = new TuitionLedger();
        for (var fact : facts) if (fact instanceof TuitionEvent event) ledger.evolve(event);
        boolean owed =
                ledger.contracts().values().stream()
                        .anyMatch(each -> each.learner().equals(person) && each.owed() > 0);
        return owed ? Optional.of(OpenMatter.TUITION_OWED) : Optional.empty();
    }
}
