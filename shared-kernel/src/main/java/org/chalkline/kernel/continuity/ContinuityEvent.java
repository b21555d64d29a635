package org.chalkline.kernel.continuity;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.person.PersonId;

/** All that can happen to the record as a whole. */
public sealed interface ContinuityEvent extends Fact {

    WholeRecordId record();

    @Override
    default String subject() {
        return record().toString();
    }

    /**
     * The record was restored from a backup, and facts that were signed after it are lost. Another
     * log took the place of the one that had signed them.
     *
     * @param succession the two logs, and where the one goes on from the other
     * @param erased people whose erasure may be among the facts that are lost: their keys are gone
     * @param effectiveOn the day on which the program found it
     */
    @FactType("continuity.LogSucceeded")
    record LogSucceeded(
            WholeRecordId record,
            LogSuccession succession,
            List<PersonId> erased,
            LocalDate effectiveOn)
            implements ContinuityEvent {

        public LogSucceeded {
            erased = List.copyOf(erased);
        }
    }
}
