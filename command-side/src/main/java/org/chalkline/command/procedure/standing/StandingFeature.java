package org.chalkline.command.procedure.standing;

import java.util.HashMap;
import java.util.List;
import org.chalkline.command.clock.ClockOwners;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.Subjects;
import org.chalkline.command.procedure.standing.StandingCommand.*;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactsOf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The standing of acts, as callers know it. */
@Configuration(proxyBeanMethods = false)
class StandingFeature {

    @Bean
    Feature featureOfStandings() {
        return Feature.named("standings")
                .acts(
                        ChallengeAct.class,
                        StayAct.class,
                        EndStay.class,
                        UpholdAct.class,
                        FindActUnlawful.class,
                        SetActAside.class,
                        RestoreAct.class);
    }

    @Bean
    StandingActs standingActs(
            Subjects subjects,
            FactStream stream,
            FactsOf facts,
            StandingOffice office,
            List<Feature> features,
            ClockOwners owners) {
        var dependents = new HashMap<String, Dependents>();
        features.forEach(feature -> dependents.putAll(feature.dependents()));
        return new StandingActs(subjects, stream, facts, office, dependents, owners);
    }
}
