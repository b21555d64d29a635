package org.chalkline.command.procedure.hearing;

import java.util.List;
import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.command.procedure.Procedures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what records hearings, in matters of all features that have some. */
@Configuration(proxyBeanMethods = false)
class HearingConfiguration {

    @Bean
    HearingActs hearingActs(
            Procedures procedures, ProcedureOffice office, List<HeardMatters> heard) {
        return new HearingActs(procedures, office, heard);
    }
}
