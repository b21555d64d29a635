package org.chalkline.query.teacher.recruitment;

import java.util.Set;
import org.chalkline.query.graphql.ProjectionFields;
import org.chalkline.query.projection.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the view of recruitments known, and which queries are answered from its projection. */
@Configuration(proxyBeanMethods = false)
class RecruitmentConfiguration {

    @Bean
    RecruitmentView recruitmentView() {
        return new RecruitmentView();
    }

    @Bean
    ProjectionFields recruitmentFields(Projection<RecruitmentRecord> recruitments) {
        return new ProjectionFields(
                recruitments, Set.of("recruitment", "recruitments", "recruitmentHistory"));
    }
}
