package org.chalkline.kernel.procedure.notification;

import java.time.LocalDate;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.jspecify.annotations.Nullable;

/** All that can happen to a notification. */
public sealed interface NotificationEvent extends Fact {

    InboxId inbox();

    NotificationId notification();

    @Override
    default String subject() {
        return inbox().toString();
    }

    /**
     * Somebody was told what they have to know or do.
     *
     * @param about what it is about, such as {@code followup/17}
     * @param text what is to be known or done
     * @param dueOn the last day on which it is in time; absent where there is none
     * @param from whose it was before; absent unless it was handed over
     */
    @FactType("notification.NotificationGiven")
    record NotificationGiven(
            InboxId inbox,
            NotificationId notification,
            NotificationOccasion occasion,
            String about,
            String text,
            @Nullable LocalDate dueOn,
            @Nullable InboxId from,
            LocalDate effectiveOn)
            implements NotificationEvent {

        /** Whether it tells the same as another, whenever and upon whose hand-over. */
        public boolean tellsAs(NotificationGiven other) {
            return about.equals(other.about)
                    && occasion == other.occasion
                    && text.equals(other.text)
                    && Objects.equals(dueOn, other.dueOn);
        }
    }

    /**
     * It was read.
     *
     * @param by who read it
     */
    @FactType("notification.NotificationRead")
    record NotificationRead(
            InboxId inbox, NotificationId notification, String by, LocalDate effectiveOn)
            implements NotificationEvent {}

    /**
     * What had to be done was done, or need not be done any more.
     *
     * @param by who did it
     * @param how what was done
     */
    @FactType("notification.NotificationDone")
    record NotificationDone(
            InboxId inbox,
            NotificationId notification,
            String by,
            String how,
            LocalDate effectiveOn)
            implements NotificationEvent {}

    /**
     * It is for somebody else to see to from now on, in whose inbox it stands by the next fact.
     *
     * @param occasion what it came from
     * @param about what it is about
     * @param dueOn the last day on which it is in time; absent where there is none
     * @param by who handed it over
     * @param reasons why
     */
    @FactType("notification.NotificationHandedOver")
    record NotificationHandedOver(
            InboxId inbox,
            NotificationId notification,
            InboxId to,
            NotificationOccasion occasion,
            String about,
            @Nullable LocalDate dueOn,
            String by,
            String reasons,
            LocalDate effectiveOn)
            implements NotificationEvent {}
}
