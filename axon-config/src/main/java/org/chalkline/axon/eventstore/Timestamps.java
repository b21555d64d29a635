package org.chalkline.axon.eventstore;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Times as stored: ISO 8601 in UTC with milliseconds, always of the same length, so that the text
 * sorts as the time does.
 */
final class Timestamps {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Timestamps() {}

    static String write(long epochMillis) {
        return FORMAT.format(Instant.ofEpochMilli(epochMillis));
    }

    static Instant read(String stored) {
        return Instant.parse(stored);
    }

    /** Reads those of many events: a group shares its time, and parsing it is dear. */
    static final class Reader {
        private String last = "";
        private Instant time = Instant.EPOCH;

        Instant read(String stored) {
            if (!stored.equals(last)) {
                time = Timestamps.read(stored);
                last = stored;
            }
            return time;
        }
    }
}
