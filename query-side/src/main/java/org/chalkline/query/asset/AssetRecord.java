package org.chalkline.query.asset;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.asset.AcquisitionWay;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetCategory;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.AssetRequestId;
import org.chalkline.kernel.asset.DisposalId;
import org.chalkline.kernel.asset.DisposalManner;
import org.chalkline.kernel.asset.Funding;
import org.chalkline.kernel.asset.StocktakingId;
import org.chalkline.kernel.asset.Valuation;
import org.chalkline.kernel.asset.ValueReport;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.research.ResearchProjectId;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of one asset. It is folded from its facts by {@link AssetView}, and is
 * what GraphQL calls {@code Asset}.
 *
 * @param unit the unit in whose ledger it stands, or that came by it
 * @param origin how it came into the record
 * @param project the research project whose money paid for it, or for some of it
 * @param valuation what it stands at; its depreciation is stated when it is registered
 * @param place where it is kept; absent before it is registered
 * @param custodian who signed for it; absent while it is in store
 * @param away with whom it is, while it is lent, leased or under way to another unit
 * @param arrears what is owed of leases that were ended by default; absent where none was
 * @param investment the one that was approved last
 * @param title as it was registered last
 * @param missedBy the stocktaking that missed it, while it is missing
 * @param departure the disposal in which it stands, or by which it went
 * @param movements what was done with it, in the order of the days
 */
@RecordBuilder
public record AssetRecord(
        AssetId id,
        UnitId unit,
        AssetCard card,
        Status status,
        Origin origin,
        @Nullable ResearchProjectId project,
        Valuation valuation,
        @Nullable LocalDate registeredOn,
        @Nullable String place,
        @Nullable PersonId custodian,
        @Nullable Away away,
        @Nullable Money arrears,
        @Nullable Investment investment,
        @Nullable TitleEntry title,
        @Nullable StocktakingId missedBy,
        @Nullable Departure departure,
        List<Movement> movements)
        implements AssetRecordBuilder.With {

    /** Where it stands. */
    public enum Status {
        ACQUIRED,
        IN_STORE,
        IN_USE,
        LENT,
        LEASED,
        INVESTED,
        IN_TRANSFER,
        MISSING,
        DISPOSAL_PENDING,
        DISPOSED_OF,
        DERECOGNISED,
        GIVEN_BACK;

        /**
         * Whether it counts in its unit's ledger: what was struck off, or never entered, doesn't.
         */
        boolean onTheBooks() {
            return switch (this) {
                case ACQUIRED, DERECOGNISED, GIVEN_BACK -> false;
                case IN_STORE,
                        IN_USE,
                        LENT,
                        LEASED,
                        INVESTED,
                        IN_TRANSFER,
                        MISSING,
                        DISPOSAL_PENDING,
                        DISPOSED_OF ->
                        true;
            };
        }
    }

    /**
     * How it came.
     *
     * @param way absent for what a stocktaking found
     * @param source who it came from, or the ledger it was taken over from
     * @param stocktaking the one that found it
     * @param until the last day for which it is rented
     */
    @RecordBuilder
    public record Origin(
            @Nullable AcquisitionWay way,
            @Nullable String source,
            @Nullable AssetRequestId request,
            List<Funding> funding,
            @Nullable String document,
            @Nullable String purpose,
            @Nullable LocalDate until,
            @Nullable StocktakingId stocktaking,
            @Nullable Decision decision)
            implements AssetRecordOriginBuilder.With {
        public Origin {
            funding = List.copyOf(funding);
        }
    }

    /**
     * With whom it is, when it isn't with its unit.
     *
     * @param unit the borrower, or the unit that is to take it over
     * @param lessee who leases it
     * @param receivedBy who signed for it there
     * @param until the last day of the loan or lease
     * @param rent for the whole lease
     * @param remitted what of it was remitted
     */
    @RecordBuilder
    public record Away(
            LocalDate since,
            @Nullable UnitId unit,
            @Nullable String lessee,
            @Nullable PersonId receivedBy,
            @Nullable LocalDate until,
            @Nullable Money rent,
            @Nullable Money remitted)
            implements AssetRecordAwayBuilder.With {}

    /**
     * An investment of it.
     *
     * @param interest what the unit got for it; absent before it is contributed
     * @param income what was remitted of its income
     * @param endedOn the day on which it ended, or was given up
     */
    @RecordBuilder
    public record Investment(
            String investee,
            LocalDate approvedOn,
            ValueReport appraisal,
            CollectiveVote vote,
            Decision decision,
            @Nullable LocalDate contributedOn,
            @Nullable String interest,
            Money income,
            @Nullable LocalDate endedOn,
            @Nullable String ending)
            implements AssetRecordInvestmentBuilder.With {}

    /**
     * Its title as a registry has it.
     *
     * @param unit in whose name
     * @param since the day from which it stands so
     * @param cancelledOn the day on which it was cancelled; absent while it stands
     */
    @RecordBuilder
    public record TitleEntry(
            String certificate,
            String registry,
            UnitId unit,
            LocalDate registeredOn,
            LocalDate since,
            String document,
            @Nullable LocalDate cancelledOn)
            implements AssetRecordTitleEntryBuilder.With {}

    /** What a registry is to be asked for. */
    public enum TitleDue {
        REGISTRATION,
        CHANGE,
        CANCELLATION
    }

    /**
     * Its disposal.
     *
     * @param goneOn the day on which it went
     * @param derecognisedOn the day on which it was struck off
     * @param bookValue what it stood at that day
     */
    @RecordBuilder
    public record Departure(
            DisposalId disposal,
            DisposalManner manner,
            LocalDate since,
            @Nullable LocalDate goneOn,
            @Nullable LocalDate derecognisedOn,
            @Nullable Money bookValue)
            implements AssetRecordDepartureBuilder.With {}

    /**
     * Something that was done with it, and how it stood afterwards.
     *
     * @param with the borrower, the lessee, the unit it goes to
     */
    public record Movement(
            LocalDate on,
            MovementKind kind,
            UnitId unit,
            @Nullable String place,
            @Nullable PersonId custodian,
            @Nullable String with) {}

    /** What was done with an asset. */
    public enum MovementKind {
        ACQUIRED,
        REGISTERED,
        TAKEN_OVER_FROM_LEDGER,
        FOUND_BY_STOCKTAKING,
        SIGNED_FOR,
        HANDED_OVER,
        RETURNED_TO_STORE,
        MOVED,
        LENT,
        LOAN_RETURNED,
        LEASED,
        LEASE_ENDED,
        LEASE_ENDED_BY_DEFAULT,
        CONTRIBUTED,
        INVESTMENT_ENDED,
        HANDED_OVER_TO_UNIT,
        TAKEN_OVER_BY_UNIT,
        PASSED_ON,
        TRANSFER_CALLED_OFF,
        MISSED,
        FOUND_AGAIN,
        PUT_UP_FOR_DISPOSAL,
        KEPT_AFTER_ALL,
        DISPOSED_OF,
        DERECOGNISED,
        GIVEN_BACK
    }

    public AssetRecord {
        movements = List.copyOf(movements);
    }

    /** By when it is to come back, or to go back to its lessor. */
    public @Nullable LocalDate dueBack() {
        if (away != null && away.until() != null) return away.until();
        return status == Status.GIVEN_BACK ? null : origin.until();
    }

    /**
     * What a registry is to be asked for (40): a building or vehicle without a title, another
     * unit's name, or a title of what has gone; absent where all is in order.
     */
    public @Nullable TitleDue titleDue() {
        boolean there = status.onTheBooks() && status != Status.DISPOSED_OF;
        if (title == null || title.cancelledOn() != null) {
            boolean needed =
                    card.category() == AssetCategory.BUILDINGS
                            || card.category() == AssetCategory.VEHICLES;
            boolean own = origin.way() != AcquisitionWay.RENTED;
            return there && needed && own ? TitleDue.REGISTRATION : null;
        }
        if (!there) return TitleDue.CANCELLATION;
        return title.unit().equals(unit) ? null : TitleDue.CHANGE;
    }
}
