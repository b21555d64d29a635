package org.chalkline.query.asset;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.budget.UnitHoldings;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.query.budget.BudgetLineRecord;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.chalkline.query.projection.Row;
import org.chalkline.query.table.Table;
import org.springframework.stereotype.Component;

/** Looks up in the projections of assets and of budget lines what stands in a unit's name. */
@Component
class HeldByUnits implements UnitHoldings {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** So that acts of any day are seen. */
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final FactStream stream;
    private final Projection<AssetRecord> assets;
    private final Projection<BudgetLineRecord> lines;

    HeldByUnits(
            FactStream stream,
            Projection<AssetRecord> assets,
            Projection<BudgetLineRecord> lines) {
        this.stream = stream;
        this.assets = assets;
        this.lines = lines;
    }

    @Override
    public List<String> of(UnitId unit, int most) {
        long head = stream.head();
        var held = new ArrayList<String>();
        for (var row : rows(assets, unit, head, most)) {
            if (row.state().status().onTheBooks()) held.add(row.state().id().toString());
        }
        for (var row : rows(lines, unit, head, most)) {
            if (row.state().openYear()) held.add(row.state().id().toString());
        }
        return held;
    }

    private static <S> List<Row<S>> rows(
            Projection<S> projection, UnitId unit, long head, int most) {
        try {
            if (!projection.await(head, PATIENCE)) {
                throw new IllegalStateException("position " + head + " isn't shown yet");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        var of = new Condition("unit", Test.IN, List.of(unit.value()));
        var query = new Query(List.of(of), Table.CODE, false, null, most);
        return projection.list(query, new AsOf(projection.committed(), LAST_DAY));
    }
}
