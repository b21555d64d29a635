package org.chalkline.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Slows down who tries passwords and codes. After five failures in a row under one name each
 * further attempt has to wait, twice as long each time, up to a quarter of an hour; meanwhile the
 * right password is refused as the wrong one is. That is 700 guesses in a week at most, under a
 * name.
 */
final class Attempts {
    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int MOST_NAMES = 100_000;

    private final Cache<String, Failures> failures =
            Caffeine.newBuilder()
                    .maximumSize(MOST_NAMES)
                    .expireAfterWrite(Duration.ofDays(1))
                    .build();
    private final Clock clock;

    /** How often in a row, and when the next attempt is looked at. */
    private record Failures(int count, Instant notBefore) {}

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /** Whether an attempt under the name is looked at now. It counts as failed until it is not. */
    boolean begin(String name) {
        var now = clock.instant();
        boolean[] may = {false};
        failures.asMap()
                .compute(
                        name,
                        (who, before) -> {
                            if (before != null && now.isBefore(before.notBefore())) return before;
                            may[0] = true;
                            int count = before == null ? 1 : before.count() + 1;
                            return new Failures(count, now.plus(waitAfter(count)));
                        });
        return may[0];
    }

    /** The attempt under the name succeeded. */
    void succeeded(String name) {
        failures.invalidate(name);
    }

    private static Duration waitAfter(int count) {
        if (count < FREE) return Duration.ZERO;
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
