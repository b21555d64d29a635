package org.chalkline.kernel.procedure.complaint;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.paper.Addressee;
import org.chalkline.kernel.procedure.paper.NamesParty;
import org.chalkline.kernel.school.SchoolId;

/** All that can happen to a complaint against a school. */
public sealed interface ComplaintEvent extends Fact {

    ComplaintId complaint();

    @Override
    default String subject() {
        return complaint().toString();
    }

    /**
     * Somebody complained.
     *
     * @param person who
     * @param school of what school
     * @param content sealed
     * @param unit the unit of the bureau that received it
     */
    @FactType("complaint.ComplaintLodged")
    record ComplaintLodged(
            ComplaintId complaint,
            ComplaintKind kind,
            PersonId person,
            SchoolId school,
            Personal content,
            String unit,
            LocalDate effectiveOn)
            implements ComplaintEvent, NamesParty {

        @Override
        public List<Addressee> addressees() {
            return List.of(Addressee.of(person));
        }
    }

    /**
     * The bureau took it in hand (受理).
     *
     * @param unit the unit that has it in hand from now on
     */
    @FactType("complaint.ComplaintTaken")
    record ComplaintTaken(ComplaintId complaint, String unit, String officer, LocalDate effectiveOn)
            implements ComplaintEvent {}

    /**
     * Another authority is competent, and it was passed on (转送).
     *
     * @param to which
     */
    @FactType("complaint.ComplaintPassedOn")
    record ComplaintPassedOn(
            ComplaintId complaint, String to, String reasons, String officer, LocalDate effectiveOn)
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

    /**
     * Who complained was told what came of it (答复).
     *
     * @param answer SHA-256 of what they were told
     */
    @FactType("complaint.ComplainantTold")
    record ComplainantTold(
            ComplaintId complaint, String answer, String officer, LocalDate effectiveOn)
            implements ComplaintEvent {}

    /** Who complained took it back. */
    @FactType("complaint.ComplaintWithdrawn")
    record ComplaintWithdrawn(ComplaintId complaint, LocalDate effectiveOn)
            implements ComplaintEvent {}
}
