package org.chalkline.query.budget;

import java.util.List;
import org.chalkline.kernel.budget.Fund;
import org.chalkline.query.budget.BudgetLineRecord.Kind;
import org.chalkline.query.budget.BudgetLineRecord.Status;
import org.chalkline.query.graphql.Where;
import org.chalkline.query.projection.Condition;
import org.jspecify.annotations.Nullable;

/** Which budget lines a list holds. All conditions that are given must hold. */
public record BudgetFilter(
        @Nullable List<String> id,
        @Nullable List<Integer> year,
        @Nullable List<Fund> fund,
        @Nullable List<String> unit,
        @Nullable String function,
        @Nullable String economic,
        @Nullable List<String> project,
        @Nullable List<Kind> kind,
        @Nullable List<Status> status,
        @Nullable String purposeContains) {

    /** The conditions of a filter that may have been left out, always in the same order. */
    static List<Condition> conditions(@Nullable BudgetFilter filter) {
        return filter == null ? List.of() : filter.conditions();
    }

    private List<Condition> conditions() {
        var years = year == null ? null : year.stream().<String>map(Object::toString).toList();
        return new Where()
                .in("filter.id", BudgetColumns.ID, id)
                .in("filter.year", BudgetColumns.YEAR, years)
                .oneOf("filter.fund", BudgetColumns.FUND, fund)
                .in("filter.unit", BudgetColumns.UNIT, unit)
                .startsWith("filter.function", BudgetColumns.ITEM, function)
                .startsWith("filter.economic", BudgetColumns.ECONOMIC, economic)
                .in("filter.project", BudgetColumns.PROJECT, project)
                .oneOf("filter.kind", BudgetColumns.KIND, kind)
                .oneOf("filter.status", BudgetColumns.STATUS, status)
                .contains("filter.purposeContains", BudgetColumns.PURPOSE, purposeContains)
                .conditions();
    }
}
