package org.chalkline.command.timekeeping;

import org.chalkline.command.feature.Feature;
import org.chalkline.command.timekeeping.TrustClock.TrustClockInput;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock by which facts are recorded, as callers know it. */
@Configuration(proxyBeanMethods = false)
class TimekeepingFeature {

    @Bean
    Feature featureOfTimekeeping() {
        return Feature.named("timekeeping")
                .acts(TrustClock.class)
                .reads(TrustClock.class, TrustClockInput.class, TrustClockInput::command);
    }
}
