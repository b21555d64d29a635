package org.chalkline.command.procedure.notification;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.procedure.notification.InboxId;
import org.chalkline.kernel.procedure.notification.NotificationId;
import org.chalkline.kernel.procedure.notification.NotificationOccasion;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done with notifications. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface NotificationCommand {

    /**
     * Tells somebody what they have to know or do. The same again changes nothing; under the same
     * id something else, it is told anew.
     *
     * @param about what it is about, such as {@code followup/17}
     * @param text what is to be known or done
     * @param dueOn the last day on which it is in time; absent where there is none
     */
    record GiveNotification(
            @TargetAggregateIdentifier InboxId inbox,
            NotificationId notification,
            NotificationOccasion occasion,
            String about,
            String text,
            @Nullable LocalDate dueOn,
            LocalDate effectiveOn)
            implements NotificationCommand {}

    /** Says that it was read. */
    record ReadNotification(
            @TargetAggregateIdentifier InboxId inbox,
            NotificationId notification,
            String by,
            LocalDate effectiveOn)
            implements NotificationCommand {}

    /**
     * Says that it was done.
     *
     * @param how what was done
     */
    record CompleteNotification(
            @TargetAggregateIdentifier InboxId inbox,
            NotificationId notification,
            String by,
            String how,
            LocalDate effectiveOn)
            implements NotificationCommand {}

    /**
     * Hands it over to somebody else.
     *
     * @param by the addressee, or an officer who posts officers
     * @param reasons why
     */
    record HandOverNotification(
            @TargetAggregateIdentifier InboxId inbox,
            NotificationId notification,
            InboxId to,
            String by,
            String reasons,
            LocalDate effectiveOn)
            implements NotificationCommand {}

    // What follows from other facts, and is no mutation.

    /** Nothing is left to be done about it, if it is open at all. */
    record CloseNotification(
            @TargetAggregateIdentifier InboxId inbox,
            NotificationId notification,
            String by,
            String how,
            LocalDate effectiveOn)
            implements NotificationCommand {}

    /** Hands over all that is open, because a unit goes on with another's cases. */
    record PassOnInbox(
            @TargetAggregateIdentifier InboxId inbox,
            InboxId to,
            String by,
            String reasons,
            LocalDate effectiveOn)
            implements NotificationCommand {}
}
