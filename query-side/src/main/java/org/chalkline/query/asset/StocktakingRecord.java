package org.chalkline.query.asset;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.StocktakingEvent.Cause;
import org.chalkline.kernel.asset.StocktakingEvent.Occasion;
import org.chalkline.kernel.asset.StocktakingId;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of one stocktaking. It is folded from its facts by {@link
 * StocktakingView}, and is what GraphQL calls {@code Stocktaking}.
 *
 * @param lines the assets that the ledger has, in the order in which they were listed
 * @param surpluses what was there besides
 * @param closedOn the day on which the counting was closed
 */
@RecordBuilder
public record StocktakingRecord(
        StocktakingId id,
        UnitId unit,
        Occasion occasion,
        List<PersonId> counters,
        LocalDate begunOn,
        List<Line> lines,
        List<Surplus> surpluses,
        @Nullable LocalDate closedOn)
        implements StocktakingRecordBuilder.With {

    /** How far it has come. */
    public enum Status {
        COUNTING,
        /** Closed, with differences that are not settled. */
        CLOSED,
        SETTLED
    }

    /**
     * An asset that was expected.
     *
     * @param present absent while it has not been looked for
     * @param deficit absent where it was there
     */
    @RecordBuilder
    public record Line(
            AssetId asset,
            @Nullable Boolean present,
            @Nullable PersonId counter,
            @Nullable LocalDate countedOn,
            @Nullable String remark,
            @Nullable Deficit deficit)
            implements StocktakingRecordLineBuilder.With {
        static Line expected(AssetId asset) {
            return StocktakingRecordLineBuilder.builder().asset(asset).build();
        }
    }

    /** What became of a deficit. */
    public enum Outcome {
        PENDING,
        MADE_GOOD,
        LOSS_APPROVED
    }

    /** Why an asset is missing, and what became of that. */
    @RecordBuilder
    public record Deficit(
            Outcome outcome,
            @Nullable Cause cause,
            @Nullable String explanation,
            @Nullable PersonId answerable,
            @Nullable Money compensation,
            @Nullable Decision decision,
            @Nullable LocalDate settledOn)
            implements StocktakingRecordDeficitBuilder.With {
        static Deficit found() {
            return StocktakingRecordDeficitBuilder.builder().outcome(Outcome.PENDING).build();
        }
    }

    /** What became of a surplus. */
    public enum SurplusOutcome {
        PENDING,
        ENTERED,
        DISMISSED
    }

    /**
     * Something that no ledger had.
     *
     * @param label the code on its label; absent where it bears none
     * @param asset what it was entered as
     * @param cause why no ledger had it
     * @param reasons why it was dismissed
     */
    @RecordBuilder
    public record Surplus(
            String number,
            AssetCard card,
            @Nullable AssetId label,
            String place,
            Money estimate,
            PersonId counter,
            SurplusOutcome outcome,
            @Nullable AssetId asset,
            @Nullable String cause,
            @Nullable String reasons)
            implements StocktakingRecordSurplusBuilder.With {}

    public StocktakingRecord {
        counters = List.copyOf(counters);
        lines = List.copyOf(lines);
        surpluses = List.copyOf(surpluses);
    }

    /** How far it has come. */
    public Status status() {
        if (closedOn == null) return Status.COUNTING;
        boolean pending =
                lines.stream()
                                .anyMatch(
                                        line ->
                                                line.deficit() != null
                                                        && line.deficit().outcome()
                                                                == Outcome.PENDING)
                        || surpluses.stream()
                                .anyMatch(found -> found.outcome() == SurplusOutcome.PENDING);
        return pending ? Status.CLOSED : Status.SETTLED;
    }

    /** How many assets the ledger has. */
    public int expected() {
        return lines.size();
    }

    /** How many of them were there. */
    public int present() {
        return (int) lines.stream().filter(line -> Boolean.TRUE.equals(line.present())).count();
    }

    /** How many of them were looked for and not there. */
    public int missing() {
        return (int) lines.stream().filter(line -> Boolean.FALSE.equals(line.present())).count();
    }

    /** How many things were there that the ledger doesn't have. */
    public int surplus() {
        return surpluses.size();
    }
}
