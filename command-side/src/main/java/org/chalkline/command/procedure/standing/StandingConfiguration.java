package org.chalkline.command.procedure.standing;

import java.util.List;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.ProcedureSubjects;
import org.chalkline.command.procedure.clock.ClockOwners;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactsOf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the standing of acts with what the features say falls along. */
@Configuration(proxyBeanMethods = false)
class StandingConfiguration {

    @Bean
    StandingActs standingActs(
            ProcedureSubjects subjects,
            FactStream stream,
            FactsOf facts,
            StandingOffice office,
            List<Feature> features,
            ClockOwners owners) {
        return new StandingActs(subjects, stream, facts, office, Falling.of(features), owners);
    }
}
