package org.chalkline.command.teacher.appraisal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.command.personal.OpenMatter;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.teacher.AppraisalEvent;

/** What is open about who is appraised for a title. */
final class AppraisalMatters {

    private AppraisalMatters() {}

    static Optional<OpenMatter> open(PersonId person, List<Fact> facts, LocalDate today) {
        var file = new AppraisalState();
        for (var fact : facts) {
            if (fact instanceof AppraisalEvent event) file.evolve(event);
        }
        boolean over = file.ended() || file.appointed() != null;
        return over ? Optional.empty() : Optional.of(OpenMatter.APPRAISAL_OPEN);
    }
}
