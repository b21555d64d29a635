package org.chalkline.app.logging;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.logback.StructuredLogEncoder;

/**
 * Writes what is logged as lines of text, or as an object of JSON a line where {@code
 * logging.structured.format} asks for it, and in both without what people sent: see {@link
 * PlainMessages} and {@link PlainThrowables}.
 */
public final class PlainEncoder extends EncoderBase<ILoggingEvent> {
    private String pattern = "";
    private String format = "";
    private Charset charset = StandardCharsets.UTF_8;
    private @Nullable Encoder<ILoggingEvent> lines;

    /** Of a line of text. */
    public void setPattern(String pattern) {
        this.pattern = pattern;
    }

    /** Of JSON, as Spring Boot names it; empty: text. */
    public void setFormat(String format) {
        this.format = format;
    }

    public void setCharset(Charset charset) {
        this.charset = charset;
    }

    @Override
    public void start() {
        var chosen = format.isBlank() ? text() : json();
        chosen.setContext(getContext());
        chosen.start();
        lines = chosen;
        super.start();
    }

    private Encoder<ILoggingEvent> text() {
        var text = new PatternLayoutEncoder();
        text.setPattern(pattern);
        text.setCharset(charset);
        return text;
    }

    private Encoder<ILoggingEvent> json() {
        var json = new StructuredLogEncoder();
        json.setFormat(format);
        json.setCharset(charset);
        return json;
    }

    @Override
    public void stop() {
        if (lines != null) lines.stop();
        super.stop();
    }

    @Override
    public byte[] headerBytes() {
        return lines().headerBytes();
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        // The pattern asks PlainMessages and PlainThrowables itself.
        return lines().encode(format.isBlank() ? event : new PlainEvent(event));
    }

    @Override
    public byte[] footerBytes() {
        return lines().footerBytes();
    }

    private Encoder<ILoggingEvent> lines() {
        var chosen = lines;
        if (chosen == null) throw new IllegalStateException("the encoder was not started");
        return chosen;
    }
}
