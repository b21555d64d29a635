package org.chalkline.app.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;

/**
 * Rows whose columns are named as the program names the fields. Each cell is sent as it stands,
 * without the blanks around it; an empty one is not sent.
 */
final class PlainRows implements Rows {
    /** Fields that every row gets on its way. */
    private static final List<String> OURS = List.of("row", "commandId");

    private final List<String> columns = new ArrayList<>();
    private final int idAt;

    /**
     * @param header the first row of the file
     * @param idColumn the column that says what a row is about
     * @throws CannotRunException if the file has no such column, or a column has no name or that of
     *     another
     */
    PlainRows(CsvReader.Row header, String idColumn) {
        for (var cell : header.cells()) {
            var name = cell.text().strip();
            if (name.isEmpty() || OURS.contains(name) || columns.contains(name)) {
                throw new CannotRunException(
                        Exit.CANNOT_RUN,
                        "COLUMN_UNUSABLE",
                        "Each column of the first row needs a name of its own; '%s' is not one."
                                .formatted(name));
            }
            columns.add(name);
        }
        idAt = columns.indexOf(idColumn);
        if (idAt < 0) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "COLUMN_MISSING",
                    "The file has no column %s. Its columns are %s.".formatted(idColumn, columns));
        }
    }

    @Override
    public IntakeRow map(long number, CsvReader.Row row) throws MalformedException {
        RowMapper.requireReadable(row, columns.size());
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            var text = row.cells().get(i).text().strip();
            if (!text.isEmpty()) fields.put(columns.get(i), text);
        }
        var id = fields.get(columns.get(idAt));
        if (id == null) {
            var cell = row.cells().get(idAt);
            throw new MalformedException(
                    cell.line(), cell.column(), "the " + columns.get(idAt) + " is empty");
        }
        return new IntakeRow(number, "", id, fields);
    }
}
