package org.chalkline.command.inspector;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.gateway.Belonging;
import org.chalkline.command.gateway.BelongingOf;
import org.chalkline.command.inspector.InspectorCommand.*;
import org.chalkline.command.personal.OpenMatter;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.inspector.InspectorEvent.InspectorAppointed;
import org.chalkline.kernel.inspector.InspectorEvent.InspectorEngaged;
import org.chalkline.kernel.inspector.InspectorId;
import org.chalkline.kernel.inspector.InspectorStanding;
import org.chalkline.kernel.person.PersonId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Education inspectors, as callers and the watcher know them. */
@Configuration(proxyBeanMethods = false)
class InspectorFeature {

    @Bean
    Feature featureOfInspectors() {
        return Feature.named("inspectors")
                .acts(
                        AppointInspector.class,
                        EngageInspector.class,
                        AssessInspector.class,
                        EngageInspectorAgain.class,
                        EndInspector.class,
                        DeclareInspectorTie.class)
                .clocks(
                        InspectorId.KIND,
                        InspectorId::new,
                        SettleInspectorClocks::new,
                        ReckonInspectorClocksAnew::new)
                .subject(InspectorId.KIND, Inspector.class, Dependents.FOUNDED)
                .matters(InspectorId.KIND, InspectorFeature::open)
                .takesIn(new InspectorRows());
    }

    /** The supervision office that they belong to acts on them. */
    @Bean
    BelongingOf belongingOfInspectors() {
        return BelongingOf.units(InspectorId.KIND, InspectorFeature::belonging)
                .begunBy(AppointInspector.class, c -> Belonging.inHandOf(c.unit()))
                .begunBy(EngageInspector.class, c -> Belonging.inHandOf(c.unit()));
    }

    private static Belonging belonging(List<Fact> facts) {
        String unit = null;
        for (var fact : facts) {
            if (fact instanceof InspectorAppointed e) unit = e.unit();
            if (fact instanceof InspectorEngaged e) unit = e.unit();
        }
        return new Belonging(unit, null);
    }

    /** Who is an inspector is needed as one. */
    private static Optional<OpenMatter> open(PersonId person, List<Fact> facts, LocalDate today) {
        return InspectorStanding.on(today, facts).serves(today)
                ? Optional.of(OpenMatter.INSPECTOR_SERVES)
                : Optional.empty();
    }
}
