package org.chalkline.command.procedure.notification;

import java.time.Clock;
import org.chalkline.command.gateway.OwnAccord;
import org.chalkline.command.procedure.clock.Watch;
import org.chalkline.command.procedure.clock.WatcherOn;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.clock.OpenClocks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Gives the watcher the periods that are near their ends to look after. */
@Configuration(proxyBeanMethods = false)
@Conditional(WatcherOn.class)
class NearingConfiguration {

    @Bean
    Watch nearingPeriods(
            OpenClocks open,
            FactsOf facts,
            OwnAccord gateway,
            Clock clock,
            @Value("${chalkline.notifications.period-ends-within}") int days) {
        return new NearingPeriods(open, facts, gateway, clock, days);
    }
}
