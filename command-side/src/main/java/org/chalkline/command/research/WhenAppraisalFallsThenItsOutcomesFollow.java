package org.chalkline.command.research;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.command.research.OutcomeCommand.SettleOutcome;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.standing.SequenceRange;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActRestored;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;
import org.chalkline.kernel.research.CitesOutcomes;
import org.chalkline.kernel.research.FreesOutcomes;
import org.chalkline.kernel.research.OutcomeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where an act of an appraisal fell or was restored that had outcomes count, or freed them, each of
 * these asks anew whether it counts there. One that counts elsewhere by now is refused, and so
 * becomes a follow-up.
 */
@Component
class WhenAppraisalFallsThenItsOutcomesFollow implements Reaction {
    private final FactsOf facts;

    WhenAppraisalFallsThenItsOutcomesFollow(FactsOf facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "outcomes-of-fallen";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == ActsSetAside.class || type == ActRestored.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        return switch (fact) {
            case ActsSetAside e -> settled(e.of(), e.acts(), e.effectiveOn());
            case ActRestored e -> settled(e.of(), e.acts(), e.effectiveOn());
            default -> List.of();
        };
    }

    private List<Object> settled(String of, List<SequenceRange> acts, LocalDate on) {
        var recorded = facts.recorded(of);
        var told = new LinkedHashSet<Object>();
        for (int act : SequenceRange.numbers(acts).stream().toArray()) {
            var appraisal = appraisal(recorded.get(act));
            if (appraisal == null) continue;
            for (var each : everCounted(appraisal, recorded)) {
                told.add(new SettleOutcome(each, of, appraisal, on));
            }
        }
        return List.copyOf(told);
    }

    private static @Nullable String appraisal(Fact fact) {
        return switch (fact) {
            case CitesOutcomes e -> e.countedIn();
            case FreesOutcomes e -> e.countedIn();
            default -> null;
        };
    }

    private static Set<OutcomeId> everCounted(String appraisal, List<Fact> recorded) {
        var all = new LinkedHashSet<OutcomeId>();
        for (var fact : recorded) {
            if (fact instanceof CitesOutcomes e && e.countedIn().equals(appraisal)) {
                all.addAll(e.outcomes());
            }
        }
        return all;
    }
}
