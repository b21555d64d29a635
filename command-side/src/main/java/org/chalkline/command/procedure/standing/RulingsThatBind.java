package org.chalkline.command.procedure.standing;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.standing.StandingRefusal.ACT_STAYED;
import static org.chalkline.command.procedure.standing.StandingRefusal.SAME_ACT_AGAIN;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chalkline.kernel.fact.BeforeRecording;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.standing.ActDefect;
import org.chalkline.kernel.procedure.standing.ActStanding;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActStayed;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;
import org.springframework.stereotype.Component;

/**
 * Sees to it that rulings bind, whichever act is recorded: nothing is done upon a decision that is
 * stayed (Reconsideration Law 42, Litigation Law 56), and what was annulled to be done anew isn't
 * done again by the same facts and reasons (64; 71), unless procedure alone was what was wrong
 * (Interpretation, 90).
 */
@Component
class RulingsThatBind implements BeforeRecording {
    private final FactsOf facts;

    RulingsThatBind(FactsOf facts) {
        this.facts = facts;
    }

    @Override
    public void look(List<Fact> recording, Map<String, ?> context) {
        // A decision that is carried out in many facts of one aggregate has it read once.
        var known = new HashMap<String, List<Fact>>();
        for (var fact : recording) {
            var decision = fact.decision();
            if (decision == null || fact instanceof ProcedureEvent) continue;
            var recorded = known.computeIfAbsent(fact.subject(), facts::recorded);
            for (var each : recorded) {
                if (each instanceof ActStayed stay) {
                    var number = decision.documentNumber();
                    refuseIf(ActStanding.isStayed(stay, number, recorded), ACT_STAYED);
                }
                if (each instanceof ActsSetAside fell) requireAnother(fell, fact, recorded);
            }
        }
    }

    private static void requireAnother(ActsSetAside fell, Fact fact, List<Fact> recorded) {
        if (!Boolean.TRUE.equals(fell.remake()) || fell.defect() == ActDefect.PROCEDURE) return;
        var was = recorded.get((int) fell.act().sequence());
        var decided = was.decision();
        var anew = fact.decision();
        if (was.getClass() != fact.getClass() || decided == null || anew == null) return;
        boolean sealed = anew.reasons().equals(Decision.SEALED_REASONS);
        boolean same =
                !sealed
                        && plain(decided.reasons()).equals(plain(anew.reasons()))
                        && Objects.equals(decided.findings(), anew.findings());
        refuseIf(same, SAME_ACT_AGAIN);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Punct}\\u3000-\\u303f\\uff00-\\uff0f]", "");
    }
}
