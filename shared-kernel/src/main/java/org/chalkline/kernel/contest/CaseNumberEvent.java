package org.chalkline.kernel.contest;

import java.time.LocalDate;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;

/** Tells what becomes of the number under which a body hears a case: one case has it, for good. */
public sealed interface CaseNumberEvent extends Fact {

    /** The number, at the body. */
    CaseNumberId caseNumber();

    @Override
    default String subject() {
        return caseNumber().toString();
    }

    /** A case has it. */
    @FactType("contest.CaseNumberTaken")
    record CaseNumberTaken(
            CaseNumberId caseNumber,
            String number,
            String body,
            ContestId contest,
            LocalDate effectiveOn)
            implements CaseNumberEvent {}
}
