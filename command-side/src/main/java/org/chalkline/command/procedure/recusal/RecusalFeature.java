package org.chalkline.command.procedure.recusal;

import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.recusal.RecusalCommand.*;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Recusals, as callers know them. */
@Configuration(proxyBeanMethods = false)
class RecusalFeature {

    @Bean
    Feature featureOfRecusals() {
        return Feature.named("recusals")
                .acts(DeclareRecusal.class, AskForRecusal.class, DecideRecusal.class);
    }
}
