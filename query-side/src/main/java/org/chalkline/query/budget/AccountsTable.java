package org.chalkline.query.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chalkline.kernel.budget.Subjects;
import org.chalkline.query.budget.UnitAccounts.AccountsRow;
import org.chalkline.query.budget.UnitAccounts.Levels;
import org.chalkline.query.graphql.Where;
import org.chalkline.query.projection.AsOf;
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
            Stream.concat(ExecutionFigures.COLUMNS.stream(), Stream.of("accounted")).toList();

    private final Projection<BudgetLineRecord> projection;
    private final Subjects subjects;

    AccountsTable(Projection<BudgetLineRecord> projection, Subjects subjects) {
        this.projection = projection;
        this.subjects = subjects;
    }

    /** The conditions that a unit's lines of a year satisfy. */
    static List<Condition> of(String unit, int year) {
        return new Where()
                .in("unit", BudgetLineTable.TABLE.column("unit"), List.of(unit))
                .in("year", BudgetLineTable.TABLE.column("year"), List.of(Integer.toString(year)))
                .conditions();
    }

    /**
     * The accounts as of a point, by levels that are each asked for on their own.
     *
     * @param where the lines
     */
    Levels at(List<Condition> where, int year, AsOf at) {
        return new Levels(
                level(where, null, year, at),
                level(where, "class", year, at),
                level(where, "section", year, at),
                level(where, "item", year, at),
                level(where, "code", year, at),
                total(where, at));
    }

    private List<AccountsRow> level(List<Condition> where, @Nullable String by, int year, AsOf at) {
        var columns = new ArrayList<String>();
        columns.add("fund");
        if (by != null) columns.add(by);
        return projection.groups(where, columns, FIGURES, at).stream()
                .map(group -> row(group, year))
                .toList();
    }

    private AccountsRow total(List<Condition> where, AsOf at) {
        return projection.groups(where, List.of(), FIGURES, at).stream()
                .map(group -> row(group.count(), figures(group), accounted(group)).build())
                .findFirst()
                .orElseGet(() -> row(0, ExecutionFigures.NONE, 0).build());
    }

    private AccountsRow row(Group group, int year) {
        var code = group.values().size() < 2 ? null : (String) group.values().get(1);
        return row(group.count(), figures(group), accounted(group))
                .fund((String) group.values().getFirst())
                .code(code)
                .name(code == null ? null : name(code, year))
                .build();
    }

    private static UnitAccountsAccountsRowBuilder row(
            long lines, ExecutionFigures figures, long accounted) {
        return UnitAccountsAccountsRowBuilder.builder()
                .lines(lines)
                .accounted(accounted)
                .budgeted(figures.approved())
                .adjusted(figures.available())
                .spent(figures.spent())
                .carriedOver(figures.carriedOver())
                .surplus(figures.surplus())
                .builder();
    }

    private static ExecutionFigures figures(Group group) {
        return ExecutionFigures.of(group.sums());
    }

    private static long accounted(Group group) {
        return group.sums().getLast();
    }

    private @Nullable String name(String code, int year) {
        return subjects.find(Subjects.Kind.FUNCTION, code, year)
                .map(Subjects.Subject::name)
                .orElse(null);
    }
}
