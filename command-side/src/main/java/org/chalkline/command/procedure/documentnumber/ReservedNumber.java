package org.chalkline.command.procedure.documentnumber;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.documentnumber.DocumentNumberRefusal.DOCUMENT_NUMBER_USED;
import static org.chalkline.command.procedure.documentnumber.DocumentNumberRefusal.DOCUMENT_NUMBER_VOIDED;
import static org.chalkline.command.procedure.documentnumber.DocumentNumberRefusal.NUMBER_IN_USE;
import static org.chalkline.command.procedure.documentnumber.DocumentNumberRefusal.NUMBER_NOT_RESERVED;
import static org.chalkline.command.procedure.documentnumber.DocumentNumberRefusal.NUMBER_OF_ANOTHER_DOCUMENT;
import static org.chalkline.command.procedure.documentnumber.DocumentNumberRefusal.YEAR_TO_COME;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.Inputs;
import org.chalkline.command.procedure.documentnumber.DocumentNumberCommand.ReassignDocumentNumber;
import org.chalkline.command.procedure.documentnumber.DocumentNumberCommand.VoidDocumentNumber;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumber;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent.NumberReassigned;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent.NumberReserved;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent.NumberVoided;
import org.chalkline.kernel.procedure.documentnumber.NumberedDecision;
import org.chalkline.kernel.procedure.power.Power;
import org.jspecify.annotations.Nullable;

/**
 * One document number. The first decision recorded under it has it for good: acts that carry that
 * decision out repeat it, and no other decision gets it. One that was never used can be voided, and
 * is never used afterwards.
 */
@Aggregate
class ReservedNumber {
    private static final int TEXT = 2_000;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private DocumentNumber id;

    private @Nullable NumberedDecision bearer;
    private @Nullable DocumentNumberEvent last;
    private boolean voided;

    /**
     * Has this decision bear the number.
     *
     * @throws org.chalkline.command.RefusedException {@code DOCUMENT_NUMBER_USED} by another;
     *     {@code DOCUMENT_NUMBER_VOIDED}
     */
    void reserve(DocumentNumber number, NumberedDecision by, LocalDate decidedOn) {
        refuseIf(voided, DOCUMENT_NUMBER_VOIDED);
        if (bearer == null) apply(new NumberReserved(number, by, decidedOn));
        else refuseIf(!bearer.matches(by), DOCUMENT_NUMBER_USED);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(VoidDocumentNumber c, NumberOffice office) {
        var fact = new NumberVoided(c.documentNumber(), c.reasons(), c.officer(), c.effectiveOn());
        if (fact.equals(last)) return;
        office.require(c.officer(), Power.KEEP_DOCUMENT_NUMBERS, c.effectiveOn());
        office.requireDone(c.effectiveOn());
        Inputs.requireText(c.reasons(), TEXT);
        refuseIf(voided, DOCUMENT_NUMBER_VOIDED);
        refuseIf(bearer != null, NUMBER_IN_USE);
        refuseIf(c.documentNumber().year() > office.today().getYear(), YEAR_TO_COME);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReassignDocumentNumber c, NumberOffice office) {
        var of = NumberedDecision.of(c.decision());
        var fact =
                new NumberReassigned(
                        c.documentNumber(),
                        of,
                        c.reasons(),
                        c.evidence(),
                        c.officer(),
                        c.effectiveOn());
        if (fact.equals(last)) return;
        office.require(c.officer(), Power.KEEP_DOCUMENT_NUMBERS, c.effectiveOn());
        office.requireDone(c.effectiveOn());
        Inputs.requireText(c.reasons(), TEXT);
        Inputs.requireDigest(c.evidence());
        office.require(c.decision(), c.effectiveOn());
        refuseIf(bearer == null, NUMBER_NOT_RESERVED);
        var borne = DocumentNumber.in(c.decision().documentNumber());
        refuseIf(!borne.equals(Optional.of(c.documentNumber())), NUMBER_OF_ANOTHER_DOCUMENT);
        apply(fact);
    }

    @EventSourcingHandler
    void on(DocumentNumberEvent fact) {
        id = fact.number();
        last = fact;
        switch (fact) {
            case NumberReserved e -> bearer = e.bearer();
            case NumberReassigned e -> bearer = e.bearer();
            case NumberVoided e -> voided = true;
        }
    }

    ReservedNumber() {} // for Axon
}
