package org.chalkline.app.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads comma-separated values (RFC 4180) one line at a time, in constant memory whatever the file
 * holds. It knows where each cell stands, and after a line that can't be read goes on with the
 * next. Line ends within quotes are read as {@code \n}.
 */
final class CsvReader implements Table {

    private static final int END = -1;
    private static final char QUOTE = '"';

    private final Reader in;
    private final char delimiter;
    private final LongSupplier read;
    private final long size;
    private int next;
    private boolean afterReturn;
    private long line = 1;
    private int column;

    /**
     * @param in closed together with this reader; best buffered
     */
    CsvReader(Reader in, char delimiter) throws IOException {
        this(in, delimiter, () -> 0, 0);
    }

    /**
     * @param read how many bytes of the file have been read
     * @param size how many it has
     */
    CsvReader(Reader in, char delimiter, LongSupplier read, long size) throws IOException {
        this.in = in;
        this.delimiter = delimiter;
        this.read = read;
        this.size = size;
        advance();
    }

    @Override
    public @Nullable Line next() throws IOException {
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
            if (next != delimiter) return new Row(start, cells);
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
    public long read() {
        return read.getAsLong();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
