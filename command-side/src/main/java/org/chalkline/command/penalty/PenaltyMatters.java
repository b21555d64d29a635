package org.chalkline.command.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.command.personal.OpenMatter;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;

/** Finds what is open about the people in a penalty case. */
final class PenaltyMatters {

    private PenaltyMatters() {}

    static Optional<OpenMatter> open(PersonId person, List<Fact> facts, LocalDate today) {
        var state = PenaltyState.of(facts);
        boolean ended =
                state.dropped()
                        || state.closed()
                        || state.performed()
                        || (state.decided() != null && !state.imposed());
        if (!ended) return Optional.of(OpenMatter.PENALTY_OPEN);
        return Clocks.anyRuns(facts) ? Optional.of(OpenMatter.CLOCK_RUNS) : Optional.empty();
    }
}
