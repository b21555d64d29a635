package org.chalkline.command.calendar;

import java.time.Clock;
import java.time.Duration;
import org.chalkline.command.gateway.OwnAccord;
import org.chalkline.command.procedure.clock.ClockCommands;
import org.chalkline.command.procedure.clock.Watch;
import org.chalkline.command.procedure.clock.WatcherOn;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.clock.OpenClocks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Gives the watcher the sweep after a holiday notice to look after. */
@Configuration(proxyBeanMethods = false)
@Conditional(WatcherOn.class)
class SweepConfiguration {

    @Bean
    Watch noticeSweep(
            FactsOf facts,
            FactStream stream,
            OpenClocks open,
            ClockCommands commands,
            OwnAccord gateway,
            Clock clock,
            @Value("${chalkline.watcher.commands-end-within}") Duration commandsEndWithin) {
        return new NoticeSweep(facts, stream, open, commands, gateway, clock, commandsEndWithin);
    }
}
