package org.chalkline.kernel.penalty;

import java.time.LocalDate;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;

/** What stands on the file of one party: which cases there are. What came of them, they say. */
public sealed interface OffenderEvent extends Fact {

    OffenderId offender();

    @Override
    default String subject() {
        return offender().toString();
    }

    /** A case against the party was filed, or a penalty imposed on the spot. */
    @FactType("penalty.CaseEntered")
    record CaseEntered(OffenderId offender, PenaltyCaseId penaltyCase, LocalDate effectiveOn)
            implements OffenderEvent {}
}
