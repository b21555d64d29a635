package org.chalkline.command.teacher.qualification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.command.personal.OpenMatter;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;

/** What is open on a person's file of qualifications. */
final class QualificationMatters {

    private QualificationMatters() {}

    static Optional<OpenMatter> open(PersonId person, List<Fact> facts, LocalDate today) {
        var file = QualificationState.of(person, aggregate -> facts);
        if (file.pending()) return Optional.of(OpenMatter.APPLICATION_OPEN);
        if (file.barredOn(today)) return Optional.of(OpenMatter.BARRED);
        return Clocks.anyRuns(facts) ? Optional.of(OpenMatter.CLOCK_RUNS) : Optional.empty();
    }
}
