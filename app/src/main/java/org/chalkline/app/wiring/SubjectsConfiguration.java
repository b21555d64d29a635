package org.chalkline.app.wiring;

import java.nio.file.Path;
import org.chalkline.kernel.budget.Subjects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The subjects of budgets by year, which both sides go by: from a file of the bureau's, or ours.
 */
@Configuration(proxyBeanMethods = false)
class SubjectsConfiguration {

    @Bean
    Subjects budgetSubjects(@Value("${chalkline.budget.subjects:}") String file) {
        return file.isEmpty() ? Subjects.standard() : Subjects.read(Path.of(file));
    }
}
