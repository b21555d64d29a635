package org.chalkline.app.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as a file holds it, read row by row in constant memory. Every cell is text, and knows
 * where it stands.
 */
interface Table extends Closeable {

    /** More cells than any list of a bureau has; a row of more is no row. */
    int MOST_CELLS = 1_000;

    /** The longest text in a cell, in characters. */
    int LONGEST_CELL = 65_536;

    /** What was read: a row, or what could not be read as one. */
    sealed interface Line {
        /** The line on which it begins, from 1; in a workbook its row. */
        long line();
    }

    /** A row of cells, in their order. */
    record Row(long line, List<Cell> cells) implements Line {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Whether no cell holds anything. */
        boolean isBlank() {
            return cells.stream().allMatch(Cell::isBlank);
        }
    }

    /**
     * A cell's text, and where it begins.
     *
     * @param line from 1; in a workbook the row
     * @param column from 1: the character in its line, or the column of a workbook
     * @param problem why there is no text though the cell holds something
     */
    record Cell(String text, long line, int column, @Nullable String problem) {
        public Cell(String text, long line, int column) {
            this(text, line, column, null);
        }

        boolean isBlank() {
            return problem == null && text.isBlank();
        }
    }

    /** Something that is no row, and where in the file. */
    record Unreadable(long line, int column, String why) implements Line {}

    /** The next line that isn't blank, or nothing at the end. */
    @Nullable Line next() throws IOException;

    /** How much of {@link #size} has been read. */
    long read();

    /** The size of the whole, in bytes of the file or of what it unpacks to. */
    long size();

    /** Whether rows end with their last cell that holds something, as in a workbook. */
    default boolean endsWithContent() {
        return false;
    }

    /** Whether serial numbers of days begin with 1904, as old workbooks of Macs have it. */
    default boolean from1904() {
        return false;
    }

    /** The cells that are one, among the first rows. */
    default List<Merged> merged() {
        return List.of();
    }

    /** A rectangle of cells that are one; all four from 1 and inclusive. */
    record Merged(long top, int left, long bottom, int right) {
        boolean holds(long row, int column) {
            return row >= top && row <= bottom && column >= left && column <= right;
        }
    }
}
