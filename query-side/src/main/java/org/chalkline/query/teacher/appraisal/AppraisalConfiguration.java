package org.chalkline.query.teacher.appraisal;

import java.util.Set;
import org.chalkline.query.graphql.RegisterFields;
import org.chalkline.query.register.Register;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the view of appraisals known, and which queries are answered from its register. */
@Configuration(proxyBeanMethods = false)
class AppraisalConfiguration {

    @Bean
    AppraisalView appraisalView() {
        return new AppraisalView();
    }

    @Bean
    RegisterFields appraisalFields(Register<AppraisalRecord> appraisals) {
        return new RegisterFields(
                appraisals, Set.of("appraisal", "appraisals", "appraisalHistory"));
    }
}
