package org.chalkline.command.research;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.modelling.command.Repository;
import org.chalkline.command.office.OtherAggregates;
import org.chalkline.kernel.fact.BeforeRecording;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.research.CitesOutcomes;
import org.springframework.stereotype.Component;

/**
 * Sees to it that each outcome counts in one appraisal, whichever it is: looks at every fact that
 * is about to be recorded, and has the outcome itself say whether it is free.
 */
@Component
class OutcomesOfAppraisals implements BeforeRecording {
    private final Repository<Outcome> outcomes;

    OutcomesOfAppraisals(Repository<Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void look(List<Fact> recording, Map<String, ?> context) {
        // In the order of their ids: two that cite the same ones don't wait for each other.
        var cited = new TreeMap<String, CitesOutcomes>();
        for (var fact : recording) {
            if (!(fact instanceof CitesOutcomes e)) continue;
            e.outcomes().forEach(outcome -> cited.put(outcome.toString(), e));
        }
        cited.forEach(this::count);
    }

    private void count(String outcome, CitesOutcomes by) {
        OtherAggregates.with(
                outcomes,
                outcome,
                Outcome::new,
                free -> free.count(by.person(), by.subject(), by.effectiveOn()));
    }
}
