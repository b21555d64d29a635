package org.chalkline.query.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chalkline.kernel.clock.RuleVersion.Actor;
import org.chalkline.kernel.clock.StatutoryPeriod.State;
import org.chalkline.kernel.clock.Terms.Unit;
import org.chalkline.query.graphql.DayRange;
import org.chalkline.query.graphql.ListIdentity;
import org.chalkline.query.graphql.Order;
import org.chalkline.query.graphql.Where;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.jspecify.annotations.Nullable;

/**
 * Which clocks a list holds. All conditions that are given must hold.
 *
 * @param due their last day
 * @param breached whether they are late on the day spoken of
 * @param unit what they are counted in
 */
record ClockFilter(
        @Nullable DayRange due,
        @Nullable Boolean breached,
        @Nullable List<Unit> unit,
        @Nullable List<String> responsibleUnit,
        @Nullable List<State> state,
        @Nullable List<String> rule,
        @Nullable List<Actor> actor,
        @Nullable List<String> of,
        @Nullable List<String> kind) {

    /** What tells this list in this order apart from others. */
    String identity(Order<ClockRecord> order) {
        var late = breached == null ? "" : breached.toString();
        return ListIdentity.of("clocks", onEveryDay(), late, order.identity());
    }

    /** The conditions, given the day that the answer speaks of. */
    Function<LocalDate, List<Condition>> where() {
        var always = onEveryDay();
        return day -> {
            if (breached == null) return always;
            var all = new ArrayList<>(always);
            all.add(breached ? late(Test.AT_MOST, day) : late(Test.AT_LEAST, day.plusDays(1)));
            return all;
        };
    }

    private static Condition late(Test test, LocalDate day) {
        return new Condition(ClockColumns.LATE_FROM.name(), test, List.of(day));
    }

    private List<Condition> onEveryDay() {
        return new Where()
                .days(ClockColumns.DUE, due)
                .oneOf("unit", ClockColumns.UNIT, unit)
                .in("responsibleUnit", ClockColumns.RESPONSIBLE_UNIT, responsibleUnit)
                .oneOf("state", ClockColumns.STATE, state)
                .in("rule", ClockColumns.RULE, rule)
                .oneOf("actor", ClockColumns.ACTOR, actor)
                .in("of", ClockColumns.OF, of)
                .in("kind", ClockColumns.KIND, kind)
                .conditions();
    }
}
