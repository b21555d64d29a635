package org.chalkline.command.majordecision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.gateway.Belonging;
import org.chalkline.command.gateway.BelongingOf;
import org.chalkline.command.majordecision.MajorDecisionCommand.*;
import org.chalkline.command.procedure.hearing.HeardMatters;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.DecisionDrafted;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.DecisionProposed;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.RoundBegun;
import org.chalkline.kernel.majordecision.MajorDecisionId;
import org.chalkline.kernel.procedure.hearing.HearingLaw;
import org.chalkline.kernel.procedure.power.Power;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Major administrative decisions, as callers and the watcher know them. */
@Configuration(proxyBeanMethods = false)
class MajorDecisionFeature {

    @Bean
    Feature featureOfMajorDecisions() {
        return Feature.named("majorDecisions")
                .acts(
                        ProposeDecision.class,
                        LeaveDecisionUnbegun.class,
                        InitiateDecision.class,
                        DraftDecision.class,
                        HearExpert.class,
                        AssessDecisionRisk.class,
                        DiscussDecision.class,
                        TellPartyCommittee.class,
                        TakeMajorDecision.class,
                        RefuseMajorDecision.class,
                        PublishMajorDecision.class,
                        ReportExecution.class,
                        HaltExecution.class,
                        ResumeExecution.class,
                        EvaluateMajorDecision.class,
                        AdjustMajorDecision.class,
                        EndMajorDecision.class,
                        TakeOverMajorDecision.class)
                .clocks(
                        MajorDecisionId.KIND,
                        MajorDecisionId::new,
                        SettleMajorDecisionClocks::new,
                        ReckonMajorDecisionClocksAnew::new)
                .subject(MajorDecisionId.KIND, MajorDecision.class, MajorDecisionDependents::of)
                .restsOn(MajorDecisionDependents::resting)
                .matters(MajorDecisionId.KIND, MajorDecisionMatters::open)
                .following(MajorDecisionId.KIND, MajorDecision.class, MajorDecision::steps)
                .takesIn(new MajorDecisionRows());
    }

    /** Who undertakes a decision doesn't preside over the hearing on it. */
    @Bean
    HeardMatters heardOnMajorDecisions() {
        return new HeardMatters(
                MajorDecisionId.KIND,
                HearingLaw.MAJOR_DECISIONS,
                Power.UNDERTAKE_DECISIONS,
                MajorDecisionFeature::drafters,
                MajorDecisionFeature::unit);
    }

    private static Set<String> drafters(List<Fact> facts) {
        var drafters = new HashSet<String>();
        for (var fact : facts) if (fact instanceof DecisionDrafted e) drafters.add(e.officer());
        return drafters;
    }

    /** The unit that undertakes a decision acts on it; before, the one that looked into it. */
    @Bean
    BelongingOf belongingOfMajorDecisions() {
        return BelongingOf.units(MajorDecisionId.KIND, MajorDecisionFeature::belonging)
                .begunBy(ProposeDecision.class, c -> Belonging.inHandOf(c.unit()))
                .begunBy(TakeOverMajorDecision.class, c -> Belonging.inHandOf(c.unit()));
    }

    private static Belonging belonging(List<Fact> facts) {
        return new Belonging(unit(facts), null);
    }

    private static String unit(List<Fact> facts) {
        var unit = "";
        for (var fact : facts) {
            if (fact instanceof DecisionProposed e) unit = e.unit();
            if (fact instanceof RoundBegun e) unit = e.unit();
        }
        return unit;
    }
}
