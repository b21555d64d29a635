package org.chalkline.command.procedure.notice;

import org.chalkline.command.Reason;

/** Why a part in a notice to the public can be refused. */
public enum NoticeRefusal implements Reason {
    NOTICE_ENDS_BEFORE_IT_BEGINS(
            "The notice would end before its first day. Give a last day on or after it."),
    NOTICE_TOO_SHORT("The notice is given for less time than it must be. Give a later last day."),
    NOTICE_GIVEN_ALREADY("Notice has been given already, in other words or on other days."),
    NOTICE_NOT_GIVEN("No notice has been given to the public. Give it first."),
    NOTICE_NOT_OVER("The notice to the public has not ended. Go on after its last day."),
    NOTICE_OVER("The notice has ended, so what is said to it comes too late."),
    NOTICE_NOT_BEGUN("The notice has not begun on that day. Check both days."),
    OBJECTION_EXISTS("Another opinion or objection bears this number. Give each its own."),
    UNKNOWN_OBJECTION("No opinion or objection bears this number."),
    OBJECTION_ANSWERED_ALREADY("The opinion or objection has been answered otherwise."),
    OBJECTION_OPEN("An opinion or objection has not been answered. Answer it first."),
    OBJECTION_UPHELD("An objection was upheld. The person can't be appointed, or hold the rank."),
    ANSWERED_BEFORE_IT_CAME("The answer is dated before what it answers. Check both days."),
    UNKNOWN_NOTICE_MATTER(
            "No rule says how long a notice on a matter of this name is given. Look the name up in"
                    + " statutes/notices.json."),
    NOTICE_HAS_ITS_OWN_ACT(
            "Notices of this are given by an act of their own, which knows the rest of the file.");

    private final Rule rule;

    NoticeRefusal(String message) {
        rule = Rule.of(message);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
