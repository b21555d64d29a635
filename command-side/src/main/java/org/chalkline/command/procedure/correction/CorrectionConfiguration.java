package org.chalkline.command.procedure.correction;

import org.chalkline.command.procedure.ProcedureSubjects;
import org.chalkline.kernel.fact.FactStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what corrects values in facts of any feature. */
@Configuration(proxyBeanMethods = false)
class CorrectionConfiguration {

    @Bean
    ValueCorrections valueCorrections(
            ProcedureSubjects subjects,
            FactStream stream,
            CorrectionOffice office,
            ObjectProvider<Correctable> features) {
        return new ValueCorrections(subjects, stream, office, features.stream().toList());
    }
}
