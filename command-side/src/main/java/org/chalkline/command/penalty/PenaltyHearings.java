package org.chalkline.command.penalty;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.penalty.PenaltyRefusal.DECIDED_ALREADY;
import static org.chalkline.command.penalty.PenaltyRefusal.NOT_TOLD;
import static org.chalkline.command.procedure.service.ServiceRefusal.NOT_A_PARTY;

import java.util.List;
import org.chalkline.command.procedure.Following;
import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.hearing.HearingEvent;
import org.chalkline.kernel.procedure.hearing.HearingEvent.RightToHearingTold;

/**
 * Says what a hearing means for a case: it is about what the party was told, before anything is
 * decided (63), and nothing stands still for it.
 */
final class PenaltyHearings implements Following {
    private final OpenCase file;
    private final ProcedureOffice office;

    PenaltyHearings(OpenCase file, ProcedureOffice office) {
        this.file = file;
        this.office = office;
    }

    @Override
    public void before(ProcedureEvent fact, List<Fact> recorded) {
        if (!(fact instanceof HearingEvent)) return;
        var record = file.record();
        refuseIf(record.intended() == null, NOT_TOLD);
        refuseIf(record.decided() != null, DECIDED_ALREADY);
        var party = record.party();
        boolean others =
                fact instanceof RightToHearingTold told
                        && party != null
                        && !told.parties().contains(party.servedAs());
        refuseIf(others, NOT_A_PARTY);
        file.settle(fact.effectiveOn(), office.calendar());
    }
}
