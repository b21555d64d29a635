package org.chalkline.kernel.calendar;

import org.jspecify.annotations.Nullable;

/**
 * Whether a day is a working day, and why.
 *
 * @param working whether it is one
 * @param why what makes it so
 * @param holiday the festival, where a notice sets the day
 * @param noticeTitle the title of that notice
 * @param noticeReference what identifies that notice
 */
public record DayStatus(
        boolean working,
        Why why,
        @Nullable String holiday,
        @Nullable String noticeTitle,
        @Nullable String noticeReference) {

    /** What makes a day a working day or not. */
    public enum Why {
        /** Monday to Friday, and no notice says otherwise. */
        WEEKDAY,
        /** Saturday or Sunday, and no notice says otherwise. */
        WEEKEND,
        /** A holiday, or a rest day moved next to one, by a notice. */
        HOLIDAY,
        /** A workday by a notice, mostly a day of the weekend worked for a holiday. */
        MAKE_UP_WORKDAY
    }

    static final DayStatus WEEKDAY = new DayStatus(true, Why.WEEKDAY, null, null, null);
    static final DayStatus WEEKEND = new DayStatus(false, Why.WEEKEND, null, null, null);

    static DayStatus by(HolidayNotice notice, HolidayNotice.Day day) {
        boolean working = day.kind() == HolidayNotice.Kind.WORKDAY;
        return new DayStatus(
                working,
                working ? Why.MAKE_UP_WORKDAY : Why.HOLIDAY,
                day.holiday(),
                notice.title(),
                notice.reference());
    }

    /** In words, such as {@code holiday 春节, by 国务院办公厅关于2024年… (https://…)}. */
    public String inWords() {
        return switch (why) {
            case WEEKDAY -> "weekday";
            case WEEKEND -> "weekend";
            case HOLIDAY -> "holiday " + byNotice();
            case MAKE_UP_WORKDAY -> "make-up workday " + byNotice();
        };
    }

    private String byNotice() {
        return holiday + ", by " + noticeTitle + " (" + noticeReference + ")";
    }
}
