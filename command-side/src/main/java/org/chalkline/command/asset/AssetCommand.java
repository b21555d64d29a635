package org.chalkline.command.asset;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.command.procedure.vote.Meeting;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.asset.AcquisitionWay;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.AssetRequestId;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.asset.Funding;
import org.chalkline.kernel.asset.ValueReport;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.research.ResearchProjectId;
import org.jspecify.annotations.Nullable;

/**
 * All that can be asked to be done with one asset, from its coming to its use. {@code effectiveOn}
 * is the day on which it was done. How it goes is asked of its disposal, see {@link
 * DisposalCommand}.
 */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface AssetCommand {

    AssetId asset();

    /**
     * Notes that a unit came by an asset.
     *
     * @param cost nothing for a rented one
     * @param funding the payments it was paid from, which come to its cost, or to its rent
     * @param source who it came from
     * @param document SHA-256 of the invoice, acceptance, contract or deed
     * @param project the research project that it is for; where it is absent, the payments tell
     */
    record AcquireAsset(
            @TargetAggregateIdentifier AssetId asset,
            UnitId unit,
            AssetCard card,
            AcquisitionWay way,
            Money cost,
            @Nullable AssetRequestId request,
            List<Funding> funding,
            String source,
            String document,
            @Nullable String purpose,
            @Nullable LocalDate until,
            @Nullable ResearchProjectId project,
            LocalDate effectiveOn)
            implements AssetCommand {
        public AcquireAsset {
            funding = List.copyOf(funding);
        }
    }

    /** Enters an asset in its unit's ledger. */
    record RegisterAsset(
            @TargetAggregateIdentifier AssetId asset,
            Depreciation depreciation,
            String place,
            LocalDate effectiveOn)
            implements AssetCommand {}

    /**
     * Takes an asset over from the ledger that was kept before.
     *
     * @param acquiredOn the day on which the unit came by it
     * @param custodian who had signed for it
     */
    record TakeOverAsset(
            @TargetAggregateIdentifier AssetId asset,
            UnitId unit,
            AssetCard card,
            AcquisitionWay way,
            Money cost,
            LocalDate acquiredOn,
            Depreciation depreciation,
            String place,
            @Nullable PersonId custodian,
            String source)
            implements AssetCommand {}

    /** Notes that the accounts of what was built are final. */
    record SettleConstructionAccounts(
            @TargetAggregateIdentifier AssetId asset,
            Money cost,
            String accounts,
            LocalDate effectiveOn)
            implements AssetCommand {}

    /** Notes that a rented asset went back to whom it belongs. */
    record GiveBackRentedAsset(
            @TargetAggregateIdentifier AssetId asset, String receipt, LocalDate effectiveOn)
            implements AssetCommand {}

    /** Notes who signed for an asset that stood in store. */
    record SignForAsset(
            @TargetAggregateIdentifier AssetId asset,
            PersonId custodian,
            String place,
            LocalDate effectiveOn)
            implements AssetCommand {}

    /** Notes that whoever had signed for an asset handed it over to another. */
    record HandOverCustody(
            @TargetAggregateIdentifier AssetId asset,
            PersonId from,
            PersonId to,
            String place,
            String record,
            LocalDate effectiveOn)
            implements AssetCommand {}

    /** Notes that whoever had signed for an asset gave it back to the store. */
    record ReturnAssetToStore(
            @TargetAggregateIdentifier AssetId asset,
            PersonId from,
            String place,
            LocalDate effectiveOn)
            implements AssetCommand {}

    /** Notes that an asset stands elsewhere now. */
    record MoveAsset(@TargetAggregateIdentifier AssetId asset, String place, LocalDate effectiveOn)
            implements AssetCommand {}

    /** Lends an asset to another unit. */
    record LendAsset(
            @TargetAggregateIdentifier AssetId asset,
            UnitId borrower,
            PersonId receivedBy,
            LocalDate until,
            String agreement,
            LocalDate effectiveOn)
            implements AssetCommand {}

    /** Notes that what was lent came back. */
    record ReturnLoan(
            @TargetAggregateIdentifier AssetId asset,
            String condition,
            String place,
            LocalDate effectiveOn)
            implements AssetCommand {}

    /** Leases an asset to another for rent. */
    record LeaseAsset(
            @TargetAggregateIdentifier AssetId asset,
            String lessee,
            LocalDate until,
            Money rent,
            String contract,
            Decision decision,
            LocalDate effectiveOn)
            implements AssetCommand {}

    /** Notes that rent was remitted. */
    record RemitRent(
            @TargetAggregateIdentifier AssetId asset,
            Money amount,
            String voucher,
            LocalDate effectiveOn)
            implements AssetCommand {}

    /** Notes that a lease is over. */
    record EndLease(
            @TargetAggregateIdentifier AssetId asset,
            String condition,
            String place,
            LocalDate effectiveOn)
            implements AssetCommand {}

    /**
     * Ends a lease whose lessee defaulted.
     *
     * @param owed what they owe of the rent
     */
    record EndLeaseByDefault(
            @TargetAggregateIdentifier AssetId asset,
            Money owed,
            String reasons,
            String condition,
            String place,
            Decision decision,
            LocalDate effectiveOn)
            implements AssetCommand {}

    /** Notes that what was owed since a lease ended was remitted. */
    record RemitRentArrears(
            @TargetAggregateIdentifier AssetId asset,
            Money amount,
            String voucher,
            LocalDate effectiveOn)
            implements AssetCommand {}

    /**
     * Approves that a unit invests an asset.
     *
     * @param study digest of the feasibility study; required
     * @param appraisal required
     */
    record ApproveInvestment(
            @TargetAggregateIdentifier AssetId asset,
            String investee,
            @Nullable String study,
            Meeting meeting,
            @Nullable ValueReport appraisal,
            Decision decision,
            LocalDate effectiveOn)
            implements AssetCommand {}

    /** Gives an investment up before the asset was contributed. */
    record GiveUpInvestment(
            @TargetAggregateIdentifier AssetId asset, String reasons, LocalDate effectiveOn)
            implements AssetCommand {}

    /** Notes that an asset was contributed to what it is invested in. */
    record ContributeAsset(
            @TargetAggregateIdentifier AssetId asset,
            String interest,
            String document,
            LocalDate effectiveOn)
            implements AssetCommand {}

    /** Notes that income of an investment was remitted. */
    record RemitInvestmentIncome(
            @TargetAggregateIdentifier AssetId asset,
            Money amount,
            String voucher,
            LocalDate effectiveOn)
            implements AssetCommand {}

    /** Notes that an investment is over and the asset came back. */
    record EndInvestment(
            @TargetAggregateIdentifier AssetId asset,
            String reasons,
            String condition,
            String place,
            Decision decision,
            LocalDate effectiveOn)
            implements AssetCommand {}

    /** Notes that the title of an asset was registered in the name of its unit. */
    record RegisterTitle(
            @TargetAggregateIdentifier AssetId asset,
            String certificate,
            String registry,
            String document,
            LocalDate effectiveOn)
            implements AssetCommand {}

    /** Notes that the registration of a title was changed. */
    record ChangeTitle(
            @TargetAggregateIdentifier AssetId asset,
            String certificate,
            String reasons,
            String document,
            LocalDate effectiveOn)
            implements AssetCommand {}

    /** Notes that the registration of a title was cancelled. */
    record CancelTitle(
            @TargetAggregateIdentifier AssetId asset,
            String reasons,
            String document,
            LocalDate effectiveOn)
            implements AssetCommand {}

    /** Hands an asset over to another unit for good. */
    record HandOverToUnit(
            @TargetAggregateIdentifier AssetId asset,
            UnitId to,
            Decision decision,
            LocalDate effectiveOn)
            implements AssetCommand {}

    /** Notes that the other unit took it over. */
    record TakeOverFromUnit(
            @TargetAggregateIdentifier AssetId asset,
            UnitId unit,
            @Nullable AssetRequestId request,
            PersonId receivedBy,
            String place,
            String record,
            LocalDate effectiveOn)
            implements AssetCommand {}

    /**
     * Passes an asset on to a successor of its unit. It follows the division, and is no mutation.
     */
    record PassOnAsset(
            @TargetAggregateIdentifier AssetId asset,
            UnitId from,
            UnitId to,
            Decision decision,
            LocalDate effectiveOn)
            implements AssetCommand {}

    /** Notes that the handing over came to nothing. */
    record CallOffUnitTransfer(
            @TargetAggregateIdentifier AssetId asset, String reasons, LocalDate effectiveOn)
            implements AssetCommand {}

    /** Records every clock that has lapsed by today. */
    record SettleClocks(@TargetAggregateIdentifier AssetId asset) implements AssetCommand {}

    /** Reckons the running clocks anew after a holiday notice. */
    record ReckonClocksAnew(
            @TargetAggregateIdentifier AssetId asset, String notice, LocalDate publishedOn)
            implements AssetCommand {}
}
