package org.chalkline.command.itproject;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.gateway.Belonging;
import org.chalkline.command.gateway.BelongingOf;
import org.chalkline.command.itproject.ITProjectCommand.*;
import org.chalkline.command.itproject.ITProjectState.Step;
import org.chalkline.command.personal.OpenMatter;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.itproject.ITProjectEvent.ProjectProposed;
import org.chalkline.kernel.itproject.ITProjectEvent.ProjectTakenOver;
import org.chalkline.kernel.itproject.ITProjectId;
import org.chalkline.kernel.person.PersonId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** IT projects, as callers and the watcher know them. */
@Configuration(proxyBeanMethods = false)
class ITProjectFeature {

    @Bean
    Feature featureOfITProjects() {
        return Feature.named("itProjects")
                .acts(
                        ProposeITProject.class,
                        ApproveITProject.class,
                        ChangeITApproval.class,
                        TenderITProject.class,
                        AwardITProject.class,
                        ContractITProject.class,
                        AmendITContract.class,
                        AcceptSystem.class,
                        StartSystem.class,
                        RetireSystem.class,
                        TakeOverITProject.class)
                .subject(ITProjectId.KIND, ITProject.class, ITProjectDependents::of)
                .restsOn(ITProjectDependents::resting)
                .matters(ITProjectId.KIND, ITProjectFeature::open)
                .takesIn(new ITProjectRows());
    }

    /** The unit that has a project in hand acts on it. */
    @Bean
    BelongingOf belongingOfITProjects() {
        return BelongingOf.units(ITProjectId.KIND, ITProjectFeature::belonging)
                .begunBy(ProposeITProject.class, c -> Belonging.inHandOf(c.unit()))
                .begunBy(TakeOverITProject.class, c -> Belonging.inHandOf(c.unit()));
    }

    private static Belonging belonging(List<Fact> facts) {
        String unit = null;
        for (var fact : facts) {
            if (fact instanceof ProjectProposed e) unit = e.unit();
            if (fact instanceof ProjectTakenOver e) unit = e.unit();
        }
        return new Belonging(unit, null);
    }

    /** A supplier who is a person is needed until what they deliver is accepted. */
    private static Optional<OpenMatter> open(PersonId person, List<Fact> facts, LocalDate today) {
        var state = ITProjectState.of(facts);
        boolean delivers = person.equals(state.supplier().person());
        return delivers && !state.isAfter(Step.CONTRACTED)
                ? Optional.of(OpenMatter.CONTRACT_OPEN)
                : Optional.empty();
    }
}
