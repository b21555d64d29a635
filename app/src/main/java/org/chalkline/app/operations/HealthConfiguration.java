package org.chalkline.app.operations;

import java.util.LinkedHashMap;
import java.util.List;
import org.chalkline.query.register.Register;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Readiness, register by register. Liveness has no part in it: a restart mends no lag. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    /** Named {@code registers} in the readiness group. */
    @Bean
    CompositeHealthContributor registersHealthContributor(
            List<Register<?>> registers,
            @Value("${chalkline.readiness.max-lag-events}") long maxLagEvents,
            @Value("${chalkline.readiness.max-lag-seconds}") double maxLagSeconds) {
        var contributors = new LinkedHashMap<String, HealthContributor>();
        for (var register : registers) {
            contributors.put(
                    register.view().name(),
                    new RegisterHealth(register, maxLagEvents, maxLagSeconds));
        }
        return CompositeHealthContributor.fromMap(contributors);
    }
}
