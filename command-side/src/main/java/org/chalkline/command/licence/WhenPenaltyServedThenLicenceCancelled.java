package org.chalkline.command.licence;

import java.util.List;
import org.chalkline.command.licence.LicenceCommand.CancelByPenalty;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.penalty.PenaltyCaseId;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.springframework.stereotype.Component;

/**
 * A licence is cancelled by a penalty that was told, heard where the party asked, imposed and
 * served, and in no other way (Private Education Law, 62; Preschool Education Law, 79).
 */
@Component
public class WhenPenaltyServedThenLicenceCancelled implements Reaction {
    private static final String KIND = "penalty/";

    @Override
    public String name() {
        return "licence-cancelled";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == PaperServed.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        if (!(fact instanceof PaperServed e) || !e.of().startsWith(KIND)) return List.of();
        return List.of(
                new CancelByPenalty(
                        new PenaltyCaseId(e.of().substring(KIND.length())),
                        e.document(),
                        e.receiver(),
                        e.effectiveOn()));
    }
}
