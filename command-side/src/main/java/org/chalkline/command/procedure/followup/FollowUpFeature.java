package org.chalkline.command.procedure.followup;

import org.chalkline.command.feature.Feature;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Follow-ups, as callers know them. */
@Configuration(proxyBeanMethods = false)
class FollowUpFeature {

    @Bean
    Feature featureOfFollowUps() {
        return Feature.named("followUps").acts(AssignFollowUp.class, SettleFollowUp.class);
    }
}
