package org.chalkline.command.licence;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.licence.LicenceCommand.CancelByPenalty;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.penalty.PenaltyCaseId;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.chalkline.kernel.procedure.standing.StandingEvent;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActFoundUnlawful;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActUpheld;
import org.chalkline.kernel.procedure.standing.StandingEvent.StayEnded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A licence is cancelled by a penalty that was told, heard where the party asked, imposed and
 * served, and in no other way (Private Education Law, 62; Preschool Education Law, 79). One that
 * was stayed when it was served cancels it once the stay has ended and it stands.
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
        return type == PaperServed.class
                || type == StayEnded.class
                || type == ActUpheld.class
                || type == ActFoundUnlawful.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        return switch (fact) {
            case PaperServed e -> cancel(e.of(), e.document(), e.receiver(), e.effectiveOn());
            case StandingEvent e -> cancel(e.of(), e.act().document(), null, e.effectiveOn());
            default -> List.of();
        };
    }

    private static List<Object> cancel(
            String of, @Nullable String document, @Nullable String receiver, LocalDate on) {
        if (!of.startsWith(KIND) || document == null) return List.of();
        var penalty = new PenaltyCaseId(of.substring(KIND.length()));
        return List.of(new CancelByPenalty(penalty, document, receiver, on));
    }
}
