package org.chalkline.app.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.export.ExportedList;
import org.chalkline.query.projection.Cells;
import org.chalkline.query.table.TableShape.Property;
import org.chalkline.query.table.TableShape.Type;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a list as they leave, and the values of its rows: its own columns, and behind them
 * since when it is known so and in effect.
 */
final class ExportedRows {
    private static final List<Property> POINT =
            List.of(
                    last(
                            "knownSince",
                            Type.NUMBER,
                            "The position of the fact since which it is known so."),
                    last(
                            "effectiveFrom",
                            Type.DAY,
                            "The first day on which it is so; empty where it has been so since ever."),
                    last(
                            "effectiveTo",
                            Type.DAY,
                            "The first day on which it is so no more; empty where no end is known."));

    private ExportedRows() {}

    private static Property last(String name, Type type, String doc) {
        return new Property(name, name, type, doc, List.of(), false, false);
    }

    /** The columns, in their order. */
    static List<Property> columns(ExportedList list) {
        var all = new ArrayList<>(list.properties());
        all.addAll(POINT);
        return List.copyOf(all);
    }

    /**
     * The values of a row, one for each column: a {@link String}, {@link LocalDate}, {@link
     * Boolean} or {@link Long} as the column's type says; absent where there is none.
     */
    static List<@Nullable Object> values(Cells row, List<Property> columns) {
        var values = new ArrayList<@Nullable Object>(columns.size());
        int own = row.values().size();
        for (int i = 0; i < own; i++) {
            var value = row.values().get(i);
            values.add(columns.get(i).type() == Type.FLAG ? flag(value) : value);
        }
        values.add(row.knownSince());
        values.add(row.effectiveFrom().equals(Fact.SINCE_EVER) ? null : row.effectiveFrom());
        values.add(row.effectiveTo());
        return values;
    }

    private static @Nullable Object flag(@Nullable Object value) {
        return value instanceof Long number ? (Object) (number > 0) : null;
    }
}
