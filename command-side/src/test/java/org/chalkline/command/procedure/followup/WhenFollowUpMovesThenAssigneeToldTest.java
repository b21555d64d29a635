package org.chalkline.command.procedure.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chalkline.command.procedure.notification.NotificationCommand.CloseNotification;
import org.chalkline.command.procedure.notification.NotificationCommand.GiveNotification;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpAssigned;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpSettled;
import org.chalkline.kernel.procedure.followup.FollowUpId;
import org.chalkline.kernel.procedure.notification.InboxId;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationHandedOver;
import org.chalkline.kernel.procedure.notification.NotificationId;
import org.chalkline.kernel.procedure.notification.NotificationOccasion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhenFollowUpMovesThenAssigneeToldTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate DUE = DAY.plusDays(14);
    private static final FollowUpId ID = new FollowUpId("e-1:0");
    private static final NotificationId TOLD = new NotificationId("followup:e-1:0");
    private static final InboxId ZHAO = new InboxId("officer:Zhao");
    private static final InboxId QIAN = new InboxId("officer:Qian");

    private final WhenFollowUpMovesThenAssigneeTold reaction =
            new WhenFollowUpMovesThenAssigneeTold();

    private static FollowUpAssigned assigned(String to, @Nullable String was) {
        return new FollowUpAssigned(ID, to, DUE, was, DAY);
    }

    private static GiveNotification told(InboxId inbox) {
        return new GiveNotification(
                inbox,
                TOLD,
                NotificationOccasion.FOLLOW_UP,
                "followup/e-1:0",
                "See to what should have followed and was refused.",
                DUE,
                DAY);
    }

    @Test
    void who_is_given_a_follow_up_is_told_and_who_had_it_is_told_no_more() {
        assertThat(reaction.to(assigned("Zhao", null))).containsExactly(told(ZHAO));
        assertThat(reaction.to(assigned("Qian", "Zhao")))
                .containsExactly(
                        new CloseNotification(ZHAO, TOLD, "system", "Given to another.", DAY),
                        told(QIAN));
        assertThat(reaction.to(assigned("Zhao", "Zhao"))).containsExactly(told(ZHAO));
    }

    @Test
    void whoever_cannot_be_an_officer_is_told_nothing() {
        assertThat(reaction.to(assigned("the section / its head", null))).isEmpty();
    }

    @Test
    void what_is_settled_is_closed() {
        assertThat(reaction.to(new FollowUpSettled(ID, "chief", "Done.", "Zhao", DAY)))
                .containsExactly(
                        new CloseNotification(
                                ZHAO, TOLD, "chief", "Settled, as the follow-up tells.", DAY));
        assertThat(reaction.to(new FollowUpSettled(ID, "chief", "Done.", null, DAY))).isEmpty();
    }

    private static NotificationHandedOver handedOver(
            InboxId to, NotificationOccasion occasion, @Nullable LocalDate due) {
        return new NotificationHandedOver(
                ZHAO, TOLD, to, occasion, "followup/e-1:0", due, "Zhao", "Leaves.", DAY);
    }

    @Test
    void who_takes_a_follow_up_over_has_it_assigned_even_when_it_is_overdue() {
        assertThat(reaction.to(handedOver(QIAN, NotificationOccasion.FOLLOW_UP, DUE)))
                .containsExactly(new AssignFollowUp(ID, "Qian", DUE, DAY));
        assertThat(reaction.to(handedOver(QIAN, NotificationOccasion.FOLLOW_UP, DAY.minusDays(3))))
                .containsExactly(new AssignFollowUp(ID, "Qian", DAY, DAY));
        assertThat(reaction.to(handedOver(QIAN, NotificationOccasion.OTHER, DUE))).isEmpty();
        assertThat(
                        reaction.to(
                                handedOver(
                                        InboxId.ofUnit("law"),
                                        NotificationOccasion.FOLLOW_UP,
                                        DUE)))
                .isEmpty();
    }
}
