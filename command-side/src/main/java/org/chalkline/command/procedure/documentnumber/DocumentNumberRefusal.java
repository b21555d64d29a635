package org.chalkline.command.procedure.documentnumber;

import org.chalkline.command.Reason;

/** Why a document number can't be used so. */
enum DocumentNumberRefusal implements Reason {
    DOCUMENT_NUMBER_USED(
            "The document number belongs to another decision: of another body or day, or with other"
                    + " deciders, provisions or reasons. Give the number on the paper, or repeat"
                    + " that decision word for word."),
    DOCUMENT_NUMBER_VOIDED("The document number was voided. Give the number on the paper."),
    NUMBER_IN_USE(
            "A decision stands under this number, so it can't be voided. If that decision bears"
                    + " another number, have the act corrected and the number reassigned."),
    NUMBER_NOT_RESERVED(
            "No decision was recorded under this number, so there is nothing to reassign. Check"
                    + " it."),
    NUMBER_OF_ANOTHER_DOCUMENT(
            "The decision bears another number than the one to be reassigned. Check both."),
    YEAR_TO_COME("The number is of a year that hasn't begun. Check it.");

    private final Rule rule;

    DocumentNumberRefusal(String message) {
        rule = Rule.of(message);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
