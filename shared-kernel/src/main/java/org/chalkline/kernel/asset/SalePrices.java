package org.chalkline.kernel.asset;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How far below its appraisal a sale may be approved at once, as dated data, see {@code
 * statutes/sales.json}. Where it is marked as not verified, its text was not at hand.
 */
public final class SalePrices {
    private static final String DATA = "/statutes/sales.json";
    private static final long WHOLE = 100;
    private static final List<PriceFloor> FLOORS = read();

    private SalePrices() {}

    /**
     * A floor and where it stands.
     *
     * @param from the first day on which it binds; before the first, that one binds
     * @param percent of the appraisal: what lies below is offered first, and decided by itself
     */
    public record PriceFloor(
            LocalDate from,
            int percent,
            @Nullable String law,
            @Nullable String article,
            @Nullable String words,
            boolean verified) {}

    private record File(String about, List<PriceFloor> floors) {}

    private static List<PriceFloor> read() {
        return List.copyOf(FactJson.resource(DATA, File.class).floors());
    }

    /** All of them, in the order of the data, which is that of their days. */
    public static List<PriceFloor> all() {
        return FLOORS;
    }

    /** Whether a price lies so far below the appraisal that it isn't approved at once. */
    public static boolean farBelow(Money price, Money appraisal, LocalDate day) {
        var floor = FLOORS.getFirst();
        for (var each : FLOORS) if (!each.from().isAfter(day)) floor = each;
        long least = Math.multiplyExact(appraisal.fen(), (long) floor.percent());
        return Math.multiplyExact(price.fen(), WHOLE) < least;
    }
}
