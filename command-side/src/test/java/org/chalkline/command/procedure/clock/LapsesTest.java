package org.chalkline.command.procedure.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import org.chalkline.command.RememberingGateway;
import org.chalkline.command.StubClocks;
import org.chalkline.command.TickingClock;
import org.chalkline.command.gateway.OwnAccord;
import org.chalkline.kernel.command.Cause;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.Refusal;
import org.junit.jupiter.api.Test;

class LapsesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String DECISION = "licensing.decision";

    private final StubClocks view = new StubClocks();
    private final RememberingGateway gateway = new RememberingGateway();
    private final TickingClock clock = new TickingClock(TODAY);
    private final Lapses lapses = lapses();

    private Lapses lapses() {
        var commands = new ClockCommands(StubClocks.applications(), new OwnAccord(gateway));
        return new Lapses(view, commands, clock);
    }

    /** From now on the view follows: what was settled is shown no longer. */
    private void follow() {
        gateway.refuse(
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
        assertThat(gateway.carriedOut()).containsExactly("settle 1");

        var context = gateway.handedIn().getFirst();
        assertThat(context.actor()).isEqualTo("chalkline");
        assertThat(context.channel()).isEqualTo("watcher");
        assertThat(context.commandId()).matches("[!-~]{1,64}");
        assertThat(context.correlationId()).isEqualTo("application/1");
        assertThat(context.causationId()).isEqualTo("application/1:licensing.decision");
        assertThat(context.cause())
                .isEqualTo(new Cause.OfClock("lapses", "application/1:licensing.decision"));
    }

    @Test
    void a_subject_with_several_clocks_is_asked_once_a_round() throws Exception {
        view.show("application/1", DECISION, TODAY.minusDays(3));
        view.show("application/1", "licensing.hearing", TODAY.minusDays(2));
        lapses.round();
        assertThat(gateway.handedIn()).hasSize(1);
    }

    @Test
    void while_the_view_lags_the_same_command_is_handed_in_again_and_carried_out_once()
            throws Exception {
        view.show("application/1", DECISION, TODAY.minusDays(1));
        lapses.round();
        lapses.round();
        lapses().round();
        assertThat(gateway.handedIn()).hasSize(3);
        assertThat(gateway.handedIn()).extracting(CommandContext::commandId).containsOnly(id(0));
        assertThat(gateway.carriedOut()).hasSize(1);
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
        assertThat(gateway.carriedOut()).hasSize(3);
    }

    private String id(int handedIn) {
        return gateway.handedIn().get(handedIn).commandId();
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
        assertThat(gateway.carriedOut())
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
        var asked = gateway.carriedOut();
        assertThat(asked.indexOf("settle first")).isLessThan(5_000);
        assertThat(asked.indexOf("settle last")).isGreaterThanOrEqualTo(5_000);
    }

    @Test
    void clocks_that_stay_in_view_do_not_keep_those_behind_them_from_being_found()
            throws Exception {
        for (int i = 0; i < 12_500; i++)
            view.show("application/" + i, DECISION, TODAY.minusDays(2));
        lapses.round();
        assertThat(gateway.carriedOut()).hasSize(12_500);
        assertThat(gateway.handedIn()).hasSize(12_500);
    }

    @Test
    void one_that_fails_or_is_refused_does_not_stop_the_others_and_is_tried_again()
            throws Exception {
        for (int i = 0; i < 40; i++) view.show("application/" + i, DECISION, TODAY.minusDays(1));
        view.show("nobody/1", DECISION, TODAY.minusDays(1));
        gateway.fail(1);
        gateway.refuse(
                command -> command.equals("settle 7") ? Refusal.of("UNKNOWN", "What?") : null);
        lapses.round();
        lapses.round();
        assertThat(gateway.carriedOut()).hasSize(39);
    }

    @Test
    void a_round_with_nothing_to_do_asks_the_view_once() throws Exception {
        lapses.round();
        assertThat(gateway.handedIn()).isEmpty();
        assertThat(view.awaited()).isEmpty();
    }
}
