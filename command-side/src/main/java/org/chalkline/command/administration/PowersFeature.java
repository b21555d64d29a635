package org.chalkline.command.administration;

import org.chalkline.command.administration.PowersCommand.DelegatePower;
import org.chalkline.command.administration.PowersCommand.TakeBackPower;
import org.chalkline.command.feature.Feature;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Officers' powers, as callers know them. */
@Configuration(proxyBeanMethods = false)
class PowersFeature {

    @Bean
    Feature featureOfPowers() {
        return Feature.named("powers").acts(DelegatePower.class, TakeBackPower.class);
    }
}
