package org.chalkline.command.procedure.followup;

import org.chalkline.command.Reason;

/** Why a follow-up can't be settled. */
public enum FollowUpRefusal implements Reason {
    UNKNOWN_FOLLOW_UP("Nothing that should have followed was refused under this code. Check it."),
    FOLLOW_UP_SETTLED("Somebody has seen to it already, as the record tells."),
    SETTLED_BEFORE_REFUSED("The day lies before the one on which it was refused. Check it."),
    ASSIGNED_OUT_OF_ORDER(
            "The day lies before the one on which it was refused, or last assigned. Check it."),
    DUE_BEFORE_ASSIGNED("The last day lies before the day of the assignment. Name a later one.");

    private final Rule rule;

    FollowUpRefusal(String message) {
        rule = Rule.of(message);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
