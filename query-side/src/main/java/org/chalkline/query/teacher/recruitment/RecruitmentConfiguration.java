package org.chalkline.query.teacher.recruitment;

import java.util.Set;
import org.chalkline.query.graphql.RegisterFields;
import org.chalkline.query.register.Register;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the view of recruitments known, and which queries are answered from its register. */
@Configuration(proxyBeanMethods = false)
class RecruitmentConfiguration {

    @Bean
    RecruitmentView recruitmentView() {
        return new RecruitmentView();
    }

    @Bean
    RegisterFields recruitmentFields(Register<RecruitmentRecord> recruitments) {
        return new RegisterFields(
                recruitments, Set.of("recruitment", "recruitments", "recruitmentHistory"));
    }
}
