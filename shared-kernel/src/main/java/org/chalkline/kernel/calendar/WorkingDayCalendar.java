package org.chalkline.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.command.RefusalException;
import org.jspecify.annotations.Nullable;

/**
 * Which days are working days: the plain week, changed by the State Council's holiday notices.
 * Immutable: a further notice gives a further calendar, one <em>edition</em> later, from which
 * every earlier edition can still be had. So what was reckoned once can be reckoned again.
 *
 * <p>Years without a notice follow the plain week and are {@linkplain #provisional provisional}.
 * Dates outside {@link #FIRST} to {@link #LAST} are refused.
 */
public final class WorkingDayCalendar {

    /** The first day that a notice on file speaks of. */
    public static final LocalDate FIRST = LocalDate.of(2006, 12, 30);

    /** The last day that can be asked about. */
    public static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private static final long FIRST_EPOCH_DAY = FIRST.toEpochDay();
    private static final int SIZE = (int) (LAST.toEpochDay() - FIRST_EPOCH_DAY) + 1;

    private final @Nullable WorkingDayCalendar before;
    private final int edition;
    private final List<HolidayNotice> notices;
    private final SortedSet<Integer> years;
    private final DayStatus[] statuses;

    /** How many working days lie before the day of this index; one longer than the days. */
    private final int[] workedBefore;

    /** The index of each working day, in order. */
    private final int[] workedAt;

    private WorkingDayCalendar(
            @Nullable WorkingDayCalendar before,
            int edition,
            List<HolidayNotice> notices,
            DayStatus[] statuses) {
        this.before = before;
        this.edition = edition;
        this.notices = List.copyOf(notices);
        this.years =
                notices.stream()
                        .filter(notice -> notice.amends() == null)
                        .map(HolidayNotice::year)
                        .collect(Collectors.toCollection(TreeSet::new));
        this.statuses = statuses;
        workedBefore = new int[SIZE + 1];
        var at = new int[SIZE];
        int worked = 0;
        for (int i = 0; i < SIZE; i++) {
            if (statuses[i].working()) at[worked++] = i;
            workedBefore[i + 1] = worked;
        }
        workedAt = Arrays.copyOf(at, worked);
    }

    /** The calendar of the notices of 2007 to 2026: edition 0. */
    public static WorkingDayCalendar published() {
        return Published.CALENDAR;
    }

    private static final class Published {
        static final WorkingDayCalendar CALENDAR = build();

        private static WorkingDayCalendar build() {
            var statuses = plainWeek();
            var notices = new ArrayList<HolidayNotice>();
            for (var notice : PublishedNotices.read()) {
                enter(notice, statuses, notices);
                notices.add(notice);
            }
            return new WorkingDayCalendar(null, 0, notices, statuses);
        }
    }

    private static DayStatus[] plainWeek() {
        var statuses = new DayStatus[SIZE];
        for (int i = 0; i < SIZE; i++) {
            boolean weekend = FIRST.plusDays(i).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
            statuses[i] = weekend ? DayStatus.WEEKEND : DayStatus.WEEKDAY;
        }
        return statuses;
    }

    /**
     * This calendar with one more notice: the next edition. A notice that is already in it, word
     * for word, changes nothing and gives this calendar.
     *
     * @throws RefusalException {@code NOTICE_ALREADY_PUBLISHED} if another notice bears the same
     *     reference, {@code NOTICE_AMENDS_UNKNOWN} if it amends one that isn't here, {@code
     *     NOTICES_CONTRADICT} if it makes something else of a day that a notice it doesn't amend
     *     has set, {@code DATE_OUTSIDE_CALENDAR} if it names a day beyond the calendar
     */
    public WorkingDayCalendar with(HolidayNotice notice) {
        if (notices.contains(notice)) return this;
        var changed = statuses.clone();
        enter(notice, changed, notices);
        var all = new ArrayList<>(notices);
        all.add(notice);
        return new WorkingDayCalendar(this, edition + 1, all, changed);
    }

    private static void enter(
            HolidayNotice notice, DayStatus[] statuses, List<HolidayNotice> earlier) {
        if (known(notice.reference(), earlier)) {
            throw refused(
                    "NOTICE_ALREADY_PUBLISHED",
                    notice.reference()
                            + " is on file with other content; a change takes a notice"
                            + " of its own that amends it");
        }
        var amends = notice.amends();
        if (amends != null && !known(amends, earlier)) {
            throw refused("NOTICE_AMENDS_UNKNOWN", "no notice " + amends + " is on file to amend");
        }
        for (var day : notice.days()) {
            int i = index(day.date());
            var status = DayStatus.by(notice, day);
            var other = statuses[i].noticeReference();
            boolean settled = other != null && !other.equals(amends);
            if (settled && statuses[i].working() != status.working()) {
                throw refused(
                        "NOTICES_CONTRADICT",
                        day.date()
                                + " is "
                                + statuses[i].inWords()
                                + "; "
                                + notice.title()
                                + " ("
                                + notice.reference()
                                + ") makes it "
                                + day.kind()
                                + " without amending that notice");
            }
            if (!settled) statuses[i] = status;
        }
    }

    private static boolean known(String reference, List<HolidayNotice> notices) {
        return notices.stream().anyMatch(notice -> notice.reference().equals(reference));
    }

    /** How many notices were added to the published ones. */
    public int edition() {
        return edition;
    }

    /**
     * This calendar as it was when only so many notices had been added.
     *
     * @throws IllegalArgumentException if there was no such edition yet
     */
    public WorkingDayCalendar atEdition(int wanted) {
        if (wanted < 0 || wanted > edition) {
            throw new IllegalArgumentException(
                    "the calendar has editions 0 to " + edition + ", not " + wanted);
        }
        var calendar = this;
        while (calendar.edition > wanted && calendar.before != null) calendar = calendar.before;
        return calendar;
    }

    /** All notices, those the program brings with it first. */
    public List<HolidayNotice> notices() {
        return notices;
    }

    /** The years for which a notice has been published. */
    public SortedSet<Integer> publishedYears() {
        return Collections.unmodifiableSortedSet(years);
    }

    /**
     * Whether the answer about this day may still change because its year's notice isn't out and no
     * other names the day. (The last days of a published year have at times been moved by the next
     * year's notice, as in 2007, 2011, 2018 and 2022. They count as published all the same.)
     *
     * @throws RefusalException {@code DATE_OUTSIDE_CALENDAR}
     */
    public boolean provisional(LocalDate date) {
        return statuses[index(date)].noticeReference() == null && !years.contains(date.getYear());
    }

    /**
     * Whether any day from the one to the other, both included, is provisional.
     *
     * @throws RefusalException {@code DATE_OUTSIDE_CALENDAR}
     */
    public boolean provisionalWithin(LocalDate from, LocalDate to) {
        if (provisional(from) || provisional(to)) return true;
        for (int year = from.getYear() + 1; year < to.getYear(); year++) {
            if (!years.contains(year)) return true;
        }
        return false;
    }

    /**
     * Whether the day is a working day.
     *
     * @throws RefusalException {@code DATE_OUTSIDE_CALENDAR}
     */
    public boolean isWorkingDay(LocalDate date) {
        return status(date).working();
    }

    /**
     * Whether the day is a working day, and why.
     *
     * @throws RefusalException {@code DATE_OUTSIDE_CALENDAR}
     */
    public DayStatus status(LocalDate date) {
        return status(date.toEpochDay());
    }

    /** The same for a day by its number since 1970-01-01, for who goes through many days. */
    public DayStatus status(long epochDay) {
        return statuses[index(epochDay)];
    }

    /**
     * Refuses a date that the calendar doesn't reach.
     *
     * @throws RefusalException {@code DATE_OUTSIDE_CALENDAR}
     */
    public static void requireWithin(LocalDate date) {
        index(date);
    }

    /**
     * How many working days lie in {@code [from, to)}; 0 if {@code to} isn't after {@code from}.
     *
     * @throws RefusalException {@code DATE_OUTSIDE_CALENDAR}
     */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return Math.max(0, workedBefore[index(to)] - workedBefore[index(from)]);
    }

    /**
     * The n-th working day on or after a day.
     *
     * @param n from 1
     * @throws RefusalException {@code DATE_OUTSIDE_CALENDAR}, also when the answer would lie there
     */
    public LocalDate nthWorkingDayFrom(LocalDate from, int n) {
        return workingDay(workedBefore[index(from)] + n - 1);
    }

    /**
     * The n-th working day on or before a day, counted backwards.
     *
     * @param n from 1
     * @throws RefusalException {@code DATE_OUTSIDE_CALENDAR}, also when the answer would lie there
     */
    public LocalDate nthWorkingDayBackFrom(LocalDate from, int n) {
        return workingDay(workedBefore[index(from) + 1] - n);
    }

    private LocalDate workingDay(int number) {
        if (number < 0 || number >= workedAt.length) throw outside("The day asked for");
        return FIRST.plusDays(workedAt[number]);
    }

    private static int index(LocalDate date) {
        return index(date.toEpochDay());
    }

    private static int index(long epochDay) {
        long index = epochDay - FIRST_EPOCH_DAY;
        if (index < 0 || index >= SIZE) throw outside(LocalDate.ofEpochDay(epochDay).toString());
        return (int) index;
    }

    private static RefusalException outside(String what) {
        return refused(
                "DATE_OUTSIDE_CALENDAR",
                what + " lies outside the working-day calendar, " + FIRST + " to " + LAST);
    }

    private static RefusalException refused(String code, String message) {
        return new RefusalException(Refusal.of(code, message));
    }
}
