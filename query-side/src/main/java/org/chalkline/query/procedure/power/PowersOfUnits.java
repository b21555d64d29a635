package org.chalkline.query.procedure.power;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.query.access.HeldPower;
import org.chalkline.query.access.HeldPowers;
import org.chalkline.query.graphql.Where;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.chalkline.query.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells from the projection of officers which powers a unit holds today. */
@Component
final class PowersOfUnits implements HeldPowers {
    private static final int PAGE = 1_000;

    private final Projection<OfficerRecord> officers;
    private final Clock clock;

    PowersOfUnits(Projection<OfficerRecord> officers, Clock clock) {
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public List<HeldPower> of(@Nullable String unit, @Nullable String officer) {
        var today = LocalDate.now(clock);
        var at = new AsOf(officers.committed(), today);
        var found = new LinkedHashMap<String, OfficerRecord>();
        if (unit != null) posted(unit, at).forEach(each -> found.put(each.id().value(), each));
        if (officer != null) {
            var id = entity(officer);
            var one = id == null ? null : officers.find(id, at).orElse(null);
            if (one != null) found.put(officer, one.state());
        }
        var held = new ArrayList<HeldPower>();
        for (var each : found.values()) {
            if (each.leftOn() != null && !today.isBefore(each.leftOn())) continue;
            for (var delegation : each.delegations()) {
                if (!delegation.holdsOn(today)) continue;
                var units = delegation.units();
                held.add(
                        new HeldPower(
                                delegation.power(),
                                units == null ? null : units.stream().map(UnitId::value).toList()));
            }
        }
        return held;
    }

    private List<OfficerRecord> posted(String unit, AsOf at) {
        var where = new Where().in("unit", OfficerTable.TABLE.column("unit"), List.of(unit));
        var query = new Query(where.conditions(), Table.CODE, false, null, PAGE);
        return officers.list(query, at).stream().map(row -> row.state()).toList();
    }

    /** Absent where no officer can be called so. */
    private static @Nullable String entity(String officer) {
        try {
            return new OfficerId(officer).toString();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
