package org.chalkline.command.teacher.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.command.personal.OpenMatter;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.teacher.ComplaintEvent.ComplaintDecided;
import org.chalkline.kernel.teacher.ComplaintEvent.ComplaintWithdrawn;

/** What is open about who complains. */
final class ComplaintMatters {

    private ComplaintMatters() {}

    static Optional<OpenMatter> open(PersonId person, List<Fact> facts, LocalDate today) {
        boolean closed =
                facts.stream()
                        .anyMatch(
                                fact ->
                                        fact instanceof ComplaintDecided
                                                || fact instanceof ComplaintWithdrawn);
        return closed ? Optional.empty() : Optional.of(OpenMatter.COMPLAINT_OPEN);
    }
}
