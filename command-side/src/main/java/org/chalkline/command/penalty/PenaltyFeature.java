package org.chalkline.command.penalty;

import java.util.List;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.gateway.Belonging;
import org.chalkline.command.gateway.BelongingOf;
import org.chalkline.command.penalty.CheckCommand.*;
import org.chalkline.command.penalty.PenaltyCommand.*;
import org.chalkline.command.penalty.StandardCommand.*;
import org.chalkline.command.procedure.hearing.HeardMatters;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.penalty.PenaltyCaseId;
import org.chalkline.kernel.procedure.hearing.HearingLaw;
import org.chalkline.kernel.procedure.power.Power;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Penalties, checks and standards, as callers and the watcher know them. */
@Configuration(proxyBeanMethods = false)
class PenaltyFeature {

    @Bean
    Feature featureOfPenalties() {
        return Feature.named("penalties")
                .acts(
                        ReceiveClue.class,
                        DropClue.class,
                        FilePenaltyCase.class,
                        NameInvestigators.class,
                        TakeEvidence.class,
                        RegisterEvidence.class,
                        DisposeOfEvidence.class,
                        ConcludeInvestigation.class,
                        TellIntendedPenalty.class,
                        WeighStatement.class,
                        ImposePenalty.class,
                        WaivePenalty.class,
                        FindOffenceNotProven.class,
                        PassOnPenaltyCase.class,
                        ImposeOnTheSpot.class,
                        ReportOnTheSpot.class,
                        PublishPenalty.class,
                        WithdrawPublication.class,
                        RecordFinePayment.class,
                        RefundFine.class,
                        CollectFine.class,
                        HandInFine.class,
                        DeferPayment.class,
                        AllowInstalments.class,
                        AddSurcharge.class,
                        UrgeParty.class,
                        AskCourt.class,
                        RecordPerformance.class,
                        ClosePenaltyCase.class,
                        PlanCheck.class,
                        DoCheck.class,
                        FindCheckedInOrder.class,
                        DemandRectification.class,
                        RepeatCheck.class,
                        GiveClue.class,
                        SetStandard.class,
                        PublishStandard.class,
                        EndStandard.class)
                .clocks("penalty", PenaltyCaseId::new, SettleClocks::new, ReckonClocksAnew::new)
                .matters("penalty", PenaltyMatters::open)
                .subject("penalty", PenaltyCase.class, PenaltyDependents::of)
                .subject("enforcement-check", EnforcementCheck.class, Dependents.FOUNDED)
                .subject("discretion-standard", DiscretionStandard.class, Dependents.FOUNDED)
                .following("penalty", PenaltyCase.class, PenaltyCase::services)
                .following("penalty", PenaltyCase.class, PenaltyCase::hearings)
                .restsOn(PaidFines::restingOn)
                .takesIn(new PenaltyRows());
    }

    /** A party that is to bear a grave penalty is heard. */
    @Bean
    HeardMatters heardParties() {
        return new HeardMatters(
                "penalty",
                HearingLaw.PENALTIES,
                Power.FILE_CASES,
                facts -> PenaltyState.of(facts).everInvestigated(),
                facts -> PenaltyState.of(facts).unit());
    }

    /** The unit that has a case in hand acts on it, and no other. */
    @Bean
    BelongingOf belongingOfPenaltyCases() {
        return BelongingOf.units("penalty", PenaltyFeature::belonging)
                .begunBy(ReceiveClue.class, c -> Belonging.inHandOf(c.unit()))
                .begunBy(ImposeOnTheSpot.class, c -> Belonging.inHandOf(c.unit()))
                .begunBy(TakeOverPenalty.class, c -> new Belonging(null, null));
    }

    /** No unit has in hand what was taken over, nor a clue of which no record says whose it is. */
    private static Belonging belonging(List<Fact> facts) {
        var unit = PenaltyState.of(facts).unit();
        boolean none = unit.isEmpty() || unit.equals(PenaltyState.NO_UNIT);
        return new Belonging(none ? null : unit, null);
    }
}
