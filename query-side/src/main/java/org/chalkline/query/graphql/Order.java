package org.chalkline.query.graphql;

import org.chalkline.query.projection.Column;

/** An order of rows: by a column, and equal values by entity in the same direction. */
public record Order<S>(Column<S> column, boolean descending) {

    public static <S> Order<S> by(Column<S> column) {
        return new Order<>(column, false);
    }

    public static <S> Order<S> by(Column<S> column, OrderDirection direction) {
        return new Order<>(column, direction == OrderDirection.DESC);
    }

    /** What of it belongs to a list's identity. */
    public String identity() {
        return column.name() + (descending ? " DESC" : " ASC");
    }
}
