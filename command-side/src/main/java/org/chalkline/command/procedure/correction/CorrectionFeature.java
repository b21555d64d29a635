package org.chalkline.command.procedure.correction;

import org.chalkline.command.feature.Feature;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Corrections, as callers know them. */
@Configuration(proxyBeanMethods = false)
class CorrectionFeature {

    @Bean
    Feature featureOfCorrections() {
        return Feature.named("corrections").acts(CorrectValue.class).takesIn(new CorrectionRows());
    }
}
