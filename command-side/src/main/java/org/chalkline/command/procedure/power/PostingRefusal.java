package org.chalkline.command.procedure.power;

import org.chalkline.command.Reason;

/** Why an officer's service can't be recorded so. */
public enum PostingRefusal implements Reason {
    POSTED_BY_ONESELF(
            "Nobody posts, certifies or lets go themselves. Name the officer who does, and have"
                    + " somebody else record it."),
    POSTED_THERE_ALREADY("The officer has this post in this unit on that day already."),
    NOT_IN_SERVICE(
            "The officer has no post on that day. Post them first, or give the day of a post."),
    SERVICE_OUT_OF_ORDER(
            "A later posting of the officer, or their leaving, is on record. Record these in the"
                    + " order of their days."),
    CERTIFICATE_ENDS_BEFORE_IT_BEGINS(
            "The last day of the certificate lies before its first. Check both."),
    SUBJECT_BOUND_ALREADY("Whoever signs in as this subject is the officer already."),
    SUBJECT_NOT_BOUND("Whoever signs in as this subject is not the officer on that day."),
    WORK_NOT_HANDED_OVER(
            "Something is still for the officer to see to, as their inbox tells. Hand each item"
                    + " over, or say that it is done, before they leave.");

    private final Rule rule;

    PostingRefusal(String message) {
        rule = Rule.of(message);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
