package org.chalkline.kernel.inspector;

import java.time.LocalDate;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.SchoolId;

/**
 * All that can happen to an education inspector (督学). What is said of them is sealed under their
 * key.
 */
public sealed interface InspectorEvent extends Fact {

    InspectorId inspector();

    @Override
    default String subject() {
        return inspector().toString();
    }

    /** How the work of a term was judged. */
    enum InspectorAssessmentResult {
        PASSED,
        FAILED
    }

    /** Why somebody is an inspector no longer. */
    enum InspectorEndGround {
        /** They asked to go. */
        RESIGNED,
        /** They retired. */
        RETIRED,
        /** Their work was found wanting. */
        FAILED_ASSESSMENT,
        /** They neglected or abused what they were given to do, or hid what they saw. */
        MISCONDUCT,
        /** Another reason. */
        OTHER
    }

    /**
     * The government appointed them full-time (专职督学), for as long as nothing ends it.
     *
     * @param officer how acts name them
     * @param unit the supervision office
     * @param decision the government's
     */
    @FactType("inspector.InspectorAppointed")
    record InspectorAppointed(
            InspectorId inspector,
            String officer,
            PersonId person,
            String unit,
            Decision decision,
            LocalDate effectiveOn)
            implements InspectorEvent {}

    /**
     * The supervision office engaged them part-time (兼职督学), for a first term.
     *
     * @param officer how acts name them
     * @param unit the supervision office
     * @param until the last day of the term
     */
    @FactType("inspector.InspectorEngaged")
    record InspectorEngaged(
            InspectorId inspector,
            String officer,
            PersonId person,
            String unit,
            LocalDate until,
            Decision decision,
            LocalDate effectiveOn)
            implements InspectorEvent {}

    /**
     * Their work was assessed (履职考核).
     *
     * @param text what was said of it, sealed
     * @param by the officer who assessed it
     */
    @FactType("inspector.InspectorAssessed")
    record InspectorAssessed(
            InspectorId inspector,
            InspectorAssessmentResult result,
            Personal text,
            String by,
            LocalDate effectiveOn)
            implements InspectorEvent {}

    /**
     * They were engaged for a further term in a row.
     *
     * @param term the second or the third
     * @param until the last day of the term
     */
    @FactType("inspector.InspectorEngagedAgain")
    record InspectorEngagedAgain(
            InspectorId inspector,
            int term,
            LocalDate until,
            Decision decision,
            LocalDate effectiveOn)
            implements InspectorEvent {}

    /**
     * Their term is over, and nobody engaged them again in time.
     *
     * @param effectiveOn the first day on which they are no inspector
     */
    @FactType("inspector.InspectorTermEnded")
    record InspectorTermEnded(InspectorId inspector, int term, LocalDate effectiveOn)
            implements InspectorEvent {}

    /** They are an inspector no longer, by decision. */
    @FactType("inspector.InspectorEnded")
    record InspectorEnded(
            InspectorId inspector,
            InspectorEndGround ground,
            Decision decision,
            LocalDate effectiveOn)
            implements InspectorEvent {}

    /**
     * They answer for the schools of a responsible district, among others, from that day on. It is
     * recorded again where they come back; the district says until when.
     */
    @FactType("inspector.InspectorEnteredDistrict")
    record InspectorEnteredDistrict(
            InspectorId inspector, ResponsibleDistrictId district, LocalDate effectiveOn)
            implements InspectorEvent {}

    /**
     * They have a tie to a school, as a relative of its head, and keep out of its inspections from
     * that day on.
     *
     * @param nature which tie, sealed
     */
    @FactType("inspector.InspectorTieDeclared")
    record InspectorTieDeclared(
            InspectorId inspector, SchoolId school, Personal nature, LocalDate effectiveOn)
            implements InspectorEvent {}
}
