package org.chalkline.query.budget;

import java.util.List;
import org.chalkline.query.projection.Column;

/**
 * How far budgets are executed, in yuan as text. Is what GraphQL calls {@code ExecutionFigures}.
 *
 * @param remaining neither committed, nor paid, nor given away at the year's end
 */
public record ExecutionFigures(
        String approved,
        String available,
        String committed,
        String paid,
        String refunded,
        String remaining) {

    /** The columns that the figures of a whole year are added up from. */
    static final List<Column<BudgetLineRecord>> COLUMNS =
            List.of(
                    BudgetColumns.APPROVED,
                    BudgetColumns.AVAILABLE,
                    BudgetColumns.COMMITTED,
                    BudgetColumns.PAID,
                    BudgetColumns.REFUNDED,
                    BudgetColumns.REMAINING);

    /**
     * The figures from their sums.
     *
     * @param sums in fen, in the order of {@link #COLUMNS}
     */
    static ExecutionFigures of(List<Long> sums) {
        return new ExecutionFigures(
                Yuan.of(sums.get(0)),
                Yuan.of(sums.get(1)),
                Yuan.of(sums.get(2)),
                Yuan.of(sums.get(3)),
                Yuan.of(sums.get(4)),
                Yuan.of(sums.get(5)));
    }

    static ExecutionFigures of(LineFigures line) {
        return of(
                List.of(
                        line.approved(),
                        line.available(),
                        line.committed(),
                        line.paid(),
                        line.refunded(),
                        line.remaining()));
    }
}
