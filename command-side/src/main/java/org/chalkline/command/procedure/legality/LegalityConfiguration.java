package org.chalkline.command.procedure.legality;

import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.command.procedure.Procedures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what records legality reviews, of matters of all features. */
@Configuration(proxyBeanMethods = false)
class LegalityConfiguration {

    @Bean
    LegalityActs legalityActs(Procedures procedures, ProcedureOffice office) {
        return new LegalityActs(procedures, office);
    }
}
