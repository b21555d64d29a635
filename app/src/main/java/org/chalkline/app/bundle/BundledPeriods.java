package org.chalkline.app.bundle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.calendar.CalendarEvent.HolidayNoticePublished;
import org.chalkline.kernel.calendar.HolidayNotice;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.RuleRef;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod.State;
import org.jspecify.annotations.Nullable;

/** The statutory periods of a bundle, each with the account of how it was counted. */
final class BundledPeriods {
    private static final StatuteBook BOOK = StatuteBook.standard();

    private BundledPeriods() {}

    /**
     * One period.
     *
     * @param due its last day, as the account finds it
     * @param account every day counted or left out, a line for each run of equal days
     */
    record Account(
            String clock,
            String of,
            RuleRef rule,
            String title,
            String titleZh,
            State state,
            @Nullable LocalDate due,
            List<String> account) {}

    /** The accounts, by the calendar of the notices among the events. */
    static List<Account> of(List<BundledEvent> events) {
        var notices = new LinkedHashSet<HolidayNotice>();
        Map<String, List<ClockEvent>> clocks = new LinkedHashMap<>();
        for (var event : events) {
            if (event.fact() instanceof HolidayNoticePublished e) notices.add(e.notice());
            if (event.fact() instanceof ClockEvent e) {
                clocks.computeIfAbsent(e.clockId().value(), id -> new ArrayList<>()).add(e);
            }
        }
        var calendar = WorkingDayCalendar.published();
        for (var notice : notices) calendar = calendar.with(notice);
        var accounts = new ArrayList<Account>();
        for (var clock : clocks.entrySet()) {
            accounts.add(account(clock.getKey(), clock.getValue(), calendar));
        }
        return accounts;
    }

    private static Account account(String id, List<ClockEvent> facts, WorkingDayCalendar calendar) {
        StatutoryPeriod period = null;
        for (var fact : facts) period = fact.after(period, BOOK);
        if (period == null) throw new IllegalStateException(id + " has no facts");
        var explanation = period.explain(calendar);
        var rule = period.rule();
        return new Account(
                id,
                facts.getFirst().of(),
                rule.ref(),
                rule.title(),
                rule.titleZh(),
                period.state(),
                explanation.due().date(),
                explanation.lines());
    }
}
