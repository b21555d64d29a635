package org.chalkline.query.budget;

import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.budget.Subjects;
import org.chalkline.query.budget.UnitAccounts.AccountsRow;
import org.chalkline.query.budget.UnitAccounts.Levels;
import org.chalkline.query.graphql.Where;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Group;
import org.chalkline.query.projection.Projection;
import org.jspecify.annotations.Nullable;

/**
 * Draws a unit's final accounts from its lines. Each level is added up by the projection from the
 * lines themselves, all as of the same point.
 */
final class AccountsTable {
    private static final List<String> FIGURES =
            List.of(
                    BudgetColumns.APPROVED.name(),
                    BudgetColumns.AVAILABLE.name(),
                    BudgetColumns.PAID.name(),
                    BudgetColumns.REFUNDED.name(),
                    BudgetColumns.CARRIED_OVER.name(),
                    BudgetColumns.SURPLUS.name(),
                    BudgetColumns.ACCOUNTED.name());
    private static final List<Long> NOTHING = List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L);

    private final Projection<BudgetLineRecord> projection;
    private final Subjects subjects;

    AccountsTable(Projection<BudgetLineRecord> projection, Subjects subjects) {
        this.projection = projection;
        this.subjects = subjects;
    }

    /** The accounts as of a point, by levels that are each asked for on their own. */
    Levels at(String unit, int year, AsOf at) {
        var where =
                new Where()
                        .in("unit", BudgetColumns.UNIT, List.of(unit))
                        .in("year", BudgetColumns.YEAR, List.of(Integer.toString(year)))
                        .conditions();
        return new Levels(
                level(where, null, year, at),
                level(where, BudgetColumns.CLASS, year, at),
                level(where, BudgetColumns.SECTION, year, at),
                level(where, BudgetColumns.ITEM, year, at),
                level(where, BudgetColumns.ID, year, at),
                total(where, at));
    }

    private List<AccountsRow> level(
            List<Condition> where, @Nullable Column<BudgetLineRecord> by, int year, AsOf at) {
        var columns = new ArrayList<String>();
        columns.add(BudgetColumns.FUND.name());
        if (by != null) columns.add(by.name());
        return projection.groups(where, columns, FIGURES, at).stream()
                .map(group -> row(group, year))
                .toList();
    }

    private AccountsRow total(List<Condition> where, AsOf at) {
        return projection.groups(where, List.of(), FIGURES, at).stream()
                .map(group -> row(null, null, null, group.count(), group.sums()))
                .findFirst()
                .orElseGet(() -> row(null, null, null, 0, NOTHING));
    }

    private AccountsRow row(Group group, int year) {
        var code = group.values().size() < 2 ? null : (String) group.values().get(1);
        return row(
                (String) group.values().getFirst(),
                code,
                code == null ? null : name(code, year),
                group.count(),
                group.sums());
    }

    private static AccountsRow row(
            @Nullable String fund,
            @Nullable String code,
            @Nullable String name,
            long lines,
            List<Long> sums) {
        return new AccountsRow(
                fund,
                code,
                name,
                lines,
                sums.get(6),
                Yuan.of(sums.get(0)),
                Yuan.of(sums.get(1)),
                Yuan.of(sums.get(2) - sums.get(3)),
                Yuan.of(sums.get(4)),
                Yuan.of(sums.get(5)));
    }

    private @Nullable String name(String code, int year) {
        return subjects.find(Subjects.Kind.FUNCTION, code, year)
                .map(Subjects.Subject::name)
                .orElse(null);
    }
}
