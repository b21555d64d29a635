package org.chalkline.command.procedure.hold;

import org.chalkline.command.procedure.Unfinished;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what tells whether records are held. */
@Configuration(proxyBeanMethods = false)
class HoldConfiguration {

    @Bean
    HeldRecords heldRecords(ObjectProvider<Unfinished> procedures) {
        return new HeldRecords(procedures.orderedStream().toList());
    }
}
