package org.chalkline.query.budget;

import java.util.List;
import org.chalkline.kernel.budget.UnitHoldings;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.table.OfUnit;
import org.springframework.stereotype.Component;

/** Looks up a unit's budget lines whose year isn't closed. */
@Component
class HeldLines implements UnitHoldings {
    private final FactStream stream;
    private final Projection<BudgetLineRecord> records;

    HeldLines(FactStream stream, Projection<BudgetLineRecord> records) {
        this.stream = stream;
        this.records = records;
    }

    @Override
    public List<String> of(UnitId unit, int most) {
        var column = BudgetLineTable.TABLE.column("unit").name();
        return OfUnit.at(stream.head(), records, column, unit, most)
                .filter(each -> each.openYear())
                .map(each -> each.id().toString())
                .toList();
    }
}
