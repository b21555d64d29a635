package org.chalkline.query.budget;

import static org.chalkline.query.projection.Column.Type.NUMBER;
import static org.chalkline.query.projection.Column.Type.TEXT;

import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.chalkline.query.projection.Column;

/** What lists of budget lines are filtered, ordered and grouped by, and what is added up. */
final class BudgetColumns {

    static final Column<BudgetLineRecord> ID = new Column<>("id", TEXT, line -> line.id().value());
    static final Column<BudgetLineRecord> YEAR =
            new Column<>("year", TEXT, line -> Integer.toString(line.heading().year()));
    static final Column<BudgetLineRecord> FUND =
            new Column<>("fund", TEXT, line -> line.heading().fund().name());
    static final Column<BudgetLineRecord> UNIT =
            new Column<>("unit", TEXT, line -> line.heading().unit().value());
    static final Column<BudgetLineRecord> CLASS =
            new Column<>("class", TEXT, line -> line.heading().function().classCode());
    static final Column<BudgetLineRecord> SECTION =
            new Column<>("section", TEXT, line -> line.heading().function().sectionCode());
    static final Column<BudgetLineRecord> ITEM =
            new Column<>("item", TEXT, line -> line.heading().function().value());
    static final Column<BudgetLineRecord> ECONOMIC_CLASS =
            new Column<>("economic_class", TEXT, line -> line.heading().economic().classCode());
    static final Column<BudgetLineRecord> ECONOMIC =
            new Column<>("economic", TEXT, line -> line.heading().economic().value());
    static final Column<BudgetLineRecord> PROJECT =
            new Column<>("project", TEXT, line -> line.heading().project());
    static final Column<BudgetLineRecord> KIND =
            new Column<>("kind", TEXT, line -> line.kind().name());
    static final Column<BudgetLineRecord> STATUS =
            new Column<>("status", TEXT, line -> line.status().name());
    static final Column<BudgetLineRecord> PURPOSE =
            new Column<>("purpose", TEXT, BudgetLineRecord::purpose);

    /** Lists are ordered by them too: what is unspent is what people ask for. */
    static final Column<BudgetLineRecord> APPROVED =
            new Column<>("approved", NUMBER, line -> line.figures().approved());

    static final Column<BudgetLineRecord> REMAINING =
            new Column<>("remaining", NUMBER, line -> line.figures().remaining());

    static final Column<BudgetLineRecord> AVAILABLE = figure("available", LineFigures::available);
    static final Column<BudgetLineRecord> COMMITTED = figure("committed", LineFigures::committed);
    static final Column<BudgetLineRecord> PAID = figure("paid", LineFigures::paid);
    static final Column<BudgetLineRecord> REFUNDED = figure("refunded", LineFigures::refunded);
    static final Column<BudgetLineRecord> CARRIED_OVER =
            figure("carried_over", LineFigures::carriedOver);
    static final Column<BudgetLineRecord> SURPLUS = figure("surplus", LineFigures::surplus);

    /** 1 for a line whose final accounts are approved. */
    static final Column<BudgetLineRecord> ACCOUNTED =
            Column.figure("accounted", line -> line.dates().accountsApprovedOn() == null ? 0L : 1L);

    private static final Map<Flow, List<Column<BudgetLineRecord>>> BY_MONTH =
            new EnumMap<>(Flow.class);

    static {
        for (var flow : Flow.values()) {
            var columns = new ArrayList<Column<BudgetLineRecord>>();
            for (var month : Month.values()) columns.add(monthly(flow, month));
            BY_MONTH.put(flow, List.copyOf(columns));
        }
    }

    static final List<Column<BudgetLineRecord>> ALL = all();

    private BudgetColumns() {}

    private static Column<BudgetLineRecord> figure(String name, ToLongFunction<LineFigures> of) {
        return Column.figure(name, line -> of.applyAsLong(line.figures()));
    }

    private static Column<BudgetLineRecord> monthly(Flow flow, Month month) {
        var name = (flow + "_" + month).toLowerCase(Locale.ROOT);
        return Column.figure(name, line -> line.months().of(flow, month.getValue()));
    }

    /** The twelve columns of a flow, from January on. */
    static List<Column<BudgetLineRecord>> byMonth(Flow flow) {
        return Objects.requireNonNull(BY_MONTH.get(flow));
    }

    private static List<Column<BudgetLineRecord>> all() {
        var all =
                new ArrayList<>(
                        List.of(
                                ID,
                                YEAR,
                                FUND,
                                UNIT,
                                CLASS,
                                SECTION,
                                ITEM,
                                ECONOMIC_CLASS,
                                ECONOMIC,
                                PROJECT,
                                KIND,
                                STATUS,
                                PURPOSE,
                                APPROVED,
                                REMAINING,
                                AVAILABLE,
                                COMMITTED,
                                PAID,
                                REFUNDED,
                                CARRIED_OVER,
                                SURPLUS,
                                ACCOUNTED));
        for (var flow : Flow.values()) all.addAll(byMonth(flow));
        return List.copyOf(all);
    }
}
