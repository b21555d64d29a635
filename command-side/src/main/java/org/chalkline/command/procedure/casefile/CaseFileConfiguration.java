package org.chalkline.command.procedure.casefile;

import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.command.procedure.ProcedureSubjects;
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
            ProcedureSubjects subjects,
            ProcedureOffice office,
            ObjectProvider<Unfinished> procedures,
            FollowUpsAbout followUps,
            HeldRecords held) {
        return new CaseFileActs(
                subjects, office, procedures.orderedStream().toList(), followUps, held);
    }
}
