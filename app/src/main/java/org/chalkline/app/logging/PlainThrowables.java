package org.chalkline.app.logging;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import graphql.GraphQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.fact.UnreadableFactException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Writes exceptions with where they were thrown, and without the message of those that repeat what
 * couldn't be read. Stands in the log's pattern as {@code %wEx}.
 */
public final class PlainThrowables extends ThrowableProxyConverter {
    private static final String NOT_TOLD = "(what it says may repeat what was sent)";

    private static final Duration TOLD_EVERY = Duration.ofMinutes(1);
    private static final int REMEMBERED = 200;

    /** When the stack of each kind of failure was written last, in milliseconds. */
    private final Map<String, Long> told =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /** Each says of a text that it isn't what it should be, or repeats such a message. */
    private static final List<Class<? extends Throwable>> TELLTALES =
            List.of(
                    IllegalArgumentException.class,
                    DateTimeException.class,
                    IndexOutOfBoundsException.class,
                    JacksonException.class,
                    GraphQLException.class,
                    UnreadableFactException.class,
                    CommandGateway.FaultException.class);

    /**
     * The same failure of many requests has one stack a minute, and else its causes alone. Of a
     * server that is away, what a library was doing meanwhile says nothing.
     */
    @Override
    public String convert(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        if (thrown == null) return super.convert(event);
        boolean whole = !Seldom.concerns(event.getLoggerName()) && isNew(event, thrown);
        return whole ? super.convert(event) : causes(thrown);
    }

    private boolean isNew(ILoggingEvent event, IThrowableProxy thrown) {
        var kind = new StringBuilder(event.getLoggerName());
        for (var each = thrown; each != null; each = each.getCause()) {
            var frames = each.getStackTraceElementProxyArray();
            kind.append(' ').append(each.getClassName());
            if (frames.length > 0) kind.append('@').append(frames[0].getSTEAsString());
        }
        long now = event.getTimeStamp();
        synchronized (told) {
            var last = told.get(kind.toString());
            if (last != null && now - last < TOLD_EVERY.toMillis()) return false;
            told.remove(kind.toString());
            told.put(kind.toString(), now);
            return true;
        }
    }

    private static String causes(IThrowableProxy thrown) {
        var told = new StringBuilder();
        for (var each = Plain.of(thrown); each != null; each = Plain.of(each.thrown().getCause())) {
            told.append(told.isEmpty() ? "" : "; ").append(each.getClassName());
            if (each.getMessage() != null) told.append(": ").append(each.getMessage());
        }
        return System.lineSeparator() + told + System.lineSeparator();
    }

    @Override
    protected String throwableProxyToString(IThrowableProxy thrown) {
        var line = System.lineSeparator();
        return line + super.throwableProxyToString(new Plain(thrown)) + line;
    }

    /** The same exception, as it may be told. */
    static @Nullable IThrowableProxy plain(@Nullable IThrowableProxy thrown) {
        return Plain.of(thrown);
    }

    private static boolean isTelltale(IThrowableProxy thrown) {
        return thrown instanceof ThrowableProxy proxy
                && TELLTALES.stream().anyMatch(each -> each.isInstance(proxy.getThrowable()));
    }

    private record Plain(IThrowableProxy thrown) implements IThrowableProxy {

        private static @Nullable Plain of(@Nullable IThrowableProxy thrown) {
            return thrown == null ? null : new Plain(thrown);
        }

        @Override
        public @Nullable String getMessage() {
            if (isTelltale(thrown)) return NOT_TOLD;
            var message = message(thrown);
            return message == null ? null : PlainMessages.onOneLine(message);
        }

        /** An exception without a message of its own repeats its cause's. */
        private static @Nullable String message(IThrowableProxy thrown) {
            var cause = thrown.getCause();
            var message = thrown.getMessage();
            if (message == null || cause == null) return message;
            for (var below = cause; below != null; below = below.getCause()) {
                var told = below.getMessage();
                if (isTelltale(below) && told != null && message.contains(told)) return NOT_TOLD;
            }
            return message;
        }

        @Override
        public String getClassName() {
            return thrown.getClassName();
        }

        @Override
        public StackTraceElementProxy[] getStackTraceElementProxyArray() {
            return thrown.getStackTraceElementProxyArray();
        }

        @Override
        public int getCommonFrames() {
            return thrown.getCommonFrames();
        }

        @Override
        public @Nullable IThrowableProxy getCause() {
            return of(thrown.getCause());
        }

        @Override
        public IThrowableProxy[] getSuppressed() {
            return Arrays.stream(thrown.getSuppressed())
                    .map(Plain::new)
                    .toArray(IThrowableProxy[]::new);
        }

        @Override
        public boolean isCyclic() {
            return thrown.isCyclic();
        }
    }
}
