package org.chalkline.query.teacher.qualification;

import java.util.Set;
import org.chalkline.query.graphql.RegisterFields;
import org.chalkline.query.register.Register;
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
    RegisterFields qualificationFields(Register<QualificationRecord> files) {
        return new RegisterFields(
                files, Set.of("qualificationFile", "qualificationFiles", "qualificationHistory"));
    }

    @Bean
    RegisterFields windowFields(Register<WindowRecord> windows) {
        return new RegisterFields(windows, Set.of("qualificationWindows"));
    }
}
