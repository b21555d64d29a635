package org.chalkline.query.admission;

import java.util.List;
import org.chalkline.kernel.admission.AddressEntry.NumberSide;
import org.jspecify.annotations.Nullable;

/**
 * Holds in which zones of one version the numbers of one road lie, or one compound does; is what
 * GraphQL calls {@code CatchmentPlace}.
 *
 * @param code the version's code, a slash, and {@code road:} or {@code compound:} with the name
 */
public record CatchmentPlaceRecord(
        String code,
        String catchment,
        @Nullable String road,
        @Nullable String compound,
        List<PlaceInZone> zones) {

    /** Holds a range of numbers and its zone; of a compound, the zone alone. */
    public record PlaceInZone(
            String zone, @Nullable Integer from, @Nullable Integer to, @Nullable NumberSide side) {}
}
