package org.chalkline.app.logging;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/**
 * Writes each message on one line: what somebody sent never makes a line of its own, nor turns what
 * is read of one. Stands in the log's pattern as {@code %m}.
 */
public final class PlainMessages extends MessageConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return onOneLine(super.convert(event));
    }

    /**
     * The text with all that controls a line or a terminal written out, such as backslash-u000a.
     */
    static String onOneLine(String text) {
        if (text.codePoints().noneMatch(PlainMessages::controls)) return text;
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (controls(sign)) plain.append("\\u%04x".formatted((int) sign));
            else plain.append(sign);
        }
        return plain.toString();
    }

    /** Line ends of all kinds, escapes of terminals, and what turns the direction of reading. */
    private static boolean controls(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    sign != '\t';
            case Character.FORMAT -> Character.isBmpCodePoint(sign);
            default -> false;
        };
    }
}
