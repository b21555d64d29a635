package org.chalkline.query.credit;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.credit.AnnulmentGround;
import org.chalkline.kernel.credit.CreditAccountId;
import org.chalkline.kernel.credit.OutcomeLevel;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.programme.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of one person's account of credits; is what GraphQL calls {@code
 * CreditAccount}.
 *
 * @param refusals conversions that were refused, in their order
 */
@RecordBuilder
public record CreditAccountRecord(
        CreditAccountId account,
        PersonId person,
        String unit,
        LocalDate openedOn,
        List<Credit> credits,
        List<Refusal> refusals)
        implements CreditAccountRecordBuilder.With {

    /** Tells how a credit stands. */
    public enum CreditStatus {
        EARNED,
        CONVERTED,
        ANNULLED
    }

    /**
     * Holds a credit.
     *
     * @param programme whose outcome it is; absent where it was learned elsewhere
     * @param certificate sealed
     * @param achievement sealed
     * @param pair by which it was converted; absent where it wasn't
     * @param into the course that it counts as since
     * @param institution where that counts
     * @param ground why it was annulled; absent where it wasn't
     * @param document the number of the last decision about it; absent while there is none
     */
    @RecordBuilder
    public record Credit(
            String number,
            @Nullable ProgrammeId programme,
            String issuer,
            OutcomeLevel level,
            String course,
            Personal certificate,
            Personal achievement,
            int points,
            LocalDate earnedOn,
            CreditStatus status,
            @Nullable String pair,
            @Nullable String into,
            @Nullable String institution,
            @Nullable AnnulmentGround ground,
            @Nullable String document,
            @Nullable LocalDate closedOn)
            implements CreditAccountRecordCreditBuilder.With {}

    /** Holds that a conversion was refused. */
    public record Refusal(String credit, String pair, String document, LocalDate on) {}

    public CreditAccountRecord {
        credits = List.copyOf(credits);
        refusals = List.copyOf(refusals);
    }

    /** How many points count: of credits that aren't annulled. */
    public int points() {
        return credits.stream()
                .filter(each -> each.status() != CreditStatus.ANNULLED)
                .mapToInt(Credit::points)
                .sum();
    }
}
