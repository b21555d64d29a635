package org.chalkline.kernel.procedure.documentnumber;

import java.time.LocalDate;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;

/** All that can happen to a document number. */
public sealed interface DocumentNumberEvent extends Fact {

    DocumentNumber number();

    @Override
    default String subject() {
        return number().toString();
    }

    /**
     * A decision was recorded under it, and it is that decision's from now on. Acts that carry the
     * same decision out repeat it and record nothing here.
     *
     * @param bearer whose it is
     * @param effectiveOn the day of the decision
     */
    @FactType("documentnumber.NumberReserved")
    record NumberReserved(DocumentNumber number, NumberedDecision bearer, LocalDate effectiveOn)
            implements DocumentNumberEvent {}

    /**
     * It was never used and never will be.
     *
     * @param reasons why
     * @param officer who keeps the register of documents
     */
    @FactType("documentnumber.NumberVoided")
    record NumberVoided(
            DocumentNumber number, String reasons, String officer, LocalDate effectiveOn)
            implements DocumentNumberEvent {}

    /**
     * It had been recorded with the wrong decision, and belongs to this one.
     *
     * @param bearer whose it is
     * @param reasons how the mistake came about
     * @param evidence SHA-256 of the page of the register that shows whose it is
     */
    @FactType("documentnumber.NumberReassigned")
    record NumberReassigned(
            DocumentNumber number,
            NumberedDecision bearer,
            String reasons,
            String evidence,
            String officer,
            LocalDate effectiveOn)
            implements DocumentNumberEvent {}
}
