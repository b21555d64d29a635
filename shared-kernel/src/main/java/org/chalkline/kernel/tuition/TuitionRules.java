package org.chalkline.kernel.tuition;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How much tuition may be taken before it is taught for, and the least that stays in an account:
 * dated data, see {@code statutes/tuition.json}. Where it is marked as not verified, its text was
 * not at hand.
 */
public final class TuitionRules {
    private static final String DATA = "/statutes/tuition.json";
    private static final List<Version> ALL = read();

    private TuitionRules() {}

    /**
     * What binds from a day on.
     *
     * @param from the first day on which it binds; before the first, nothing does
     * @param prepaidMonths for how many months tuition may be taken at once; absent without a cap
     * @param prepaidAmount how much may be taken of one contract at once; absent without a cap
     * @param leastFloor the least that a filing may name as the account's floor
     */
    public record Version(
            LocalDate from,
            @Nullable Integer prepaidMonths,
            @Nullable Money prepaidAmount,
            Money leastFloor,
            String source,
            String reading,
            boolean verified) {}

    private record Content(String about, List<Version> versions) {}

    private static List<Version> read() {
        return List.copyOf(FactJson.resource(DATA, Content.class).versions());
    }

    /** All of them, in the order of the data, which is that of their days. */
    public static List<Version> all() {
        return ALL;
    }

    /** What binds on that day; absent before the first. */
    public static @Nullable Version on(LocalDate day) {
        Version binding = null;
        for (var each : ALL) if (!each.from().isAfter(day)) binding = each;
        return binding;
    }
}
