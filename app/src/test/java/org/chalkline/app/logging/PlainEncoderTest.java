package org.chalkline.app.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

/** What is logged as JSON tells as little of what people sent as a line of text does. */
class PlainEncoderTest {

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "gelf", "logstash"})
    void an_object_is_written_a_line_and_no_exception_repeats_what_was_sent(String format) {
        var line = written(format, "could not\nread\u202E it", new DateTimeException("张三"));
        assertThat(line).endsWith("\n").hasLineCount(1).doesNotContain("张三");
        assertThat(line).doesNotContain("\u202E").contains("PlainEncoderTest");
        var read = FactJson.MAPPER.readTree(line);
        assertThat(read.findValuesAsString(format.equals("gelf") ? "short_message" : "message"))
                .contains("could not\\u000aread\\u202e it");
    }

    @Test
    void the_arguments_of_a_message_are_no_members_of_their_own() {
        var event = event("read {} rows", null);
        event.setArgumentArray(new Object[] {7});
        assertThat(encoder("ecs").encode(event)).asString().contains("read 7 rows");
    }

    @Test
    void text_is_written_where_no_form_is_asked_for() {
        assertThat(written("", "all is well", null)).isEqualTo("WARN all is well");
    }

    private static String written(String format, String message, @Nullable Throwable thrown) {
        return new String(encoder(format).encode(event(message, thrown)), StandardCharsets.UTF_8);
    }

    private static LoggingEvent event(String message, @Nullable Throwable thrown) {
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        return new LoggingEvent(
                PlainEncoderTest.class.getName(),
                context.getLogger("org.chalkline.test"),
                Level.WARN,
                message,
                thrown,
                null);
    }

    private static PlainEncoder encoder(String format) {
        var context = new LoggerContext();
        context.putObject(Environment.class.getName(), new MockEnvironment());
        var encoder = new PlainEncoder();
        encoder.setContext(context);
        encoder.setPattern("%level %msg%nopex");
        encoder.setFormat(format);
        encoder.start();
        return encoder;
    }
}
