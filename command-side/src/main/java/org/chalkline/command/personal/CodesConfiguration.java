package org.chalkline.command.personal;

import org.axonframework.commandhandling.CommandBus;
import org.chalkline.kernel.fact.FactsOf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has people understood by either code, in every command that is handled. */
@Configuration(proxyBeanMethods = false)
class CodesConfiguration {

    @Bean
    CodesInCommands codesInCommands(FactsOf facts, CommandBus bus) {
        var codes = new CodesInCommands(facts);
        var unused =
                bus.registerDispatchInterceptor(
                        commands -> (index, command) -> codes.onTheWay(command));
        return codes;
    }
}
