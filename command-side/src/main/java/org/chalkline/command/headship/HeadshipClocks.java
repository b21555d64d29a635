package org.chalkline.command.headship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.command.procedure.notice.PublicNotice;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.headship.HeadshipEvent;
import org.chalkline.kernel.headship.HeadshipEvent.*;
import org.chalkline.kernel.headship.HeadshipId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.archive.RetentionRules;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of one office: of the notice before an appointment, of probation, and of the term. The
 * rules on them are younger than many appointments; a term that began before them is timed from the
 * day on which they came into force.
 */
final class HeadshipClocks {
    static final RuleId PROBATION = new RuleId("school-leaders.probation");
    static final RuleId TERM = new RuleId("school-leaders.term");

    /** Of heads whom an organiser appoints: their terms remind, and vacate nothing. */
    static final RuleId KINDERGARTEN_TERM = new RuleId("preschool-education.head-term");

    static final RuleId PRIVATE_TERM = new RuleId("private-education.head-term");

    private static final StatuteBook BOOK = StatuteBook.standard();

    private final Clocks clocks = new Clocks();

    /** Of each person's terms and probations, the clocks. */
    private final Map<PersonId, List<ClockId>> ofHeads = new HashMap<>();

    private @Nullable PersonId entered;

    /** Takes in who enters the office: the clocks that are opened next are theirs. */
    void on(HeadshipEvent fact) {
        entered =
                switch (fact) {
                    case HeadTakenOver e -> e.head();
                    case HeadAppointed e -> e.head();
                    case AppointmentFiled e -> e.head();
                    case HeadReappointed e -> e.head();
                    case ReappointmentFiled e -> e.head();
                    default -> entered;
                };
    }

    /** Takes in a fact of one of the clocks. */
    void on(ClockEvent fact) {
        clocks.on(fact);
        boolean ofHead =
                fact instanceof ClockOpened e
                        && !PublicNotice.times(e.rule().rule())
                        && !e.rule().rule().equals(RetentionRules.TRANSFER);
        if (!ofHead || entered == null) return;
        ofHeads.computeIfAbsent(entered, head -> new ArrayList<>()).add(fact.clockId());
    }

    /** The last day of a probation that begins on that day. */
    static LocalDate probationUntil(LocalDate on, WorkingDayCalendar calendar) {
        return BOOK.find(PROBATION)
                .flatMap(rule -> rule.inForceOn(later(on, PROBATION)))
                .map(version -> StatutoryPeriod.open(version, on).due(calendar).date())
                .orElseThrow();
    }

    /** A notice was given, which must run its time. */
    void noticeGiven(HeadshipId id, String unit, LocalDate on, WorkingDayCalendar calendar) {
        var rule = PublicNotice.timedBy(HeadshipEvent.APPOINTMENT, on).orElse(null);
        if (rule == null) return;
        clocks.overtake(rule, on, "notice of another candidate is given", calendar);
        clocks.open(id.toString(), rule, unit, on, on, calendar);
    }

    /** A head takes office on probation, as is known on a day. */
    void probationBegun(
            HeadshipId id, String unit, LocalDate from, LocalDate on, WorkingDayCalendar calendar) {
        clocks.open(id.toString(), PROBATION, unit, from, later(on, PROBATION), calendar);
    }

    void probationEnded(LocalDate on, String officer, WorkingDayCalendar calendar) {
        clocks.meet(PROBATION, on, officer, calendar);
    }

    /** A term runs to that day, as is known on a day. */
    void termSet(
            HeadshipId id,
            String unit,
            RuleId rule,
            LocalDate until,
            LocalDate on,
            WorkingDayCalendar calendar) {
        clocks.open(id.toString(), rule, unit, until, later(on, rule), calendar);
    }

    /** A term of the head's is followed by another, or they depart: nothing is called for of it. */
    void over(PersonId head, LocalDate on, String why, WorkingDayCalendar calendar) {
        for (var clock : ofHeads.getOrDefault(head, List.of())) {
            clocks.overtake(clock, on, why, calendar);
        }
    }

    /** Records every clock that ended before that day, and what its end means. */
    void settle(LocalDate day, WorkingDayCalendar calendar, Consumer<ClockLapsed> then) {
        clocks.settle(day, calendar, then);
    }

    RuleId ruleOf(ClockLapsed lapse) {
        return clocks.ruleOf(lapse.clockId());
    }

    void reckonAnew(String notice, LocalDate on, WorkingDayCalendar calendar) {
        clocks.reckonAnew(notice, on, calendar);
    }

    private static LocalDate later(LocalDate on, RuleId rule) {
        var first = BOOK.find(rule).orElseThrow().versions().getFirst().inForceFrom();
        return on.isBefore(first) ? first : on;
    }
}
