package org.chalkline.query.admission;

import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.admission.AddressEntry;
import org.chalkline.kernel.admission.CatchmentEvent.AddressEntered;
import org.chalkline.kernel.admission.CatchmentEvent.AddressTakenOut;
import org.chalkline.kernel.admission.CatchmentId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.admission.CatchmentPlaceRecord.PlaceInZone;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the address entries of one road or compound into a {@link CatchmentPlaceRecord}. */
public final class CatchmentPlaceView implements View<CatchmentPlaceRecord> {

    @Override
    public String name() {
        return "catchmentplaces";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<CatchmentPlaceRecord> stateType() {
        return CatchmentPlaceRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == AddressEntered.class || type == AddressTakenOut.class;
    }

    @Override
    public String entityOf(Fact fact) {
        return switch (fact) {
            case AddressEntered e -> code(e.catchment(), e.entry());
            case AddressTakenOut e -> code(e.catchment(), e.entry());
            default -> fact.subject();
        };
    }

    static String code(CatchmentId version, AddressEntry entry) {
        return version.value() + "/" + entry.place();
    }

    @Override
    public List<Column<CatchmentPlaceRecord>> columns() {
        return CatchmentPlaceTable.TABLE.columns();
    }

    @Override
    public @Nullable CatchmentPlaceRecord evolve(@Nullable CatchmentPlaceRecord before, Fact fact) {
        return switch (fact) {
            case AddressEntered e -> {
                var zones = before == null ? new ArrayList<PlaceInZone>() : copy(before.zones());
                zones.add(lies(e.zone(), e.entry()));
                yield of(e.catchment(), e.entry(), zones);
            }
            case AddressTakenOut e -> {
                var zones = before == null ? new ArrayList<PlaceInZone>() : copy(before.zones());
                zones.remove(lies(e.zone(), e.entry()));
                yield of(e.catchment(), e.entry(), zones);
            }
            default -> before;
        };
    }

    private static ArrayList<PlaceInZone> copy(List<PlaceInZone> zones) {
        return new ArrayList<>(zones);
    }

    private static CatchmentPlaceRecord of(
            CatchmentId version, AddressEntry entry, List<PlaceInZone> zones) {
        return new CatchmentPlaceRecord(
                code(version, entry),
                version.value(),
                entry.road(),
                entry.compound(),
                List.copyOf(zones));
    }

    private static PlaceInZone lies(String zone, AddressEntry entry) {
        return entry.side() == null
                ? new PlaceInZone(zone, null, null, null)
                : new PlaceInZone(zone, entry.from(), entry.to(), entry.side());
    }
}
