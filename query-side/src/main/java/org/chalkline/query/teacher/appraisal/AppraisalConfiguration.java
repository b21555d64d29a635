package org.chalkline.query.teacher.appraisal;

import java.util.Set;
import org.chalkline.query.graphql.ProjectionFields;
import org.chalkline.query.projection.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the view of appraisals known, and which queries are answered from its projection. */
@Configuration(proxyBeanMethods = false)
class AppraisalConfiguration {

    @Bean
    AppraisalView appraisalView() {
        return new AppraisalView();
    }

    @Bean
    ProjectionFields appraisalFields(Projection<AppraisalRecord> appraisals) {
        return new ProjectionFields(
                appraisals, Set.of("appraisal", "appraisals", "appraisalHistory"));
    }
}
