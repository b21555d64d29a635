package org.chalkline.query.procedure.notification;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.chalkline.kernel.procedure.notification.InboxId;
import org.chalkline.kernel.procedure.notification.NotificationId;
import org.chalkline.kernel.procedure.notification.NotificationOccasion;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was told, as GraphQL's {@code Notification} shows it.
 *
 * @param about what it is about, such as {@code followup/17}
 * @param from whose it was before; absent unless it was handed over to this inbox
 * @param toldOn the day on which they were told
 * @param readOn the day on which it was read; absent while it wasn't
 * @param endedOn the day on which it was done or handed over; absent while it is open, as are the
 *     three after it
 * @param endedBy who did it, or handed it over
 * @param how what was done, or why it was handed over
 * @param handedOverTo whose it is now; absent unless it was handed over
 */
@RecordBuilder
public record NotificationRecord(
        InboxId inbox,
        NotificationId notification,
        NotificationOccasion occasion,
        String about,
        String text,
        @Nullable LocalDate dueOn,
        @Nullable String from,
        LocalDate toldOn,
        @Nullable LocalDate readOn,
        @Nullable LocalDate endedOn,
        @Nullable String endedBy,
        @Nullable String how,
        @Nullable String handedOverTo)
        implements NotificationRecordBuilder.With {

    /** What became of it. */
    public enum Status {
        TOLD,
        READ,
        DONE,
        HANDED_OVER
    }

    public Status status() {
        if (handedOverTo != null) return Status.HANDED_OVER;
        if (endedOn != null) return Status.DONE;
        return readOn == null ? Status.TOLD : Status.READ;
    }

    /** The last day on which it is in time; absent once it is done or handed over. */
    @Nullable LocalDate openUntil() {
        return endedOn == null ? dueOn : null;
    }

    /** Its code: the inbox, and its id there. */
    String code() {
        return code(inbox, notification);
    }

    static String code(InboxId inbox, NotificationId notification) {
        return inbox.value() + "/" + notification.value();
    }
}
