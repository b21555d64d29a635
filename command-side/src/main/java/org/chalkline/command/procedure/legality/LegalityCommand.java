package org.chalkline.command.procedure.legality;

import java.time.LocalDate;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.procedure.legality.LegalityEvent.Opinion;

/**
 * What can be recorded of legality reviews. Callers name the matter; which review it is follows.
 */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface LegalityCommand {

    /** The aggregate whose draft it is about. */
    String of();

    String officer();

    LocalDate effectiveOn();

    /** A unit asks another whether a draft is lawful. */
    record AskLegalityReview(
            String of,
            String draft,
            String unit,
            String reviewingUnit,
            String officer,
            LocalDate effectiveOn)
            implements LegalityCommand {}

    /** What was handed in is not enough to be reviewed. */
    record SendBackLegalityReview(String of, String reasons, String officer, LocalDate effectiveOn)
            implements LegalityCommand {}

    /** The unit that was asked gives its opinion. */
    record GiveLegalityOpinion(
            String of,
            Opinion opinion,
            String reasons,
            String paper,
            String officer,
            LocalDate effectiveOn)
            implements LegalityCommand {}

    /** The draft was changed as the opinion says. */
    record RecordLegalityChanges(
            String of, String draft, String changes, String officer, LocalDate effectiveOn)
            implements LegalityCommand {}
}
