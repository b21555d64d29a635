package org.chalkline.app.ledger;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Readiness tells of the ledger even where there is none. */
@Configuration(proxyBeanMethods = false)
class LedgerHealthConfiguration {

    /** Named {@code ledger} in the readiness group. */
    @Bean
    HealthContributor ledgerHealthContributor(ObjectProvider<LedgerKeeper> running) {
        return new LedgerHealth(running.getIfAvailable());
    }
}
