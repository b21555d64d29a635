package org.chalkline.command.inspection;

import org.chalkline.command.Reason;

/** Says why an act of holding somebody to account can be refused. */
public enum AccountabilityRefusal implements Reason {
    UNKNOWN_ACCOUNTABILITY(
            "Nobody was held to account under this code. Interview those who run the school first."),
    ACCOUNTABILITY_EXISTS("Another matter stands under this code. Codes are never reused."),
    UNKNOWN_INSPECTION_OF_ACCOUNT(
            "No inspection of this code was planned by then. Look the code up in the register."),
    CRITICISED_ALREADY("The school was criticised in this matter already."),
    SANCTION_TOO_SOON(
            "A sanction is proposed where it is grave, or where a school that was criticised puts"
                    + " nothing right. Criticise it first.",
            "Education Supervision Regulations",
            "25"),
    SANCTION_PROPOSED_ALREADY("A sanction was proposed, and isn't answered yet."),
    NOTHING_PROPOSED("No sanction was proposed that isn't answered yet.");

    private final Rule rule;

    AccountabilityRefusal(String message) {
        rule = Rule.of(message);
    }

    AccountabilityRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
