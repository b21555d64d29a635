package org.chalkline.command.asset;

import static org.chalkline.command.asset.AssetParts.id;
import static org.chalkline.command.asset.AssetParts.idIfAny;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.RefusedException;
import org.chalkline.command.asset.AssetCommand.*;
import org.chalkline.command.asset.AssetParts.DepreciationInput;
import org.chalkline.command.asset.AssetParts.FundingInput;
import org.chalkline.command.asset.AssetParts.ReallocationInput;
import org.chalkline.command.asset.AssetRequestCommand.*;
import org.chalkline.command.money.Amounts;
import org.chalkline.kernel.asset.AcquisitionWay;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.AssetRequestEvent.Supply;
import org.chalkline.kernel.asset.AssetRequestId;
import org.chalkline.kernel.asset.Meeting;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The acts as mutations give them, each the GraphQL input of its name: the commands, save that ids
 * and amounts are still texts. {@code command()} throws {@link RefusedException} when one is
 * malformed.
 */
final class AssetInputs {
    private AssetInputs() {}

    record RequestAssetsInput(
            String requestId,
            String unit,
            AssetCard what,
            int quantity,
            String estimate,
            String purpose,
            @Nullable ReallocationInput reallocation,
            String preparer,
            LocalDate on) {
        RequestAssets command() {
            return new RequestAssets(
                    id(AssetRequestId::new, requestId),
                    id(UnitId::new, unit),
                    what,
                    quantity,
                    Amounts.yuan(estimate),
                    purpose,
                    reallocation == null ? null : reallocation.value(),
                    preparer,
                    on);
        }
    }

    record GrantAssetRequestInput(
            String requestId,
            Supply supply,
            @Nullable Meeting meeting,
            Decision decision,
            LocalDate on) {
        GrantAssetRequest command() {
            return new GrantAssetRequest(
                    id(AssetRequestId::new, requestId), supply, meeting, decision, on);
        }
    }

    record RefuseAssetRequestInput(String requestId, Decision decision, LocalDate on) {
        RefuseAssetRequest command() {
            return new RefuseAssetRequest(id(AssetRequestId::new, requestId), decision, on);
        }
    }

    record WithdrawAssetRequestInput(String requestId, String reasons, LocalDate on) {
        WithdrawAssetRequest command() {
            return new WithdrawAssetRequest(id(AssetRequestId::new, requestId), reasons, on);
        }
    }

    record AcquireAssetInput(
            String assetId,
            String unit,
            AssetCard card,
            AcquisitionWay way,
            String cost,
            @Nullable String request,
            List<FundingInput> funding,
            String source,
            String document,
            @Nullable String purpose,
            @Nullable LocalDate until,
            LocalDate on) {
        AcquireAsset command() {
            return new AcquireAsset(
                    id(AssetId::new, assetId),
                    id(UnitId::new, unit),
                    card,
                    way,
                    Amounts.yuan(cost),
                    idIfAny(AssetRequestId::new, request),
                    funding.stream().map(FundingInput::value).toList(),
                    source,
                    document,
                    purpose,
                    until,
                    on);
        }
    }

    record RegisterAssetInput(
            String assetId, DepreciationInput depreciation, String place, LocalDate on) {
        RegisterAsset command() {
            return new RegisterAsset(id(AssetId::new, assetId), depreciation.value(), place, on);
        }
    }

    record TakeOverAssetInput(
            String assetId,
            String unit,
            AssetCard card,
            AcquisitionWay way,
            String cost,
            LocalDate acquiredOn,
            DepreciationInput depreciation,
            String place,
            @Nullable String custodian,
            String source) {
        TakeOverAsset command() {
            return new TakeOverAsset(
                    id(AssetId::new, assetId),
                    id(UnitId::new, unit),
                    card,
                    way,
                    Amounts.yuan(cost),
                    acquiredOn,
                    depreciation.value(),
                    place,
                    idIfAny(PersonId::new, custodian),
                    source);
        }
    }

    record SettleConstructionAccountsInput(
            String assetId, String cost, String accounts, LocalDate on) {
        SettleConstructionAccounts command() {
            return new SettleConstructionAccounts(
                    id(AssetId::new, assetId), Amounts.yuan(cost), accounts, on);
        }
    }

    record GiveBackRentedAssetInput(String assetId, String receipt, LocalDate on) {
        GiveBackRentedAsset command() {
            return new GiveBackRentedAsset(id(AssetId::new, assetId), receipt, on);
        }
    }

    record SignForAssetInput(String assetId, String custodian, String place, LocalDate on) {
        SignForAsset command() {
            return new SignForAsset(
                    id(AssetId::new, assetId), id(PersonId::new, custodian), place, on);
        }
    }

    record HandOverCustodyInput(
            String assetId, String from, String to, String place, String record, LocalDate on) {
        HandOverCustody command() {
            return new HandOverCustody(
                    id(AssetId::new, assetId),
                    id(PersonId::new, from),
                    id(PersonId::new, to),
                    place,
                    record,
                    on);
        }
    }

    record ReturnAssetToStoreInput(String assetId, String from, String place, LocalDate on) {
        ReturnAssetToStore command() {
            return new ReturnAssetToStore(
                    id(AssetId::new, assetId), id(PersonId::new, from), place, on);
        }
    }

    record MoveAssetInput(String assetId, String place, LocalDate on) {
        MoveAsset command() {
            return new MoveAsset(id(AssetId::new, assetId), place, on);
        }
    }

    record LendAssetInput(
            String assetId,
            String borrower,
            String receivedBy,
            LocalDate until,
            String agreement,
            LocalDate on) {
        LendAsset command() {
            return new LendAsset(
                    id(AssetId::new, assetId),
                    id(UnitId::new, borrower),
                    id(PersonId::new, receivedBy),
                    until,
                    agreement,
                    on);
        }
    }

    record ReturnLoanInput(String assetId, String condition, String place, LocalDate on) {
        ReturnLoan command() {
            return new ReturnLoan(id(AssetId::new, assetId), condition, place, on);
        }
    }

    record LeaseAssetInput(
            String assetId,
            String lessee,
            LocalDate until,
            String rent,
            String contract,
            Decision decision,
            LocalDate on) {
        LeaseAsset command() {
            return new LeaseAsset(
                    id(AssetId::new, assetId),
                    lessee,
                    until,
                    Amounts.yuan(rent),
                    contract,
                    decision,
                    on);
        }
    }

    record RemitRentInput(String assetId, String amount, String voucher, LocalDate on) {
        RemitRent command() {
            return new RemitRent(id(AssetId::new, assetId), Amounts.yuan(amount), voucher, on);
        }
    }

    record EndLeaseInput(String assetId, String condition, String place, LocalDate on) {
        EndLease command() {
            return new EndLease(id(AssetId::new, assetId), condition, place, on);
        }
    }

    record HandOverToUnitInput(String assetId, String to, Decision decision, LocalDate on) {
        HandOverToUnit command() {
            return new HandOverToUnit(id(AssetId::new, assetId), id(UnitId::new, to), decision, on);
        }
    }

    record TakeOverFromUnitInput(
            String assetId,
            String unit,
            @Nullable String request,
            String receivedBy,
            String place,
            String record,
            LocalDate on) {
        TakeOverFromUnit command() {
            return new TakeOverFromUnit(
                    id(AssetId::new, assetId),
                    id(UnitId::new, unit),
                    idIfAny(AssetRequestId::new, request),
                    id(PersonId::new, receivedBy),
                    place,
                    record,
                    on);
        }
    }

    record CallOffUnitTransferInput(String assetId, String reasons, LocalDate on) {
        CallOffUnitTransfer command() {
            return new CallOffUnitTransfer(id(AssetId::new, assetId), reasons, on);
        }
    }
}
