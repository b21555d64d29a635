package org.chalkline.kernel.majordecision;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.ExecutionHalted;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.ExecutionResumed;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.MajorDecisionEnded;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.MajorDecisionTaken;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.MajorDecisionTakenOver;

/**
 * How a major decision stands on a day, by those of its facts that stand.
 *
 * @param round which round took it, from 1; 0 where none did by then
 * @param halted whether its execution was halted
 * @param ended whether it had ended
 */
public record DecisionInForce(int round, boolean halted, boolean ended) {

    /** How these facts leave it on that day. */
    public static DecisionInForce on(LocalDate day, List<? extends Fact> facts) {
        int round = 0;
        boolean halted = false;
        boolean ended = false;
        for (var fact : facts) {
            if (fact.effectiveOn().isAfter(day)) continue;
            if (fact instanceof MajorDecisionTaken e) {
                round = e.round();
                halted = false;
            }
            if (fact instanceof MajorDecisionTakenOver e) {
                round = e.round();
                ended = e.endedOn() != null && !day.isBefore(e.endedOn());
            }
            if (fact instanceof ExecutionHalted) halted = true;
            if (fact instanceof ExecutionResumed) halted = false;
            if (fact instanceof MajorDecisionEnded) ended = true;
        }
        return new DecisionInForce(round, halted, ended);
    }

    /** Whether an act of that day can rest on it. */
    public boolean carries() {
        return round > 0 && !halted && !ended;
    }
}
