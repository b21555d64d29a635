package org.chalkline.command.tuition;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.service.ServiceRefusal.NOT_A_PARTY;

import java.util.List;
import org.chalkline.command.procedure.Following;
import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.service.ServiceEvent;

/** Papers about a tuition account are served on the provider, which is named by its code. */
final class TuitionServices implements Following {
    private final TuitionAccount account;
    private final ProcedureOffice office;

    TuitionServices(TuitionAccount account, ProcedureOffice office) {
        this.account = account;
        this.office = office;
    }

    @Override
    public void before(ProcedureEvent fact, List<Fact> recorded) {
        if (!(fact instanceof ServiceEvent service)) return;
        refuseIf(!account.isParty(service.receiver()), NOT_A_PARTY);
        account.settle(fact.effectiveOn(), office.calendar());
    }
}
