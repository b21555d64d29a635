package org.chalkline.command.procedure.notification;

import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.notification.NotificationRefusal.HANDED_OVER_TO_ITSELF;

import java.time.LocalDate;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.chalkline.command.procedure.notification.NotificationCommand.HandOverNotification;
import org.chalkline.command.procedure.notification.NotificationCommand.PassOnInbox;
import org.chalkline.kernel.procedure.notification.InboxId;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationGiven;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationHandedOver;
import org.springframework.stereotype.Component;

/**
 * Hands over what is open, item by item. It leaves one inbox and stands in another by facts of one
 * unit of work, so that at no moment it is nobody's.
 */
@Component
public class HandOvers {
    private static final int TEXT = 2_000;

    private final Repository<Inbox> inboxes;

    public HandOvers(Repository<Inbox> inboxes) {
        this.inboxes = inboxes;
    }

    private record Both(Aggregate<Inbox> from, Aggregate<Inbox> to) {}

    @CommandHandler
    void handle(HandOverNotification c, NotificationOffice office) throws Exception {
        refuseIf(c.to().equals(c.inbox()), HANDED_OVER_TO_ITSELF);
        var both = load(c.inbox(), c.to());
        if (both.from().invoke(inbox -> inbox.handedOver(c.notification(), c.to()))) return;
        var item =
                both.from().invoke(inbox -> inbox.requireOpen(c.notification(), c.effectiveOn()));
        requireText(c.reasons(), TEXT);
        office.requireDone(c.effectiveOn());
        office.requireHandsOver(c.inbox(), c.by(), c.effectiveOn());
        office.requireThere(c.to(), c.effectiveOn());
        var fact = handingOver(item, c.to(), c.by(), c.reasons(), c.effectiveOn());
        handOver(both, item, fact);
    }

    @CommandHandler
    void handle(PassOnInbox c) throws Exception {
        if (c.to().equals(c.inbox())) return;
        var both = load(c.inbox(), c.to());
        for (var item : both.from().invoke(Inbox::open)) {
            handOver(both, item, handingOver(item, c.to(), c.by(), c.reasons(), c.effectiveOn()));
        }
    }

    private static NotificationHandedOver handingOver(
            NotificationGiven item, InboxId to, String by, String reasons, LocalDate on) {
        return new NotificationHandedOver(
                item.inbox(),
                item.notification(),
                to,
                item.occasion(),
                item.about(),
                item.dueOn(),
                by,
                reasons,
                on);
    }

    private static void handOver(Both both, NotificationGiven item, NotificationHandedOver fact) {
        both.from().execute(inbox -> inbox.record(fact));
        var given =
                new NotificationGiven(
                        fact.to(),
                        item.notification(),
                        item.occasion(),
                        item.about(),
                        item.text(),
                        item.dueOn(),
                        item.inbox(),
                        fact.effectiveOn());
        both.to().execute(inbox -> inbox.record(given));
    }

    /** In the order of their ids: two hand-overs then wait for one another. */
    private Both load(InboxId from, InboxId to) throws Exception {
        var ids = new TreeSet<String>();
        ids.add(from.toString());
        ids.add(to.toString());
        Aggregate<Inbox> first = inboxes.loadOrCreate(ids.first(), Inbox::new);
        Aggregate<Inbox> last = inboxes.loadOrCreate(ids.last(), Inbox::new);
        return ids.first().equals(from.toString()) ? new Both(first, last) : new Both(last, first);
    }
}
