package org.chalkline.kernel.admission;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.SchoolId;

/** All that can happen to one year's version of the catchments of a stage. */
public sealed interface CatchmentEvent extends Fact {

    CatchmentId catchment();

    @Override
    default String subject() {
        return catchment().toString();
    }

    /** Its drawing was begun. */
    @FactType("admission.CatchmentDrafted")
    record CatchmentDrafted(
            CatchmentId catchment, String title, String officer, LocalDate effectiveOn)
            implements CatchmentEvent {}

    /**
     * A zone belongs to these schools; the last ones said count.
     *
     * @param zone its code within the version
     */
    @FactType("admission.ZoneDrawn")
    record ZoneDrawn(
            CatchmentId catchment,
            String zone,
            String name,
            List<SchoolId> schools,
            String officer,
            LocalDate effectiveOn)
            implements CatchmentEvent {
        public ZoneDrawn {
            schools = List.copyOf(schools);
        }
    }

    /** Addresses lie in a zone. */
    @FactType("admission.AddressEntered")
    record AddressEntered(
            CatchmentId catchment,
            String zone,
            AddressEntry entry,
            String officer,
            LocalDate effectiveOn)
            implements CatchmentEvent {}

    /** Before it was published, addresses were taken out of a zone. */
    @FactType("admission.AddressTakenOut")
    record AddressTakenOut(
            CatchmentId catchment,
            String zone,
            AddressEntry entry,
            String officer,
            LocalDate effectiveOn)
            implements CatchmentEvent {}

    /**
     * It was published (Shanghai Compulsory Education Measures, 13).
     *
     * @param publishedIn where it can be read
     * @param inForceFrom the first day on which addresses are sought in it
     */
    @FactType("admission.CatchmentPublished")
    record CatchmentPublished(
            CatchmentId catchment,
            String publishedIn,
            LocalDate inForceFrom,
            Decision decision,
            LocalDate effectiveOn)
            implements CatchmentEvent {}

    /** It is in force from that day on. Recorded with its publication. */
    @FactType("admission.CatchmentCameIntoForce")
    record CatchmentCameIntoForce(CatchmentId catchment, Decision decision, LocalDate effectiveOn)
            implements CatchmentEvent {}

    /**
     * From that day on a later version is in force.
     *
     * @param by which one
     */
    @FactType("admission.CatchmentReplaced")
    record CatchmentReplaced(CatchmentId catchment, CatchmentId by, LocalDate effectiveOn)
            implements CatchmentEvent {}

    /**
     * The publication of the version that took its place fell, so that it never did.
     *
     * @param by which one had
     */
    @FactType("admission.CatchmentReinstated")
    record CatchmentReinstated(CatchmentId catchment, CatchmentId by, LocalDate effectiveOn)
            implements CatchmentEvent {}
}
