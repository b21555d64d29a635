package org.chalkline.kernel.inspection;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.inspector.ResponsibleDistrictId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.jspecify.annotations.Nullable;

/** All that can happen in the supervision of one school, apart from its inspections themselves. */
public sealed interface SupervisedSchoolEvent extends Fact {

    SupervisedSchoolId supervised();

    @Override
    default String subject() {
        return supervised().toString();
    }

    /**
     * From that day on it is watched whether the school is inspected in time.
     *
     * @param unit the supervision office that has it in hand
     * @param lastInspectedOn the end of its last comprehensive inspection; absent where none is
     *     known, and the cycle is counted from the day of effect
     */
    @FactType("supervision.SchoolPutUnderSupervision")
    record SchoolPutUnderSupervision(
            SupervisedSchoolId supervised,
            String unit,
            @Nullable LocalDate lastInspectedOn,
            String officer,
            LocalDate effectiveOn)
            implements SupervisedSchoolEvent {}

    /**
     * Inspectors visited the school (经常性督导).
     *
     * @param visit its code within the school's
     * @param inspectors who was there, as acts name them
     * @param announcedOn the day on which the school was told; absent where it wasn't
     * @param report SHA-256 of what they reported
     * @param semester in which it counts, such as {@code 2023-2}
     */
    @FactType("supervision.SchoolVisited")
    record SchoolVisited(
            SupervisedSchoolId supervised,
            String visit,
            List<String> inspectors,
            @Nullable LocalDate announcedOn,
            String report,
            String semester,
            String officer,
            LocalDate effectiveOn)
            implements SupervisedSchoolEvent {
        public SchoolVisited {
            inspectors = List.copyOf(inspectors);
        }
    }

    /**
     * A danger to life at the school was reported, and became an assigned matter at once.
     *
     * @param danger its code within the school's
     * @param summary what it is, without people
     * @param informant who told of it; absent where inspectors saw it
     * @param testimony what they said, sealed
     * @param unit the unit of the bureau that sees to it
     * @param dueOn the last day to answer
     */
    @FactType("supervision.DangerReported")
    record DangerReported(
            SupervisedSchoolId supervised,
            String danger,
            String summary,
            @Nullable PersonId informant,
            @Nullable Personal testimony,
            String unit,
            LocalDate dueOn,
            String officer,
            LocalDate effectiveOn)
            implements SupervisedSchoolEvent {}

    /**
     * A comprehensive inspection of the school came to its letter: the cycle begins anew.
     *
     * @param endedOn the day on which the inspection at the school ended
     */
    @FactType("supervision.ComprehensivelyInspected")
    record ComprehensivelyInspected(
            SupervisedSchoolId supervised,
            InspectionId inspection,
            LocalDate endedOn,
            LocalDate effectiveOn)
            implements SupervisedSchoolEvent {}

    /**
     * The school came into a responsible district. How long it lies there says the district itself.
     */
    @FactType("supervision.SchoolEnteredDistrict")
    record SchoolEnteredDistrict(
            SupervisedSchoolId supervised, ResponsibleDistrictId district, LocalDate effectiveOn)
            implements SupervisedSchoolEvent {}
}
