package org.chalkline.command.procedure.casefile;

import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.command.procedure.Procedures;
import org.chalkline.command.procedure.Unfinished;
import org.chalkline.command.procedure.hold.HeldRecords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what keeps case files. */
@Configuration(proxyBeanMethods = false)
class CaseFileConfiguration {

    @Bean
    CaseFileActs caseFileActs(
            Procedures procedures,
            ProcedureOffice office,
            ObjectProvider<Unfinished> unfinished,
            FollowUpsAbout followUps,
            HeldRecords held) {
        return new CaseFileActs(
                procedures, office, unfinished.orderedStream().toList(), followUps, held);
    }
}
