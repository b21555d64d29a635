package org.chalkline.command.plan;

import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.command.plan.PlanCommand.SetTarget;
import org.chalkline.kernel.plan.PlanId;
import org.chalkline.kernel.plan.StoredQuery;
import org.chalkline.kernel.plan.TargetDirection;
import org.chalkline.kernel.plan.TargetId;
import org.chalkline.kernel.plan.TargetValue;
import org.chalkline.kernel.plan.YearValue;
import org.jspecify.annotations.Nullable;

/**
 * The table of a plan's indicators (指标表): one target a row, with a column for each year, as {@code
 * docs/plan-targets-csv.md} describes them.
 */
final class TargetRows implements IntakeKind {
    private static final int MOST_YEARS = 10;

    @Override
    public String name() {
        return "plan-targets";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var plan = row.read("plan", PlanId::new);
        var day = row.date("effectiveOn");
        var command =
                new SetTarget(
                        plan,
                        row.read("target", TargetId::new),
                        row.text("title"),
                        row.text("measure"),
                        row.word("direction", TargetDirection.class),
                        row.readIfAny("baseline", TargetValue::of),
                        values(row),
                        row.textIfAny("source"),
                        query(row),
                        row.text("officer"),
                        day);
        return new Prepared(plan.toString(), command, day);
    }

    /** {@code year1} is the first year, {@code year2} the one after it. */
    private static List<YearValue> values(RowReader row) {
        int first = row.number("firstYear");
        var values = new ArrayList<YearValue>();
        for (int i = 1; i <= MOST_YEARS; i++) {
            var value = row.readIfAny("year" + i, TargetValue::of);
            if (value != null) values.add(new YearValue(first + i - 1, value));
        }
        return values;
    }

    private static @Nullable StoredQuery query(RowReader row) {
        var document = row.textIfAny("query");
        var path = row.textIfAny("path");
        if (document == null && path == null) return null;
        return new StoredQuery(document == null ? "" : document, path == null ? "" : path);
    }
}
