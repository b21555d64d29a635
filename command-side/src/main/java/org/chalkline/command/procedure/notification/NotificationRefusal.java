package org.chalkline.command.procedure.notification;

import org.chalkline.command.Reason;

/** Why an act on a notification can be refused. */
public enum NotificationRefusal implements Reason {
    UNKNOWN_NOTIFICATION("The inbox has nothing under this id that is open. Check both."),
    NOT_THE_ADDRESSEE(
            "It isn't theirs: an officer's notification is read and done by that officer, and a"
                    + " unit's by an officer who is posted there on that day. Have it handed over"
                    + " first."),
    HANDED_OVER_TO_ITSELF("It stands in this inbox already. Name another."),
    RECEIVER_GONE(
            "Who would receive it has left the bureau, or the unit stands no more. Name somebody"
                    + " who is there."),
    BEFORE_IT_WAS_TOLD("The day lies before the one on which it was told. Check it.");

    private final Rule rule;

    NotificationRefusal(String message) {
        rule = Rule.of(message);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
