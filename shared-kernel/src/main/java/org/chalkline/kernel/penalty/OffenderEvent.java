package org.chalkline.kernel.penalty;

import java.time.LocalDate;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;

/** The file of one party tells which cases there are. The cases tell what came of them. */
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
