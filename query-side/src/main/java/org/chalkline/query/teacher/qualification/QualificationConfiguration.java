package org.chalkline.query.teacher.qualification;

import java.util.Set;
import org.chalkline.query.graphql.ProjectionFields;
import org.chalkline.query.projection.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the views of qualifications known, and which queries are answered from them. */
@Configuration(proxyBeanMethods = false)
class QualificationConfiguration {

    @Bean
    QualificationView qualificationView() {
        return new QualificationView();
    }

    @Bean
    WindowView windowView() {
        return new WindowView();
    }

    @Bean
    ProjectionFields qualificationFields(Projection<QualificationRecord> files) {
        return new ProjectionFields(
                files, Set.of("qualificationFile", "qualificationFiles", "qualificationHistory"));
    }

    @Bean
    ProjectionFields windowFields(Projection<WindowRecord> windows) {
        return new ProjectionFields(windows, Set.of("qualificationWindows"));
    }
}
