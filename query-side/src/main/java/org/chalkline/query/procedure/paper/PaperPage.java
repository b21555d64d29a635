package org.chalkline.query.procedure.paper;

import java.nio.charset.StandardCharsets;

/**
 * Sets a paper as a page by itself. All that facts say is escaped; the page loads nothing and runs
 * nothing, and says so to the browser, wherever it is opened from.
 */
final class PaperPage {
    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width">
            """;
    private static final String STYLE =
            """
            <style>
            @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
            body { max-width: 156mm; margin: 10mm auto; font: 16pt/1.8 FangSong, 仿宋, STFangsong, "Noto Serif CJK SC", "Noto Serif SC", serif; color: #000; background: #fff; overflow-wrap: anywhere; }
            .issuer { margin: 0; text-align: center; font-size: 30pt; line-height: 1.4; color: #c00; }
            .number { margin: 8mm 0 2mm; text-align: center; }
            hr { border: 0; border-top: 2px solid #c00; margin: 0 0 10mm; }
            h1 { font-size: 22pt; font-weight: normal; line-height: 1.4; text-align: center; margin: 0 0 8mm; }
            h2 { font-size: 16pt; font-weight: normal; font-family: SimHei, 黑体, STHeiti, "Noto Sans CJK SC", sans-serif; margin: 0; text-indent: 2em; }
            p { margin: 0; text-indent: 2em; }
            .issuer, .number, .to, .signed p, .notes p { text-indent: 0; }
            .signed { margin: 14mm 0 0 auto; width: 80mm; min-height: 42mm; text-align: center; break-inside: avoid; }
            .seal { color: #999; }
            .notes { margin-top: 10mm; border-top: 1px solid #000; border-bottom: 1px solid #000; font-size: 12pt; line-height: 1.5; break-inside: avoid; }
            @media print { body { margin: 0; max-width: none; } }
            </style>
            """;

    private final StringBuilder out = new StringBuilder();

    private PaperPage() {}

    /** The page in UTF-8. */
    static byte[] of(OfficialPaper paper) {
        return switch (paper.layout()) {
            case GB_T_9704_2012 -> new PaperPage().set(paper).getBytes(StandardCharsets.UTF_8);
        };
    }

    private String set(OfficialPaper paper) {
        out.append(HEAD);
        element("title", paper.title() + " " + paper.number());
        out.append(STYLE).append("<body>\n");
        element("p class=\"issuer\"", paper.issuer());
        element("p class=\"number\"", paper.number());
        out.append("<hr>\n");
        element("h1", paper.title());
        element("p class=\"to\"", paper.addressees());
        for (var section : paper.sections()) {
            element("h2", section.heading());
            for (var paragraph : section.paragraphs()) element("p", paragraph);
        }
        out.append("<div class=\"signed\">\n");
        element("p", paper.issuer());
        element("p", paper.date());
        element("p class=\"seal\"", paper.seal());
        out.append("</div>\n<div class=\"notes\">\n");
        for (var note : paper.notes()) element("p", note);
        return out.append("</div>\n</body>\n</html>\n").toString();
    }

    private void element(String tag, String text) {
        int end = tag.indexOf(' ');
        out.append('<').append(tag).append('>');
        escape(text);
        out.append("</").append(end < 0 ? tag : tag.substring(0, end)).append(">\n");
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
