package org.chalkline.kernel.contest;

import java.util.List;
import org.chalkline.kernel.procedure.casefile.CaseParty;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a case is about.
 *
 * @param acts the acts that are contested; none where it is that nothing was done
 * @param inaction the clock within which nothing was done; absent where acts are contested
 * @param applicants who contests them
 * @param law the law on which the first of the acts rests, or that sets the clock; absent where
 *     none is cited
 * @param actUnit the unit of the bureau that had the matter in hand; absent where no fact tells
 */
public record ContestedMatter(
        List<ContestedAct> acts,
        @Nullable ClockId inaction,
        List<CaseParty> applicants,
        @Nullable String law,
        @Nullable String actUnit) {

    public ContestedMatter {
        acts = List.copyOf(acts);
        applicants = List.copyOf(applicants);
    }
}
