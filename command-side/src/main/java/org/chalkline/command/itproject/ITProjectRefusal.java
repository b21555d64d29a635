package org.chalkline.command.itproject;

import org.chalkline.command.Reason;

/** Says why an act on an IT project can be refused. */
public enum ITProjectRefusal implements Reason {
    UNKNOWN_IT_PROJECT("No IT project has this code. Look the code up in the register."),
    IT_PROJECT_EXISTS("Another project stands under this code. Codes are never reused."),
    DISPOSAL_OF_OTHERS(
            "The system's asset wasn't put up for this disposal by that day. Check its number, or"
                    + " leave it out."),
    PROJECT_STEP_OUT_OF_TURN(
            "The project isn't so far, or further already. It is proposed, approved, tendered,"
                    + " awarded, contracted, accepted, started and retired, in this order."),
    LINE_NOT_BUDGETED(
            "No line of the budget stands under this number. Nothing is spent that isn't in the"
                    + " budget: name the line that pays.",
            Law.BUDGET,
            "13"),
    LINE_OF_ANOTHER_UNIT(
            "The line belongs to the budget of another unit than the one that the system is for."
                    + " Name one of its own.",
            Law.BUDGET,
            "13"),
    LINE_OF_ANOTHER_YEAR(
            "The approved line is of another budget year than the day. Have a line of that year"
                    + " approved for it first.",
            Law.BUDGET,
            "18"),
    CONTRACT_OVER_APPROVAL(
            "The contract would come to more than was approved for the project, with all its"
                    + " changes. Contract for less, or have more approved first."),
    APPROVAL_UNDER_CONTRACT(
            "Less would be approved than the contract comes to already. Amend the contract first."),
    TENDER_CLOSED_BEFORE(
            "The last day for offers lies before the day of the notice. Check both days."),
    TENDER_STILL_OPEN("Offers can still be made on that day. Award when the time is over."),
    SUPPLIER_MISTAKEN("A supplier is a person, by their code, or an organisation, by its name."),
    SUPPLIER_NOT_AWARDED(
            "The award went to another supplier. Contract with the one that was chosen, or award"
                    + " anew."),
    CONTRACT_OVER_AWARD(
            "The contract would come to more than the offer that was chosen. Contract for what was"
                    + " offered; amend it later where more is needed."),
    AMENDMENT_EXISTS(
            "Another amendment, or the contract, has this number. Give each a number of its own."),
    AMENDMENT_CHANGES_NOTHING("The contract comes to that already. State what it comes to since."),
    ACCEPTED_BY_PROCURER(
            "The officer proposed, approved, tendered, awarded or contracted the project. Another"
                    + " officer accepts what was delivered."),
    ASSET_OR_REASON(
            "A system is entered as an asset, or it is said why it is none. Give one of the two."),
    SYSTEM_OVER_CONTRACT(
            "The payments come to more than the contract. Name those alone that it was paid by."),
    DAYS_CONTRADICT("A system is contracted, accepted and started, in this order. Check the days.");

    private final Rule rule;

    ITProjectRefusal(String message) {
        rule = Rule.of(message);
    }

    ITProjectRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public boolean mayBeFound() {
        return switch (this) {
            case LINE_OF_ANOTHER_YEAR,
                    CONTRACT_OVER_APPROVAL,
                    CONTRACT_OVER_AWARD,
                    TENDER_STILL_OPEN,
                    ACCEPTED_BY_PROCURER ->
                    true;
            default -> false;
        };
    }

    private static final class Law {
        static final String BUDGET = "Budget Law";
    }
}
