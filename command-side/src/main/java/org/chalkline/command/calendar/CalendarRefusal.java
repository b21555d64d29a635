package org.chalkline.command.calendar;

import org.chalkline.command.Reason;

/**
 * Why a holiday notice can be refused, beside what the calendar itself says of it: that it
 * contradicts another, for one.
 */
public enum CalendarRefusal implements Reason {
    NOTICE_NOT_YET_PUBLISHED(
            "The day of publication lies after today. Record the notice when it has been published."),
    NOTICE_YEAR_IMPLAUSIBLE("A holiday notice arranges a year from 2007 to 2099."),
    PUBLICATION_DAY_DIFFERS(
            "The notice is on file with another day of publication. Check which one is right."),
    UNKNOWN_NOTICE("No notice of this reference made this edition of the calendar.");

    private final Rule rule;

    CalendarRefusal(String message) {
        rule = Rule.of(message);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
