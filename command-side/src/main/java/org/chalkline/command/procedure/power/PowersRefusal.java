package org.chalkline.command.procedure.power;

import org.chalkline.command.Reason;

/** Why a power can't be delegated or taken back. */
public enum PowersRefusal implements Reason {
    UNKNOWN_OFFICER("No power was ever delegated to this officer. Check the name."),
    UNKNOWN_POWER(
            "The catalogue has no such power. Look its code up there, or add it to the file that"
                    + " chalkline.powers.catalogue names."),
    DELEGATION_ENDS_BEFORE_IT_BEGINS(
            "The last day of the delegation lies before its first. Check both."),
    DELEGATED_TO_ONESELF(
            "Nobody delegates a power to themselves, nor records that another did. Name who has the"
                    + " power to delegate it, and have somebody else record it."),
    DELEGATOR_NOT_EMPOWERED(
            "Who delegates the power doesn't hold it on that day. Name an officer who does, or the"
                    + " head of the bureau as chalkline.powers.held-by-office lists them.",
            "Administrative Licensing Law",
            "22"),
    DELEGATION_CIRCULAR(
            "Who delegates the power holds it by the officer's own delegation, so the officer would"
                    + " have it from themselves. Name somebody who has it from another.",
            "Administrative Licensing Law",
            "22"),
    DELEGATION_BACKDATED(
            "The document is of a later day than the first on which the power would be held. What"
                    + " was done without power isn't covered afterwards: give its own day, or a"
                    + " later first day.",
            "Administrative Litigation Law",
            "70(4)"),
    DELEGATION_OUTLASTS_POWER(
            "Who delegates the power holds it for a shorter time. Name a last day that is not after"
                    + " theirs."),
    SCOPE_BEYOND_OWN(
            "Who delegates the power holds it for some units alone. Name units among theirs."),
    SCOPE_EMPTY("No unit is named. Name those for which the power is, or leave the units out."),
    POWER_HELD_ALREADY(
            "The officer holds this power on a day of the new delegation already, for the same units."
                    + " Take the earlier one back first, or give other days or units."),
    POWER_NOT_HELD(
            "The officer doesn't hold this power on that day, so it can't be taken back from it."),
    ACT_OUT_OF_ORDER(
            "A later delegation of this power, or its taking back, is on record. Record what"
                    + " happened to one power in the order of its days.");

    private final Rule rule;

    PowersRefusal(String message) {
        rule = Rule.of(message);
    }

    PowersRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
