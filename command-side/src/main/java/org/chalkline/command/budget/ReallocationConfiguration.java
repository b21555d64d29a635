package org.chalkline.command.budget;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which file has the finance department's rules on reallocation. */
@Configuration(proxyBeanMethods = false)
class ReallocationConfiguration {

    @Bean
    ReallocationRules reallocationRules(
            @Value("${chalkline.budget.reallocation-rules:}") String file) {
        return file.isEmpty()
                ? ReallocationRules.standard()
                : ReallocationRules.read(Path.of(file));
    }
}
