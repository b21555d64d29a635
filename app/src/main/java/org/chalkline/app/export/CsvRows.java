package org.chalkline.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.query.table.TableShape.Property;
import org.chalkline.query.table.TableShape.Type;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values as RFC 4180 has them, in UTF-8, with a line of names. A value that is
 * absent is empty; a text that is empty is two quotation marks.
 *
 * <p>Text that a spreadsheet would take for a formula, and run, is given an apostrophe in front;
 * and so is text that begins with an apostrophe, so that taking one away gives back what was there.
 * Numbers, amounts and days are never touched.
 */
final class CsvRows implements RowWriter {

    /** What text may not begin with: also as it is written across the width of a character. */
    static final String GUARDED = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20'";

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int HELD = 1 << 15;

    private final OutputStream out;
    private final List<Property> columns;
    private final StringBuilder text = new StringBuilder(HELD + (HELD >> 1));

    /**
     * @param mark whether the file begins with a byte order mark, by which some spreadsheets tell
     *     UTF-8
     */
    CsvRows(OutputStream out, List<Property> columns, boolean mark) {
        this.out = out;
        this.columns = columns;
        if (mark) text.append(BYTE_ORDER_MARK);
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) text.append(',');
            text.append(columns.get(i).name());
        }
        text.append("\r\n");
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) text.append(',');
            append(columns.get(i).type(), values.get(i));
        }
        text.append("\r\n");
        if (text.length() >= HELD) flush();
    }

    private void append(Type type, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Long number when type == Type.MONEY -> Amounts.append(text, number);
            case LocalDate day -> text.append(day);
            case String words when type == Type.TEXT -> appendText(words);
            default -> text.append(value);
        }
    }

    private void appendText(String value) {
        boolean guarded = !value.isEmpty() && GUARDED.indexOf(value.charAt(0)) >= 0;
        if (!guarded && !isQuoted(value)) {
            text.append(value);
            return;
        }
        text.append('"');
        if (guarded) text.append('\'');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"') text.append('"');
            text.append(c);
        }
        text.append('"');
    }

    /** Empty text is told from none, and spaces at the ends are kept by every reader. */
    private static boolean isQuoted(String value) {
        if (value.isEmpty()) return true;
        if (value.charAt(0) == ' ' || value.charAt(value.length() - 1) == ' ') return true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' || c == '"' || c == '\r' || c == '\n') return true;
        }
        return false;
    }

    @Override
    public void flush() throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    @Override
    public void end() throws IOException {
        flush();
    }
}
