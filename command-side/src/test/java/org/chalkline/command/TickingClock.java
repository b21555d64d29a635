package org.chalkline.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock of the bureau that goes on when it is told to. */
public final class TickingClock extends Clock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Instant now;

    /** Stands at nine in the morning of that day. */
    public TickingClock(LocalDate day) {
        now = day.atTime(9, 0).atZone(ZONE).toInstant();
    }

    public void goOn(Duration time) {
        now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
        return now;
    }
}
