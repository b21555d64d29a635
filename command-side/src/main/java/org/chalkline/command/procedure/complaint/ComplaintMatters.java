package org.chalkline.command.procedure.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.command.personal.OpenMatter;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.complaint.ComplaintEvent.ComplaintDecided;
import org.chalkline.kernel.procedure.complaint.ComplaintEvent.ComplaintPassedOn;
import org.chalkline.kernel.procedure.complaint.ComplaintEvent.ComplaintWithdrawn;

/** What is open about who complains. */
final class ComplaintMatters {

    private ComplaintMatters() {}

    static Optional<OpenMatter> open(PersonId person, List<Fact> facts, LocalDate today) {
        boolean closed = facts.stream().anyMatch(ComplaintMatters::closes);
        return closed ? Optional.empty() : Optional.of(OpenMatter.COMPLAINT_OPEN);
    }

    private static boolean closes(Fact fact) {
        return fact instanceof ComplaintDecided
                || fact instanceof ComplaintPassedOn
                || fact instanceof ComplaintWithdrawn;
    }
}
