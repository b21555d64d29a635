package org.chalkline.command.procedure.notification;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.notification.NotificationRefusal.BEFORE_IT_WAS_TOLD;
import static org.chalkline.command.procedure.notification.NotificationRefusal.UNKNOWN_NOTIFICATION;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.procedure.notification.NotificationCommand.CloseNotification;
import org.chalkline.command.procedure.notification.NotificationCommand.CompleteNotification;
import org.chalkline.command.procedure.notification.NotificationCommand.GiveNotification;
import org.chalkline.command.procedure.notification.NotificationCommand.ReadNotification;
import org.chalkline.kernel.procedure.notification.InboxId;
import org.chalkline.kernel.procedure.notification.NotificationEvent;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationDone;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationGiven;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationHandedOver;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationRead;
import org.chalkline.kernel.procedure.notification.NotificationId;
import org.chalkline.kernel.procedure.notification.OpenItems;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to know or do. The inbox alone says what is open, so that an officer who leaves
 * can be asked to hand it over. What is handed over concerns two inboxes, see {@link HandOvers}.
 */
@Aggregate
public class Inbox {
    private static final int LINE = 200;
    private static final int TEXT = 2_000;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private InboxId id;

    private final OpenItems open = new OpenItems();
    private final Set<NotificationEvent> known = new HashSet<>();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(GiveNotification c, NotificationOffice office) {
        var fact =
                new NotificationGiven(
                        c.inbox(),
                        c.notification(),
                        c.occasion(),
                        c.about(),
                        c.text(),
                        c.dueOn(),
                        null,
                        c.effectiveOn());
        var now = find(c.notification());
        if (known.contains(fact) || (now != null && now.tellsAs(fact))) return;
        requireLine(c.about(), LINE);
        requireText(c.text(), TEXT);
        office.requireDone(c.effectiveOn());
        if (c.dueOn() != null) requireDate(c.dueOn(), office.today());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReadNotification c, NotificationOffice office) {
        var fact = new NotificationRead(c.inbox(), c.notification(), c.by(), c.effectiveOn());
        if (known.contains(fact)) return;
        requireOpen(c.notification(), c.effectiveOn());
        office.requireDone(c.effectiveOn());
        office.requireAddressee(c.inbox(), c.by(), c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CompleteNotification c, NotificationOffice office) {
        var fact =
                new NotificationDone(c.inbox(), c.notification(), c.by(), c.how(), c.effectiveOn());
        if (known.contains(fact)) return;
        requireOpen(c.notification(), c.effectiveOn());
        requireText(c.how(), TEXT);
        office.requireDone(c.effectiveOn());
        office.requireAddressee(c.inbox(), c.by(), c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CloseNotification c) {
        if (find(c.notification()) == null) return;
        apply(new NotificationDone(c.inbox(), c.notification(), c.by(), c.how(), c.effectiveOn()));
    }

    /** What is open, what was told first before what was told later. */
    List<NotificationGiven> open() {
        return open.all();
    }

    /** Whether it was handed over to that inbox, and didn't come back since. */
    boolean handedOver(NotificationId notification, InboxId to) {
        return find(notification) == null
                && known.stream()
                        .anyMatch(
                                fact ->
                                        fact instanceof NotificationHandedOver e
                                                && e.notification().equals(notification)
                                                && e.to().equals(to));
    }

    /**
     * What is open under an id.
     *
     * @throws RefusedException {@code UNKNOWN_NOTIFICATION}, {@code BEFORE_IT_WAS_TOLD}
     */
    NotificationGiven requireOpen(NotificationId notification, LocalDate day) {
        var found = find(notification);
        if (found == null) throw new RefusedException(UNKNOWN_NOTIFICATION);
        refuseIf(day.isBefore(found.effectiveOn()), BEFORE_IT_WAS_TOLD);
        return found;
    }

    private @Nullable NotificationGiven find(NotificationId notification) {
        return open.all().stream()
                .filter(each -> each.notification().equals(notification))
                .findFirst()
                .orElse(null);
    }

    void record(NotificationEvent fact) {
        apply(fact);
    }

    @EventSourcingHandler
    void on(NotificationEvent fact) {
        id = fact.inbox();
        known.add(fact);
        open.evolve(fact);
    }

    Inbox() {} // for Axon
}
