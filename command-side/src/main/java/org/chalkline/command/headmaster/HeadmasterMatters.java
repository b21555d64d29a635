package org.chalkline.command.headmaster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.command.personal.OpenMatter;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;

/** What is open in a headmaster's career. */
final class HeadmasterMatters {

    private HeadmasterMatters() {}

    static Optional<OpenMatter> open(PersonId person, List<Fact> facts, LocalDate today) {
        var career = Career.of(facts);
        if (career.appraised()) return Optional.of(OpenMatter.APPRAISAL_OPEN);
        return Clocks.anyRuns(facts) ? Optional.of(OpenMatter.CLOCK_RUNS) : Optional.empty();
    }
}
