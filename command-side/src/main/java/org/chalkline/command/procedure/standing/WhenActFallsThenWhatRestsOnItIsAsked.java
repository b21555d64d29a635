package org.chalkline.command.procedure.standing;

import static org.chalkline.command.procedure.standing.StandingRefusal.RESTS_ON_FALLEN_ACT;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.RefusedException;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.standing.SequenceRange;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;
import org.springframework.stereotype.Component;

/**
 * What rests on a fallen act in other aggregates doesn't fall by itself: somebody has to decide
 * about it. So each of it becomes a follow-up.
 */
@Component
public class WhenActFallsThenWhatRestsOnItIsAsked implements Reaction {
    private final List<Feature> features;
    private final FactsOf facts;

    WhenActFallsThenWhatRestsOnItIsAsked(List<Feature> features, FactsOf facts) {
        this.features = features;
        this.facts = facts;
    }

    @Override
    public String name() {
        return "resting-asked";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == ActsSetAside.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        var fallen = (ActsSetAside) fact;
        return List.of(new AskWhatRestsOn(fallen.of(), fallen.acts()));
    }

    @CommandHandler
    void handle(AskWhatRestsOn c) {
        var recorded = facts.recorded(c.of());
        var fallen = SequenceRange.numbers(c.acts()).stream().mapToObj(recorded::get);
        var resting = RestingOn.of(features, fallen, facts);
        if (resting.isEmpty()) return;
        var why = RESTS_ON_FALLEN_ACT.refusal();
        throw new RefusedException(
                new Refusal(
                        why.code(),
                        why.message() + " It concerns " + String.join(", ", resting) + ".",
                        why.law(),
                        why.article()));
    }
}
