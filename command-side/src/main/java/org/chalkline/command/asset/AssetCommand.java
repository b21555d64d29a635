package org.chalkline.command.asset;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.asset.AcquisitionWay;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.AssetRequestId;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.asset.Funding;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * All that can be asked to be done with one asset, from its coming to its use. {@code on} is the
 * day on which it was done. How it goes is asked of its disposal, see {@link DisposalCommand}.
 */
public sealed interface AssetCommand {

    AssetId assetId();

    /**
     * Notes that a unit came by an asset.
     *
     * @param cost nothing for a rented one
     * @param funding the payments it was paid from, which come to its cost, or to its rent
     * @param source who it came from
     * @param document SHA-256 of the invoice, acceptance, contract or deed
     */
    record AcquireAsset(
            @TargetAggregateIdentifier AssetId assetId,
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
            LocalDate on)
            implements AssetCommand {
        public AcquireAsset {
            funding = List.copyOf(funding);
        }
    }

    /** Enters an asset in its unit's ledger. */
    record RegisterAsset(
            @TargetAggregateIdentifier AssetId assetId,
            Depreciation depreciation,
            String place,
            LocalDate on)
            implements AssetCommand {}

    /**
     * Takes an asset over from the ledger that was kept before.
     *
     * @param acquiredOn the day on which the unit came by it
     * @param custodian who had signed for it
     */
    record TakeOverAsset(
            @TargetAggregateIdentifier AssetId assetId,
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
            @TargetAggregateIdentifier AssetId assetId, Money cost, String accounts, LocalDate on)
            implements AssetCommand {}

    /** Notes that a rented asset went back to whom it belongs. */
    record GiveBackRentedAsset(
            @TargetAggregateIdentifier AssetId assetId, String receipt, LocalDate on)
            implements AssetCommand {}

    /** Notes who signed for an asset that stood in store. */
    record SignForAsset(
            @TargetAggregateIdentifier AssetId assetId,
            PersonId custodian,
            String place,
            LocalDate on)
            implements AssetCommand {}

    /** Notes that whoever had signed for an asset handed it over to another. */
    record HandOverCustody(
            @TargetAggregateIdentifier AssetId assetId,
            PersonId from,
            PersonId to,
            String place,
            String record,
            LocalDate on)
            implements AssetCommand {}

    /** Notes that whoever had signed for an asset gave it back to the store. */
    record ReturnAssetToStore(
            @TargetAggregateIdentifier AssetId assetId, PersonId from, String place, LocalDate on)
            implements AssetCommand {}

    /** Notes that an asset stands elsewhere now. */
    record MoveAsset(@TargetAggregateIdentifier AssetId assetId, String place, LocalDate on)
            implements AssetCommand {}

    /** Lends an asset to another unit. */
    record LendAsset(
            @TargetAggregateIdentifier AssetId assetId,
            UnitId borrower,
            PersonId receivedBy,
            LocalDate until,
            String agreement,
            LocalDate on)
            implements AssetCommand {}

    /** Notes that what was lent came back. */
    record ReturnLoan(
            @TargetAggregateIdentifier AssetId assetId,
            String condition,
            String place,
            LocalDate on)
            implements AssetCommand {}

    /** Leases an asset to another for rent. */
    record LeaseAsset(
            @TargetAggregateIdentifier AssetId assetId,
            String lessee,
            LocalDate until,
            Money rent,
            String contract,
            Decision decision,
            LocalDate on)
            implements AssetCommand {}

    /** Notes that rent was remitted. */
    record RemitRent(
            @TargetAggregateIdentifier AssetId assetId, Money amount, String voucher, LocalDate on)
            implements AssetCommand {}

    /** Notes that a lease is over. */
    record EndLease(
            @TargetAggregateIdentifier AssetId assetId,
            String condition,
            String place,
            LocalDate on)
            implements AssetCommand {}

    /** Hands an asset over to another unit for good. */
    record HandOverToUnit(
            @TargetAggregateIdentifier AssetId assetId, UnitId to, Decision decision, LocalDate on)
            implements AssetCommand {}

    /** Notes that the other unit took it over. */
    record TakeOverFromUnit(
            @TargetAggregateIdentifier AssetId assetId,
            UnitId unit,
            @Nullable AssetRequestId request,
            PersonId receivedBy,
            String place,
            String record,
            LocalDate on)
            implements AssetCommand {}

    /** Notes that the handing over came to nothing. */
    record CallOffUnitTransfer(
            @TargetAggregateIdentifier AssetId assetId, String reasons, LocalDate on)
            implements AssetCommand {}

    /** Records every clock that has lapsed by today. */
    record SettleClocks(@TargetAggregateIdentifier AssetId assetId) implements AssetCommand {}

    /** Reckons the running clocks anew after a holiday notice. */
    record ReckonClocksAnew(
            @TargetAggregateIdentifier AssetId assetId, String notice, LocalDate publishedOn)
            implements AssetCommand {}
}
