package org.chalkline.query.asset;

import org.chalkline.kernel.asset.AssetEvent;
import org.chalkline.kernel.asset.AssetEvent.*;
import org.chalkline.kernel.asset.Depreciation;

/** Says in one sentence what a fact of an asset tells. Its date stands beside it. */
final class AssetFactSummary {

    private AssetFactSummary() {}

    static String of(AssetEvent fact) {
        return switch (fact) {
            case AssetAcquired e ->
                    "\"%s\" came to %s (%s) from %s for %s."
                            .formatted(e.card().name(), e.unit(), e.way(), e.source(), e.cost());
            case AssetRegistered e ->
                    "Registered, kept at %s, %s.".formatted(e.place(), method(e.depreciation()));
            case AssetTakenOver e ->
                    "\"%s\" of %s taken over from %s at %s, %s."
                            .formatted(
                                    e.card().name(),
                                    e.unit(),
                                    e.source(),
                                    e.cost(),
                                    method(e.depreciation()));
            case AssetPaidByProject e ->
                    "%s of it were paid by the money of research project %s."
                            .formatted(e.amount(), e.project().value());
            case SurplusAssetRegistered e ->
                    "Found by stocktaking %s (盘盈) and registered at %s by decision %s."
                            .formatted(
                                    e.stocktaking().value(),
                                    e.value(),
                                    e.decision().documentNumber());
            case ConstructionAccountsSettled e ->
                    "Final accounts of construction: it did cost %s.".formatted(e.cost());
            case RentedAssetGivenBack e -> "Given back to its lessor.";
            case AssetSignedFor e ->
                    "Signed for by %s, at %s.".formatted(e.custodian().value(), e.place());
            case CustodyHandedOver e ->
                    "Handed over by %s to %s, at %s."
                            .formatted(e.from().value(), e.to().value(), e.place());
            case AssetReturnedToStore e ->
                    "Given back to the store by %s, at %s.".formatted(e.from().value(), e.place());
            case AssetMoved e -> "Moved to %s.".formatted(e.place());
            case AssetLent e -> "Lent to %s until %s.".formatted(e.borrower(), e.until());
            case LoanReturned e -> "Came back from loan: %s.".formatted(e.condition());
            case AssetLeased e ->
                    "Leased to %s until %s for %s by decision %s."
                            .formatted(
                                    e.lessee(), e.until(), e.rent(), e.decision().documentNumber());
            case RentRemitted e ->
                    "Rent of %s remitted, voucher %s.".formatted(e.amount(), e.voucher());
            case LeaseEndedByDefault e ->
                    "The lease was ended by default, %s stay owed; decision %s: %s"
                            .formatted(e.owed(), e.decision().documentNumber(), e.reasons());
            case RentArrearsRemitted e ->
                    "%s of what was owed remitted, voucher %s.".formatted(e.amount(), e.voucher());
            case LeaseEnded e -> "The lease ended: %s.".formatted(e.condition());
            case InvestmentApproved e ->
                    "Its investment in %s was approved by decision %s, appraised at %s."
                            .formatted(
                                    e.investee(),
                                    e.decision().documentNumber(),
                                    e.appraisal().value());
            case InvestmentGivenUp e -> "The investment was given up: " + e.reasons();
            case AssetContributed e -> "Contributed, for %s.".formatted(e.interest());
            case InvestmentIncomeRemitted e ->
                    "Income of %s remitted, voucher %s.".formatted(e.amount(), e.voucher());
            case InvestmentEnded e ->
                    "The investment ended by decision %s: %s"
                            .formatted(e.decision().documentNumber(), e.reasons());
            case TitleRegistered e ->
                    "Title registered in the name of %s, certificate %s."
                            .formatted(e.unit(), e.certificate());
            case TitleChanged e ->
                    "Title changed, certificate %s: %s".formatted(e.certificate(), e.reasons());
            case TitleCancelled e -> "Title cancelled: " + e.reasons();
            case HandedOverToUnit e ->
                    "Handed over by %s to %s (调剂) by decision %s."
                            .formatted(e.from(), e.to(), e.decision().documentNumber());
            case TakenOverByUnit e ->
                    "Taken over by %s, signed for by %s, at %s."
                            .formatted(e.unit(), e.receivedBy().value(), e.place());
            case AssetPassedOn e ->
                    "Passed on by %s, which was divided, to %s by decision %s."
                            .formatted(e.from(), e.to(), e.decision().documentNumber());
            case UnitTransferCalledOff e -> "The transfer was called off: " + e.reasons();
            case AssetMissed e ->
                    "Missed by stocktaking %s (盘亏).".formatted(e.stocktaking().value());
            case AssetFoundAgain e -> "Turned up at %s.".formatted(e.place());
            case LossConfirmed e ->
                    "Its loss was approved by decision %s."
                            .formatted(e.decision().documentNumber());
            case PutUpForDisposal e ->
                    "Put up for disposal %s (%s).".formatted(e.disposal().value(), e.manner());
            case KeptAfterAll e ->
                    "Kept: disposal %s came to nothing.".formatted(e.disposal().value());
            case AssetDisposedOf e ->
                    "Disposed of (%s) by %s.".formatted(e.manner(), e.disposal().value());
            case AssetDerecognised e ->
                    "Struck off the ledger (核销), standing at %s.".formatted(e.bookValue());
        };
    }

    private static String method(Depreciation depreciation) {
        return switch (depreciation.method()) {
            case NONE -> "no depreciation";
            case STRAIGHT_LINE -> "straight line over " + depreciation.lifeMonths() + " months";
            case SUM_OF_YEARS_DIGITS ->
                    "sum of years' digits over " + depreciation.lifeMonths() + " months";
        };
    }
}
