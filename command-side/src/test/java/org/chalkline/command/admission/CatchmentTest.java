package org.chalkline.command.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.UNKNOWN_SCHOOL;
import static org.chalkline.command.admission.AdmissionRefusal.*;
import static org.chalkline.command.admission.Admitting.*;
import static org.chalkline.command.procedure.notification.OfficesInMemory.decided;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.admission.CatchmentCommand.*;
import org.chalkline.kernel.admission.AddressEntry.NumberSide;
import org.chalkline.kernel.admission.CatchmentEvent.*;
import org.chalkline.kernel.admission.CatchmentId;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Catchments, drawn address by address, published, and replaced. */
class CatchmentTest {
    private static final CatchmentId OLD = CatchmentId.of(Stage.PRIMARY, 2025);
    private static final CatchmentId NEW = CatchmentId.of(Stage.PRIMARY, 2026);

    private final Admitting bureau = new Admitting();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static DraftCatchment draft(CatchmentId id) {
        return new DraftCatchment(id, "Catchments", OFFICER, DAY.minusYears(1));
    }

    private static DrawZone zone(CatchmentId id, String zone, SchoolId... schools) {
        return new DrawZone(id, zone, "Zone " + zone, List.of(schools), OFFICER, DAY.minusYears(1));
    }

    private static EnterAddress road(String zone, int from, int to, NumberSide side) {
        return new EnterAddress(NEW, zone, "长宁路", from, to, side, null, OFFICER, DAY.minusYears(1));
    }

    private static EnterAddress compound(CatchmentId id, String zone, @Nullable String name) {
        return new EnterAddress(id, zone, null, null, null, null, name, OFFICER, DAY.minusYears(1));
    }

    private static PublishCatchment publish(CatchmentId id, LocalDate from, LocalDate on) {
        return new PublishCatchment(id, "Site", from, decided(OFFICER, on), on);
    }

    @Test
    void an_address_lies_in_one_zone_and_once() {
        bureau.accept(draft(NEW), zone(NEW, "A", SCHOOL), zone(NEW, "B", SCHOOL));
        bureau.accept(road("A", 1, 99, NumberSide.ODD), road("B", 2, 98, NumberSide.EVEN));
        bureau.refuse(ADDRESS_IN_TWO_ZONES, road("B", 99, 120, NumberSide.ALL));
        bureau.refuse(NUMBERS_OVERLAP, road("A", 51, 51, NumberSide.ODD));
        // 100 to 120 touches neither: odd numbers of A end at 99, even ones of B at 98.
        bureau.accept(road("B", 100, 120, NumberSide.ALL));
        assertThat(bureau.accept(road("A", 1, 99, NumberSide.ODD))).isEmpty();
        bureau.accept(compound(NEW, "A", "新华 小区"));
        bureau.refuse(ADDRESS_IN_TWO_ZONES, compound(NEW, "B", "新华小区"));
    }

    @Test
    void what_is_no_address_is_refused() {
        bureau.refuse(UNKNOWN_CATCHMENT, road("A", 1, 9, NumberSide.ALL));
        bureau.accept(draft(NEW));
        bureau.refuse(UNKNOWN_ZONE, road("A", 1, 9, NumberSide.ALL));
        bureau.refuse(ZONE_WITHOUT_SCHOOL, zone(NEW, "A"));
        bureau.refuse(ZONE_WITHOUT_SCHOOL, zone(NEW, "A", SCHOOL, SCHOOL));
        bureau.refuse(UNKNOWN_SCHOOL, zone(NEW, "A", new SchoolId("none")));
        bureau.accept(zone(NEW, "A", SCHOOL));
        bureau.refuse(ADDRESS_MALFORMED, road("A", 9, 1, NumberSide.ALL));
        bureau.refuse(ADDRESS_MALFORMED, road("A", 0, 1, NumberSide.ALL));
        bureau.refuse(ADDRESS_MALFORMED, road("A", 2, 2, NumberSide.ODD));
        bureau.refuse(ADDRESS_MALFORMED, compound(NEW, "A", null));
    }

    @Test
    void an_address_is_taken_out_before_publication_and_never_after() {
        bureau.accept(draft(NEW), zone(NEW, "A", SCHOOL), road("A", 1, 9, NumberSide.ALL));
        var out =
                new TakeOutAddress(
                        NEW, "A", "长宁路", 1, 9, NumberSide.ALL, null, OFFICER, DAY.minusYears(1));
        bureau.accept(out);
        bureau.refuse(ADDRESS_NOT_ENTERED, out);
        bureau.refuse(CATCHMENT_EMPTY, publish(NEW, DAY, DAY));
        bureau.accept(road("A", 1, 19, NumberSide.ALL));
        bureau.refuse(IN_FORCE_OUTSIDE_YEAR, publish(NEW, DAY.plusYears(1), DAY));
        bureau.refuse(IN_FORCE_OUTSIDE_YEAR, publish(NEW, DAY.minusDays(1), DAY));
        assertThat(bureau.accept(publish(NEW, DAY.plusDays(5), DAY)))
                .hasSize(2)
                .last()
                .isEqualTo(new CatchmentCameIntoForce(NEW, decided(OFFICER, DAY), DAY.plusDays(5)));
        bureau.refuse(CHANGED_AFTER_PUBLICATION, out);
        bureau.refuse(CHANGED_AFTER_PUBLICATION, road("A", 21, 29, NumberSide.ALL));
        bureau.refuse(CHANGED_AFTER_PUBLICATION, zone(NEW, "B", SCHOOL));
    }

    @Test
    void a_later_version_replaces_an_earlier_one_until_its_publication_falls() {
        for (var id : List.of(OLD, NEW)) {
            bureau.accept(draft(id), zone(id, "A", SCHOOL), compound(id, "A", "新华小区"));
        }
        bureau.accept(publish(OLD, DAY.minusYears(1), DAY.minusYears(1)), publish(NEW, DAY, DAY));
        var replace = new ReplaceCatchment(OLD, NEW, DAY);
        assertThat(bureau.accept(replace)).containsExactly(new CatchmentReplaced(OLD, NEW, DAY));
        assertThat(bureau.accept(replace)).isEmpty();
        // The publication stands, so nothing is reinstated.
        assertThat(bureau.accept(new ReinstateCatchment(OLD, NEW))).isEmpty();
    }
}
