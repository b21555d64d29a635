package org.chalkline.query.asset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.money.Money;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.GroupValue;
import org.chalkline.query.projection.Group;
import org.jspecify.annotations.Nullable;

/** How many assets there are and what they stand at, by groups. */
public record AssetValues(List<ValuedGroup> groups, Sums total, Basis basis) {

    /**
     * What assets stand at together.
     *
     * @param cost their original cost
     * @param depreciation what of it they have lost
     */
    public record Sums(long count, Money cost, Money depreciation, Money bookValue) {

        static final Sums NONE = new Sums(0, Money.ZERO, Money.ZERO, Money.ZERO);

        Sums plus(Sums other) {
            return new Sums(
                    count + other.count,
                    cost.plus(other.cost),
                    depreciation.plus(other.depreciation),
                    bookValue.plus(other.bookValue));
        }
    }

    /** The assets that share the same values. */
    public record ValuedGroup(List<GroupValue> values, Sums sums) {}

    /**
     * Adds up.
     *
     * @param by by what they are grouped
     * @param counted counts by these and then by {@link Worth}
     */
    static AssetValues of(List<String> by, List<Group> counted, Basis basis) {
        var sums = new LinkedHashMap<List<@Nullable Object>, Sums>();
        for (var group : counted) {
            var values = group.values().subList(0, by.size());
            var worth = (String) group.values().get(by.size());
            sums.merge(values, sums(worth, group.count(), basis.effectiveOn()), Sums::plus);
        }
        return new AssetValues(
                sums.entrySet().stream().map(entry -> group(by, entry)).toList(),
                sums.values().stream().reduce(Sums.NONE, Sums::plus),
                basis);
    }

    /** Cost and book value of so many assets of one worth; nothing for those off the books. */
    static Sums sums(@Nullable String worth, long count, LocalDate day) {
        if (worth == null) return new Sums(count, Money.ZERO, Money.ZERO, Money.ZERO);
        var valuation = Worth.read(worth);
        return new Sums(
                count,
                times(valuation.costOn(day), count),
                times(valuation.accumulated(day), count),
                times(valuation.bookValue(day), count));
    }

    private static Money times(Money each, long count) {
        return Money.ofFen(Math.multiplyExact(each.fen(), count));
    }

    private static ValuedGroup group(
            List<String> by, Map.Entry<List<@Nullable Object>, Sums> sums) {
        var values = new ArrayList<GroupValue>();
        for (int i = 0; i < by.size(); i++) {
            values.add(new GroupValue(by.get(i), (String) sums.getKey().get(i)));
        }
        return new ValuedGroup(values, sums.getValue());
    }
}
