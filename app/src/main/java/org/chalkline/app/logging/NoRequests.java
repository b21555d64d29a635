package org.chalkline.app.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Keeps libraries from logging what they are given to read. Below INFO they write out bodies,
 * arguments and queries; and some of them repeat at INFO or WARN what they couldn't read. No level
 * in a configuration lets that through: personal data in a log could never be erased.
 */
public final class NoRequests extends TurboFilter {
    private static final String OWN = "org.chalkline";

    /** Of these INFO repeats what was sent: it tells of requests that can't be read. */
    private static final List<String> FROM_WARN =
            List.of("org.apache.coyote", "org.apache.tomcat.util.http", "notprivacysafe");

    /** Of these WARN does. */
    private static final List<String> FROM_ERROR =
            List.of(
                    "org.springframework.web.servlet.mvc",
                    "org.springframework.web.servlet.handler",
                    "org.springframework.web.servlet.PageNotFound");

    /** By the loggers: whatever might be logged comes by here, and most is not. */
    private final Map<Logger, Level> least = new ConcurrentHashMap<>();

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable thrown) {
        var lowest = least.computeIfAbsent(logger, each -> least(each.getName()));
        return level.toInt() < lowest.toInt() ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private static Level least(String logger) {
        if (logger.startsWith(OWN)) return Level.ALL;
        if (FROM_ERROR.stream().anyMatch(logger::startsWith)) return Level.ERROR;
        if (FROM_WARN.stream().anyMatch(logger::startsWith)) return Level.WARN;
        return Level.INFO;
    }
}
