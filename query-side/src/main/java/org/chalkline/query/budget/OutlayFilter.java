package org.chalkline.query.budget;

import java.util.List;
import org.chalkline.query.budget.OutlayRecord.Kind;
import org.chalkline.query.graphql.DayRange;
import org.chalkline.query.graphql.Where;
import org.chalkline.query.projection.Condition;
import org.jspecify.annotations.Nullable;

/** Which outlays a list holds. All conditions that are given must hold. */
public record OutlayFilter(
        @Nullable List<String> line,
        @Nullable List<String> number,
        @Nullable List<Kind> kind,
        @Nullable Boolean open,
        @Nullable String payeeContains,
        @Nullable DayRange made) {

    /** The conditions of a filter that may have been left out, always in the same order. */
    static List<Condition> conditions(@Nullable OutlayFilter filter) {
        return filter == null ? List.of() : filter.conditions();
    }

    private List<Condition> conditions() {
        return new Where()
                .in("filter.line", OutlayColumns.LINE, line)
                .in("filter.number", OutlayColumns.NUMBER_OF, number)
                .oneOf("filter.kind", OutlayColumns.KIND, kind)
                .numbers(
                        OutlayColumns.LEFT,
                        Boolean.TRUE.equals(open) ? 1 : null,
                        Boolean.FALSE.equals(open) ? 0 : null)
                .contains("filter.payeeContains", OutlayColumns.PAYEE, payeeContains)
                .days(OutlayColumns.MADE_ON, made)
                .conditions();
    }
}
