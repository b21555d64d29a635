package org.chalkline.command.procedure.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod;
import org.chalkline.kernel.procedure.personnel.Matter;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.*;
import org.chalkline.kernel.procedure.personnel.PersonnelFileId;
import org.chalkline.kernel.procedure.personnel.Sanction;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of one personnel file: of sanctions, and of what can be done against them and against
 * other decisions. Several of one rule may run at once, each for a matter of its own.
 */
final class PersonnelClocks {
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
    void on(PersonnelEvent fact) {
        matter =
                switch (fact) {
                    case SanctionImposed e -> new Matter(Matter.Kind.SANCTION, e.sanction());
                    case ReviewSought e -> e.matter();
                    case ReviewDecided e -> e.matter();
                    case AppealLodged e -> e.matter();
                    default -> matter;
                };
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

    void open(PersonnelFileId id, RuleId rule, LocalDate on, WorkingDayCalendar calendar) {
        open(id, rule, on, on, calendar);
    }

    void open(
            PersonnelFileId id,
            RuleId rule,
            LocalDate event,
            LocalDate on,
            WorkingDayCalendar calendar) {
        clocks.open(id.toString(), rule, UNIT, event, on, calendar);
    }

    void meet(Matter of, RuleId rule, LocalDate on, String by, WorkingDayCalendar calendar) {
        var clock = byMatter.get(new Key(of, rule));
        if (clock != null) clocks.meet(clock, on, by, calendar);
    }

    /** A sanction that is void stands no longer, so its period ends nothing. */
    void sanctionVoid(Matter of, LocalDate on, WorkingDayCalendar calendar) {
        for (var kind : Sanction.values()) {
            var clock = kind.period().map(rule -> byMatter.get(new Key(of, rule))).orElse(null);
            if (clock != null) clocks.overtake(clock, on, "the sanction is void", calendar);
        }
    }

    /** Records every clock that ended before that day, and what its end means. */
    void settle(LocalDate day, WorkingDayCalendar calendar, Consumer<ClockLapsed> then) {
        clocks.settle(day, calendar, then);
    }

    void reckonAnew(String notice, LocalDate on, WorkingDayCalendar calendar) {
        clocks.reckonAnew(notice, on, calendar);
    }
}
