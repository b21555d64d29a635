package org.chalkline.query.asset;

import static org.chalkline.query.projection.Column.Type.DATE;
import static org.chalkline.query.projection.Column.Type.NUMBER;
import static org.chalkline.query.projection.Column.Type.TEXT;

import java.util.List;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** What lists of assets are filtered, ordered and counted by. */
final class AssetColumns {

    static final Column<AssetRecord> ID = new Column<>("id", TEXT, asset -> asset.id().value());
    static final Column<AssetRecord> UNIT =
            new Column<>("unit", TEXT, asset -> asset.unit().value());
    static final Column<AssetRecord> CATEGORY =
            new Column<>("category", TEXT, asset -> asset.card().category().name());
    static final Column<AssetRecord> STATUS =
            new Column<>("status", TEXT, asset -> asset.status().name());
    static final Column<AssetRecord> WAY = new Column<>("way", TEXT, AssetColumns::way);
    static final Column<AssetRecord> NAME =
            new Column<>("name", TEXT, asset -> asset.card().name());
    static final Column<AssetRecord> PLACE = new Column<>("place", TEXT, AssetRecord::place);
    static final Column<AssetRecord> CUSTODIAN =
            new Column<>("custodian", TEXT, AssetColumns::custodian);
    static final Column<AssetRecord> HOLDER = new Column<>("holder", TEXT, AssetColumns::holder);
    static final Column<AssetRecord> DISPOSAL =
            new Column<>("disposal", TEXT, AssetColumns::disposal);

    /** In fen; what it was entered at. */
    static final Column<AssetRecord> COST =
            new Column<>("cost", NUMBER, asset -> asset.valuation().cost().fen());

    static final Column<AssetRecord> ACQUIRED_ON =
            new Column<>("acquired_on", DATE, asset -> asset.valuation().acquiredOn());
    static final Column<AssetRecord> DUE_BACK =
            new Column<>("due_back", DATE, AssetRecord::dueBack);
    static final Column<AssetRecord> WORTH = new Column<>("worth", TEXT, Worth::of);

    static final List<Column<AssetRecord>> ALL =
            List.of(
                    ID,
                    UNIT,
                    CATEGORY,
                    STATUS,
                    WAY,
                    NAME,
                    PLACE,
                    CUSTODIAN,
                    HOLDER,
                    DISPOSAL,
                    COST,
                    ACQUIRED_ON,
                    DUE_BACK,
                    WORTH);

    private AssetColumns() {}

    private static @Nullable Object way(AssetRecord asset) {
        return asset.origin().way() == null ? null : asset.origin().way().name();
    }

    private static @Nullable Object custodian(AssetRecord asset) {
        return asset.custodian() == null ? null : asset.custodian().value();
    }

    /** The unit that has it on loan, or is to take it over. */
    private static @Nullable Object holder(AssetRecord asset) {
        var away = asset.away();
        return away == null || away.unit() == null ? null : away.unit().value();
    }

    private static @Nullable Object disposal(AssetRecord asset) {
        return asset.disposal() == null ? null : asset.disposal().id().value();
    }
}
