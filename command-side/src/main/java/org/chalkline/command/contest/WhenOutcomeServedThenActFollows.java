package org.chalkline.command.contest;

import java.util.List;
import java.util.Set;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.contest.ContestEvent.ContestMediated;
import org.chalkline.kernel.contest.ContestEvent.ContestWithdrawn;
import org.chalkline.kernel.contest.ContestEvent.JudgmentFinal;
import org.chalkline.kernel.contest.ContestEvent.OutcomeServed;
import org.chalkline.kernel.contest.ContestEvent.ReviewEnded;
import org.chalkline.kernel.fact.Fact;
import org.springframework.stereotype.Component;

/**
 * What was decided on reconsideration, and what a court judged, has effect on the acts once it has
 * effect itself: a judgment of first instance when nobody has appealed against it. A case that ends
 * without an outcome leaves the acts as they are.
 */
@Component
public class WhenOutcomeServedThenActFollows implements Reaction {
    private static final Set<Class<? extends Fact>> CONCERNED =
            Set.of(
                    OutcomeServed.class,
                    JudgmentFinal.class,
                    ContestMediated.class,
                    ContestWithdrawn.class,
                    ReviewEnded.class);

    @Override
    public String name() {
        return "outcome-followed";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return CONCERNED.contains(type);
    }

    @Override
    public List<Object> to(Fact fact) {
        return switch (fact) {
            case OutcomeServed e when e.binding() ->
                    List.of(new FollowOutcome(e.contest(), e.outcome(), e.officer()));
            case JudgmentFinal e ->
                    List.of(new FollowOutcome(e.contest(), e.outcome(), e.officer()));
            case ContestMediated e -> List.of(new FollowOutcome(e.contest(), null, e.officer()));
            case ContestWithdrawn e -> List.of(new FollowOutcome(e.contest(), null, e.officer()));
            case ReviewEnded e -> List.of(new FollowOutcome(e.contest(), null, e.officer()));
            default -> List.of();
        };
    }
}
