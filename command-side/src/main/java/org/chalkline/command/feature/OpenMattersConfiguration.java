package org.chalkline.command.feature;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.command.personal.MatterCheck;
import org.chalkline.command.personal.OpenMatters;
import org.chalkline.command.procedure.hold.HeldRecords;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactsOf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asks every feature, and the shared procedures, what is open about a person. */
@Configuration(proxyBeanMethods = false)
class OpenMattersConfiguration {

    @Bean
    OpenMatters openMatters(
            List<Feature> features, FactStream stream, FactsOf facts, HeldRecords held) {
        return new OpenMatters(checks(features, held), stream, facts);
    }

    /** Whatever a feature says of its own: what is held is held. */
    private static Map<String, MatterCheck> checks(List<Feature> features, HeldRecords held) {
        MatterCheck shared = (person, standing, today) -> held.because(standing, today);
        var checks = new HashMap<String, MatterCheck>();
        for (var feature : features) {
            feature.subjects().keySet().forEach(kind -> checks.putIfAbsent(kind, shared));
            feature.matters().forEach((kind, own) -> checks.put(kind, first(own, shared)));
        }
        return checks;
    }

    private static MatterCheck first(MatterCheck own, MatterCheck shared) {
        return (person, standing, today) -> {
            var open = own.open(person, standing, today);
            return open.isPresent() ? open : shared.open(person, standing, today);
        };
    }
}
