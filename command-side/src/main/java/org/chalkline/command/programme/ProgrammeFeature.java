package org.chalkline.command.programme;

import java.util.List;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.gateway.Belonging;
import org.chalkline.command.gateway.BelongingOf;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.command.programme.LifelongProviderCommand.*;
import org.chalkline.command.programme.ProgrammeCommand.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.programme.LifelongProviderId;
import org.chalkline.kernel.programme.ProgrammeEvent.ProgrammeProposed;
import org.chalkline.kernel.programme.ProgrammeEvent.ProgrammeTakenOver;
import org.chalkline.kernel.programme.ProgrammeId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Programmes of lifelong education and their providers, as callers and the watcher know them. */
@Configuration(proxyBeanMethods = false)
class ProgrammeFeature {

    @Bean
    Feature featureOfProgrammes() {
        return Feature.named("programmes")
                .acts(
                        ProposeProgramme.class,
                        ApproveProgramme.class,
                        RefuseProgramme.class,
                        FileProgramme.class,
                        OpenEnrolment.class,
                        AssignProgrammeTeacher.class,
                        ReleaseProgrammeTeacher.class,
                        AskPublicPlaces.class,
                        StartProgramme.class,
                        EndProgramme.class,
                        StopProgramme.class,
                        TakeOverProgramme.class)
                .subject(ProgrammeId.KIND, Programme.class, ProgrammeDependents::of)
                .restsOn(ProgrammeDependents::resting)
                .takesIn(new ProgrammeRows());
    }

    @Bean
    Feature featureOfLifelongProviders() {
        return Feature.named("lifelongProviders")
                .acts(
                        BeginGuidance.class,
                        EndGuidance.class,
                        OpenLearningPoint.class,
                        CloseLearningPoint.class,
                        EvaluateProvider.class)
                .subject(
                        LifelongProviderId.KIND,
                        LifelongProvider.class,
                        Dependents.ofManyMatters(Dependents.AT_ONCE));
    }

    /** The unit that has a programme in hand acts on it. */
    @Bean
    BelongingOf belongingOfProgrammes() {
        return BelongingOf.units(ProgrammeId.KIND, ProgrammeFeature::belonging)
                .begunBy(ProposeProgramme.class, c -> Belonging.inHandOf(c.unit()))
                .begunBy(TakeOverProgramme.class, c -> Belonging.inHandOf(c.unit()));
    }

    private static Belonging belonging(List<Fact> facts) {
        String unit = null;
        for (var fact : facts) {
            if (fact instanceof ProgrammeProposed e) unit = e.unit();
            if (fact instanceof ProgrammeTakenOver e) unit = e.unit();
        }
        return new Belonging(unit, null);
    }
}
