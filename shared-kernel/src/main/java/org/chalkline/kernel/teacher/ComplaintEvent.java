package org.chalkline.kernel.teacher;

import java.time.LocalDate;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.school.SchoolId;

/** All that can happen to a teacher's complaint against a school (Teachers Law, 39). */
public sealed interface ComplaintEvent extends Fact {

    ComplaintId complaint();

    @Override
    default String subject() {
        return complaint().toString();
    }

    /**
     * A teacher complained.
     *
     * @param person who
     * @param school of what school
     * @param content sealed
     * @param unit the unit of the bureau that has it in hand
     */
    @FactType("complaint.ComplaintLodged")
    record ComplaintLodged(
            ComplaintId complaint,
            PersonId person,
            SchoolId school,
            Personal content,
            String unit,
            LocalDate effectiveOn)
            implements ComplaintEvent {}

    /**
     * It was looked into.
     *
     * @param findings sealed
     */
    @FactType("complaint.ComplaintInvestigated")
    record ComplaintInvestigated(
            ComplaintId complaint, String investigator, Personal findings, LocalDate effectiveOn)
            implements ComplaintEvent {}

    /** What comes of a complaint. */
    enum Result {
        UPHELD,
        PARTLY_UPHELD,
        DISMISSED
    }

    /**
     * It was decided.
     *
     * @param reasons sealed
     */
    @FactType("complaint.ComplaintDecided")
    record ComplaintDecided(
            ComplaintId complaint,
            Result result,
            Personal reasons,
            Decision decision,
            LocalDate effectiveOn)
            implements ComplaintEvent {}

    /** The teacher took it back. */
    @FactType("complaint.ComplaintWithdrawn")
    record ComplaintWithdrawn(ComplaintId complaint, LocalDate effectiveOn)
            implements ComplaintEvent {}
}
