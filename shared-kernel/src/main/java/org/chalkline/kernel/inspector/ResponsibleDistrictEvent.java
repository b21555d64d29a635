package org.chalkline.kernel.inspector;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.SchoolId;

/**
 * All that can happen to a responsible district (教育督导责任区): some of the schools, and the inspectors
 * who answer for each of them.
 */
public sealed interface ResponsibleDistrictEvent extends Fact {

    ResponsibleDistrictId district();

    @Override
    default String subject() {
        return district().toString();
    }

    /**
     * An inspector who answers for the schools (责任督学).
     *
     * @param officer how acts name them
     */
    record ResponsibleInspector(InspectorId inspector, String officer) {}

    /** Says which schools and inspectors a district has from a day on. */
    sealed interface DistrictVersion extends ResponsibleDistrictEvent
            permits DistrictLaidOut, DistrictChanged {
        List<SchoolId> schools();

        List<ResponsibleInspector> inspectors();
    }

    /**
     * It was laid out.
     *
     * @param unit the supervision office
     * @param contact how the public reaches its inspectors
     * @param matters what they look after, as the public is told
     * @param inspectors two at the least
     */
    @FactType("district.DistrictLaidOut")
    record DistrictLaidOut(
            ResponsibleDistrictId district,
            String name,
            String unit,
            String contact,
            String matters,
            List<SchoolId> schools,
            List<ResponsibleInspector> inspectors,
            Decision decision,
            LocalDate effectiveOn)
            implements DistrictVersion {
        public DistrictLaidOut {
            schools = List.copyOf(schools);
            inspectors = List.copyOf(inspectors);
        }
    }

    /**
     * From that day on it has these schools and inspectors, in place of those before.
     *
     * @param contact how the public reaches its inspectors
     * @param inspectors two at the least
     */
    @FactType("district.DistrictChanged")
    record DistrictChanged(
            ResponsibleDistrictId district,
            String contact,
            List<SchoolId> schools,
            List<ResponsibleInspector> inspectors,
            Decision decision,
            LocalDate effectiveOn)
            implements DistrictVersion {
        public DistrictChanged {
            schools = List.copyOf(schools);
            inspectors = List.copyOf(inspectors);
        }
    }

    /**
     * Somebody who answers for it is an inspector no longer: their term ended, or they were
     * dismissed or went.
     *
     * @param unit the supervision office
     * @param left how many of its inspectors are one still on that day
     * @param effectiveOn the first day on which they are none
     */
    @FactType("district.DistrictInspectorGone")
    record DistrictInspectorGone(
            ResponsibleDistrictId district,
            InspectorId inspector,
            String unit,
            int left,
            LocalDate effectiveOn)
            implements ResponsibleDistrictEvent {}

    /**
     * It is no more.
     *
     * @param effectiveOn the first day on which it isn't
     */
    @FactType("district.DistrictDissolved")
    record DistrictDissolved(
            ResponsibleDistrictId district, Decision decision, LocalDate effectiveOn)
            implements ResponsibleDistrictEvent {}
}
