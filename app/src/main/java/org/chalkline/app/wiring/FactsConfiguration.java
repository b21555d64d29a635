package org.chalkline.app.wiring;

import org.chalkline.kernel.AllFacts;
import org.chalkline.kernel.fact.FactCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The facts that the program knows: those of every feature. */
@Configuration(proxyBeanMethods = false)
class FactsConfiguration {

    @Bean
    FactCatalogue factCatalogue() {
        return AllFacts.catalogue();
    }
}
