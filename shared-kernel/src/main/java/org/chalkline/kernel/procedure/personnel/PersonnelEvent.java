package org.chalkline.kernel.procedure.personnel;

import java.time.LocalDate;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.PreparedFact;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen to somebody by way of sanction as a member of a public school's staff, and
 * how they contest it and what else was decided on them.
 */
public sealed interface PersonnelEvent extends Fact {

    PersonId person();

    @Override
    default String subject() {
        return new PersonnelFileId(person()).toString();
    }

    // Sanctions (Personnel Regulations, 28 to 31).

    /** As what somebody belongs to the staff. */
    enum Capacity {
        /** They head the school. */
        HEAD,
        /** They are employed as a teacher. */
        TEACHER,
        /** They belong to its other staff, of whom the register doesn't know. */
        OTHER
    }

    /**
     * Sanctioned.
     *
     * @param sanction its number, the person's own
     * @param item the item of article 28 that names what was done, 1 to 6
     * @param school the public school of whose staff they are
     * @param preparer who looked into it; never who decided
     * @param reasons sealed: what was found, and why it was so decided
     * @param until the last day of its statutory period; absent for a dismissal, which is for good
     */
    @FactType("personnel.SanctionImposed")
    record SanctionImposed(
            PersonId person,
            String sanction,
            Sanction kind,
            int item,
            Capacity capacity,
            SchoolId school,
            String preparer,
            Personal reasons,
            @Nullable LocalDate until,
            Decision decision,
            LocalDate effectiveOn)
            implements PersonnelEvent, PreparedFact {}

    /** The period for which the sanction stands has run. It still has to be lifted (31). */
    @FactType("personnel.SanctionPeriodEnded")
    record SanctionPeriodEnded(PersonId person, String sanction, LocalDate effectiveOn)
            implements PersonnelEvent {}

    /**
     * The sanction was lifted after its period, and the person told so.
     *
     * @param notice SHA-256 of the written notice
     */
    @FactType("personnel.SanctionLifted")
    record SanctionLifted(
            PersonId person,
            String sanction,
            String notice,
            Decision decision,
            LocalDate effectiveOn)
            implements PersonnelEvent {}

    // Review and appeal (Personnel Regulations, 38).

    /**
     * They asked whoever decided to look at it again.
     *
     * @param learnedOn the day on which they learned of the decision
     */
    @FactType("personnel.ReviewSought")
    record ReviewSought(
            PersonId person,
            Matter matter,
            LocalDate learnedOn,
            Personal grounds,
            LocalDate effectiveOn)
            implements PersonnelEvent {}

    /** What came of it. */
    enum Contested {
        MAINTAINED,
        /** The decision is void; another may be made. */
        REVOKED
    }

    /**
     * It was decided on the review.
     *
     * @param reasons sealed: why
     */
    @FactType("personnel.ReviewDecided")
    record ReviewDecided(
            PersonId person,
            Matter matter,
            Contested outcome,
            Personal reasons,
            Decision decision,
            LocalDate effectiveOn)
            implements PersonnelEvent {}

    /** They appealed against the outcome of the review. */
    @FactType("personnel.AppealLodged")
    record AppealLodged(PersonId person, Matter matter, Personal grounds, LocalDate effectiveOn)
            implements PersonnelEvent {}

    /**
     * It was decided on the appeal. Nothing follows.
     *
     * @param reasons sealed: why
     */
    @FactType("personnel.AppealDecided")
    record AppealDecided(
            PersonId person,
            Matter matter,
            Contested outcome,
            Personal reasons,
            Decision decision,
            LocalDate effectiveOn)
            implements PersonnelEvent {}
}
