package org.chalkline.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chalkline.command.RememberingGateway;
import org.chalkline.command.StubClocks;
import org.chalkline.command.StubFacts;
import org.chalkline.command.TickingClock;
import org.chalkline.command.calendar.CalendarCommand.RecordReckoning;
import org.chalkline.command.gateway.OwnAccord;
import org.chalkline.command.procedure.clock.ClockCommands;
import org.chalkline.kernel.calendar.CalendarEvent;
import org.chalkline.kernel.calendar.CalendarEvent.HolidayNoticePublished;
import org.chalkline.kernel.calendar.CalendarEvent.OpenClocksReckoned;
import org.chalkline.kernel.calendar.CalendarId;
import org.chalkline.kernel.calendar.HolidayNotice;
import org.chalkline.kernel.fact.FactCatalogue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoticeSweepTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate DUE = LocalDate.of(2027, 2, 9);
    private static final Duration IN_FLIGHT = Duration.ofSeconds(30);
    private static final String DECISION = "licensing.decision";

    private final StubFacts facts = new StubFacts(FactCatalogue.of(CalendarEvent.class));
    private final StubClocks view = new StubClocks();
    private final RememberingGateway gateway = new RememberingGateway();
    private final TickingClock clock = new TickingClock(TODAY);
    private final NoticeSweep sweep = sweep();

    /** A sweep as after a start: it remembers nothing. */
    private NoticeSweep sweep() {
        var ownAccord = new OwnAccord(gateway);
        var commands = new ClockCommands(StubClocks.applications(), ownAccord);
        return new NoticeSweep(facts, facts, view, commands, ownAccord, clock, IN_FLIGHT);
    }

    private void publish(String reference, int year, @Nullable String amends, String... days) {
        var set =
                List.of(days).stream()
                        .map(LocalDate::parse)
                        .map(day -> new HolidayNotice.Day(day, HolidayNotice.Kind.OFF, "春节"))
                        .toList();
        var notice = new HolidayNotice(reference, year, "通知", set, amends);
        facts.add(new HolidayNoticePublished(CalendarId.CHINA, notice, TODAY), Map.of());
    }

    private List<String> reckoned() {
        return gateway.carriedOut().stream()
                .map(Object::toString)
                .filter(command -> command.startsWith("reckon "))
                .toList();
    }

    private List<RecordReckoning> recorded() {
        return gateway.carriedOut().stream()
                .filter(RecordReckoning.class::isInstance)
                .map(RecordReckoning.class::cast)
                .toList();
    }

    private void rounds() throws InterruptedException {
        sweep.round();
        clock.goOn(IN_FLIGHT);
        sweep.round();
    }

    @Test
    void without_a_notice_nothing_is_looked_at() throws Exception {
        view.show("application/1", DECISION, DUE);
        rounds();
        assertThat(gateway.handedIn()).isEmpty();
        assertThat(view.asked()).isEmpty();
    }

    @Test
    void every_clock_that_the_notice_may_touch_is_reckoned_anew_its_subject_once()
            throws Exception {
        publish("7", 2027, null, "2027-02-05");
        view.show("application/1", DECISION, DUE);
        view.show("application/1", "licensing.hearing", DUE);
        view.show("application/2", DECISION, DUE);
        view.show("application/3", DECISION, DUE, 1);
        sweep.round();
        assertThat(reckoned())
                .containsExactlyInAnyOrder(
                        "reckon 1 by 7 of 2026-11-24", "reckon 2 by 7 of 2026-11-24");
        assertThat(gateway.handedIn().getFirst().correlationId()).isEqualTo("7");
    }

    @Test
    void many_clocks_are_gone_through_page_by_page() throws Exception {
        publish("7", 2027, null, "2027-02-05");
        for (int i = 0; i < 12_345; i++) view.show("application/" + i, DECISION, DUE);
        rounds();
        assertThat(reckoned()).hasSize(12_345).doesNotHaveDuplicates();
        assertThat(recorded())
                .containsExactly(new RecordReckoning(CalendarId.CHINA, "7", 1, 12_345));
    }

    @Test
    void it_is_on_record_only_after_a_second_sweep_when_no_earlier_command_is_under_way()
            throws Exception {
        publish("7", 2027, null, "2027-02-05");
        view.show("application/1", DECISION, DUE);
        sweep.round();
        clock.goOn(IN_FLIGHT.minusMillis(1));
        sweep.round();
        assertThat(recorded()).isEmpty();
        assertThat(view.asked()).hasSize(1);

        clock.goOn(Duration.ofMillis(1));
        sweep.round();
        assertThat(recorded()).containsExactly(new RecordReckoning(CalendarId.CHINA, "7", 1, 1));
    }

    @Test
    void a_clock_that_was_opened_meanwhile_by_the_older_calendar_is_caught() throws Exception {
        publish("7", 2027, null, "2027-02-05");
        view.show("application/1", DECISION, DUE);
        sweep.round();
        view.show("application/1", "licensing.hearing", DUE);
        view.show("application/late", DECISION, DUE);
        publishOtherwise();
        clock.goOn(IN_FLIGHT);
        sweep.round();
        assertThat(reckoned())
                .as("1 is asked again, because its second clock wasn't there the first time")
                .containsExactlyInAnyOrder(
                        "reckon 1 by 7 of 2026-11-24",
                        "reckon 1 by 7 of 2026-11-24",
                        "reckon late by 7 of 2026-11-24");
        assertThat(recorded()).hasSize(1);
    }

    /** Any fact: the clocks that were opened meanwhile have theirs. */
    private void publishOtherwise() {
        facts.add(
                "licensing.Opened",
                "application/late",
                Map.of(),
                () -> {
                    throw new AssertionError("nobody reads it");
                });
    }

    @Test
    void the_view_must_reflect_the_notice_and_what_else_is_on_record() throws Exception {
        publish("7", 2027, null, "2027-02-05");
        publishOtherwise();
        view.lag(true);
        rounds();
        assertThat(view.asked()).isEmpty();
        assertThat(view.awaited()).containsOnly(1L);
        view.lag(false);
        rounds();
        assertThat(recorded()).hasSize(1);
    }

    @Test
    void a_fault_keeps_it_from_being_recorded_until_every_clock_was_looked_at() throws Exception {
        publish("7", 2027, null, "2027-02-05");
        view.show("application/1", DECISION, DUE);
        view.show("application/2", DECISION, DUE);
        gateway.fail(1);
        sweep.round();
        clock.goOn(IN_FLIGHT);
        sweep.round();
        assertThat(recorded()).isEmpty();
        assertThat(reckoned()).hasSize(2);
        clock.goOn(IN_FLIGHT);
        sweep.round();
        assertThat(recorded()).hasSize(1);
    }

    @Test
    void a_restart_begins_anew_what_is_not_on_record_and_leaves_alone_what_is() throws Exception {
        publish("7", 2027, null, "2027-02-05");
        view.show("application/1", DECISION, DUE);
        sweep.round();
        clock.goOn(IN_FLIGHT);
        var afterStart = sweep();
        afterStart.round();
        assertThat(recorded()).isEmpty();
        clock.goOn(IN_FLIGHT);
        afterStart.round();
        assertThat(recorded()).hasSize(1);
        assertThat(reckoned()).hasSize(1);

        facts.add(new OpenClocksReckoned(CalendarId.CHINA, "7", 1, 1, TODAY), Map.of());
        int asked = view.asked().size();
        var later = sweep();
        later.round();
        clock.goOn(IN_FLIGHT);
        later.round();
        assertThat(view.asked()).hasSize(asked);
    }

    @Test
    void a_years_notice_settles_the_whole_year_and_an_amendment_the_days_it_names()
            throws Exception {
        publish("7", 2027, null, "2026-12-31", "2027-02-05");
        publish("8", 2027, "7", "2027-02-12", "2027-02-05");
        sweep.round();
        assertThat(view.asked())
                .containsExactly("1 2026-12-31 2027-12-31", "2 2027-02-05 2027-02-12");
    }

    @Test
    void each_notice_is_swept_and_recorded_by_itself() throws Exception {
        publish("7", 2027, null, "2027-02-05");
        rounds();
        facts.add(new OpenClocksReckoned(CalendarId.CHINA, "7", 1, 0, TODAY), Map.of());
        publish("8", 2028, null, "2028-01-03");
        rounds();
        assertThat(recorded())
                .containsExactly(
                        new RecordReckoning(CalendarId.CHINA, "7", 1, 0),
                        new RecordReckoning(CalendarId.CHINA, "8", 2, 0));
    }
}
