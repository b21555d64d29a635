package org.chalkline.command.procedure.joint;

import org.chalkline.command.Reason;

/** Why one decision can't be carried out on many records. */
enum JointRefusal implements Reason {
    NO_ACTS("There is nothing to carry out. Name at least one act."),
    TOO_MANY_ACTS(
            "One act carries a decision out on at most 100 records. Hand the others in as another"
                    + " act under the same decision."),
    NOT_ONE_ACT("This holds none, or several. Give exactly one act in each entry."),
    DECISIONS_DIFFER(
            "The decision of this act is another one than that of the first. All acts repeat one"
                    + " decision word for word."),
    ACTS_REFUSED("Nothing was recorded, since these acts are refused.");

    private final Rule rule;

    JointRefusal(String message) {
        rule = Rule.of(message);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
