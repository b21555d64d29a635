package org.chalkline.command.procedure.clock;

import java.time.Clock;
import java.time.Duration;
import org.chalkline.command.gateway.OwnAccord;
import org.chalkline.command.gateway.OwnThread;
import org.chalkline.kernel.procedure.clock.OpenClocks;
import org.chalkline.kernel.work.Leases;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Lets the watcher make its rounds, in a thread of its own. */
@Configuration(proxyBeanMethods = false)
@Conditional(WatcherOn.class)
class WatcherConfiguration {

    @Bean
    ClockCommands clockCommands(ClockOwners owners, OwnAccord gateway) {
        return new ClockCommands(owners, gateway);
    }

    @Bean
    Watch lapses(OpenClocks open, ClockCommands commands, Clock clock) {
        return new Lapses(open, commands, clock);
    }

    @Bean
    OwnThread watcherThread(
            ObjectProvider<Watch> watches,
            ObjectProvider<HoldsRounds> holders,
            Leases leases,
            @Value("${chalkline.watcher.interval}") Duration interval) {
        HoldsRounds any = () -> holders.stream().anyMatch(HoldsRounds::held);
        var watcher = new Watcher(watches.orderedStream().toList(), any, interval);
        return new OwnThread("watcher", watcher, leases);
    }
}
