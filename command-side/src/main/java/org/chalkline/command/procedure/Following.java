package org.chalkline.command.procedure;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.ProcedureEvent;

/**
 * What the facts of shared procedures mean for a feature: a service meets its clock of delivery, a
 * recused officer can't decide. A feature lists it by the kind of its aggregates. All of it happens
 * in the unit of work that records the fact, so that both are recorded or neither.
 */
public interface Following {

    /**
     * Refuses what can't be recorded of this aggregate, and applies what has to stand before it, as
     * clocks that had lapsed by then. Most procedures' facts are no concern of a feature: it leaves
     * those alone.
     *
     * @param recorded all that was recorded of the aggregate, each fact under its number
     * @throws org.chalkline.command.RefusedException if it can't be recorded
     */
    default void before(ProcedureEvent fact, List<Fact> recorded) {}

    /**
     * Applies what follows from the fact in the same aggregate.
     *
     * @param recorded all that was recorded of the aggregate before the fact
     */
    default void after(ProcedureEvent fact, List<Fact> recorded) {}

    /**
     * Finds out what follows for an aggregate that is loaded.
     *
     * @param <A> the aggregate's class
     */
    @FunctionalInterface
    interface Of<A> {

        /**
         * @param aggregate as it stands; what is applied changes it at once
         * @param office what the procedure was given from outside: the day, the calendar
         */
        Following of(A aggregate, ProcedureOffice office);
    }
}
