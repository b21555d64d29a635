package org.chalkline.command.feature;

import java.util.HashMap;
import java.util.List;
import org.axonframework.modelling.command.RepositoryProvider;
import org.chalkline.command.procedure.ProcedureSubjects;
import org.chalkline.kernel.fact.FactsOf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings together the aggregates that shared procedures can be about. */
@Configuration(proxyBeanMethods = false)
class ProcedureSubjectsConfiguration {

    @Bean
    ProcedureSubjects procedureSubjects(
            List<Feature> features, RepositoryProvider repositories, FactsOf facts) {
        var kinds = new HashMap<String, Class<?>>();
        features.forEach(feature -> kinds.putAll(feature.subjects()));
        return new ProcedureSubjects(kinds, repositories, facts);
    }
}
