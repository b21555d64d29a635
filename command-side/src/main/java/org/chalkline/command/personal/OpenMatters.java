package org.chalkline.command.personal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.PersonId;

/** Whether a matter of any feature about a person is open, by the facts at this moment. */
public class OpenMatters {
    private final Map<String, MatterCheck> checks;
    private final PeopleInAggregates aggregates;
    private final FactsOf facts;

    /**
     * @param checks by the kind of aggregate, which is how its ids begin, such as {@code complaint}
     */
    public OpenMatters(Map<String, MatterCheck> checks, FactStream stream, FactsOf facts) {
        this.checks = Map.copyOf(checks);
        this.aggregates = new PeopleInAggregates(stream, this.checks.keySet());
        this.facts = facts;
    }

    /** The ids of the aggregates that have named the person. */
    public List<String> naming(PersonId person) {
        return aggregates.naming(person);
    }

    /**
     * Refuses a person about whom something is open.
     *
     * @throws RefusedException one of {@link OpenMatter}, or of what shared procedures have kept
     * @throws IllegalStateException if the facts can't be read to their end
     */
    public void requireNone(PersonId person, LocalDate today) {
        for (var aggregate : aggregates.naming(person)) {
            var check = checks.get(PeopleInAggregates.kind(aggregate));
            if (check == null) continue;
            check.open(person, facts.of(aggregate), today)
                    .ifPresent(
                            matter -> {
                                throw new RefusedException(matter);
                            });
        }
    }
}
