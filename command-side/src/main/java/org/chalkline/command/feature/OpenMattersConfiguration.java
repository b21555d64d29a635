package org.chalkline.command.feature;

import java.util.HashMap;
import java.util.List;
import org.chalkline.command.personal.MatterCheck;
import org.chalkline.command.personal.OpenMatters;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactsOf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asks every feature what is open about a person. */
@Configuration(proxyBeanMethods = false)
class OpenMattersConfiguration {

    @Bean
    OpenMatters openMatters(List<Feature> features, FactStream stream, FactsOf facts) {
        var checks = new HashMap<String, MatterCheck>();
        features.forEach(feature -> checks.putAll(feature.matters()));
        return new OpenMatters(checks, stream, facts);
    }
}
