package org.chalkline.command.contest;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.contest.ContestRefusal.CASE_NUMBER_USED;

import java.time.LocalDate;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.kernel.contest.CaseNumberEvent;
import org.chalkline.kernel.contest.CaseNumberEvent.CaseNumberTaken;
import org.chalkline.kernel.contest.CaseNumberId;
import org.chalkline.kernel.contest.ContestId;
import org.chalkline.kernel.contest.Docket;
import org.jspecify.annotations.Nullable;

/** The number of a case at the body that hears it. The first case that is recorded has it. */
@Aggregate
class CaseNumber {
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private CaseNumberId id;

    private @Nullable ContestId bearer;

    void take(CaseNumberId number, Docket docket, ContestId contest, LocalDate on) {
        if (contest.equals(bearer)) return;
        refuseIf(bearer != null, CASE_NUMBER_USED);
        apply(new CaseNumberTaken(number, docket.number(), docket.body(), contest, on));
    }

    @EventSourcingHandler
    void on(CaseNumberEvent fact) {
        id = fact.caseNumber();
        switch (fact) {
            case CaseNumberTaken e -> bearer = e.contest();
        }
    }

    CaseNumber() {} // for Axon
}
