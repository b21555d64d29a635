package org.chalkline.query.table;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.chalkline.query.projection.Row;

/** Finds the records of a unit in a projection that has the unit as a column. */
public final class OfUnit {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** So that acts of any day are seen. */
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private OfUnit() {}

    /**
     * Records of the unit, once the projection shows that position.
     *
     * @param column the column of the unit
     * @param most how many at the most
     * @throws IllegalStateException if it doesn't within half a minute
     */
    public static <S> Stream<S> at(
            long position, Projection<S> projection, String column, UnitId unit, int most) {
        try {
            if (!projection.await(position, PATIENCE)) {
                throw new IllegalStateException("position " + position + " isn't shown yet");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        var of = new Condition(column, Test.IN, List.of(unit.value()));
        var query = new Query(List.of(of), Table.CODE, false, null, most);
        var at = new AsOf(projection.committed(), LAST_DAY);
        return projection.list(query, at).stream().map(Row::state);
    }
}
