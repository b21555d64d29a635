package org.chalkline.kernel.procedure.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.procedure.clock.Explanation.Kind;
import org.chalkline.kernel.procedure.clock.Terms.Approver;
import org.chalkline.kernel.procedure.clock.Terms.Direction;
import org.chalkline.kernel.procedure.clock.Terms.EffectFrom;
import org.chalkline.kernel.procedure.clock.Terms.FirstDay;
import org.chalkline.kernel.procedure.clock.Terms.Ground;
import org.chalkline.kernel.procedure.clock.Terms.Outcome;
import org.chalkline.kernel.procedure.clock.Terms.Roll;
import org.chalkline.kernel.procedure.clock.Terms.Unit;

/** The engine against a count that goes through one day after the other and knows no shortcut. */
class DayByDayTest {
    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.published();
    private static final Source SOURCE = new Source("a law", "1", "words");

    @Property(tries = 3000)
    void a_period_forwards_ends_where_the_naive_count_ends(@ForAll("forwards") StatutoryPeriod p) {
        var account = naive(p);
        var explanation = p.explain(CALENDAR);

        assertThat(p.due(CALENDAR).date()).isEqualTo(account.due);
        assertThat(explanation.due()).isEqualTo(p.due(CALENDAR));
        assertThat(explanation.days().stream().map(d -> d.date() + " " + d.number()).toList())
                .isEqualTo(account.days);
        assertThat(explanation.counted()).isEqualTo(account.counted);
    }

    @Property(tries = 1000)
    void a_period_backwards_ends_where_the_naive_count_ends(
            @ForAll("backwards") StatutoryPeriod p) {
        var terms = p.rule().terms();
        var corresponding =
                switch (terms.unit()) {
                    case MONTH -> months(p.event(), -terms.length());
                    case YEAR -> months(p.event(), -12 * terms.length());
                    default -> LocalDate.MIN;
                };
        var day = p.event();
        int counted = 0;
        var days = new ArrayList<LocalDate>();
        while (terms.unit() == Unit.MONTH || terms.unit() == Unit.YEAR
                ? day.isAfter(corresponding)
                : counted < terms.length()) {
            day = day.minusDays(1);
            if (terms.unit() != Unit.WORKING_DAY || CALENDAR.isWorkingDay(day)) {
                counted++;
                days.add(day);
            }
        }

        assertThat(p.due(CALENDAR).date()).isEqualTo(day);
        var numbered = p.explain(CALENDAR).days().stream().filter(d -> d.number() > 0).toList();
        assertThat(numbered.stream().map(Explanation.Day::date).toList()).isEqualTo(days);
    }

    @Property(tries = 1000)
    void every_day_is_told_once_and_in_order(@ForAll("forwards") StatutoryPeriod p) {
        var days = p.explain(CALENDAR).days();

        for (int i = 1; i < days.size(); i++) {
            assertThat(days.get(i).date()).isEqualTo(days.get(i - 1).date().plusDays(1));
            assertThat(days.get(i).reason()).isNotBlank();
        }
        assertThat(days.stream().filter(d -> d.kind() == Kind.COUNTED).map(Explanation.Day::number))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private record Account(LocalDate due, int counted, List<String> days) {}

    /** Number each day that counts, until the numbers are used up; then go on to a working day. */
    private static Account naive(StatutoryPeriod p) {
        var terms = p.rule().terms();
        var extension = p.extension();
        int units = terms.length() + (extension == null ? 0 : extension.length());
        int wanted =
                switch (terms.unit()) {
                    case WORKING_DAY, CALENDAR_DAY -> units;
                    case MONTH -> daysTo(p, months(p.event(), units));
                    case YEAR -> daysTo(p, months(p.event(), 12 * units));
                };
        var days = new ArrayList<String>();
        var day = p.event();
        if (terms.firstDay() == FirstDay.NOT_COUNTED) days.add(day + " 0");
        else day = day.minusDays(1);
        int counted = 0;
        while (counted < wanted) {
            day = day.plusDays(1);
            boolean counts =
                    !stopped(day, p)
                            && (terms.unit() != Unit.WORKING_DAY || CALENDAR.isWorkingDay(day));
            if (counts) counted++;
            days.add(day + " " + (counts ? counted : 0));
        }
        while (terms.roll() == Roll.NEXT_WORKING_DAY
                && (stopped(day, p) || !CALENDAR.isWorkingDay(day))) {
            day = day.plusDays(1);
            days.add(day + " 0");
        }
        return new Account(day, counted, days);
    }

    private static int daysTo(StatutoryPeriod p, LocalDate corresponding) {
        int days = 0;
        for (var day = p.event(); day.isBefore(corresponding); day = day.plusDays(1)) days++;
        return days;
    }

    private static boolean stopped(LocalDate day, StatutoryPeriod p) {
        for (var s : p.suspensions()) {
            var until = s.until();
            if (until != null && !day.isBefore(s.from()) && day.isBefore(until)) return true;
        }
        return false;
    }

    /** The day of the same number so many months on, else that month's last. */
    private static LocalDate months(LocalDate day, int months) {
        int month = day.getYear() * 12 + day.getMonthValue() - 1 + months;
        var to = YearMonth.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1);
        return to.atDay(Math.min(day.getDayOfMonth(), to.lengthOfMonth()));
    }

    @Provide
    Arbitrary<StatutoryPeriod> backwards() {
        return Combinators.combine(units(), Arbitraries.integers().between(1, 40), events())
                .as(
                        (unit, length, event) ->
                                StatutoryPeriod.open(
                                        rule(
                                                unit,
                                                unit == Unit.YEAR ? length % 5 + 1 : length,
                                                Direction.BACKWARDS,
                                                FirstDay.NOT_COUNTED,
                                                Roll.NONE),
                                        event));
    }

    @Provide
    Arbitrary<StatutoryPeriod> forwards() {
        var pauses = Arbitraries.integers().between(0, 45).list().ofMaxSize(6);
        return Combinators.combine(
                        units(),
                        Arbitraries.integers().between(1, 40),
                        events(),
                        Arbitraries.of(FirstDay.class),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 10),
                        pauses)
                .as(DayByDayTest::forwards);
    }

    /** The numbers are how long the period runs and then stands still, in turn. */
    private static StatutoryPeriod forwards(
            Unit unit,
            int length,
            LocalDate event,
            FirstDay firstDay,
            boolean rolls,
            int extension,
            List<Integer> pauses) {
        var roll = rolls && unit != Unit.WORKING_DAY ? Roll.NEXT_WORKING_DAY : Roll.NONE;
        int units = unit == Unit.YEAR ? length % 3 + 1 : length;
        var period =
                StatutoryPeriod.open(rule(unit, units, Direction.FORWARDS, firstDay, roll), event);
        var at = event;
        for (int i = 0; i + 1 < pauses.size(); i += 2) {
            at = at.plusDays(pauses.get(i));
            period = period.suspended(at, Ground.values()[i % Ground.values().length], "n" + i);
            at = at.plusDays(pauses.get(i + 1));
            period = period.resumed(at);
        }
        if (extension == 0 || unit == Unit.YEAR) return period;
        return period.extended(
                new Extension(extension, event, "head", Approver.HEAD_OF_AUTHORITY, "reasons"));
    }

    private static Arbitrary<Unit> units() {
        return Arbitraries.of(Unit.class);
    }

    /** Up to years nobody has published, and from where forty months back are still within. */
    private static Arbitrary<LocalDate> events() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2012, 1, 1).toEpochDay(),
                        LocalDate.of(2028, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static RuleVersion rule(
            Unit unit, int length, Direction direction, FirstDay firstDay, Roll roll) {
        boolean forwards = direction == Direction.FORWARDS;
        var terms =
                new Terms(
                        "1",
                        "words",
                        length,
                        unit,
                        SOURCE,
                        direction,
                        firstDay,
                        SOURCE,
                        SOURCE,
                        roll,
                        roll == Roll.NONE ? null : SOURCE,
                        forwards
                                ? new Terms.Stopping(EnumSet.allOf(Ground.class), true, SOURCE)
                                : null,
                        forwards
                                ? new Terms.Lengthening(
                                        10, Approver.HEAD_OF_AUTHORITY, true, SOURCE)
                                : null,
                        new Terms.Lapse(Outcome.NOTHING, EffectFrom.DAY_AFTER_LAST, null),
                        null);
        return new RuleVersion(
                new RuleId("test.rule"),
                "a test",
                "试",
                "a law",
                "某法",
                "2000",
                LocalDate.of(2000, 1, 1),
                null,
                null,
                RuleVersion.Actor.AUTHORITY,
                null,
                "an event",
                terms);
    }
}
