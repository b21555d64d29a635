package org.chalkline.command.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.command.personal.OpenMatter;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.kernel.application.ApplicationEvent;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;

/** What is open about the people in an application for a licence. */
final class ApplicationMatters {

    private ApplicationMatters() {}

    static Optional<OpenMatter> open(PersonId person, List<Fact> facts, LocalDate today) {
        var file = new ApplicationState();
        for (var fact : facts) {
            if (fact instanceof ApplicationEvent event) file.evolve(event);
        }
        switch (file.standing()) {
            case SUBMITTED, CORRECTION_REQUESTED, ACCEPTED, UNDER_REVIEW -> {
                return Optional.of(OpenMatter.APPLICATION_OPEN);
            }
            case TURNED_AWAY, GRANTED, REFUSED, WITHDRAWN -> {} // it may have to be delivered yet
        }
        return Clocks.anyRuns(facts) ? Optional.of(OpenMatter.CLOCK_RUNS) : Optional.empty();
    }
}
