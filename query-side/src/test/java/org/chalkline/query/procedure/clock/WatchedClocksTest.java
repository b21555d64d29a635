package org.chalkline.query.procedure.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.query.LicensingStory.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockReckonedAnew;
import org.chalkline.kernel.procedure.clock.Due;
import org.chalkline.kernel.procedure.clock.OpenClocks.OpenClock;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.Terms.Ground;
import org.chalkline.query.projection.NaiveProjection;
import org.junit.jupiter.api.Test;

class WatchedClocksTest {

    private final NaiveProjection<ClockRecord> projection = new NaiveProjection<>(new ClockView());
    private final WatchedClocks watched = new WatchedClocks(projection);

    private void record(Fact... facts) {
        for (var fact : facts) {
            long position = projection.committed() + 1;
            projection.add(
                    new RecordedFact(
                            position,
                            "e" + position,
                            fact.subject(),
                            position,
                            "clock",
                            1,
                            Instant.EPOCH,
                            Map.of(),
                            () -> fact));
        }
    }

    private List<String> endedBefore(String day, int most) {
        return watched.endedBefore(day(day), most).stream()
                .map(each -> each.subject() + " " + each.due())
                .toList();
    }

    @Test
    void clocks_that_ended_are_found_earliest_first() {
        record(clock("application/B", DECISION_PERIOD, "2026-03-03").opened("Licensing"));
        record(clock("application/A", DECISION_PERIOD, "2026-03-04").opened("Licensing"));
        record(clock("application/C", DECISION_PERIOD, "2026-03-02").opened("Licensing"));
        assertThat(endedBefore("2026-03-30", 10)).isEmpty();
        assertThat(endedBefore("2026-03-31", 10)).containsExactly("application/C 2026-03-30");
        assertThat(endedBefore("2026-04-30", 10))
                .containsExactly(
                        "application/C 2026-03-30",
                        "application/B 2026-03-31",
                        "application/A 2026-04-01");
        assertThat(endedBefore("2026-04-30", 2)).hasSize(2);
        assertThat(watched.endedBefore(day("2026-03-31"), 10).getFirst().clock().value())
                .isEqualTo("application/C:licensing.decision");
    }

    @Test
    void clocks_that_lapsed_stand_still_or_were_closed_are_left_alone() {
        var lapsed = clock("application/A", DECISION_PERIOD, "2026-03-02");
        record(lapsed.opened("Licensing"), lapsed.lapsed());
        var still = clock("application/B", DECISION_PERIOD, "2026-03-02");
        record(still.opened("Licensing"), still.suspended(Ground.HEARING, "2026-03-10"));
        var met = clock("application/C", DECISION_PERIOD, "2026-03-02");
        record(met.opened("Licensing"), met.met("Li", "2026-03-30"));
        assertThat(endedBefore("2030-01-01", 10)).isEmpty();
        assertThat(reckonedBefore(1, "2026-03-01", "2026-12-31")).isEmpty();
    }

    @Test
    void what_an_aggregate_has_on_record_counts_whatever_the_day_of_its_effect() {
        var met = clock("application/A", DECISION_PERIOD, "2099-03-02");
        record(met.opened("Licensing"));
        assertThat(reckonedBefore(1, "2099-01-01", "2099-12-31")).hasSize(1);
        record(met.met("Li", "2099-03-03"));
        assertThat(reckonedBefore(1, "2099-01-01", "2099-12-31")).isEmpty();
    }

    private List<String> reckonedBefore(int edition, String from, String to) {
        return watched.reckonedBefore(edition, day(from), day(to), "", 10).stream()
                .map(OpenClock::subject)
                .toList();
    }

    @Test
    void only_clocks_whose_days_a_notice_may_touch_are_reckoned_anew() {
        record(clock("application/A", DECISION_PERIOD, "2026-03-02").opened("Licensing"));
        var backwards = new RuleId("licensing.hearing-notice");
        record(clock("application/H", backwards, "2026-08-31").opened("Licensing"));
        LocalDate due = clock("application/H", backwards, "2026-08-31").due().date();
        assertThat(due).isEqualTo(day("2026-08-20"));
        assertThat(reckonedBefore(1, "2026-03-30", "2026-04-30")).containsExactly("application/A");
        assertThat(reckonedBefore(1, "2026-02-01", "2026-03-02")).containsExactly("application/A");
        assertThat(reckonedBefore(1, "2026-03-31", "2026-08-19")).isEmpty();
        assertThat(reckonedBefore(1, "2026-08-01", "2026-08-20")).containsExactly("application/H");
        assertThat(reckonedBefore(1, "2026-08-31", "2026-12-31")).containsExactly("application/H");
        assertThat(reckonedBefore(0, "2026-01-01", "2026-12-31"))
                .as("by that edition already")
                .isEmpty();
    }

    @Test
    void a_clock_reckoned_by_an_edition_is_not_named_for_it_again() {
        var clock = clock("application/A", DECISION_PERIOD, "2026-03-02");
        var opened = clock.opened("Licensing");
        record(opened);
        var moved = new Due(day("2026-03-31"), false, 1);
        record(
                new ClockReckonedAnew(
                        clock.id(), opened.of(), opened.due(), moved, "N", day("2026-03-10")));
        assertThat(reckonedBefore(1, "2026-01-01", "2026-12-31")).isEmpty();
        assertThat(reckonedBefore(2, "2026-01-01", "2026-12-31")).containsExactly("application/A");
    }

    @Test
    void clocks_to_be_reckoned_anew_come_page_by_page_in_the_order_of_their_ids() {
        for (var id : List.of("C", "A", "B")) {
            record(clock("application/" + id, DECISION_PERIOD, "2026-03-02").opened("Licensing"));
        }
        var first = watched.reckonedBefore(1, day("2026-03-01"), day("2026-03-31"), "", 2);
        assertThat(first)
                .extracting(OpenClock::subject)
                .containsExactly("application/A", "application/B");
        var after = first.getLast().clock().value();
        assertThat(watched.reckonedBefore(1, day("2026-03-01"), day("2026-03-31"), after, 2))
                .extracting(OpenClock::subject)
                .containsExactly("application/C");
    }

    @Test
    void a_position_can_be_waited_for() throws InterruptedException {
        record(clock("application/A", DECISION_PERIOD, "2026-03-02").opened("Licensing"));
        assertThat(watched.await(0, java.time.Duration.ZERO)).isTrue();
        assertThat(watched.await(1, java.time.Duration.ZERO)).isFalse();
    }
}
