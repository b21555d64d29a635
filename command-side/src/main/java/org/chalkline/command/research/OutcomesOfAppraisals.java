package org.chalkline.command.research;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.axonframework.modelling.command.Repository;
import org.chalkline.command.office.OtherAggregates;
import org.chalkline.kernel.fact.BeforeRecording;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.research.CitesOutcomes;
import org.chalkline.kernel.research.CountedOutcomes;
import org.chalkline.kernel.research.FreesOutcomes;
import org.springframework.stereotype.Component;

/**
 * Sees to it that each outcome counts in one appraisal at a time, whichever it is: looks at every
 * fact that is about to be recorded, has the outcome itself say whether it is free, and frees those
 * of an appraisal that comes to nothing.
 */
@Component
class OutcomesOfAppraisals implements BeforeRecording {
    private final Repository<Outcome> outcomes;
    private final FactsOf facts;

    OutcomesOfAppraisals(Repository<Outcome> outcomes, FactsOf facts) {
        this.outcomes = outcomes;
        this.facts = facts;
    }

    @Override
    public void look(List<Fact> recording, Map<String, ?> context) {
        // In the order of their ids: two that are about the same ones don't wait for each other.
        var told = new TreeMap<String, Consumer<Outcome>>();
        for (var fact : recording) {
            if (fact instanceof CitesOutcomes e) {
                for (var each : e.outcomes()) {
                    told.put(
                            each.toString(),
                            outcome -> outcome.count(e.person(), e.countedIn(), e.effectiveOn()));
                }
            }
            if (fact instanceof FreesOutcomes e) {
                // What this command is about to record can be among the facts already.
                var before = facts.of(e.subject()).stream().takeWhile(each -> !each.equals(e));
                for (var each : CountedOutcomes.in(e.countedIn(), before.toList()).keySet()) {
                    told.put(
                            each.toString(),
                            outcome -> outcome.free(e.countedIn(), e.effectiveOn()));
                }
            }
        }
        told.forEach((id, say) -> OtherAggregates.with(outcomes, id, Outcome::new, say));
    }
}
