package org.chalkline.command.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.catalogue.CatalogueCommand.*;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.kernel.catalogue.CatalogueEntryId;
import org.chalkline.kernel.catalogue.DisclosureClass;
import org.chalkline.kernel.catalogue.PublicTable;
import org.chalkline.kernel.catalogue.PublicTable.PublicRow;

/**
 * The catalogue as it was kept before: rows that each enter what is public, or what is to be, or
 * what stays closed, or withdraw it, as {@code docs/catalogue-csv.md} describes them.
 */
class CatalogueRows implements IntakeKind {

    /** Tells what a row does. The words stand in files, and stay. */
    private enum AccessLevel {
        /** It is public. */
        PUBLIC,
        /** It is due and not public yet. */
        DUE,
        /** It stays closed. */
        NON_PUBLIC,
        /** It was public. */
        WITHDRAWN
    }

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var command =
                switch (row.word("accessLevel", AccessLevel.class)) {
                    case PUBLIC -> takenOver(row);
                    case DUE -> row.record(ListEntry.class);
                    case NON_PUBLIC -> row.record(CloseEntry.class);
                    case WITHDRAWN -> row.record(WithdrawEntry.class);
                };
        var entry = row.read("entry", CatalogueEntryId::new);
        return new Prepared(entry.toString(), command, row.date("effectiveOn"));
    }

    private static TakeOverEntry takenOver(RowReader row) {
        return new TakeOverEntry(
                row.read("entry", CatalogueEntryId::new),
                row.text("title"),
                row.word("disclosureClass", DisclosureClass.class),
                row.text("unit"),
                row.date("formedOn"),
                row.text("description"),
                row.list("keywords"),
                content(row),
                row.text("licence"),
                row.text("officer"),
                row.date("effectiveOn"));
    }

    /** Cells stand row by row in one field, as many in each as there are columns. */
    private static PublicTable content(RowReader row) {
        var columns = row.list("columns");
        var cells = row.list("cells");
        int width = Math.max(1, columns.size());
        if (cells.size() % width != 0) {
            throw RowReader.malformed("cells", "one cell for each column, row by row");
        }
        var rows = new ArrayList<PublicRow>();
        for (int i = 0; i < cells.size(); i += width) {
            rows.add(new PublicRow(List.copyOf(cells.subList(i, i + width))));
        }
        return new PublicTable(columns, rows);
    }
}
