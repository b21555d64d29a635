package org.chalkline.app.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Lets the libraries that lead to servers say the same thing once a minute: while a server is away
 * they say it at each try. The program tells of such a time by {@link
 * org.chalkline.kernel.work.Outage}.
 */
public final class Seldom extends TurboFilter {
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final List<String> LIBRARIES =
            List.of(
                    "io.axoniq.axonserver.connector",
                    "io.grpc",
                    "org.axonframework.modelling.command.AbstractRepository",
                    "org.mongodb.driver");

    /** The pattern of a line as it stands in the code: the values in it may differ. */
    private record Saying(String logger, String format) {}

    private final Map<Saying, Long> said = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    /** As the configuration makes it. */
    public Seldom() {
        this(System::nanoTime);
    }

    Seldom(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether this logger belongs to such a library. */
    static boolean concerns(String logger) {
        return LIBRARIES.stream().anyMatch(logger::startsWith);
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable thrown) {
        // Without a format it is asked alone whether anything would be said.
        if (format == null
                || !concerns(logger.getName())
                || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        long now = nanos.getAsLong();
        var saying = new Saying(logger.getName(), format);
        long last =
                said.merge(
                        saying,
                        now,
                        (before, current) -> current - before < EVERY.toNanos() ? before : current);
        return last == now ? FilterReply.NEUTRAL : FilterReply.DENY;
    }
}
