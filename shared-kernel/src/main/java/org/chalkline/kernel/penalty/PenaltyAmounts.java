package org.chalkline.kernel.penalty;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The amounts by which the kinds of procedure for penalties differ: data with their sources, see
 * {@code statutes/penalties.json}.
 */
public final class PenaltyAmounts {
    private static final String DATA = "/statutes/penalties.json";
    private static final List<Entry> ALL = read();

    private PenaltyAmounts() {}

    /**
     * An amount, and where it stands.
     *
     * @param from the first day on which it holds; before the first of its name, that one holds
     * @param amount of yuan
     * @param reading how it is read here, and what remains to be compared
     * @param verified whether it was compared with the text
     */
    public record Entry(
            String name,
            LocalDate from,
            String amount,
            String law,
            String article,
            String words,
            @Nullable String reading,
            boolean verified) {}

    private record Content(String about, List<Entry> amounts) {}

    private static List<Entry> read() {
        return List.copyOf(FactJson.resource(DATA, Content.class).amounts());
    }

    /** All of them, in the order of the data. */
    public static List<Entry> all() {
        return ALL;
    }

    /** The highest fine that can be imposed on the spot (51). */
    public static Money onTheSpot(Offender party, LocalDate day) {
        return of("on-the-spot" + kind(party), day);
    }

    /** The highest fine that is collected on the spot without another ground (68). */
    public static Money collectedOnTheSpot(LocalDate day) {
        return of("collected-on-the-spot", day);
    }

    /** The fine, and the gains, from which on the party can ask for a hearing (63). */
    public static Money heard(Offender party, LocalDate day) {
        return of("heard" + kind(party), day);
    }

    private static String kind(Offender party) {
        return party.person() == null ? ".organisation" : ".person";
    }

    private static Money of(String name, LocalDate day) {
        Entry found = null;
        for (var each : ALL) {
            if (!each.name().equals(name)) continue;
            if (found == null || !each.from().isAfter(day)) found = each;
        }
        if (found == null) throw new IllegalStateException(DATA + " lacks " + name);
        return Money.of(found.amount());
    }
}
