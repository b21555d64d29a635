package org.chalkline.command.procedure.followup;

import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.procedure.notification.NotificationCommand.CloseNotification;
import org.chalkline.command.procedure.notification.NotificationCommand.GiveNotification;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpAssigned;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpSettled;
import org.chalkline.kernel.procedure.followup.FollowUpId;
import org.chalkline.kernel.procedure.notification.InboxId;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationHandedOver;
import org.chalkline.kernel.procedure.notification.NotificationId;
import org.chalkline.kernel.procedure.notification.NotificationOccasion;
import org.springframework.stereotype.Component;

/**
 * Whoever is given a follow-up is told, and told no more once somebody has seen to it or it was
 * given to another; who takes one over by a hand-over has it assigned.
 */
@Component
public class WhenFollowUpMovesThenAssigneeTold implements Reaction {
    private static final String SYSTEM = "system";
    private static final String FOLLOW_UP = "followup/";

    @Override
    public String name() {
        return "assignee-told";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == FollowUpAssigned.class
                || type == FollowUpSettled.class
                || type == NotificationHandedOver.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        return switch (fact) {
            case FollowUpAssigned e -> assigned(e);
            case FollowUpSettled e when e.assignee() != null ->
                    InboxId.ofOfficer(e.assignee())
                            .<Object>map(
                                    inbox ->
                                            new CloseNotification(
                                                    inbox,
                                                    notification(e.followUp()),
                                                    e.officer(),
                                                    "Settled, as the follow-up tells.",
                                                    e.effectiveOn()))
                            .stream()
                            .toList();
            case NotificationHandedOver e when e.occasion() == NotificationOccasion.FOLLOW_UP ->
                    handedOver(e);
            default -> List.of();
        };
    }

    private static NotificationId notification(FollowUpId followUp) {
        return new NotificationId("followup:" + followUp.value());
    }

    private static List<Object> assigned(FollowUpAssigned e) {
        var commands = new ArrayList<Object>();
        var was = e.was();
        if (was != null && !was.equals(e.assignee())) {
            InboxId.ofOfficer(was)
                    .ifPresent(
                            inbox ->
                                    commands.add(
                                            new CloseNotification(
                                                    inbox,
                                                    notification(e.followUp()),
                                                    SYSTEM,
                                                    "Given to another.",
                                                    e.effectiveOn())));
        }
        InboxId.ofOfficer(e.assignee())
                .ifPresent(
                        inbox ->
                                commands.add(
                                        new GiveNotification(
                                                inbox,
                                                notification(e.followUp()),
                                                NotificationOccasion.FOLLOW_UP,
                                                e.followUp().toString(),
                                                "See to what should have followed and was refused.",
                                                e.dueOn(),
                                                e.effectiveOn())));
        return commands;
    }

    /** What is overdue stays overdue: it is due on the day on which it was handed over. */
    private static List<Object> handedOver(NotificationHandedOver e) {
        var to = e.to().officer();
        var due = e.dueOn();
        if (to.isEmpty() || due == null || !e.about().startsWith(FOLLOW_UP)) return List.of();
        var followUp = new FollowUpId(e.about().substring(FOLLOW_UP.length()));
        var dueOn = due.isBefore(e.effectiveOn()) ? e.effectiveOn() : due;
        return List.of(new AssignFollowUp(followUp, to.get(), dueOn, e.effectiveOn()));
    }
}
