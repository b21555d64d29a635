package org.chalkline.app.bundle;

import java.util.List;

/**
 * Writes a page. What comes from outside is escaped; only what stands in this program is markup.
 */
public final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Adds markup as it is. */
    public Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Adds text. */
    public Html text(Object text) {
        out.append(escape(String.valueOf(text)));
        return this;
    }

    /** Adds an element with text in it. */
    public Html element(String tag, Object text) {
        int end = tag.indexOf(' ');
        var name = end < 0 ? tag : tag.substring(0, end);
        return raw("<" + tag + ">").text(text).raw("</" + name + ">");
    }

    /** Adds Chinese and English side by side. */
    public Html both(String tag, String chinese, String english) {
        return raw("<" + tag + " class=both><span lang=zh-CN>")
                .text(chinese)
                .raw("</span> <span lang=en>")
                .text(english)
                .raw("</span></" + tag + ">\n");
    }

    /** Begins a table under these headings, Chinese and English by turns. */
    public Html table(String... headings) {
        raw("<table><thead><tr>");
        for (int i = 0; i < headings.length; i += 2) {
            raw("<th><span lang=zh-CN>")
                    .text(headings[i])
                    .raw("</span> ")
                    .raw("<span lang=en>")
                    .text(headings[i + 1])
                    .raw("</span></th>");
        }
        return raw("</tr></thead><tbody>\n");
    }

    /** Adds a row of text. */
    public Html row(List<?> cells) {
        raw("<tr>");
        for (var cell : cells) element("td", cell == null ? "" : cell);
        return raw("</tr>\n");
    }

    /** Ends a table. */
    public Html endTable() {
        return raw("</tbody></table>\n");
    }

    private static String escape(String text) {
        var safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
