package org.chalkline.command.procedure.casefile;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.casefile.CaseFileRefusal.COLLECTED_AFTER_FILED;
import static org.chalkline.command.procedure.casefile.CaseFileRefusal.COLLECTED_BEFORE_MADE;
import static org.chalkline.command.procedure.casefile.CaseFileRefusal.EVIDENCE_AFTER_DECISION;
import static org.chalkline.command.procedure.casefile.CaseFileRefusal.ORIGINAL_MISSING;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.Inputs;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.casefile.CasePaper;
import org.chalkline.kernel.procedure.casefile.PaperTiming;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.standing.FallenFacts;
import org.jspecify.annotations.Nullable;

/**
 * When a paper came to its file, as seen from the decision that stands there. What counts is the
 * order in which both were recorded, not the days that somebody writes down: no paper that comes
 * after a decision passes for one that was there before.
 */
final class PaperRules {
    private static final int LINE = 200;
    private static final int TEXT = 2_000;

    private PaperRules() {}

    /**
     * A decision in an aggregate.
     *
     * @param sequence the number of the first fact that rests on it
     */
    record Decided(int sequence, Decision decision) {}

    /** Refuses a paper whose particulars can't be. */
    static void requireSound(CasePaper paper, LocalDate filedOn, LocalDate today) {
        Inputs.requireDigest(paper.digest());
        Inputs.requireLine(paper.title(), LINE);
        Inputs.requireLine(paper.source(), LINE);
        Inputs.requireLineIfAny(paper.original(), LINE);
        Inputs.requireLineIfAny(paper.consent(), LINE);
        if (paper.proves() != null) Inputs.requireText(paper.proves(), TEXT);
        Inputs.requireDate(paper.madeOn(), today);
        refuseIf(paper.collectedOn().isBefore(paper.madeOn()), COLLECTED_BEFORE_MADE);
        refuseIf(paper.collectedOn().isAfter(filedOn), COLLECTED_AFTER_FILED);
    }

    /**
     * The last decision of the matter itself that stands, by the first act that it carried; absent
     * while there is none.
     */
    static @Nullable Decided lastDecision(List<Fact> recorded) {
        var fallen = FallenFacts.of(recorded);
        Decided found = null;
        for (int i = recorded.size() - 1; i >= 0; i--) {
            var fact = recorded.get(i);
            if (fact instanceof ProcedureEvent || fallen.contains(i)) continue;
            var decision = fact.decision();
            if (decision == null) continue;
            if (found != null && !found.decision().equals(decision)) break;
            found = new Decided(i, decision);
        }
        return found;
    }

    /**
     * How a paper comes to the file now.
     *
     * @param decided what was decided before; absent while nothing was
     */
    static PaperTiming timing(CasePaper paper, @Nullable Decided decided) {
        if (decided == null) return PaperTiming.IN_TIME;
        boolean earlier = !paper.collectedOn().isAfter(decided.decision().decidedOn());
        if (decided.decision().evidence().contains(paper.digest())) {
            // The decision names its digest, so it was there, however late it is filed.
            refuseIf(!earlier, EVIDENCE_AFTER_DECISION);
            return PaperTiming.IN_TIME;
        }
        if (!earlier) {
            return paper.consent() == null ? PaperTiming.LATER : PaperTiming.SUPPLEMENTED;
        }
        refuseIf(paper.original() == null, ORIGINAL_MISSING);
        return PaperTiming.LATE_SCAN;
    }

    /** Whether what a decision of that day rests on was collected after it. */
    static boolean cannotSupport(CasePaper paper, Decision decision) {
        return paper.collectedOn().isAfter(decision.decidedOn());
    }
}
