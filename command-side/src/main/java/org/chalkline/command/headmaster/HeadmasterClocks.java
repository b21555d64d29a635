package org.chalkline.command.headmaster;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.chalkline.command.clock.Clocks;
import org.chalkline.command.procedure.notice.PublicNotice;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.clock.ClockEvent;
import org.chalkline.kernel.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.clock.ClockId;
import org.chalkline.kernel.clock.RuleId;
import org.chalkline.kernel.clock.StatuteBook;
import org.chalkline.kernel.clock.StatutoryPeriod;
import org.chalkline.kernel.headmaster.HeadmasterEvent;
import org.chalkline.kernel.headmaster.HeadmasterEvent.*;
import org.chalkline.kernel.headmaster.HeadmasterId;
import org.chalkline.kernel.headmaster.Matter;
import org.chalkline.kernel.headmaster.Sanction;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of one career: of sanctions, of what can be done against them and against assessments,
 * and of notices. Several of one rule may run at once, each for a matter of its own.
 */
final class HeadmasterClocks {
    static final RuleId REVIEW_APPLICATION = new RuleId("staff-sanctions.review-application");
    static final RuleId REVIEW_DECISION = new RuleId("staff-sanctions.review-decision");
    static final RuleId APPEAL_APPLICATION = new RuleId("staff-sanctions.appeal-application");
    static final RuleId APPEAL_DECISION = new RuleId("staff-sanctions.appeal-decision");

    private static final StatuteBook BOOK = StatuteBook.standard();
    private static final String UNIT = "Personnel";

    private final Clocks clocks = new Clocks();
    private final Map<Key, ClockId> byMatter = new HashMap<>();
    private @Nullable Matter matter;

    private record Key(Matter matter, RuleId rule) {}

    /** Takes in what a matter is about: the clocks that are opened next are of it. */
    void on(HeadmasterEvent fact) {
        matter =
                switch (fact) {
                    case SanctionImposed e -> sanction(e.sanction());
                    case ReviewSought e -> e.matter();
                    case ReviewDecided e -> e.matter();
                    case AppealLodged e -> e.matter();
                    default -> matter;
                };
    }

    /** A sanction as a matter. */
    static Matter sanction(String number) {
        return new Matter(Matter.Kind.SANCTION, number);
    }

    /** Takes in a fact of one of the clocks. */
    void on(ClockEvent fact) {
        clocks.on(fact);
        if (!(fact instanceof ClockOpened e) || matter == null) return;
        byMatter.put(new Key(matter, e.rule().rule()), e.clockId());
    }

    /** The last day of a sanction that takes effect on that day; absent for a dismissal. */
    static @Nullable LocalDate until(Sanction kind, LocalDate on, WorkingDayCalendar calendar) {
        var rule = kind.period().orElse(null);
        return rule == null ? null : last(rule, on, calendar);
    }

    /** The last day of a period that is counted from that day. */
    static LocalDate last(RuleId rule, LocalDate on, WorkingDayCalendar calendar) {
        var due = StatutoryPeriod.open(BOOK.inForce(rule, on), on).due(calendar).date();
        return requireNonNull(due, "a period that never stops has a last day");
    }

    void open(HeadmasterId id, RuleId rule, LocalDate event, LocalDate on, WorkingDayCalendar cal) {
        clocks.open(id.toString(), rule, UNIT, event, on, cal);
    }

    /** Opens the clock of a notice, where a rule on notices is in force. */
    void noticeGiven(HeadmasterId id, LocalDate on, WorkingDayCalendar calendar) {
        var rule = PublicNotice.timedBy(HeadmasterEvent.RANK, on).orElse(null);
        if (rule == null) return;
        clocks.overtake(rule, on, "another notice is given", calendar);
        open(id, rule, on, on, calendar);
    }

    void meet(Matter of, RuleId rule, LocalDate on, String by, WorkingDayCalendar calendar) {
        var clock = byMatter.get(new Key(of, rule));
        if (clock != null) clocks.meet(clock, on, by, calendar);
    }

    void overtake(Matter of, RuleId rule, LocalDate on, String why, WorkingDayCalendar calendar) {
        var clock = byMatter.get(new Key(of, rule));
        if (clock != null) clocks.overtake(clock, on, why, calendar);
    }

    /** Records every clock that ended before that day, and what its end means. */
    void settle(LocalDate day, WorkingDayCalendar calendar, Consumer<ClockLapsed> then) {
        clocks.settle(day, calendar, then);
    }

    void reckonAnew(String notice, LocalDate on, WorkingDayCalendar calendar) {
        clocks.reckonAnew(notice, on, calendar);
    }
}
