package org.chalkline.query.followup;

import java.util.Set;
import org.chalkline.query.graphql.ProjectionFields;
import org.chalkline.query.projection.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the view of follow-ups known, and which queries are answered from its projection. */
@Configuration(proxyBeanMethods = false)
class FollowUpConfiguration {

    @Bean
    FollowUpView followUpView() {
        return new FollowUpView();
    }

    @Bean
    ProjectionFields followUpFields(Projection<FollowUpRecord> followUps) {
        return new ProjectionFields(followUps, Set.of("followUp", "followUps"));
    }
}
