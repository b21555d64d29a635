package org.chalkline.command.matter;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.gateway.Belonging;
import org.chalkline.command.gateway.BelongingOf;
import org.chalkline.command.matter.MatterCommand.*;
import org.chalkline.command.personal.OpenMatter;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.matter.AssignedMatterId;
import org.chalkline.kernel.matter.MatterEvent.CoHandlerNamed;
import org.chalkline.kernel.matter.MatterEvent.LeadSucceeded;
import org.chalkline.kernel.matter.MatterEvent.MatterClosed;
import org.chalkline.kernel.matter.MatterEvent.MatterDispatched;
import org.chalkline.kernel.matter.MatterEvent.MatterFoundNotOurs;
import org.chalkline.kernel.matter.MatterEvent.MatterRegistered;
import org.chalkline.kernel.person.PersonId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Assigned matters, as callers and the watcher know them. */
@Configuration(proxyBeanMethods = false)
class MatterFeature {

    @Bean
    Feature featureOfAssignedMatters() {
        return Feature.named("assignedMatters")
                .acts(
                        RegisterMatter.class,
                        FindMatterNotOurs.class,
                        DispatchMatter.class,
                        TakeMatter.class,
                        AnswerAsCoHandler.class,
                        ReportMatter.class,
                        SendBackReport.class,
                        AcceptReport.class,
                        AnswerMatter.class,
                        CloseMatter.class,
                        ExtendMatterTerm.class)
                .clocks(
                        AssignedMatterId.KIND,
                        AssignedMatterId::new,
                        SettleClocks::new,
                        ReckonClocksAnew::new)
                .subject(AssignedMatterId.KIND, AssignedMatter.class, Dependents.FOUNDED)
                .matters(AssignedMatterId.KIND, MatterFeature::open)
                .takesIn(new MatterRows());
    }

    /** The units that registered it, lead and help act on it, and no other. */
    @Bean
    BelongingOf belongingOfAssignedMatters() {
        return BelongingOf.units(AssignedMatterId.KIND, MatterFeature::belonging)
                .begunBy(RegisterMatter.class, c -> Belonging.inHandOf(c.unit().value()));
    }

    private static Belonging belonging(List<Fact> facts) {
        String lead = null;
        Set<String> also = new HashSet<>();
        for (var fact : facts) {
            switch (fact) {
                case MatterRegistered e -> {
                    lead = e.unit().value();
                    also.add(lead);
                }
                case MatterDispatched e -> lead = e.lead().value();
                case LeadSucceeded e -> lead = e.successor().value();
                case CoHandlerNamed e -> also.add(e.unit().value());
                default -> {} // changes no unit's part
            }
        }
        return new Belonging(lead, null, also);
    }

    private static Optional<OpenMatter> open(PersonId person, List<Fact> facts, LocalDate today) {
        boolean closed =
                facts.stream()
                        .anyMatch(
                                fact ->
                                        fact instanceof MatterClosed
                                                || fact instanceof MatterFoundNotOurs);
        return closed ? Optional.empty() : Optional.of(OpenMatter.ASSIGNED_MATTER_OPEN);
    }
}
