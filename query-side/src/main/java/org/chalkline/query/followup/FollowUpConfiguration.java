package org.chalkline.query.followup;

import java.util.Set;
import org.chalkline.query.graphql.RegisterFields;
import org.chalkline.query.register.Register;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the view of follow-ups known, and which queries are answered from its register. */
@Configuration(proxyBeanMethods = false)
class FollowUpConfiguration {

    @Bean
    FollowUpView followUpView() {
        return new FollowUpView();
    }

    @Bean
    RegisterFields followUpFields(Register<FollowUpRecord> followUps) {
        return new RegisterFields(followUps, Set.of("followUp", "followUps"));
    }
}
