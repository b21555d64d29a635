package org.chalkline.command;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.SampleDecisions;
import org.chalkline.kernel.penalty.BarredFrom;
import org.chalkline.kernel.penalty.Offender;
import org.chalkline.kernel.penalty.OffenderEvent.CaseEntered;
import org.chalkline.kernel.penalty.PenaltyCaseId;
import org.chalkline.kernel.penalty.PenaltyEvent.PenaltyImposed;
import org.chalkline.kernel.penalty.PenaltyKind;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.chalkline.kernel.procedure.service.ServiceId;
import org.chalkline.kernel.procedure.service.ServiceMode;

/** Penalties on record of another feature that keep somebody out of private schools. */
public final class BarringPenalties {

    private BarringPenalties() {}

    /** A penalty that was served on the party, bars them from that day on, and has no last day. */
    public static Fact[] served(Offender party, BarredFrom from, LocalDate on) {
        var id = new PenaltyCaseId("PC-" + from);
        var decision = SampleDecisions.SPARE;
        return new Fact[] {
            new CaseEntered(party.file(), id, on),
            new PenaltyImposed(
                    id,
                    party,
                    List.of(PenaltyKind.ENTRY_BARRED),
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(from),
                    null,
                    null,
                    null,
                    null,
                    decision,
                    on),
            new PaperServed(
                    ServiceId.of(id.toString(), 1),
                    id.toString(),
                    decision.documentNumber(),
                    party.servedAs(),
                    ServiceMode.IN_PERSON,
                    "the party",
                    SampleDecisions.DIGEST,
                    null,
                    null,
                    null,
                    "officer-3",
                    on)
        };
    }
}
