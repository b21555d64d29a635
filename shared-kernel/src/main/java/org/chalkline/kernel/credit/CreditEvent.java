package org.chalkline.kernel.credit;

import java.time.LocalDate;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.programme.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen to a person's account of credits (学分账户). What the certificate says stands
 * sealed; the points are numbers alone, for what a pair of the catalogue moved outlives whose it
 * was.
 */
public sealed interface CreditEvent extends Fact {

    CreditAccountId account();

    @Override
    default String subject() {
        return account().toString();
    }

    /**
     * It was opened.
     *
     * @param person whose it is
     * @param unit the unit of the bureau that has it in hand
     */
    @FactType("credit.AccountOpened")
    record AccountOpened(
            CreditAccountId account,
            PersonId person,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements CreditEvent {}

    /**
     * A credit was earned.
     *
     * @param credit its number, the account's own
     * @param programme whose outcome it is; absent where it was learned elsewhere
     * @param issuer the code of who issued the certificate: the provider's, or another
     *     organisation's
     * @param outcome what was counted
     * @param course the course's code, as the city's catalogue has it
     * @param certificate sealed: its number
     * @param achievement sealed: what was learned, and how well
     * @param points how many, from 1
     */
    @FactType("credit.CreditEarned")
    record CreditEarned(
            CreditAccountId account,
            String credit,
            PersonId person,
            @Nullable ProgrammeId programme,
            String issuer,
            CountedOutcomeId outcome,
            OutcomeLevel level,
            String course,
            Personal certificate,
            Personal achievement,
            int points,
            String officer,
            LocalDate effectiveOn)
            implements CreditEvent {}

    /**
     * It was converted (学分转换) by a pair of the city's catalogue.
     *
     * @param pair the pair's code
     * @param catalogue the document by which the catalogue of that day has effect
     * @param into the course that it counts as since
     * @param points how many
     * @param institution where it counts
     */
    @FactType("credit.CreditConverted")
    record CreditConverted(
            CreditAccountId account,
            String credit,
            PersonId person,
            String pair,
            String catalogue,
            String into,
            int points,
            String institution,
            Decision decision,
            LocalDate effectiveOn)
            implements CreditEvent {}

    /**
     * It was decided not to convert it.
     *
     * @param pair the pair that was asked for
     */
    @FactType("credit.ConversionRefused")
    record ConversionRefused(
            CreditAccountId account,
            String credit,
            String pair,
            Decision decision,
            LocalDate effectiveOn)
            implements CreditEvent {}

    /** It counts no more, and never counted. */
    @FactType("credit.CreditAnnulled")
    record CreditAnnulled(
            CreditAccountId account,
            String credit,
            AnnulmentGround ground,
            Decision decision,
            LocalDate effectiveOn)
            implements CreditEvent {}
}
