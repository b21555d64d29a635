package org.chalkline.command.procedure.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.RememberingGateway;
import org.chalkline.command.StubClocks;
import org.chalkline.command.TickingClock;
import org.chalkline.command.gateway.OwnAccord;
import org.chalkline.command.procedure.notification.NotificationCommand.CloseNotification;
import org.chalkline.command.procedure.notification.NotificationCommand.GiveNotification;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.notification.InboxId;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationDone;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationGiven;
import org.chalkline.kernel.procedure.notification.NotificationOccasion;
import org.junit.jupiter.api.Test;

class NearingPeriodsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final InboxId LICENSING = new InboxId("unit:licensing");
    private static final String DECISION = "licensing.decision";

    private final StubClocks view = new StubClocks();
    private final RememberingGateway gateway = new RememberingGateway();
    private final List<Fact> inbox = new ArrayList<>();
    private final NearingPeriods watch =
            new NearingPeriods(
                    view,
                    subject -> subject.equals(LICENSING.toString()) ? inbox : List.of(),
                    new OwnAccord(gateway),
                    new TickingClock(TODAY),
                    5);

    /** The commands of a round; what they say stands in the inbox then. */
    private List<Object> round() {
        int before = gateway.carriedOut().size();
        watch.round();
        var all = gateway.carriedOut();
        var fresh = new ArrayList<Object>(all.subList(before, all.size()));
        for (var command : fresh) inbox.add(fact(command));
        return fresh;
    }

    private static Fact fact(Object command) {
        return switch (command) {
            case GiveNotification c ->
                    new NotificationGiven(
                            c.inbox(),
                            c.notification(),
                            c.occasion(),
                            c.about(),
                            c.text(),
                            c.dueOn(),
                            null,
                            c.effectiveOn());
            case CloseNotification c ->
                    new NotificationDone(
                            c.inbox(), c.notification(), c.by(), c.how(), c.effectiveOn());
            default -> throw new AssertionError(command);
        };
    }

    @Test
    void a_unit_is_told_once_of_a_period_that_is_near_its_end() {
        view.show("application/1", DECISION, TODAY.plusDays(5));
        view.show("application/2", DECISION, TODAY.plusDays(6));
        view.show("application/3", DECISION, TODAY.minusDays(1));
        assertThat(round())
                .singleElement()
                .isInstanceOfSatisfying(
                        GiveNotification.class,
                        told -> {
                            assertThat(told.inbox()).isEqualTo(LICENSING);
                            assertThat(told.occasion()).isEqualTo(NotificationOccasion.PERIOD_ENDS);
                            assertThat(told.about()).isEqualTo("application/1");
                            assertThat(told.dueOn()).isEqualTo(TODAY.plusDays(5));
                            assertThat(told.text()).contains("application/1:licensing.decision");
                        });
        assertThat(round()).isEmpty();
        assertThat(gateway.handedIn().getFirst().commandId()).matches("[!-~]{1,64}");
    }

    @Test
    void what_was_told_of_a_period_is_closed_once_it_runs_no_more() {
        view.show("application/1", DECISION, TODAY.plusDays(3));
        var told = (GiveNotification) round().getFirst();
        view.hide("application/1");
        assertThat(round())
                .singleElement()
                .isInstanceOfSatisfying(
                        CloseNotification.class,
                        closed -> assertThat(closed.notification()).isEqualTo(told.notification()));
        assertThat(round()).isEmpty();
    }

    @Test
    void what_was_done_before_the_last_day_is_not_told_again() {
        view.show("application/1", DECISION, TODAY.plusDays(3));
        var told = (GiveNotification) round().getFirst();
        inbox.add(new NotificationDone(LICENSING, told.notification(), "Li", "Prepared.", TODAY));
        assertThat(round()).isEmpty();
    }

    @Test
    void a_last_day_that_moves_is_told_anew() {
        view.show("application/1", DECISION, TODAY.plusDays(3));
        round();
        view.hide("application/1");
        view.show("application/1", DECISION, TODAY.plusDays(4));
        assertThat(round()).hasSize(2);
    }
}
