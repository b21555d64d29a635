package org.chalkline.query.administration;

import java.util.Set;
import org.chalkline.query.graphql.RegisterFields;
import org.chalkline.query.register.Register;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the view of officers known, and which queries are answered from its register. */
@Configuration(proxyBeanMethods = false)
class OfficerConfiguration {

    @Bean
    OfficerView officerView() {
        return new OfficerView();
    }

    @Bean
    RegisterFields officerFields(Register<OfficerRecord> officers) {
        return new RegisterFields(
                officers,
                Set.of("officer", "officers", "officerHistory", "powerHeld", "officersHolding"));
    }
}
