package org.chalkline.command.penalty;

import java.util.List;
import java.util.stream.Collectors;
import org.chalkline.command.penalty.PenaltyCommand.MoveTimeToSue;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.contest.ContestEvent.OutcomeServed;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.penalty.PenaltyCaseId;
import org.springframework.stereotype.Component;

/**
 * After a reconsideration the party can sue within fifteen days of its service, and not within the
 * six months from the penalty's (Administrative Litigation Law, 45); the time to ask the court runs
 * from there.
 */
@Component
public class WhenReviewServedThenTimeToSueMoves implements Reaction {
    private static final String KIND = "penalty/";

    @Override
    public String name() {
        return "time-to-sue-moved";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == OutcomeServed.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        var served = (OutcomeServed) fact;
        var until = served.suitUntil();
        if (until == null) return List.of();
        var outcome = served.outcome();
        return outcome.acts().stream()
                .filter(act -> act.of().startsWith(KIND))
                .map(
                        act ->
                                new MoveTimeToSue(
                                        new PenaltyCaseId(act.of().substring(KIND.length())),
                                        act.sequence(),
                                        outcome.proceeding().number(),
                                        until,
                                        served.effectiveOn()))
                .collect(Collectors.toUnmodifiableList());
    }
}
