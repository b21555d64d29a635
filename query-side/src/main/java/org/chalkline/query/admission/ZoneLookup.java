package org.chalkline.query.admission;

import org.chalkline.kernel.admission.AddressEntry;
import org.chalkline.kernel.admission.AddressEntry.NumberSide;
import org.chalkline.kernel.admission.CatchmentId;
import org.chalkline.kernel.school.Stage;
import org.chalkline.query.admission.CatchmentPlaceRecord.PlaceInZone;
import org.chalkline.query.admission.CatchmentRecord.CatchmentZone;
import org.chalkline.query.admission.CatchmentRecord.Status;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the zone of an address: of the version that is in force on the day, as known at the
 * position. A few look-ups by key, however many addresses there are.
 */
@Component
public final class ZoneLookup {
    private static final int YEARS = 10;

    private final Projection<CatchmentRecord> catchments;
    private final Projection<CatchmentPlaceRecord> places;

    ZoneLookup(Projection<CatchmentRecord> catchments, Projection<CatchmentPlaceRecord> places) {
        this.catchments = catchments;
        this.places = places;
    }

    /**
     * What was found.
     *
     * @param version that is in force that day; absent where none is
     * @param zone in which the address lies; absent where it lies in none
     */
    public record Found(@Nullable CatchmentRecord version, @Nullable CatchmentZone zone) {}

    /** The zone of a house. */
    public Found ofHouse(Stage stage, String road, int number, AsOf at) {
        var entry = AddressEntry.ofRoad(road, number, number, NumberSide.ALL);
        return find(stage, entry, number, at);
    }

    /** The zone of a compound. */
    public Found ofCompound(Stage stage, String compound, AsOf at) {
        return find(stage, AddressEntry.ofCompound(compound), 0, at);
    }

    private Found find(Stage stage, AddressEntry entry, int number, AsOf at) {
        var version = inForce(stage, at);
        if (version == null) return new Found(null, null);
        var place = places.find(CatchmentPlaceView.code(version.catchment(), entry), at);
        if (place.isEmpty()) return new Found(version, null);
        for (var each : place.get().state().zones()) {
            if (!has(each, entry, number)) continue;
            for (var zone : version.zones()) {
                if (zone.zone().equals(each.zone())) return new Found(version, zone);
            }
        }
        return new Found(version, null);
    }

    private static boolean has(PlaceInZone lies, AddressEntry entry, int number) {
        var from = lies.from();
        var to = lies.to();
        var side = lies.side();
        var road = entry.road();
        if (from == null || to == null || side == null || road == null) return true;
        return AddressEntry.ofRoad(road, from, to, side).has(number);
    }

    /**
     * The version of the latest year that is in force; a later one takes an earlier one's place.
     */
    private @Nullable CatchmentRecord inForce(Stage stage, AsOf at) {
        int year = at.effectiveOn().getYear();
        for (int i = 0; i <= YEARS; i++) {
            var found = catchments.find(CatchmentId.of(stage, year - i).toString(), at);
            if (found.isPresent() && found.get().state().status() == Status.IN_FORCE) {
                return found.get().state();
            }
        }
        return null;
    }
}
