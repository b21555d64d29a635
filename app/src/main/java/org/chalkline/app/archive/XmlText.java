package org.chalkline.app.archive;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Writes XML: indented, and the same on every machine. */
final class XmlText {
    private static final String INDENT = "  ";

    private final StringBuilder text =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn; one without a value is left out
     */
    XmlText begin(String name, @Nullable String... attributes) {
        tag(name, attributes).append(">\n");
        open.push(name);
        return this;
    }

    /** Ends the last element that was begun. */
    XmlText end() {
        var name = open.pop();
        indent().append("</").append(name).append(">\n");
        return this;
    }

    /** An element with nothing in it. */
    XmlText empty(String name, @Nullable String... attributes) {
        tag(name, attributes).append("/>\n");
        return this;
    }

    /** An element with a text in it; left out where there is none. */
    XmlText leaf(String name, @Nullable Object content, @Nullable String... attributes) {
        if (content == null) return this;
        tag(name, attributes).append('>');
        escape(content.toString());
        text.append("</").append(name).append(">\n");
        return this;
    }

    private StringBuilder indent() {
        return text.append(INDENT.repeat(open.size()));
    }

    private StringBuilder tag(String name, @Nullable String... attributes) {
        indent().append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            var value = attributes[i + 1];
            if (value == null) continue;
            text.append(' ').append(attributes[i]).append("=\"");
            escape(value);
            text.append('"');
        }
        return text;
    }

    private void escape(String value) {
        value.codePoints()
                .forEach(
                        point -> {
                            switch (point) {
                                case '&' -> text.append("&amp;");
                                case '<' -> text.append("&lt;");
                                case '>' -> text.append("&gt;");
                                case '"' -> text.append("&quot;");
                                case '\n' -> text.append("&#10;");
                                case '\t' -> text.append("&#9;");
                                default -> text.appendCodePoint(isLegal(point) ? point : '\uFFFD');
                            }
                        });
    }

    /** Whether XML can hold the character at all. */
    private static boolean isLegal(int point) {
        return point >= ' ' && point != 0xFFFE && point != 0xFFFF && !isSurrogate(point);
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    /** All of it, once every element has ended. */
    @Override
    public String toString() {
        if (!open.isEmpty()) throw new IllegalStateException(open.peek() + " has no end");
        return text.toString();
    }
}
