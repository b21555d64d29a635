package org.chalkline.command.admission;

import org.chalkline.command.Reason;

/** Says why an act on the seats of a school can be refused. */
public enum SeatBookRefusal implements Reason {
    UNKNOWN_SEAT_BOOK(
            "No quota was set for this school, stage and year. Set one, or publish the plan."),
    QUOTA_OUT_OF_RANGE("A quota, and what an exception allows, is a whole number up to 100,000."),
    QUOTA_OVER_CAPACITY(
            "The quota is larger than the capacity that is approved for this stage of the school on"
                    + " that day. Approve more room first, or plan for fewer.",
            Law.PRIVATE,
            "31"),
    QUOTA_OF_PLAN(
            "The quota comes from a published plan. Adjust the plan, so that both say the same."),
    ADMISSIONS_STOPPED(
            "The school has ended, or its licence may take in nobody until what was found is put"
                    + " right. Its quota is 0 until then."),
    OVER_QUOTA(
            "More seats are offered on one of these days than the quota and the exceptions allow."
                    + " Raise the quota, or have an exception decided together.",
            Law.PRIVATE,
            "31"),
    EXCEPTION_EXISTS(
            "Another exception of this book bears this code. Give each a code of its own."),
    EXCEPTION_NOT_CARRIED("Too few voted for the exception. Without them nobody may grant it."),
    UNKNOWN_EXCEPTION(
            "No exception of this code stands in this book on that day. Check the code and the"
                    + " day."),
    PLACEMENT_TWICE("A placement is named twice. Ask for one seat for each child."),
    NO_SUCH_SEAT("No seat of this book is kept for this placement. See the record."),
    SEAT_TAKEN(
            "The seat was taken already. It comes back when it is given back, or its offer is"
                    + " withdrawn.");

    private final Rule rule;

    SeatBookRefusal(String message) {
        rule = Rule.of(message);
    }

    SeatBookRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    private static final class Law {
        static final String PRIVATE = "Private Education Law Implementing Regulations";
    }
}
