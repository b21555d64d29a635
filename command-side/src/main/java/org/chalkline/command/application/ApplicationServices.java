package org.chalkline.command.application;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.application.ApplicationRefusal.NOT_A_PARTY;

import java.util.List;
import org.chalkline.command.procedure.Following;
import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.service.ServiceEvent;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;

/**
 * What it means for an application that its papers are served: on each party by themselves, and by
 * the decision's service on the applicant the bureau keeps its periods (Administrative Licensing
 * Law, 44).
 */
final class ApplicationServices implements Following {
    private final CaseFile file;
    private final ProcedureOffice office;

    ApplicationServices(CaseFile file, ProcedureOffice office) {
        this.file = file;
        this.office = office;
    }

    @Override
    public void before(ProcedureEvent fact, List<Fact> recorded) {
        if (!(fact instanceof ServiceEvent service)) return;
        refuseIf(!file.record().isParty(service.receiver()), NOT_A_PARTY);
        file.settle(fact.effectiveOn(), office.calendar());
    }

    @Override
    public void after(ProcedureEvent fact, List<Fact> recorded) {
        if (!(fact instanceof PaperServed served)) return;
        var record = file.record();
        var decision = record.decision();
        boolean delivers =
                decision != null
                        && served.document().equals(decision.documentNumber())
                        && served.receiver().equals(record.applicant());
        if (!delivers) return;
        var on = served.effectiveOn();
        var calendar = office.calendar();
        file.clocks().meet(ApplicationPeriods.DELIVERY, on, record.unit(), calendar);
        var rule = file.toDecide();
        if (rule != null && ApplicationPeriods.includesDelivery(rule)) {
            file.clocks().meet(rule, on, record.unit(), calendar);
        }
    }
}
