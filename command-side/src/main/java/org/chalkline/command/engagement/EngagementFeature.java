package org.chalkline.command.engagement;

import org.chalkline.command.engagement.EngagementCommand.BeginEngagement;
import org.chalkline.command.engagement.EngagementCommand.ChangeEngagementMembers;
import org.chalkline.command.engagement.EngagementCommand.EndEngagement;
import org.chalkline.command.engagement.EngagementCommand.ExtendEngagement;
import org.chalkline.command.engagement.EngagementCommand.GiveEvidence;
import org.chalkline.command.engagement.EngagementCommand.RequestEvidence;
import org.chalkline.command.feature.Feature;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Engagements, as callers know them. */
@Configuration(proxyBeanMethods = false)
class EngagementFeature {

    @Bean
    Feature featureOfEngagements() {
        return Feature.named("engagements")
                .acts(
                        BeginEngagement.class,
                        ExtendEngagement.class,
                        ChangeEngagementMembers.class,
                        EndEngagement.class,
                        RequestEvidence.class,
                        GiveEvidence.class);
    }
}
