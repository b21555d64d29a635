package org.chalkline.query.administration;

import java.util.Set;
import org.chalkline.query.graphql.ProjectionFields;
import org.chalkline.query.projection.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the view of officers known, and which queries are answered from its projection. */
@Configuration(proxyBeanMethods = false)
class OfficerConfiguration {

    @Bean
    OfficerView officerView() {
        return new OfficerView();
    }

    @Bean
    ProjectionFields officerFields(Projection<OfficerRecord> officers) {
        return new ProjectionFields(
                officers,
                Set.of("officer", "officers", "officerHistory", "powerHeld", "officersHolding"));
    }
}
