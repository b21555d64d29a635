package org.chalkline.command.penalty;

import java.util.List;
import org.chalkline.command.penalty.PenaltyCommand.FollowStanding;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.penalty.PenaltyCaseId;
import org.chalkline.kernel.procedure.standing.StandingEvent;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActRestored;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;
import org.springframework.stereotype.Component;

/**
 * While a penalty is under review or before a court no surcharge is reckoned (73), and what falls
 * is withdrawn from the public (48).
 */
@Component
public class WhenPenaltyContestedThenCaseFollows implements Reaction {
    private static final String KIND = "penalty/";
    private static final String BUREAU = "-";

    @Override
    public String name() {
        return "penalty-contested";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return StandingEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Object> to(Fact fact) {
        if (!(fact instanceof StandingEvent e) || !e.of().startsWith(KIND)) return List.of();
        var proceeding = e.proceeding();
        var on =
                switch (e) {
                    case ActsSetAside ruled -> ruled.ruledOn();
                    case ActRestored ruled -> ruled.ruledOn();
                    default -> e.effectiveOn();
                };
        return List.of(
                new FollowStanding(
                        new PenaltyCaseId(e.of().substring(KIND.length())),
                        proceeding == null ? BUREAU : proceeding.number(),
                        on));
    }
}
