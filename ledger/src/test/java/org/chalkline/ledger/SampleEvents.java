package org.chalkline.ledger;

import java.util.ArrayList;
import java.util.List;
import org.chalkline.ledger.event.LedgerEvent;

/** Stored events, for tests that need some. */
public final class SampleEvents {
    private SampleEvents() {}

    public static LedgerEvent event(long position) {
        return new LedgerEvent(
                position,
                "event-" + position,
                "School",
                "school-" + position % 7,
                Long.toString(position / 7),
                "school.SchoolRenamed",
                "1",
                "2026-11-24T08:00:00.000Z",
                "{\"name\":\"name " + position + "\"}",
                "{\"actor\":\"clerk\",\"salt\":\"" + position + "\"}");
    }

    public static List<LedgerEvent> events(int count) {
        var events = new ArrayList<LedgerEvent>();
        for (int i = 0; i < count; i++) events.add(event(i));
        return events;
    }
}
