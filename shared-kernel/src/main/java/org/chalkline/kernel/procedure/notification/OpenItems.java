package org.chalkline.kernel.procedure.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationDone;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationGiven;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationHandedOver;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationRead;

/** What is still to be seen to, of all that an inbox was told. Folded from its facts alone. */
public final class OpenItems {
    private final Map<NotificationId, NotificationGiven> open = new LinkedHashMap<>();

    /** What is open by these facts of an inbox, what was told first before what was told later. */
    public static List<NotificationGiven> of(List<? extends Fact> facts) {
        var items = new OpenItems();
        for (var fact : facts) {
            if (fact instanceof NotificationEvent event) items.evolve(event);
        }
        return items.all();
    }

    /** Takes one more fact in. */
    public void evolve(NotificationEvent fact) {
        switch (fact) {
            case NotificationGiven e -> open.put(e.notification(), e);
            case NotificationRead e -> {}
            case NotificationDone e -> open.remove(e.notification());
            case NotificationHandedOver e -> open.remove(e.notification());
        }
    }

    /** What is open, what was told first before what was told later. */
    public List<NotificationGiven> all() {
        return List.copyOf(open.values());
    }
}
