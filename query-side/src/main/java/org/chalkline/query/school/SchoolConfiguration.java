package org.chalkline.query.school;

import java.util.Set;
import org.chalkline.query.graphql.ProjectionFields;
import org.chalkline.query.projection.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the view of schools known, and which queries are answered from its projection. */
@Configuration(proxyBeanMethods = false)
class SchoolConfiguration {

    @Bean
    SchoolView schoolView() {
        return new SchoolView();
    }

    @Bean
    ProjectionFields schoolFields(Projection<SchoolRecord> schools) {
        return new ProjectionFields(
                schools,
                Set.of("school", "schools", "schoolCounts", "schoolHistory", "schoolChanges"));
    }
}
