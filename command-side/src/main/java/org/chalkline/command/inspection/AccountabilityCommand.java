package org.chalkline.command.inspection;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.inspection.AccountabilityEvent.AccountabilityGround;
import org.chalkline.kernel.inspection.AccountabilityId;
import org.chalkline.kernel.inspection.InspectionId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * All that can be asked to be done to hold somebody to account. {@code effectiveOn} is the day on
 * which it was.
 */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface AccountabilityCommand {

    /**
     * Records that those who run the school were spoken to.
     *
     * @param unit the supervision office
     */
    record InterviewSchool(
            @TargetAggregateIdentifier AccountabilityId accountability,
            InspectionId inspection,
            String matters,
            String record,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements AccountabilityCommand {}

    /** Criticises the school before others. */
    record CriticiseSchool(
            @TargetAggregateIdentifier AccountabilityId accountability,
            AccountabilityGround basis,
            String publishedIn,
            Decision decision,
            LocalDate effectiveOn)
            implements AccountabilityCommand {}

    /**
     * Proposes that somebody be sanctioned.
     *
     * @param misconduct to be sealed
     */
    record ProposeSanction(
            @TargetAggregateIdentifier AccountabilityId accountability,
            PersonId person,
            String addressee,
            String misconduct,
            boolean grave,
            Decision decision,
            LocalDate effectiveOn)
            implements AccountabilityCommand {}

    /** Records the answer to a proposal. */
    record AnswerProposal(
            @TargetAggregateIdentifier AccountabilityId accountability,
            boolean followed,
            @Nullable String document,
            String officer,
            LocalDate effectiveOn)
            implements AccountabilityCommand {}
}
