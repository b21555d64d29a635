package org.chalkline.query.asset;

import org.chalkline.query.graphql.Grouping;
import org.chalkline.query.projection.Column;

/** By what assets can be counted, and their values summed. */
public enum AssetGrouping implements Grouping {
    UNIT(AssetColumns.UNIT),
    CATEGORY(AssetColumns.CATEGORY),
    STATUS(AssetColumns.STATUS),
    WAY(AssetColumns.WAY),
    CUSTODIAN(AssetColumns.CUSTODIAN);

    private final transient Column<AssetRecord> column;

    AssetGrouping(Column<AssetRecord> column) {
        this.column = column;
    }

    @Override
    public Column<AssetRecord> column() {
        return column;
    }
}
