package org.chalkline.kernel.asset;

import java.time.LocalDate;
import org.chalkline.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an asset stands at on the books, on any day.
 *
 * @param acquiredOn the day on which a unit of the district came by it
 * @param cost what it was entered at
 * @param depreciation the stated method
 * @param restated what its cost turned out to be; absent where nothing changed it
 */
public record Valuation(
        LocalDate acquiredOn, Money cost, Depreciation depreciation, @Nullable Restated restated) {

    /**
     * What was charged until then stands, and the rest of the new cost is spread over the months
     * that are left: nothing is charged anew for the past.
     */
    public record Restated(LocalDate on, Money cost) {}

    /** Its original cost on the day: that which was entered last by then. */
    public Money costOn(LocalDate day) {
        return restated == null || day.isBefore(restated.on()) ? cost : restated.cost();
    }

    /** What it has lost by the end of the day. */
    public Money accumulated(LocalDate day) {
        int months = depreciation.monthsCharged(acquiredOn, day);
        if (restated == null || day.isBefore(restated.on())) {
            return Money.ofFen(charged(months));
        }
        int before = depreciation.monthsCharged(acquiredOn, restated.on().minusDays(1));
        long charged = charged(before);
        long left = restated.cost().fen() - depreciation.residual().fen() - charged;
        // What was charged can't exceed what it turned out to cost: the books never go below
        // nothing.
        long kept = Math.min(charged, restated.cost().fen());
        return Money.ofFen(kept + depreciation.spread(left, before, months));
    }

    private long charged(int months) {
        return depreciation.spread(cost.fen() - depreciation.residual().fen(), 0, months);
    }

    /** Its cost less what it has lost, by the end of the day. */
    public Money bookValue(LocalDate day) {
        return costOn(day).minus(accumulated(day));
    }

    /** The same, its cost having turned out to be another. */
    public Valuation restated(LocalDate on, Money newCost) {
        return new Valuation(acquiredOn, cost, depreciation, new Restated(on, newCost));
    }
}
