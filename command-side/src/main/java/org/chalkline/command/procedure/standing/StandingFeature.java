package org.chalkline.command.procedure.standing;

import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.standing.StandingCommand.*;
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
}
