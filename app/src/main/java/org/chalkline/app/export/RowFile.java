package org.chalkline.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.chalkline.query.export.ExportedList;
import org.chalkline.query.projection.Cells;

/**
 * Writes all rows of a list in one form, as they are read: of many rows no more is held than of
 * few.
 */
final class RowFile {

    private RowFile() {}

    /** What is done before the rows of a step are written. */
    interface Before {
        /**
         * @throws IOException if they may not leave
         */
        void rows(List<Cells> rows) throws IOException;
    }

    /**
     * Writes them.
     *
     * @throws IOException if they can't be written, or may not leave
     */
    static WrittenRows write(
            ExportedList list, ExportFormat format, boolean mark, OutputStream to, Before before)
            throws IOException {
        var out = new DigestedStream(to);
        var columns = ExportedRows.columns(list);
        RowWriter writer =
                switch (format) {
                    case CSV -> new CsvRows(out, columns, mark);
                    case JSONL -> new JsonRows(out, columns);
                    case PARQUET -> new ParquetRows(out, columns);
                };
        var count = new long[1];
        list.walk(
                step -> {
                    before.rows(step);
                    for (var row : step) writer.row(ExportedRows.values(row, columns));
                    count[0] += step.size();
                });
        writer.end();
        return new WrittenRows(count[0], out.bytes(), out.digest());
    }
}
