package org.chalkline.app.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeldomTest {
    private final AtomicLong nanos = new AtomicLong();
    private final LoggerContext context = new LoggerContext();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void begin() {
        context.addTurboFilter(new Seldom(nanos::get));
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(log);
        log.start();
    }

    private Logger connector() {
        return context.getLogger("io.axoniq.axonserver.connector.impl.AxonServerManagedChannel");
    }

    @Test
    void a_library_that_leads_to_a_server_says_the_same_once_a_minute() {
        for (int i = 0; i < 120; i++) {
            connector().warn("Connecting to {} failed", "node " + i);
            connector().info("Scheduling a reconnect");
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        }
        assertThat(log.list).hasSize(4);
    }

    @Test
    void the_program_itself_says_all_it_has_to_say() {
        for (int i = 0; i < 3; i++) context.getLogger("org.chalkline.app").warn("Something");
        assertThat(log.list).hasSize(3);
    }

    @Test
    void what_is_not_written_counts_for_nothing() {
        connector().debug("Connection lost");
        assertThat(connector().isWarnEnabled()).isTrue();
        connector().info("Connection lost");
        assertThat(log.list).hasSize(1);
    }
}
