package org.chalkline.query.school;

import java.util.Set;
import org.chalkline.query.graphql.RegisterFields;
import org.chalkline.query.register.Register;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the view of schools known, and which queries are answered from its register. */
@Configuration(proxyBeanMethods = false)
class SchoolConfiguration {

    @Bean
    SchoolView schoolView() {
        return new SchoolView();
    }

    @Bean
    RegisterFields schoolFields(Register<SchoolRecord> schools) {
        return new RegisterFields(
                schools,
                Set.of("school", "schools", "schoolCounts", "schoolHistory", "schoolChanges"));
    }
}
