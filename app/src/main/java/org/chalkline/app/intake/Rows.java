package org.chalkline.app.intake;

/** Turns the rows of one file into what the program takes in. */
interface Rows {

    /**
     * @param number the row's number in the file
     * @throws MalformedException if the row isn't one
     */
    IntakeRow map(long number, CsvReader.Row row) throws MalformedException;

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
