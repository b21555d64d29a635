package org.chalkline.query.graphql;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chalkline.query.projection.Column;

/**
 * An order of rows: by a column, equal values by further ones, and what is equal in all by entity
 * in the direction of the first.
 *
 * @param then the further columns
 */
public record Order<S>(Column<S> column, boolean descending, List<Then<S>> then) {

    /** A further column of an order. */
    public record Then<S>(Column<S> column, boolean descending) {}

    public Order {
        then = List.copyOf(then);
    }

    /** An order by one column. */
    public Order(Column<S> column, boolean descending) {
        this(column, descending, List.of());
    }

    public static <S> Order<S> by(Column<S> column) {
        return new Order<>(column, false);
    }

    public static <S> Order<S> by(Column<S> column, OrderDirection direction) {
        return new Order<>(column, direction == OrderDirection.DESC);
    }

    /** Of which types the values are that a row's place in it has. */
    List<Column.Type> types() {
        return Stream.concat(Stream.of(column), then.stream().map(Then::column))
                .map(Column::type)
                .toList();
    }

    /** What of it belongs to a list's identity. */
    public String identity() {
        return column.name()
                + direction(descending)
                + then.stream()
                        .map(each -> ", " + each.column().name() + direction(each.descending()))
                        .collect(Collectors.joining());
    }

    private static String direction(boolean descending) {
        return descending ? " DESC" : " ASC";
    }
}
