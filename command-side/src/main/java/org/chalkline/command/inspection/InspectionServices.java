package org.chalkline.command.inspection;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.service.ServiceRefusal.NOT_A_PARTY;

import java.util.List;
import org.chalkline.command.procedure.Following;
import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.service.ServiceEvent;

/** The papers of an inspection are served on the school, which is named by its code. */
final class InspectionServices implements Following {
    private final SchoolInspection inspection;
    private final ProcedureOffice office;

    InspectionServices(SchoolInspection inspection, ProcedureOffice office) {
        this.inspection = inspection;
        this.office = office;
    }

    @Override
    public void before(ProcedureEvent fact, List<Fact> recorded) {
        if (!(fact instanceof ServiceEvent service)) return;
        refuseIf(!inspection.isParty(service.receiver()), NOT_A_PARTY);
        inspection.settle(fact.effectiveOn(), office.calendar());
    }
}
