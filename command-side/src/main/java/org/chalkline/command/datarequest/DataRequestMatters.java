package org.chalkline.command.datarequest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.command.personal.OpenMatter;
import org.chalkline.kernel.datarequest.DataRequestEvent.DataRequestAnswered;
import org.chalkline.kernel.datarequest.DataRequestEvent.DataRequestPassedOn;
import org.chalkline.kernel.datarequest.DataRequestEvent.DataRequestRefused;
import org.chalkline.kernel.datarequest.DataRequestEvent.DataRequestWithdrawn;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;

/** What is open about who asks for their data: it isn't erased before they have an answer. */
final class DataRequestMatters {

    private DataRequestMatters() {}

    static Optional<OpenMatter> open(PersonId person, List<Fact> facts, LocalDate today) {
        boolean closed = facts.stream().anyMatch(DataRequestMatters::closes);
        return closed ? Optional.empty() : Optional.of(OpenMatter.DATA_REQUEST_OPEN);
    }

    private static boolean closes(Fact fact) {
        return fact instanceof DataRequestAnswered
                || fact instanceof DataRequestRefused
                || fact instanceof DataRequestPassedOn
                || fact instanceof DataRequestWithdrawn;
    }
}
