package org.chalkline.command.procedure.power;

import org.chalkline.command.Reason;

/** Why an officer's act can be refused for want of power. */
public enum PowerRefusal implements Reason {
    OFFICER_NOT_EMPOWERED(
            "The officer did not hold this power on that day. Record the delegation first, or have"
                    + " an officer act who holds it.",
            "Administrative Licensing Law",
            "22"),
    UNIT_OUT_OF_SCOPE(
            "The officer held this power on that day for other units alone. Have an officer act"
                    + " whose power extends to this one, or record the delegation first.",
            "Administrative Litigation Law",
            "70(4)"),
    APPROVER_NOT_EMPOWERED(
            "Who approved the decision did not hold this power on its day. Record the delegation"
                    + " first, or have somebody approve who holds it.",
            "Administrative Licensing Law",
            "22"),
    DECIDED_BY_ONE(
            "Whose records are kept, held or erased is decided by two: the officer who prepared the"
                    + " decision, and another one who approves it and holds the power as well. Name"
                    + " the approver.",
            "Personal Information Protection Law",
            "51(4)"),
    DELEGATION_NOT_IN_FORCE(
            "The officer did not hold this power under the delegation that the decision names. Name"
                    + " the document under which they held it that day.",
            "Administrative Licensing Law",
            "22");

    private final Rule rule;

    PowerRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public boolean mayBeFound() {
        return switch (this) {
            case OFFICER_NOT_EMPOWERED,
                    UNIT_OUT_OF_SCOPE,
                    APPROVER_NOT_EMPOWERED,
                    DELEGATION_NOT_IN_FORCE ->
                    true;
            default -> false;
        };
    }
}
