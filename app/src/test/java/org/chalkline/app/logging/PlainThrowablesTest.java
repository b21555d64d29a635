package org.chalkline.app.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlainThrowablesTest {
    private static final String OWN = "org.chalkline.app";
    private static final String FRAME = "\tat " + PlainThrowablesTest.class.getName();

    private final LoggerContext context = new LoggerContext();
    private final PlainThrowables written = new PlainThrowables();

    @BeforeEach
    void start() {
        written.setContext(context);
        written.start();
    }

    private String written(String logger, Throwable thrown, int second) {
        var event =
                new LoggingEvent(
                        "", context.getLogger(logger), Level.ERROR, "It failed", thrown, null);
        event.setInstant(Instant.ofEpochSecond(1_000 + second));
        return written.convert(event);
    }

    private static RuntimeException gone() {
        return new RuntimeException("no answer", new UnsupportedOperationException("no server"));
    }

    @Test
    void the_same_failure_has_one_stack_a_minute_and_else_its_causes() {
        assertThat(written(OWN, gone(), 0)).contains(FRAME, "no server");
        assertThat(written(OWN, gone(), 59))
                .doesNotContain("\tat ")
                .contains("RuntimeException: no answer; ")
                .contains("UnsupportedOperationException: no server")
                .hasLineCount(2);
        assertThat(written(OWN, gone(), 61)).contains(FRAME);
    }

    @Test
    void another_failure_and_another_logger_have_theirs() {
        assertThat(written(OWN, gone(), 0)).contains(FRAME);
        assertThat(written(OWN, new RuntimeException("no answer"), 1)).contains(FRAME);
        assertThat(written("org.chalkline.query", gone(), 2)).contains(FRAME);
    }

    @Test
    void a_library_that_leads_to_a_server_has_none() {
        assertThat(written("io.grpc.internal", gone(), 0)).doesNotContain(FRAME);
    }

    @Test
    void causes_say_no_more_than_stacks_do() {
        var telling = new IllegalArgumentException("310105199003070011");
        assertThat(written(OWN, telling, 0)).doesNotContain("310105199003070011");
        assertThat(written(OWN, new IllegalArgumentException("310105199003070011"), 1))
                .doesNotContain("310105199003070011");
    }
}
