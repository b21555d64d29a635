package org.chalkline.command.penalty;

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
 * Says what it means for a case that its papers are served: on the party alone, and by the
 * decision's service the bureau keeps its seven days, and the party's time to pay begins (61, 67).
 */
final class PenaltyServices implements Following {
    private final OpenCase file;
    private final ProcedureOffice office;

    PenaltyServices(OpenCase file, ProcedureOffice office) {
        this.file = file;
        this.office = office;
    }

    @Override
    public void before(ProcedureEvent fact, List<Fact> recorded) {
        if (!(fact instanceof ServiceEvent service)) return;
        var party = file.record().party();
        refuseIf(party == null || !party.servedAs().equals(service.receiver()), NOT_A_PARTY);
        file.settle(fact.effectiveOn(), office.calendar());
    }

    @Override
    public void after(ProcedureEvent fact, List<Fact> recorded) {
        if (!(fact instanceof PaperServed served)) return;
        var decision = file.record().decision();
        if (decision == null || !served.document().equals(decision.documentNumber())) return;
        if (!file.record().imposed()) return;
        var on = served.effectiveOn();
        var calendar = office.calendar();
        var clocks = file.clocks();
        var unit = file.record().unit();
        clocks.meet(PenaltyPeriods.SERVICE, on, unit, calendar);
        if (file.record().account().fineLeft() > 0) {
            var unused = clocks.open(served.of(), PenaltyPeriods.PAYMENT, unit, on, on, calendar);
        }
        var remedies = served.remedies();
        var until = remedies == null ? null : remedies.suitUntil();
        if (until == null) return;
        var unused = clocks.open(served.of(), PenaltyPeriods.COURT, unit, until, on, calendar);
    }
}
