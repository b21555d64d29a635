package org.chalkline.command.research;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.service.ServiceRefusal.NOT_A_PARTY;
import static org.chalkline.command.research.ResearchRefusal.NOTICE_BEFORE_PANEL;

import java.util.List;
import org.chalkline.command.procedure.Following;
import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.notice.NoticeEvent.NoticeGiven;
import org.chalkline.kernel.procedure.service.ServiceEvent;
import org.chalkline.kernel.research.ResearchProjectEvent;

/**
 * Papers of a project are served on its leader and on the school, each named by their code; and
 * what is meant to be granted is public once the panel voted for it.
 */
final class ResearchProcedures implements Following {
    private final ResearchProject project;
    private final ProcedureOffice office;

    ResearchProcedures(ResearchProject project, ProcedureOffice office) {
        this.project = project;
        this.office = office;
    }

    @Override
    public void before(ProcedureEvent fact, List<Fact> recorded) {
        switch (fact) {
            case ServiceEvent service -> {
                refuseIf(!project.isParty(service.receiver()), NOT_A_PARTY);
                project.settle(fact.effectiveOn(), office.calendar());
            }
            case NoticeGiven notice when notice.matter().equals(ResearchProjectEvent.GRANT) ->
                    refuseIf(!project.carried(), NOTICE_BEFORE_PANEL);
            default -> {} // no concern of a project
        }
    }
}
