package org.chalkline.command.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.RememberingDesk;
import org.chalkline.command.StubClocks;
import org.chalkline.command.TickingClock;
import org.chalkline.command.acting.OwnAccord;
import org.chalkline.kernel.command.Acting;
import org.chalkline.kernel.command.Refusal;
import org.junit.jupiter.api.Test;

class LapsesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String DECISION = "licensing.decision";

    private final StubClocks view = new StubClocks();
    private final RememberingDesk desk = new RememberingDesk();
    private final TickingClock clock = new TickingClock(TODAY);
    private final Lapses lapses = lapses();

    private Lapses lapses() {
        var commands = new ClockCommands(List.of(StubClocks.applications()), new OwnAccord(desk));
        return new Lapses(view, commands, clock);
    }

    /** From now on the view follows: what was settled is shown no longer. */
    private void follow() {
        desk.refuse(
                command -> {
                    view.hide(command.toString().replace("settle ", "application/"));
                    return null;
                });
    }

    @Test
    void the_owner_of_a_clock_that_ended_before_today_is_asked_to_look_at_it() throws Exception {
        view.show("application/1", DECISION, TODAY.minusDays(1));
        view.show("application/2", DECISION, TODAY);
        lapses.round();
        assertThat(desk.carriedOut()).containsExactly("settle 1");

        var acting = desk.handedIn().getFirst();
        assertThat(acting.actor()).isEqualTo("chalkline");
        assertThat(acting.channel()).isEqualTo("watcher");
        assertThat(acting.commandId()).matches("[!-~]{1,64}");
        assertThat(acting.correlationId()).isEqualTo("application/1");
        assertThat(acting.causationId()).isEqualTo("application/1:licensing.decision");
    }

    @Test
    void a_subject_with_several_clocks_is_asked_once_a_round() throws Exception {
        view.show("application/1", DECISION, TODAY.minusDays(3));
        view.show("application/1", "licensing.hearing", TODAY.minusDays(2));
        lapses.round();
        assertThat(desk.handedIn()).hasSize(1);
    }

    @Test
    void while_the_view_lags_the_same_command_is_handed_in_again_and_carried_out_once()
            throws Exception {
        view.show("application/1", DECISION, TODAY.minusDays(1));
        lapses.round();
        lapses.round();
        lapses().round();
        assertThat(desk.handedIn()).hasSize(3);
        assertThat(desk.handedIn()).extracting(Acting::commandId).containsOnly(id(0));
        assertThat(desk.carriedOut()).hasSize(1);
    }

    @Test
    void on_another_day_or_with_another_end_it_is_another_command() throws Exception {
        view.show("application/1", DECISION, TODAY.minusDays(2));
        lapses.round();
        clock.goOn(Duration.ofDays(1));
        lapses.round();
        assertThat(id(1)).isNotEqualTo(id(0));
        view.hide("application/1");
        view.show("application/1", DECISION, TODAY.minusDays(1));
        lapses.round();
        assertThat(id(2)).isNotEqualTo(id(1)).isNotEqualTo(id(0));
        assertThat(desk.carriedOut()).hasSize(3);
    }

    private String id(int handedIn) {
        return desk.handedIn().get(handedIn).commandId();
    }

    @Test
    void after_an_outage_everything_is_made_up_for_in_one_round() throws Exception {
        var expected = new ArrayList<String>();
        for (int i = 0; i < 16_050; i++) {
            view.show("application/" + i, DECISION, TODAY.minusDays(1 + i % 7));
            expected.add("settle " + i);
        }
        follow();
        lapses.round();
        assertThat(desk.carriedOut())
                .map(Object::toString)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(view.awaited()).hasSize(2);
    }

    @Test
    void those_that_ended_first_are_asked_first() throws Exception {
        for (int i = 0; i < 5_100; i++) view.show("application/" + i, DECISION, TODAY.minusDays(2));
        view.show("application/last", DECISION, TODAY.minusDays(1));
        view.show("application/first", DECISION, TODAY.minusDays(3));
        follow();
        lapses.round();
        var asked = desk.carriedOut();
        assertThat(asked.indexOf("settle first")).isLessThan(5_000);
        assertThat(asked.indexOf("settle last")).isGreaterThanOrEqualTo(5_000);
    }

    @Test
    void clocks_that_stay_in_view_do_not_keep_those_behind_them_from_being_found()
            throws Exception {
        for (int i = 0; i < 12_500; i++)
            view.show("application/" + i, DECISION, TODAY.minusDays(2));
        lapses.round();
        assertThat(desk.carriedOut()).hasSize(12_500);
        assertThat(desk.handedIn()).hasSize(12_500);
    }

    @Test
    void one_that_fails_or_is_refused_does_not_stop_the_others_and_is_tried_again()
            throws Exception {
        for (int i = 0; i < 40; i++) view.show("application/" + i, DECISION, TODAY.minusDays(1));
        view.show("nobody/1", DECISION, TODAY.minusDays(1));
        desk.fail(1);
        desk.refuse(command -> command.equals("settle 7") ? Refusal.of("UNKNOWN", "What?") : null);
        lapses.round();
        lapses.round();
        assertThat(desk.carriedOut()).hasSize(39);
    }

    @Test
    void a_round_with_nothing_to_do_asks_the_view_once() throws Exception {
        lapses.round();
        assertThat(desk.handedIn()).isEmpty();
        assertThat(view.awaited()).isEmpty();
    }
}
