package org.chalkline.command.power;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads who holds every power by office. */
@Configuration(proxyBeanMethods = false)
class DelegationsConfiguration {

    @Bean
    Delegations delegations(
            Powers powers, @Value("${chalkline.powers.held-by-office}") Set<String> byOffice) {
        return new Delegations(powers, byOffice);
    }
}
