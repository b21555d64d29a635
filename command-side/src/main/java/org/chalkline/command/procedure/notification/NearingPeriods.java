package org.chalkline.command.procedure.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chalkline.command.gateway.OwnAccord;
import org.chalkline.command.gateway.OwnAccord.Occasion;
import org.chalkline.command.procedure.clock.Watch;
import org.chalkline.command.procedure.notification.NotificationCommand.CloseNotification;
import org.chalkline.command.procedure.notification.NotificationCommand.GiveNotification;
import org.chalkline.kernel.command.Cause;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.procedure.clock.OpenClocks;
import org.chalkline.kernel.procedure.clock.OpenClocks.OpenClock;
import org.chalkline.kernel.procedure.notification.InboxId;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationGiven;
import org.chalkline.kernel.procedure.notification.NotificationId;
import org.chalkline.kernel.procedure.notification.NotificationOccasion;
import org.chalkline.kernel.procedure.notification.OpenItems;

/**
 * Tells a unit that a statutory period which it answers for is near its end, and closes that once
 * the period runs no more. What it finds is a hint; each inbox decides for itself, and is told the
 * same once.
 */
public final class NearingPeriods implements Watch {
    private static final String SYSTEM = "system";
    private static final String WATCHER = "nearing";
    private static final int MOST = 5_000;
    private static final int DIGITS = 32;
    private static final Comparator<NotificationId> BY_ID =
            Comparator.comparing(NotificationId::value);

    private final OpenClocks open;
    private final FactsOf facts;
    private final OwnAccord gateway;
    private final Clock clock;
    private final int days;
    private final Set<InboxId> told = new HashSet<>();

    /**
     * @param clock with the bureau's time zone, which tells when a day begins
     * @param days how many days before its end a period is near it
     */
    public NearingPeriods(
            OpenClocks open, FactsOf facts, OwnAccord gateway, Clock clock, int days) {
        this.open = open;
        this.facts = facts;
        this.gateway = gateway;
        this.clock = clock;
        this.days = days;
    }

    @Override
    public void round() {
        var today = LocalDate.now(clock);
        var near = new TreeMap<String, Map<NotificationId, OpenClock>>();
        for (var each : open.endedBefore(today.plusDays(days + 1L), MOST)) {
            if (each.due().isBefore(today)) continue; // it lapses, and needs no reminder
            InboxId.ofUnitNamed(each.unit())
                    .ifPresent(
                            inbox ->
                                    near.computeIfAbsent(inbox.value(), i -> new TreeMap<>(BY_ID))
                                            .put(notification(each), each));
        }
        near.keySet().forEach(inbox -> told.add(new InboxId(inbox)));
        for (var inbox : List.copyOf(told)) {
            look(inbox, near.getOrDefault(inbox.value(), Map.of()), today);
        }
    }

    private void look(InboxId inbox, Map<NotificationId, OpenClock> near, LocalDate today) {
        var recorded = facts.of(inbox.toString());
        for (var item : OpenItems.of(recorded)) {
            boolean ofPeriod = item.occasion() == NotificationOccasion.PERIOD_ENDS;
            if (ofPeriod && !near.containsKey(item.notification())) close(item, today);
        }
        // What was told and done before its day is not told again.
        var known = new HashSet<NotificationId>();
        for (var fact : recorded) {
            if (fact instanceof NotificationGiven given) known.add(given.notification());
        }
        near.forEach(
                (id, each) -> {
                    if (!known.contains(id)) tell(inbox, id, each, today);
                });
    }

    /** The last day belongs to it: where that moves, it is another notification. */
    private static NotificationId notification(OpenClock each) {
        var digest = Sha256.hex(each.clock().value()).substring(0, DIGITS);
        return new NotificationId("period:" + digest + ":" + each.due());
    }

    private void tell(InboxId inbox, NotificationId id, OpenClock each, LocalDate today) {
        var command =
                new GiveNotification(
                        inbox,
                        id,
                        NotificationOccasion.PERIOD_ENDS,
                        each.subject(),
                        "A statutory period is near its end: clock " + each.clock().value() + ".",
                        each.due(),
                        today);
        var cause = new Cause.OfClock(WATCHER, each.clock().value());
        submit(command, "near:" + inbox.value() + ":" + id + ":" + today, each.subject(), cause);
    }

    private void close(NotificationGiven item, LocalDate today) {
        var command =
                new CloseNotification(
                        item.inbox(),
                        item.notification(),
                        SYSTEM,
                        "The period runs no more, or its last day has moved.",
                        today);
        var id = "far:" + item.inbox().value() + ":" + item.notification() + ":" + today;
        var cause = new Cause.OfWatcher(WATCHER, item.notification().value());
        submit(command, id, item.about(), cause);
    }

    /** An id may have no other characters, and a unit's name may. */
    private void submit(Object command, String id, String about, Cause cause) {
        gateway.submit(
                command, new Occasion("watcher", Sha256.hex(id), about, null, cause, null, null));
    }
}
