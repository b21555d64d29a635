package org.chalkline.command.budget;

import org.chalkline.command.Reason;

/** Why an act on a budget line can be refused. */
public enum BudgetRefusal implements Reason {
    UNKNOWN_LINE(
            "No budget line has this code. What is not in the budget can't be spent.",
            Law.BUDGET,
            "13"),
    LINE_ID_IN_USE("Another budget line stands under this code. Codes are never reused."),

    SUBJECT_UNKNOWN(
            "No such code stands in the list of budget subjects. Give a code of that list, or have"
                    + " the list corrected.",
            Law.BUDGET,
            "32"),
    SUBJECT_NOT_IN_YEAR(
            "The code was not published for this budget year. Give one that was.",
            Law.BUDGET,
            "32"),
    SUBJECT_OF_ANOTHER_FUND(
            "The function belongs to another budget. The four budgets are kept apart.",
            Law.BUDGET,
            "5"),
    YEAR_OUT_OF_RANGE(
            "The budget year lies more than a year ahead of the draft, or before it."
                    + " Draft next year's budget this year, or this year's.",
            Law.BUDGET,
            "31"),

    NOT_A_DRAFT("The line has been submitted or approved. It can't be changed as a draft."),
    NOT_SUBMITTED("The line has not been submitted. Submit it first."),
    NOTHING_REVISED("The draft says this already."),
    LINE_DROPPED("The line was taken out of the draft budget. Nothing follows."),
    APPROVED_ALREADY("The line has been approved. Its approval can't be changed this way."),
    NOT_BY_THE_CONGRESS(
            "Only the people's congress approves a budget. Record its approval.", Law.BUDGET, "43"),
    NOT_APPROVED(
            "The line has not been approved. Record the people's congress's approval first.",
            Law.BUDGET,
            "43"),
    APPROVED_BELOW_SPENT(
            "Less is approved than was committed and paid before the approval. Release or refund"
                    + " what is too much first."),
    DEPARTMENT_NOT_REPLIED(
            "The finance department has not replied to the bureau. Its reply comes first.",
            Law.BUDGET,
            "52"),
    REPLIED_ALREADY("Another reply of this kind is on record. There is one."),
    NOT_REPLIED("There has been no reply yet. Disclosure follows the reply.", Law.BUDGET, "14"),
    DISCLOSED_ALREADY("It has been disclosed already, elsewhere or on another day."),

    YEAR_NOT_BEGUN(
            "Nothing is spent before the budget year begins, on 1 January.", Law.BUDGET, "54"),
    OUTSIDE_BUDGET_YEAR(
            "The act is dated outside the line's budget year, which is the calendar year.",
            Law.BUDGET,
            "18"),
    NO_LONGER_EARLY(
            "The unit has been replied to. It spends by its approved budget.", Law.BUDGET, "54"),
    LAST_YEAR_NOT_COMPARED(
            "Spending by last year's measure needs last year's line with the time compared, or a"
                    + " document that shows its figures. Name the line, or cite the document.",
            Law.BUDGET,
            "54"),
    NOT_LAST_YEARS_LINE(
            "The line to compare with is not last year's under the same heading.",
            Law.BUDGET,
            "54"),
    BEYOND_LAST_YEAR(
            "More is arranged than was spent in the same time of last year.", Law.BUDGET, "54"),
    BEYOND_DRAFT("More is arranged before approval than the draft budget asks for."),
    BELOW_SPENT("Less is arranged than was committed and paid already."),

    NOT_TO_BE_SPENT_YET(
            "The budget is not in execution on that day, and no early spending was arranged."
                    + " Nothing can be spent.",
            Law.BUDGET,
            "13"),
    BEYOND_EARLY_SPENDING(
            "That is more than was arranged to be spent before the budget is approved.",
            Law.BUDGET,
            "54"),
    INCLUDED_IN_FIGURES(
            "The line was taken over with figures that include this day. What follows is of a later"
                    + " one."),
    COMMITMENTS_UNNUMBERED(
            "What is committed is taken over under a number, from which it is paid or released. Give"
                    + " both, or neither."),
    BEYOND_AVAILABLE(
            "That is more than the line has left. Spend within the budget, or have the line"
                    + " reallocated to or adjusted.",
            Law.BUDGET,
            "13"),
    ANOTHER_USE(
            "The voucher is for another economic subject than the line's. The use of budgeted"
                    + " money can't be changed: take another line.",
            Law.BUDGET,
            "63"),
    KEPT_FOR_PROJECT(
            "This money is kept for a research project. It is paid out for the project, by its own"
                    + " act, and is free when the project gives it back.",
            Law.BUDGET,
            "63"),
    NOTHING_KEPT_FOR_PROJECT(
            "The line keeps no money for this research project. Have it kept first, or take the line"
                    + " that keeps it.",
            Law.BUDGET,
            "13"),
    OUTSIDE_GRANT(
            "The grant doesn't allow money to be spent on that. What is kept for a project is spent"
                    + " on what it was granted for.",
            Law.BUDGET,
            "63"),
    PROJECT_NOT_RUNNING(
            "The research project hasn't begun by that day, or is at its end. Money is spent while"
                    + " it runs.",
            Law.BUDGET,
            "63"),
    YEAR_CLOSED("The line's year has been closed. A closed year is not changed."),

    COMMITMENT_ID_IN_USE("Another commitment of this line stands under this number."),
    UNKNOWN_COMMITMENT("This line has no commitment of this number. Commit the money first."),
    BEYOND_COMMITMENT("That is more than is left of the commitment."),
    PAYMENT_ID_IN_USE("Another payment of this line stands under this number."),
    UNKNOWN_PAYMENT("This line has no payment of this number."),
    REFUND_ID_IN_USE("Another refund of this line stands under this number."),
    REFUND_OF_CLOSED_YEAR(
            "The line's year is closed, and its figures stand. What comes back now belongs to this"
                    + " year and goes to the treasury: record it as a refund of an earlier year.",
            Law.BUDGET,
            "58"),
    YEAR_STILL_COUNTS(
            "The line's year is open, or its accounts are being corrected. Record it as a refund of"
                    + " the payment."),
    BEYOND_PAYMENT("More would come back than was paid and has not come back yet."),

    REALLOCATED_ONTO_ITSELF("A line can't be reallocated to itself. Name two lines."),
    REALLOCATION_ID_IN_USE("Another reallocation of this line stands under this number."),
    REALLOCATED_BETWEEN_FUNDS(
            "Money is never reallocated between the four budgets, each of which is complete and"
                    + " independent.",
            Law.BUDGET,
            "5"),
    REALLOCATED_BETWEEN_YEARS(
            "Money is not reallocated between budget years. At the year's end it is carried over.",
            Law.BUDGET,
            "18"),
    REALLOCATION_FORBIDDEN(
            "The finance department's rules forbid a reallocation between such lines.",
            Law.BUDGET,
            "72"),
    REALLOCATION_NEEDS_FINANCE(
            "A reallocation between such lines needs the finance department's approval.",
            Law.BUDGET,
            "72"),
    KEY_SPENDING_TIED(
            "Key expenditure is reduced by an adjustment that the standing committee approves, and"
                    + " not by a reallocation.",
            Law.BUDGET,
            "67(3)"),
    CARRIED_OVER_TIED(
            "What was carried over is for its own project, and can't be reallocated.",
            Law.BUDGET,
            "42"),
    NOT_IN_EXECUTION(
            "The line is not in execution on that day. The reply to the unit comes first."),

    ADJUSTMENT_ID_IN_USE("This line has had another proposal under this adjustment's number."),
    CASE_AGAINST_DIRECTION(
            "This case of adjustment can't change a line this way: drawing on the stabilisation"
                    + " fund and raising debt increase it, and reducing key expenditure reduces"
                    + " it.",
            Law.BUDGET,
            "67"),
    NOT_KEY_SPENDING(
            "The line is no key expenditure. Another case must apply.", Law.BUDGET, "67(3)"),
    CASE_OF_GENERAL_BUDGET(
            "Only the general public budget draws on the stabilisation fund.", Law.BUDGET, "41"),
    PLAN_SENT_TOO_LATE(
            "The plan was not sent for comments thirty days before the meeting. It must wait for a"
                    + " later one.",
            Law.BUDGET,
            "69"),
    SESSION_NOT_AHEAD("The meeting is not after the plan was sent."),
    NO_ADJUSTMENT_PROPOSED(
            "No adjustment of this number is proposed for the line. A plan with reasons and amount"
                    + " comes first.",
            Law.BUDGET,
            "69"),
    NOT_BY_THE_STANDING_COMMITTEE(
            "Only the standing committee of the people's congress approves this. Record its"
                    + " approval.",
            Law.BUDGET,
            "69"),
    BEFORE_THE_SESSION("The adjustment is approved before the meeting it was proposed for."),
    TRANSFER_KNOWN_ALREADY("Another transfer to this line is on record under this document."),

    YEAR_NOT_OVER("The budget year is not over. It ends on 31 December.", Law.BUDGET, "18"),
    COMMITMENTS_OPEN(
            "Commitments are open. Pay or release them, and commit what goes on in next year's"
                    + " line."),
    NO_LINE_TO_CARRY_TO("Name next year's line that the money is carried over to."),
    NOTHING_TO_CARRY("Nothing is carried over, so leave next year's line out."),
    BEYOND_LEFT("More would be carried over than is left."),
    CARRIED_OVER_TWICE(
            "What was carried over before and is left again is surplus. Carry over no more than is"
                    + " left of this year's own budget.",
            Law.BUDGET,
            "42"),
    BASIC_NOT_CARRIED_OVER(
            "Only project expenditure is carried over. What is left of basic expenditure is"
                    + " surplus.",
            Law.REGULATIONS,
            "50"),
    CARRIED_TO_ANOTHER_USE(
            "Money is carried over to next year's line under the same heading, for the same"
                    + " purpose.",
            Law.BUDGET,
            "42"),
    CARRIED_TO_CLOSED_LINE("The line to carry over to is dropped or closed. Name another."),

    YEAR_NOT_CLOSED("The line's year has not been closed. Close it first.", Law.REGULATIONS, "83"),
    ACCOUNTS_DIFFER(
            "The figures differ from what is on record of the line. Accounts are drawn from"
                    + " verified records, never estimated.",
            Law.REGULATIONS,
            "83"),
    ACCOUNTS_DRAFTED_ALREADY("Accounts of this line have been drafted. They are audited next."),
    ACCOUNTS_NOT_DRAFTED("No accounts of this line wait for audit. Draft them first."),
    ACCOUNTS_NOT_AUDITED(
            "The audit department has not confirmed the accounts. Its audit comes first.",
            Law.BUDGET,
            "77"),
    ACCOUNTS_NOT_BY_THE_STANDING_COMMITTEE(
            "Only the standing committee of the people's congress approves final accounts. Record"
                    + " its approval.",
            Law.BUDGET,
            "77"),
    ACCOUNTS_NOT_APPROVED(
            "The accounts have not been approved. The standing committee's approval comes first.",
            Law.BUDGET,
            "77"),
    ACCOUNTS_DEPARTMENT_NOT_REPLIED(
            "The finance department has not replied to the bureau about its accounts.",
            Law.BUDGET,
            "80");

    private final Rule rule;

    BudgetRefusal(String message) {
        rule = Rule.of(message);
    }

    BudgetRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public boolean mayBeFound() {
        return switch (this) {
            case NOT_BY_THE_CONGRESS,
                    PLAN_SENT_TOO_LATE,
                    REALLOCATION_FORBIDDEN,
                    REALLOCATION_NEEDS_FINANCE,
                    ACCOUNTS_NOT_BY_THE_STANDING_COMMITTEE ->
                    true;
            default -> false;
        };
    }

    private static final class Law {
        static final String BUDGET = "Budget Law";
        static final String REGULATIONS = "Budget Law Implementing Regulations";
    }
}
