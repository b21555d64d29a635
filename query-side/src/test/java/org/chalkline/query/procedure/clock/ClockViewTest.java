package org.chalkline.query.procedure.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalkline.query.LicensingStory.*;

import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockReckonedAnew;
import org.chalkline.kernel.procedure.clock.Due;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod.State;
import org.chalkline.kernel.procedure.clock.Terms.Ground;
import org.chalkline.query.LicensingStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClockViewTest {

    private final ClockView view = new ClockView();
    private final LicensingStory.Clock clock =
            clock("application/A1", DECISION_PERIOD, "2026-03-02");

    private ClockRecord after(Fact... facts) {
        @Nullable ClockRecord record = null;
        for (var fact : facts) record = view.evolve(record, fact);
        return Objects.requireNonNull(record);
    }

    @Test
    void a_clock_runs_until_its_last_day_and_is_late_from_the_day_after() {
        var running = after(clock.opened("Licensing"));
        assertThat(running.state()).isEqualTo(State.RUNNING);
        assertThat(running.of()).isEqualTo("application/A1");
        assertThat(running.kind()).isEqualTo("application");
        assertThat(running.responsibleUnit()).isEqualTo("Licensing");
        assertThat(running.due()).isEqualTo(new Due(day("2026-03-30"), false, 0));
        assertThat(running.runsUntil()).isEqualTo(day("2026-03-30"));
        assertThat(running.lateFrom()).isEqualTo(day("2026-03-31"));
    }

    @Test
    void a_clock_that_stands_still_has_no_last_day_and_is_never_late() {
        var suspended =
                after(clock.opened("Licensing"), clock.suspended(Ground.HEARING, "2026-03-10"));
        assertThat(suspended.state()).isEqualTo(State.SUSPENDED);
        assertThat(suspended.due()).isEqualTo(new Due(null, false, 0));
        assertThat(suspended.runsUntil()).isNull();
        assertThat(suspended.lateFrom()).isNull();
    }

    @Test
    void suspension_and_extension_stand_on_record_and_move_the_last_day() {
        var extended =
                after(
                        clock.opened("Licensing"),
                        clock.suspended(Ground.HEARING, "2026-03-10"),
                        clock.resumed("2026-03-17"),
                        clock.extended(10, "2026-03-18"));
        assertThat(extended.state()).isEqualTo(State.RUNNING);
        assertThat(extended.suspensions())
                .extracting(each -> each.from() + " " + each.until() + " " + each.ground())
                .containsExactly("2026-03-10 2026-03-17 HEARING");
        assertThat(Objects.requireNonNull(extended.extension()).length()).isEqualTo(10);
        assertThat(extended.due().date()).isEqualTo(day("2026-04-21"));
    }

    @Test
    void a_clock_met_on_its_last_day_is_not_late() {
        var met = after(clock.opened("Licensing"), clock.met("Li", "2026-03-30"));
        assertThat(met.state()).isEqualTo(State.MET);
        assertThat(met.lateFrom()).isNull();
        assertThat(met.runsUntil()).isNull();
        assertThat(Objects.requireNonNull(met.closing()).exceededBy()).isZero();
    }

    @Test
    void a_clock_that_lapsed_and_was_met_late_tells_both() {
        var met = after(clock.opened("Licensing"), clock.lapsed(), clock.met("Li", "2026-04-02"));
        assertThat(met.state()).isEqualTo(State.MET);
        assertThat(met.lapsedOn()).isEqualTo(day("2026-03-31"));
        assertThat(met.closedOn()).isEqualTo(day("2026-04-02"));
        assertThat(met.lateFrom()).isEqualTo(day("2026-03-31"));
        assertThat(met.due().date()).isEqualTo(day("2026-03-30"));
        var closing = Objects.requireNonNull(met.closing());
        assertThat(closing.by()).isEqualTo("Li");
        assertThat(closing.exceededBy()).isEqualTo(3);
    }

    @Test
    void an_act_in_time_that_was_recorded_after_the_lapse_takes_the_lapse_away() {
        var opened = clock.opened("Licensing");
        var lapsed = clock.lapsed();
        var met = clock.met("Li", "2026-03-25");
        var record = after(opened, met, lapsed);
        assertThat(record.state()).isEqualTo(State.MET);
        assertThat(record.lapsedOn()).isNull();
        assertThat(record.lateFrom()).isNull();
    }

    @Test
    void an_act_on_the_weekend_after_the_end_is_late_though_by_no_working_day() {
        var ends = clock("application/A1", CORRECTION_PERIOD, "2026-03-06");
        var met = after(ends.opened("Licensing"), ends.met("Li", "2026-03-14"));
        assertThat(met.due().date()).isEqualTo(day("2026-03-13"));
        assertThat(Objects.requireNonNull(met.closing()).exceededBy()).isZero();
        assertThat(met.lateFrom()).isEqualTo(day("2026-03-14"));
    }

    @Test
    void a_clock_that_was_overtaken_tells_by_what() {
        var overtaken =
                after(
                        clock.opened("Licensing"),
                        clock.overtaken("application withdrawn", "2026-03-12"));
        assertThat(overtaken.state()).isEqualTo(State.OVERTAKEN);
        assertThat(Objects.requireNonNull(overtaken.closing()).why())
                .isEqualTo("application withdrawn");
        assertThat(overtaken.lateFrom()).isNull();
    }

    @Test
    void a_clock_reckoned_anew_ends_on_its_new_day() {
        var opened = clock.opened("Licensing");
        var moved = new Due(day("2026-03-31"), false, 1);
        var anew =
                after(
                        opened,
                        new ClockReckonedAnew(
                                clock.id(),
                                opened.of(),
                                opened.due(),
                                moved,
                                "N9",
                                day("2026-03-20")));
        assertThat(anew.due()).isEqualTo(moved);
        assertThat(anew.state()).isEqualTo(State.RUNNING);
    }

    @Test
    void what_is_kept_is_read_again_as_it_was_written() {
        var record =
                after(
                        clock.opened("Licensing"),
                        clock.suspended(Ground.HEARING, "2026-03-10"),
                        clock.resumed("2026-03-17"),
                        clock.extended(10, "2026-03-18"),
                        clock.lapsed(),
                        clock.met("Li", "2026-05-06"));
        assertThat(FactJson.read(FactJson.write(record), ClockRecord.class)).isEqualTo(record);
    }

    @Test
    void a_fact_of_a_clock_that_was_never_opened_can_not_be_applied() {
        var unused = clock.opened("Licensing");
        var met = clock.met("Li", "2026-03-30");
        assertThat(unused.clockId()).isEqualTo(met.clockId());
        assertThatThrownBy(() -> after(met)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> after(unused, unused)).isInstanceOf(IllegalStateException.class);
    }
}
