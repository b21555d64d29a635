package org.chalkline.app.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads comma-separated values (RFC 4180) one line at a time, in constant memory whatever the file
 * holds. It knows where each cell stands, and after a line that can't be read goes on with the
 * next. Line ends within quotes are read as {@code \n}.
 */
final class CsvReader implements Closeable {

    /**
     * The longest text in a cell, in characters: a quote that is never closed must not fill memory.
     */
    static final int LONGEST_CELL = 65_536;

    static final int MOST_CELLS = 1_000;

    private static final int END = -1;
    private static final char QUOTE = '"';

    /** What was read: a row, or what could not be read as one. */
    sealed interface Line {}

    /** A row of cells, in their order. */
    record Row(long line, List<Cell> cells) implements Line {}

    /** A cell's text, and the line and column where it begins, both from 1. */
    record Cell(String text, long line, int column) {}

    /** Something that is no row, and where in the file. */
    record Unreadable(long line, int column, String why) implements Line {}

    private final Reader in;
    private final char delimiter;
    private int next;
    private boolean afterReturn;
    private long line = 1;
    private int column;

    /**
     * @param in closed together with this reader; best buffered
     */
    CsvReader(Reader in, char delimiter) throws IOException {
        this.in = in;
        this.delimiter = delimiter;
        advance();
    }

    /** The next line that isn't blank, or nothing at the end. */
    @Nullable Line next() throws IOException {
        while (next == '\n') advance();
        if (next == END) return null;
        var start = line;
        var cells = new ArrayList<Cell>();
        while (true) {
            var cellLine = line;
            var cellColumn = column;
            var text = new StringBuilder();
            var problem = next == QUOTE ? readQuoted(text) : readPlain(text);
            if (problem == null && text.length() > LONGEST_CELL) {
                problem =
                        new Unreadable(
                                cellLine,
                                cellColumn,
                                "a cell of more than "
                                        + LONGEST_CELL
                                        + " characters begins here; is a quote not closed?");
            }
            if (problem == null && cells.size() == MOST_CELLS) {
                problem =
                        new Unreadable(cellLine, cellColumn, "more than " + MOST_CELLS + " cells");
            }
            if (problem != null) {
                while (next != '\n' && next != END) advance();
                return problem;
            }
            cells.add(new Cell(text.toString(), cellLine, cellColumn));
            if (next != delimiter) return new Row(start, List.copyOf(cells));
            advance();
        }
    }

    private @Nullable Unreadable readPlain(StringBuilder text) throws IOException {
        while (next != delimiter && next != '\n' && next != END) {
            append(text);
            advance();
        }
        return null;
    }

    private @Nullable Unreadable readQuoted(StringBuilder text) throws IOException {
        var openedLine = line;
        var openedColumn = column;
        advance();
        while (true) {
            if (next == END) {
                return new Unreadable(
                        openedLine, openedColumn, "the quote that opens here is never closed");
            }
            if (next == QUOTE) {
                advance();
                if (next == delimiter || next == '\n' || next == END) return null;
                if (next != QUOTE) {
                    return new Unreadable(
                            line,
                            column,
                            "text after the quote that closes the cell from line %d, column %d; write a quote within quotes twice"
                                    .formatted(openedLine, openedColumn));
                }
            }
            append(text);
            advance();
        }
    }

    /** One more than the limit is enough to tell that it was passed. */
    private void append(StringBuilder text) {
        if (text.length() <= LONGEST_CELL) text.append((char) next);
    }

    private void advance() throws IOException {
        if (next == '\n') {
            line++;
            column = 0;
        }
        var read = in.read();
        if (read == '\n' && afterReturn) read = in.read();
        afterReturn = read == '\r';
        next = afterReturn ? '\n' : read;
        column++;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
