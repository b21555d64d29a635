package org.chalkline.command.budget;

import org.chalkline.command.Reason;

/**
 * Why an act on the department's budget as a whole, or on a line that follows it, can be refused.
 */
public enum DepartmentBudgetRefusal implements Reason {
    DEPARTMENT_BUDGET_EMPTY(
            "No line has been entered in the department's budget of this year. Put it together"
                    + " first.",
            "8"),
    NO_LINE_NAMED("No line is named. Name at least one to be entered or taken out."),
    LINE_NAMED_TWICE("A line is named twice. Name each once."),
    NOTHING_CHANGED("The department's budget has these lines and amounts already."),
    LINE_OF_ANOTHER_YEAR(
            "The line belongs to another year's budget. Name lines of this year.", "18"),
    NOT_IN_DEPARTMENT_BUDGET(
            "The line is not in the department's budget of its year. Enter it before that is"
                    + " submitted; afterwards, what is in no approved budget can't be spent.",
            "13"),
    DEPARTMENT_BUDGET_SUBMITTED(
            "The department's budget has been submitted. It must be sent back before its lines can"
                    + " change."),
    DEPARTMENT_BUDGET_NOT_SUBMITTED("The department's budget has not been submitted. Submit it."),
    DEPARTMENT_BUDGET_APPROVED_ALREADY(
            "The department's budget has been approved. Changes are adjustments.", "13"),
    TOTAL_DIFFERS(
            "The total is not what the lines entered come to. The department's budget is made of"
                    + " its units' budgets: enter what is missing, or correct the total.",
            "8"),
    LINE_CHANGED_SINCE(
            "A line has another amount than was entered, or is no longer submitted. Enter it again,"
                    + " or take it out."),
    EARLY_SPENDING_UNEXPLAINED(
            "Spending was arranged before the approval. Say how the report on the draft explained"
                    + " it.",
            "54"),
    DEPARTMENT_BUDGET_NOT_APPROVED(
            "The people's congress has not approved the department's budget of this year. It is"
                    + " approved as a whole, and its lines follow.",
            "43"),
    DEPARTMENT_BUDGET_NOT_REPLIED(
            "The finance department has not replied to the department's budget of this year. It"
                    + " replies to the whole, and the lines follow.",
            "52"),
    DEPARTMENT_BUDGET_NOT_DISCLOSED(
            "The department's budget of this year has not been disclosed. It is disclosed as a"
                    + " whole, and its lines follow.",
            "14"),
    DEPARTMENT_REPLIED_ALREADY("The finance department has replied already. There is one reply."),
    DEPARTMENT_DISCLOSED_ALREADY("It has been disclosed already, elsewhere or on another day."),
    OTHER_THAN_THE_WHOLE(
            "The amount, the paper or the day is another than that of the department's budget. A"
                    + " line follows the whole: give what is on record of it.",
            "8"),
    LINE_WITHOUT_ACCOUNTS(
            "A line's final accounts have not been drafted. The department's accounts sum up those"
                    + " of all its lines.",
            "76"),
    DEPARTMENT_ACCOUNTS_DIFFER(
            "The figures are not those that the lines' final accounts come to. They are summed up,"
                    + " never estimated.",
            "75"),
    DEPARTMENT_ACCOUNTS_NOT_SUBMITTED(
            "The department's final accounts have not been submitted. Submit them first.", "76"),
    DEPARTMENT_ACCOUNTS_APPROVED_ALREADY("The department's final accounts have been approved."),
    DEPARTMENT_ACCOUNTS_NOT_APPROVED(
            "The standing committee has not approved the department's final accounts. They are"
                    + " approved as a whole, and the lines follow.",
            "77"),
    DEPARTMENT_ACCOUNTS_NOT_REPLIED(
            "The finance department has not replied to the department's final accounts. It replies"
                    + " to the whole, and the lines follow.",
            "80"),
    DEPARTMENT_ACCOUNTS_NOT_DISCLOSED(
            "The department's final accounts have not been disclosed. They are disclosed as a"
                    + " whole, and the lines follow.",
            "14");

    private final Rule rule;

    DepartmentBudgetRefusal(String message) {
        rule = Rule.of(message);
    }

    DepartmentBudgetRefusal(String message, String article) {
        rule = new Rule(message, "Budget Law", article);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
