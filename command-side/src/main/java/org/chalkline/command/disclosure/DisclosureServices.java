package org.chalkline.command.disclosure;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.service.ServiceRefusal.NOT_A_PARTY;

import java.util.List;
import org.chalkline.command.procedure.Following;
import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.service.ServiceEvent;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;

/**
 * Says what it means for a request that its papers are served: on the applicant and on whom its
 * letters ask alone, whose time to answer begins by that (32, 34).
 */
final class DisclosureServices implements Following {
    private final DisclosureRequest request;
    private final ProcedureOffice office;

    DisclosureServices(DisclosureRequest request, ProcedureOffice office) {
        this.request = request;
        this.office = office;
    }

    @Override
    public void before(ProcedureEvent fact, List<Fact> recorded) {
        if (!(fact instanceof ServiceEvent service)) return;
        refuseIf(!request.isParty(service.receiver()), NOT_A_PARTY);
        request.settle(fact.effectiveOn(), office.calendar());
    }

    @Override
    public void after(ProcedureEvent fact, List<Fact> recorded) {
        if (!(fact instanceof PaperServed served)) return;
        request.letterServed(served.document(), served.effectiveOn(), office.calendar());
    }
}
