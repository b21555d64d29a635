package org.chalkline.query.procedure.notification;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.notification.NotificationEvent;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationDone;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationGiven;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationHandedOver;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationRead;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds what happened to one notification in one inbox into its {@link NotificationRecord}. */
public final class NotificationView implements View<NotificationRecord> {

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<NotificationRecord> stateType() {
        return NotificationRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return NotificationEvent.class.isAssignableFrom(type);
    }

    /** The notification, not the inbox among whose facts it stands. */
    @Override
    public String entityOf(Fact fact) {
        var event = (NotificationEvent) fact;
        return NotificationRecord.code(event.inbox(), event.notification());
    }

    @Override
    public List<Column<NotificationRecord>> columns() {
        return NotificationTable.TABLE.columns();
    }

    @Override
    public NotificationRecord evolve(@Nullable NotificationRecord before, Fact fact) {
        return switch ((NotificationEvent) fact) {
            case NotificationGiven e ->
                    NotificationRecordBuilder.builder()
                            .inbox(e.inbox())
                            .notification(e.notification())
                            .occasion(e.occasion())
                            .about(e.about())
                            .text(e.text())
                            .toldOn(e.effectiveOn())
                            .dueOn(e.dueOn())
                            .from(e.from() == null ? null : e.from().value())
                            .build();
            case NotificationRead e -> told(before).with(b -> b.readOn(e.effectiveOn()));
            case NotificationDone e ->
                    told(before).with(b -> b.endedOn(e.effectiveOn()).endedBy(e.by()).how(e.how()));
            case NotificationHandedOver e ->
                    told(before)
                            .with(
                                    b ->
                                            b.endedOn(e.effectiveOn())
                                                    .endedBy(e.by())
                                                    .how(e.reasons())
                                                    .handedOverTo(e.to().value()));
        };
    }

    private static NotificationRecord told(@Nullable NotificationRecord before) {
        return Objects.requireNonNull(before, "never told");
    }
}
