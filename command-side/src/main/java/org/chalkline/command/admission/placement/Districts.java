package org.chalkline.command.admission.placement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.admission.AdmissionPlanEvent.SchoolPlanned;
import org.chalkline.kernel.admission.AdmissionScope;
import org.chalkline.kernel.admission.AdmissionWay;
import org.chalkline.kernel.admission.CatchmentEvent.AddressEntered;
import org.chalkline.kernel.admission.CatchmentEvent.AddressTakenOut;
import org.chalkline.kernel.admission.CatchmentEvent.CatchmentPublished;
import org.chalkline.kernel.admission.CatchmentEvent.ZoneDrawn;
import org.chalkline.kernel.admission.CatchmentId;
import org.chalkline.kernel.admission.SeatBookEvent.QuotaSet;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a school takes in who lives at an address: where it admits by catchment, who lives
 * in a zone of its own; else, where the plan has it take in the district's, who lives in any zone.
 */
final class Districts {
    private static final int YEARS = 10;

    private Districts() {}

    /**
     * The zones of a version.
     *
     * @param schools of all zones
     * @param near the schools of the zones in which the address lies
     */
    private record Zones(Set<SchoolId> schools, Set<SchoolId> near, boolean within) {}

    static boolean takesIn(SeatBookId book, ChildsAddress address, LocalDate on, FactsOf facts) {
        var zones = zones(book, address, on, facts);
        if (zones == null) return true; // Nothing was published that could be held against them.
        var planned = planned(book, facts);
        boolean near =
                planned == null
                        ? zones.schools().contains(book.school())
                        : planned.ways().contains(AdmissionWay.CATCHMENT);
        if (near) return zones.near().contains(book.school());
        return planned == null || planned.scope() != AdmissionScope.DISTRICT || zones.within();
    }

    /** What the plan by which the book's quota was set last says of the school. */
    private static @Nullable SchoolPlanned planned(SeatBookId book, FactsOf facts) {
        QuotaSet last = null;
        for (var fact : facts.of(book.toString())) {
            if (fact instanceof QuotaSet e && e.plan() != null) last = e;
        }
        if (last == null || last.plan() == null) return null;
        SchoolPlanned planned = null;
        for (var fact : facts.of(last.plan().toString())) {
            if (fact instanceof SchoolPlanned e && e.school().equals(book.school())) planned = e;
        }
        return planned;
    }

    /** Of the latest version that is in force that day. */
    private static @Nullable Zones zones(
            SeatBookId book, ChildsAddress address, LocalDate on, FactsOf facts) {
        for (int i = 0; i <= YEARS; i++) {
            var found = zones(book.stage(), book.year() - i, address, on, facts);
            if (found != null) return found;
        }
        return null;
    }

    private static @Nullable Zones zones(
            Stage stage, int year, ChildsAddress address, LocalDate on, FactsOf facts) {
        boolean inForce = false;
        Map<String, List<SchoolId>> schools = new HashMap<>();
        var lies = new HashSet<String>();
        for (var fact : facts.of(CatchmentId.of(stage, year).toString())) {
            switch (fact) {
                case ZoneDrawn e -> schools.put(e.zone(), e.schools());
                case AddressEntered e when address.lies(e.entry()) -> lies.add(e.zone());
                case AddressTakenOut e when address.lies(e.entry()) -> lies.remove(e.zone());
                case CatchmentPublished e -> inForce = !on.isBefore(e.inForceFrom());
                default -> {} // moves no zone
            }
        }
        if (!inForce) return null;
        var all = new HashSet<SchoolId>();
        schools.values().forEach(all::addAll);
        var near = new HashSet<SchoolId>();
        lies.forEach(zone -> near.addAll(schools.getOrDefault(zone, List.of())));
        return new Zones(all, near, !lies.isEmpty());
    }
}
