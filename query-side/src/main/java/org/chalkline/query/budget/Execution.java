package org.chalkline.query.budget;

import java.util.List;
import org.chalkline.query.graphql.Basis;
import org.jspecify.annotations.Nullable;

/** Budget execution by groups. Is what GraphQL calls {@code BudgetExecution}. */
public record Execution(List<ExecutionGroup> groups, ExecutionFigures total, Basis basis) {

    /**
     * Lines that share the same values; by month, what happened to them in it.
     *
     * @param lines how many lines they are
     */
    public record ExecutionGroup(
            List<ExecutionValue> values, long lines, ExecutionFigures figures) {}

    /**
     * A property and its value in a group.
     *
     * @param name what a code is called in its year; absent for what is no code, and for codes that
     *     the list of subjects doesn't have
     */
    public record ExecutionValue(
            ExecutionGrouping by, @Nullable String value, @Nullable String name) {}
}
