package org.chalkline.command.procedure.personnel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.command.personal.OpenMatter;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;

/** What is open of a person's sanctions and of what they contest. */
final class PersonnelMatters {

    private PersonnelMatters() {}

    static Optional<OpenMatter> open(PersonId person, List<Fact> facts, LocalDate today) {
        var file = PersonnelState.of(facts);
        if (file.anyToBeLifted(today)) return Optional.of(OpenMatter.SANCTION_STANDS);
        if (file.anyContested()) return Optional.of(OpenMatter.CONTEST_OPEN);
        return Clocks.anyRuns(facts) ? Optional.of(OpenMatter.CLOCK_RUNS) : Optional.empty();
    }
}
