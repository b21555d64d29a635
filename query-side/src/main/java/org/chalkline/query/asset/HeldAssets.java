package org.chalkline.query.asset;

import java.util.List;
import org.chalkline.kernel.budget.UnitHoldings;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.table.OfUnit;
import org.springframework.stereotype.Component;

/** Looks up the assets in a unit's ledger. */
@Component
class HeldAssets implements UnitHoldings {
    private final FactStream stream;
    private final Projection<AssetRecord> records;

    HeldAssets(FactStream stream, Projection<AssetRecord> records) {
        this.stream = stream;
        this.records = records;
    }

    @Override
    public List<String> of(UnitId unit, int most) {
        var column = AssetTable.TABLE.column("unit").name();
        return OfUnit.at(stream.head(), records, column, unit, most)
                .filter(each -> each.status().onTheBooks())
                .map(each -> each.id().toString())
                .toList();
    }
}
