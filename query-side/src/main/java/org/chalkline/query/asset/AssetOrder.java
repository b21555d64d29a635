package org.chalkline.query.asset;

import org.chalkline.query.graphql.Order;
import org.chalkline.query.graphql.OrderDirection;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** An order of assets. Equal values are ordered by id. */
public record AssetOrder(Field field, OrderDirection direction) {

    /** By what assets can be ordered. */
    public enum Field {
        ID(AssetColumns.ID),
        UNIT(AssetColumns.UNIT),
        NAME(AssetColumns.NAME),
        STATUS(AssetColumns.STATUS),
        COST(AssetColumns.COST),
        ACQUIRED_ON(AssetColumns.ACQUIRED_ON),
        DUE_BACK(AssetColumns.DUE_BACK);

        private final transient Column<AssetRecord> column;

        Field(Column<AssetRecord> column) {
            this.column = column;
        }
    }

    /** The order of a list that may have been left out: by id. */
    static Order<AssetRecord> of(@Nullable AssetOrder order) {
        return order == null
                ? Order.by(AssetColumns.ID)
                : Order.by(order.field().column, order.direction());
    }
}
