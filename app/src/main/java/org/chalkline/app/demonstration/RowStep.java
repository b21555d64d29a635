package org.chalkline.app.demonstration;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Rows that are taken in as if they came from a file.
 *
 * @param kind the intake's kind
 * @param count how many there are
 * @param rows made anew each time, and the same every time
 */
record RowStep(String kind, int count, Supplier<Stream<Row>> rows) {

    /**
     * @param commandId what tells it from all others, and stays as it is
     * @param fields by their columns
     */
    record Row(String commandId, Map<String, String> fields) {}

    static RowStep of(String kind, List<Row> rows) {
        return new RowStep(kind, rows.size(), rows::stream);
    }
}
