package org.chalkline.command.personal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.command.Reason;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;

/** Whether anything about a person is open in an aggregate of one kind. */
@FunctionalInterface
public interface MatterCheck {

    /**
     * What is open about the person; empty if nothing is.
     *
     * @param facts the facts of the aggregate that stand, in their order; one of them names the
     *     person
     */
    Optional<? extends Reason> open(PersonId person, List<Fact> facts, LocalDate today);
}
