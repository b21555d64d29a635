package org.chalkline.query.procedure.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Breaks text into lines: between any two Chinese characters, and between words of other scripts.
 * No line begins with a mark that closes something.
 */
final class PaperLines {
    private static final String NEVER_FIRST = "，。、；：？！）》〉」』】〕”’…·％%,.;:?!)]}";
    private static final String NEVER_LAST = "（《〈「『【〔“‘([{";
    private static final int UNITS = 1000;

    private final PDFont font;

    PaperLines(PDFont font) {
        this.font = font;
    }

    /** How wide the text is, in points. */
    float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / UNITS * size;
    }

    /**
     * The lines, of characters that the font has; others are named by their code point.
     *
     * @param width of a line
     * @param indent by which the first is shorter
     */
    List<String> of(String text, float size, float width, float indent) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        float used = indent;
        for (var piece : pieces(printable(text))) {
            float more = width(piece, size);
            if (used + more > width && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
                if (piece.isBlank()) continue;
            }
            line.append(piece);
            used += more;
            // A word that is longer than a line is cut where the line ends.
            while (used > width && line.length() > 1) {
                int fits = fitting(line, size, lines.isEmpty() ? width - indent : width);
                lines.add(line.substring(0, fits));
                line.delete(0, fits);
                used = width(line.toString(), size);
            }
        }
        if (!line.isEmpty()) lines.add(line.toString());
        return lines;
    }

    private int fitting(CharSequence line, float size, float width) throws IOException {
        int fits = 1;
        while (fits < line.length()
                && width(line.subSequence(0, fits + 1).toString(), size) <= width) {
            fits++;
        }
        return Character.isHighSurrogate(line.charAt(fits - 1)) && fits > 1 ? fits - 1 : fits;
    }

    /** What no line is broken within. */
    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        int before = -1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (before >= 0 && mayBreak(before, c)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(c);
            before = c;
            i += Character.charCount(c);
        }
        if (!piece.isEmpty()) pieces.add(piece.toString());
        return pieces;
    }

    private static boolean mayBreak(int before, int next) {
        if (NEVER_FIRST.indexOf(next) >= 0 || NEVER_LAST.indexOf(before) >= 0) return false;
        return isWide(before) || isWide(next) || before == ' ';
    }

    private static boolean isWide(int c) {
        return c >= 0x2E80;
    }

    private String printable(String text) {
        var shown = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            if (Character.isISOControl(c)) shown.append(' ');
                            else if (has(c)) shown.appendCodePoint(c);
                            else shown.append(String.format(Locale.ROOT, "[U+%04X]", c));
                        });
        return shown.toString();
    }

    private boolean has(int c) {
        try {
            font.encode(Character.toString(c));
            return true;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            return false; // as the font says of a character that it hasn't
        }
    }
}
