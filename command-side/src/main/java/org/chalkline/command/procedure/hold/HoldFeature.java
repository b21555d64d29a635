package org.chalkline.command.procedure.hold;

import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.hold.HoldCommand.LiftHold;
import org.chalkline.command.procedure.hold.HoldCommand.PlaceHold;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Holds, as callers know them. */
@Configuration(proxyBeanMethods = false)
class HoldFeature {

    @Bean
    Feature featureOfHolds() {
        return Feature.named("holds").acts(PlaceHold.class, LiftHold.class);
    }
}
