package org.chalkline.command.procedure.service;

import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.command.procedure.Procedures;
import org.chalkline.kernel.procedure.paper.KnownPapers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what records services. */
@Configuration(proxyBeanMethods = false)
class ServiceConfiguration {

    @Bean
    ServiceActs serviceActs(Procedures procedures, ProcedureOffice office, KnownPapers papers) {
        return new ServiceActs(procedures, office, papers);
    }
}
