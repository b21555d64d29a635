package org.chalkline.command.procedure.power;

import java.util.Set;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.power.PowerCatalogue;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads who holds every power by office, for whom delegations begin. */
@Configuration(proxyBeanMethods = false)
class DelegationRulesConfiguration {

    @Bean
    DelegationRules delegationRules(
            FactsOf facts,
            @Value("${chalkline.powers.held-by-office}") Set<String> byOffice,
            PowerCatalogue catalogue,
            DelegationRules.Items items) {
        return new DelegationRules(facts, byOffice, catalogue, items);
    }
}
