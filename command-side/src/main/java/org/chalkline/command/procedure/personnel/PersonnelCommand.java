package org.chalkline.command.procedure.personnel;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.personnel.Matter;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.Capacity;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.Contested;
import org.chalkline.kernel.procedure.personnel.PersonnelFileId;
import org.chalkline.kernel.procedure.personnel.Sanction;
import org.chalkline.kernel.school.SchoolId;

/** All that can be asked to be done about sanctions, and about decisions that staff contest. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface PersonnelCommand {

    /**
     * Imposes a sanction on a member of a public school's staff.
     *
     * @param sanction the sanction's number, the person's own
     * @param kind which
     * @param item the item of article 28 of the Personnel Regulations that names what was done
     * @param capacity as what they belong to the staff
     * @param school the public school of whose staff they are
     * @param preparer who looked into it; never who decides
     * @param decision the decision; what it says of conduct is sealed
     * @param effectiveOn the day from which it has effect
     */
    record ImposeSanction(
            @TargetAggregateIdentifier PersonnelFileId person,
            String sanction,
            Sanction kind,
            int item,
            Capacity capacity,
            SchoolId school,
            String preparer,
            Decision decision,
            LocalDate effectiveOn)
            implements PersonnelCommand {}

    /**
     * Lifts a sanction whose period has run.
     *
     * @param sanction the sanction's number
     * @param notice SHA-256 of the written notice to the person
     * @param effectiveOn the day from which it is lifted
     */
    record LiftSanction(
            @TargetAggregateIdentifier PersonnelFileId person,
            String sanction,
            String notice,
            Decision decision,
            LocalDate effectiveOn)
            implements PersonnelCommand {}

    /**
     * Takes the application of a member of staff to have a decision on them reviewed.
     *
     * @param matter what is contested
     * @param learnedOn the day on which they learned of the decision
     * @param grounds why, in clear; it is sealed before it is stored
     * @param effectiveOn the day of the application
     */
    record SeekStaffReview(
            @TargetAggregateIdentifier PersonnelFileId person,
            Matter matter,
            LocalDate learnedOn,
            String grounds,
            LocalDate effectiveOn)
            implements PersonnelCommand {}

    /**
     * Decides on a review.
     *
     * @param matter what is contested
     * @param outcome what came of it
     * @param decision the decision; what it says of conduct is sealed
     * @param effectiveOn the day of the decision
     */
    record DecideStaffReview(
            @TargetAggregateIdentifier PersonnelFileId person,
            Matter matter,
            Contested outcome,
            Decision decision,
            LocalDate effectiveOn)
            implements PersonnelCommand {}

    /**
     * Takes the appeal of a member of staff against the outcome of a review.
     *
     * @param matter what is contested
     * @param grounds why, in clear; it is sealed before it is stored
     * @param effectiveOn the day of the appeal
     */
    record LodgeStaffAppeal(
            @TargetAggregateIdentifier PersonnelFileId person,
            Matter matter,
            String grounds,
            LocalDate effectiveOn)
            implements PersonnelCommand {}

    /**
     * Decides on an appeal. Nothing follows.
     *
     * @param matter what is contested
     * @param outcome what came of it
     * @param decision the decision; what it says of conduct is sealed
     * @param effectiveOn the day of the decision
     */
    record DecideStaffAppeal(
            @TargetAggregateIdentifier PersonnelFileId person,
            Matter matter,
            Contested outcome,
            Decision decision,
            LocalDate effectiveOn)
            implements PersonnelCommand {}

    // What is no mutation.

    /** Records every clock that has lapsed by today, and what follows. */
    record SettlePersonnelFile(@TargetAggregateIdentifier PersonnelFileId person)
            implements PersonnelCommand {}

    /** Reckons the running clocks anew after a holiday notice. */
    record ReckonPersonnelFileAnew(
            @TargetAggregateIdentifier PersonnelFileId person, String notice, LocalDate publishedOn)
            implements PersonnelCommand {}
}
