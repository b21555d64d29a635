package org.chalkline.command.credit;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.credit.AnnulmentGround;
import org.chalkline.kernel.credit.CreditAccountId;
import org.chalkline.kernel.credit.OutcomeLevel;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.programme.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done with a person's account of credits. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface CreditCommand {

    /**
     * Opens a person's account.
     *
     * @param unit the unit of the bureau that has it in hand
     */
    record OpenCreditAccount(
            @TargetAggregateIdentifier CreditAccountId account,
            PersonId person,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements CreditCommand {}

    /**
     * Counts what somebody learned, upon its certificate.
     *
     * @param programme whose outcome it is; absent where it was learned elsewhere
     * @param issuer the code of who issued the certificate; absent where the programme says it
     * @param certificate its number; it is sealed
     * @param achievement what was learned, and how well; it is sealed
     */
    record EarnCredit(
            @TargetAggregateIdentifier CreditAccountId account,
            String credit,
            @Nullable ProgrammeId programme,
            @Nullable String issuer,
            OutcomeLevel level,
            String course,
            String certificate,
            String achievement,
            int points,
            String officer,
            LocalDate effectiveOn)
            implements CreditCommand {}

    /** Converts a credit by a pair of the city's catalogue. */
    record ConvertCredit(
            @TargetAggregateIdentifier CreditAccountId account,
            String credit,
            String pair,
            String institution,
            Decision decision,
            LocalDate effectiveOn)
            implements CreditCommand {}

    /** Decides not to convert a credit. */
    record RefuseConversion(
            @TargetAggregateIdentifier CreditAccountId account,
            String credit,
            String pair,
            Decision decision,
            LocalDate effectiveOn)
            implements CreditCommand {}

    /** Annuls a credit. */
    record AnnulCredit(
            @TargetAggregateIdentifier CreditAccountId account,
            String credit,
            AnnulmentGround ground,
            Decision decision,
            LocalDate effectiveOn)
            implements CreditCommand {}
}
