package org.chalkline.command.research;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.gateway.Belonging;
import org.chalkline.command.gateway.BelongingOf;
import org.chalkline.command.personal.OpenMatter;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.command.research.OutcomeCommand.*;
import org.chalkline.command.research.ProjectCallCommand.*;
import org.chalkline.command.research.ResearchProjectCommand.*;
import org.chalkline.command.research.ResearchState.Step;
import org.chalkline.command.research.SchoolResearchCommand.RecordSchoolResearch;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.research.OutcomeId;
import org.chalkline.kernel.research.ProjectCallEvent.CallPublished;
import org.chalkline.kernel.research.ProjectCallId;
import org.chalkline.kernel.research.ResearchProjectId;
import org.chalkline.kernel.research.SchoolResearchEvent.SchoolResearchHeld;
import org.chalkline.kernel.research.SchoolResearchId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Teaching reform and research, as callers and the watcher know it. */
@Configuration(proxyBeanMethods = false)
class ResearchFeature {

    @Bean
    Feature featureOfProjectCalls() {
        return Feature.named("projectCalls")
                .acts(PublishCall.class, CloseCall.class)
                .clocks(
                        ProjectCallId.KIND,
                        ProjectCallId::new,
                        SettleCallClocks::new,
                        ReckonCallClocksAnew::new)
                .subject(ProjectCallId.KIND, ProjectCall.class, Dependents.FOUNDED);
    }

    @Bean
    Feature featureOfResearchProjects() {
        return Feature.named("researchProjects")
                .acts(
                        SubmitProject.class,
                        ScreenProject.class,
                        AnswerSimilarity.class,
                        ReviewEthics.class,
                        ShowConditionKept.class,
                        FormResearchPanel.class,
                        VoteOnProject.class,
                        GrantProject.class,
                        RefuseProject.class,
                        AskFundsAgain.class,
                        GiveUpFunds.class,
                        StartProject.class,
                        ReviewMidTerm.class,
                        ExtendProject.class,
                        ConcludeProject.class,
                        TerminateProject.class,
                        RevokeProject.class,
                        TakeOverResearch.class)
                .clocks(
                        ResearchProjectId.KIND,
                        ResearchProjectId::new,
                        SettleResearchClocks::new,
                        ReckonResearchClocksAnew::new)
                .subject(ResearchProjectId.KIND, ResearchProject.class, ResearchDependents::of)
                .following(
                        ResearchProjectId.KIND, ResearchProject.class, ResearchProject::procedures)
                .restsOn(ResearchDependents::resting)
                .matters(ResearchProjectId.KIND, ResearchFeature::open)
                .takesIn(new ResearchRows());
    }

    @Bean
    Feature featureOfResearchOutcomes() {
        return Feature.named("researchOutcomes")
                .acts(FileOutcome.class, PublishOutcome.class)
                .subject(OutcomeId.KIND, Outcome.class, Dependents.FOUNDED);
    }

    @Bean
    Feature featureOfSchoolResearch() {
        return Feature.named("schoolResearch")
                .acts(RecordSchoolResearch.class)
                .subject(SchoolResearchId.KIND, SchoolResearch.class, Dependents.FOUNDED);
    }

    /** Who leads a project is needed until that is at its end. */
    private static Optional<OpenMatter> open(PersonId person, List<Fact> facts, LocalDate today) {
        var state = ResearchState.of(facts);
        boolean leads = state.exists() && state.leader().equals(person);
        return leads && !state.isAt(Step.ENDED)
                ? Optional.of(OpenMatter.RESEARCH_OPEN)
                : Optional.empty();
    }

    /** The unit that called for projects acts on the call. */
    @Bean
    BelongingOf belongingOfProjectCalls() {
        return BelongingOf.units(ProjectCallId.KIND, ResearchFeature::calling)
                .begunBy(PublishCall.class, c -> Belonging.inHandOf(c.unit()));
    }

    private static Belonging calling(List<Fact> facts) {
        String unit = null;
        for (var fact : facts) if (fact instanceof CallPublished e) unit = e.unit();
        return new Belonging(unit, null);
    }

    /** The unit that has a project in hand acts on it. */
    @Bean
    BelongingOf belongingOfResearchProjects() {
        return BelongingOf.units(ResearchProjectId.KIND, ResearchFeature::belonging)
                .begunBy(SubmitProject.class, c -> Belonging.inHandOf(c.unit()))
                .begunBy(TakeOverResearch.class, c -> Belonging.inHandOf(c.unit()));
    }

    private static Belonging belonging(List<Fact> facts) {
        var unit = ResearchState.of(facts).unit();
        return new Belonging(unit.isEmpty() ? null : unit, null);
    }

    /** The unit that advises the school acts on the record. */
    @Bean
    BelongingOf belongingOfSchoolResearch() {
        return BelongingOf.units(SchoolResearchId.KIND, ResearchFeature::advising)
                .begunBy(RecordSchoolResearch.class, c -> Belonging.inHandOf(c.unit()));
    }

    private static Belonging advising(List<Fact> facts) {
        String unit = null;
        for (var fact : facts) if (fact instanceof SchoolResearchHeld e) unit = e.unit();
        return new Belonging(unit, null);
    }
}
