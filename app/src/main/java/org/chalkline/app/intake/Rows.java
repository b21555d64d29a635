package org.chalkline.app.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one file into what the program takes in. */
interface Rows {

    /**
     * What became of one row of the file.
     *
     * @param rows as many as it tells acts
     * @param skipped why it is no record, where the mapping says so
     */
    record Mapped(List<IntakeRow> rows, @Nullable String skipped) {
        public Mapped {
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param number the row's number in the file
     * @throws MalformedException if the row isn't one
     */
    Mapped map(long number, Table.Row row) throws MalformedException, InterruptedException;

    /** A cell that can't be taken in as it is. */
    final class MalformedException extends Exception {
        private static final long serialVersionUID = 1L;

        final long line;
        final int column;

        MalformedException(long line, int column, String why) {
            super(why);
            this.line = line;
            this.column = column;
        }
    }
}
