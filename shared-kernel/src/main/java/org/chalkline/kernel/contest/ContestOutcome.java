package org.chalkline.kernel.contest;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.standing.ActDefect;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.chalkline.kernel.procedure.standing.Proceeding;
import org.jspecify.annotations.Nullable;

/**
 * Tells what was decided or judged, and what it asks of the bureau.
 *
 * @param proceeding where
 * @param acts those of the case's acts that it is about
 * @param defect what was wrong with them; absent where nothing was, or it isn't said
 * @param remakeBy the last day on which the bureau may act anew, or perform its duty; absent where
 *     it wasn't told to
 * @param compensation what the bureau has to pay; absent where nothing
 * @param clausesStopped the clauses of normative documents that are to be carried out no longer
 * @param document the number of the paper (文号)
 * @param judgment SHA-256 of the paper
 * @param ruledOn the day that it bears
 */
public record ContestOutcome(
        Proceeding proceeding,
        ContestResult result,
        List<ContestedAct> acts,
        @Nullable ActDefect defect,
        @Nullable LocalDate remakeBy,
        @Nullable Money compensation,
        List<StoppedClause> clausesStopped,
        String document,
        String judgment,
        String reasons,
        LocalDate ruledOn) {

    public ContestOutcome {
        acts = List.copyOf(acts);
        clausesStopped = List.copyOf(clausesStopped);
    }
}
