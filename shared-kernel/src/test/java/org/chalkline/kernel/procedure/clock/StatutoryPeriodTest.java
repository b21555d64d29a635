package org.chalkline.kernel.procedure.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalkline.kernel.procedure.clock.Periods.byTheHead;
import static org.chalkline.kernel.procedure.clock.Periods.day;
import static org.chalkline.kernel.procedure.clock.Periods.newYear2027;
import static org.chalkline.kernel.procedure.clock.Periods.open;

import java.time.LocalDate;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.command.RefusalException;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod.State;
import org.chalkline.kernel.procedure.clock.Terms.Approver;
import org.chalkline.kernel.procedure.clock.Terms.Ground;
import org.junit.jupiter.api.Test;

class StatutoryPeriodTest {
    private static final WorkingDayCalendar CALENDAR = WorkingDayCalendar.published();
    private static final StatutoryPeriod DECISION = open("licensing.decision", "2024-01-25");

    @Test
    void lapses_in_law_on_the_day_after_its_last() {
        assertThat(DECISION.lapsedOn(CALENDAR, day("2024-02-27"))).isEmpty();
        assertThat(DECISION.lapsedOn(CALENDAR, day("2024-02-28"))).contains(day("2024-02-28"));
        assertThat(DECISION.lapsedOn(CALENDAR, day("2024-03-20"))).contains(day("2024-02-28"));
    }

    @Test
    void met_in_time_it_never_lapses() {
        var met = DECISION.met(day("2024-02-27"), DECISION.due(CALENDAR));

        assertThat(met.state()).isEqualTo(State.MET);
        assertThat(met.lapsedOn(CALENDAR, day("2026-01-01"))).isEmpty();
        assertThat(met.exceededBy(CALENDAR, day("2026-01-01"))).isZero();
    }

    @Test
    void met_late_it_tells_by_how_many_working_days() {
        var lapsed = DECISION.lapsed(DECISION.due(CALENDAR));
        var met = lapsed.met(day("2024-03-04"), lapsed.due(CALENDAR));

        assertThat(lapsed.exceededBy(CALENDAR, day("2024-03-01"))).isEqualTo(3);
        assertThat(met.lapsedOn(CALENDAR, day("2026-01-01"))).contains(day("2024-02-28"));
        assertThat(met.exceededBy(CALENDAR, day("2026-01-01"))).isEqualTo(4);
    }

    @Test
    void a_period_in_calendar_time_is_exceeded_by_calendar_days() {
        var establishment = open("private-education.establishment-decision", "2023-11-30");

        assertThat(establishment.exceededBy(CALENDAR, day("2024-03-05"))).isEqualTo(5);
    }

    @Test
    void standing_still_it_has_no_last_day_and_can_not_lapse() {
        var still = DECISION.suspended(day("2024-02-05"), Ground.EXPERT_REVIEW, "notice 1");

        assertThat(still.due(CALENDAR).date()).isNull();
        assertThat(still.lapsedOn(CALENDAR, day("2026-01-01"))).isEmpty();
        assertThat(still.exceededBy(CALENDAR, day("2026-01-01"))).isZero();
        assertThat(still.explain(CALENDAR).lines())
                .endsWith(
                        "2024-02-05 on: suspended, EXPERT_REVIEW, notice notice 1",
                        "It stands still: no last day yet");
    }

    @Test
    void standing_still_from_the_day_of_the_event_it_has_counted_nothing() {
        var still = DECISION.suspended(DECISION.event(), Ground.HEARING, "notice 1");

        assertThat(still.explain(CALENDAR).days())
                .extracting(Explanation.Day::date)
                .containsExactly(DECISION.event(), DECISION.event().plusDays(1));
        assertThat(still.explain(CALENDAR).counted()).isZero();
    }

    @Test
    void a_holiday_notice_moves_open_periods_and_leaves_settled_ones_alone() {
        var open = open("licensing.decision", "2026-12-21");
        var due = open.due(CALENDAR);
        var met = open.met(day("2026-12-30"), due);
        var lapsed = open.lapsed(due);
        var published = CALENDAR.with(newYear2027());

        assertThat(open.due(published).date()).isEqualTo(day("2027-01-19"));
        for (var settled : java.util.List.of(met, lapsed)) {
            assertThat(settled.due(published).date()).isEqualTo(day("2027-01-18"));
            assertThat(settled.explain(published)).isEqualTo(settled.explain(CALENDAR));
        }
    }

    @Test
    void a_delay_once_closed_is_not_counted_anew_either() {
        var lapsed = open("licensing.decision", "2026-11-27");
        var late = lapsed.lapsed(lapsed.due(CALENDAR)).met(day("2027-01-04"), lapsed.due(CALENDAR));

        assertThat(late.exceededBy(CALENDAR, day("2028-01-01"))).isEqualTo(6);
        assertThat(late.exceededBy(CALENDAR.with(newYear2027()), day("2028-01-01"))).isEqualTo(6);
    }

    @Test
    void an_account_that_contradicts_what_was_fixed_is_an_error() {
        var wrong = DECISION.lapsed(new Due(day("2024-02-26"), false, 0));

        assertThatThrownBy(() -> wrong.explain(CALENDAR))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("licensing.decision", "2024-02-26", "2024-02-27");
    }

    @Test
    void an_extension_is_refused_when_the_law_does_not_allow_it() {
        var extended = DECISION.extended(byTheHead(10, "2024-02-20"));

        assertRefused("EXTENDED_ALREADY", () -> extended.extended(byTheHead(1, "2024-02-20")));
        assertRefused("EXTENSION_TOO_LONG", () -> DECISION.extended(byTheHead(11, "2024-02-20")));
        assertRefused("EXTENSION_TOO_LONG", () -> DECISION.extended(byTheHead(0, "2024-02-20")));
        assertRefused("EXTENSION_TOO_EARLY", () -> DECISION.extended(byTheHead(5, "2024-01-24")));
        assertRefused(
                "EXTENSION_NOT_APPROVED_BY_HEAD",
                () -> DECISION.extended(extension(Approver.HEAD_OF_GOVERNMENT, "reasons")));
        assertRefused(
                "EXTENSION_WITHOUT_REASONS",
                () -> DECISION.extended(extension(Approver.HEAD_OF_AUTHORITY, " ")));
        assertRefused(
                "EXTENSION_NOT_IN_LAW",
                () ->
                        open("private-education.establishment-decision", "2024-01-25")
                                .extended(byTheHead(1, "2024-02-20")));
    }

    private static Extension extension(Approver capacity, String reasons) {
        return new Extension(5, day("2024-02-20"), "Li Wei", capacity, reasons);
    }

    @Test
    void what_is_decided_after_the_end_comes_too_late() {
        DECISION.requireNotEndedBefore(day("2024-02-27"), CALENDAR);

        assertRefused(
                "PERIOD_ENDED", () -> DECISION.requireNotEndedBefore(day("2024-02-28"), CALENDAR));
    }

    @Test
    void a_suspension_is_refused_when_the_law_does_not_allow_it() {
        var heard =
                DECISION.suspended(day("2024-02-05"), Ground.HEARING, "n")
                        .resumed(day("2024-02-20"));

        assertRefused(
                "SUSPENSION_OVERLAPS",
                () -> heard.suspended(day("2024-02-19"), Ground.APPRAISAL, "n"));
        assertRefused(
                "SUSPENSION_OVERLAPS",
                () -> DECISION.suspended(day("2024-01-24"), Ground.HEARING, "n"));
        assertRefused(
                "NOTICE_MISSING", () -> DECISION.suspended(day("2024-02-05"), Ground.HEARING, ""));
        assertRefused(
                "GROUND_NOT_IN_LAW",
                () ->
                        open("licensing.delivery", "2024-01-25")
                                .suspended(day("2024-02-05"), Ground.HEARING, "n"));
        assertRefused("PERIOD_NOT_SUSPENDED", () -> heard.resumed(day("2024-02-21")));
        var still = heard.suspended(day("2024-02-20"), Ground.APPRAISAL, "n");
        assertRefused("RESUMED_BEFORE_SUSPENDED", () -> still.resumed(day("2024-02-19")));
        assertRefused(
                "PERIOD_NOT_RUNNING",
                () -> still.suspended(day("2024-02-21"), Ground.APPRAISAL, "n"));
    }

    @Test
    void a_closed_period_takes_nothing_more() {
        var due = DECISION.due(CALENDAR);
        var closed = DECISION.overtaken(day("2024-02-01"), due);

        assertThat(closed.open()).isFalse();
        assertRefused("PERIOD_NOT_RUNNING", () -> closed.met(day("2024-02-02"), due));
        assertRefused("PERIOD_NOT_RUNNING", () -> closed.lapsed(due));
        assertRefused(
                "PERIOD_NOT_RUNNING",
                () -> closed.suspended(day("2024-02-02"), Ground.HEARING, "n"));
        assertRefused("PERIOD_NOT_RUNNING", () -> closed.extended(byTheHead(1, "2024-02-20")));
    }

    @Test
    void a_refusal_names_the_law_and_the_article() {
        assertThatThrownBy(() -> DECISION.extended(byTheHead(11, "2024-02-20")))
                .isInstanceOfSatisfying(
                        RefusalException.class,
                        refused -> {
                            assertThat(refused.refusal().law())
                                    .isEqualTo("Administrative Licensing Law");
                            assertThat(refused.refusal().article()).isEqualTo("42");
                        });
    }

    @Test
    void an_event_outside_the_calendar_is_refused() {
        assertRefused(
                "DATE_OUTSIDE_CALENDAR",
                () -> StatutoryPeriod.open(DECISION.rule(), LocalDate.of(2006, 1, 1)));
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RefusalException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
