package org.chalkline.command.asset;

import static java.util.Objects.requireNonNull;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.asset.AssetRefusal.*;

import java.time.LocalDate;
import org.chalkline.kernel.asset.AcquisitionWay;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetEvent;
import org.chalkline.kernel.asset.AssetEvent.*;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.asset.DisposalId;
import org.chalkline.kernel.asset.Valuation;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.jspecify.annotations.Nullable;

/** What is on file of one asset, as far as deciding needs it. Folded from its facts alone. */
final class AssetState {

    /** Where it is, when it isn't with its unit. */
    private enum Away {
        LENT,
        LEASED,
        INVESTED,
        IN_TRANSFER,
        MISSING
    }

    private @Nullable UnitId unit;
    private @Nullable AssetCard card;
    private @Nullable AcquisitionWay way;
    private @Nullable Valuation valuation;
    private boolean registered;
    private @Nullable LocalDate registeredOn;
    private boolean accountsSettled;
    private @Nullable String place;
    private @Nullable PersonId custodian;
    private @Nullable Away away;
    private @Nullable UnitId under;
    private Money rent = Money.ZERO;
    private Money remitted = Money.ZERO;
    private Money arrears = Money.ZERO;
    private boolean investmentApproved;
    private @Nullable String certificate;
    private boolean lossConfirmed;
    private @Nullable DisposalId disposal;
    private boolean gone;
    private boolean over;

    boolean exists() {
        return unit != null;
    }

    UnitId unit() {
        return requireNonNull(unit);
    }

    AssetCard card() {
        return requireNonNull(card);
    }

    Valuation valuation() {
        return requireNonNull(valuation);
    }

    boolean rented() {
        return way == AcquisitionWay.RENTED;
    }

    boolean built() {
        return way == AcquisitionWay.BUILT;
    }

    boolean registered() {
        return registered;
    }

    boolean accountsSettled() {
        return accountsSettled;
    }

    /** Whether the person has signed for it, and it is still there. */
    boolean isHeldBy(PersonId person) {
        return !gone && !over && person.equals(custodian);
    }

    @Nullable PersonId custodian() {
        return custodian;
    }

    /** The unit to which it is under way. */
    UnitId under() {
        return requireNonNull(under);
    }

    /** What of the rent of a lease has not been remitted. */
    Money rentOutstanding() {
        return rent.minus(remitted);
    }

    /** What is owed since leases were ended by default. */
    Money arrears() {
        return arrears;
    }

    boolean lossConfirmed() {
        return lossConfirmed;
    }

    boolean missing() {
        return away == Away.MISSING;
    }

    boolean stands(String where) {
        return where.equals(place);
    }

    /** Whether it stood in that unit's ledger on the day. */
    boolean onTheBooks(LocalDate day) {
        return registeredOn != null && !day.isBefore(registeredOn) && !over && !gone;
    }

    void requireExists() {
        refuseIf(!exists(), UNKNOWN_ASSET);
    }

    /** Refuses what would be done with an asset off the books, or one that is no more. */
    void requireOnTheBooks() {
        requireExists();
        refuseIf(over, ASSET_DERECOGNISED);
        refuseIf(!registered, OFF_BOOK);
        refuseIf(gone, ASSET_GONE);
    }

    /** Refuses what needs the asset to be at hand. */
    void requireAtHand() {
        requireOnTheBooks();
        refuseIf(away == Away.LENT, LENT_ALREADY);
        refuseIf(away == Away.LEASED, LEASED_ALREADY);
        refuseIf(away == Away.INVESTED, INVESTED_ALREADY);
        refuseIf(away == Away.IN_TRANSFER, IN_TRANSFER);
        refuseIf(away == Away.MISSING, AssetRefusal.ASSET_MISSING);
    }

    /** Refuses what would take it from its unit while it may be disposed of. */
    void requireFree() {
        requireAtHand();
        requireInNoDisposal();
    }

    void requireInNoDisposal() {
        requireOnTheBooks();
        refuseIf(disposal != null, IN_DISPOSAL);
    }

    void requireLent() {
        requireOnTheBooks();
        refuseIf(away != Away.LENT, NOT_LENT);
    }

    void requireLeased() {
        requireOnTheBooks();
        refuseIf(away != Away.LEASED, NOT_LEASED);
    }

    /** Whether it was approved that its unit invests it, and that has not ended. */
    boolean investmentApproved() {
        return investmentApproved;
    }

    void requireInvested() {
        requireOnTheBooks();
        refuseIf(away != Away.INVESTED, NOT_INVESTED);
    }

    /** The number of the certificate of its title; absent where none is registered. */
    @Nullable String certificate() {
        return certificate;
    }

    void requireInTransfer() {
        requireOnTheBooks();
        refuseIf(away != Away.IN_TRANSFER, NOT_IN_TRANSFER);
    }

    void requireMissing() {
        requireOnTheBooks();
        refuseIf(away != Away.MISSING, NOT_MISSING);
    }

    /** Whether somebody else has it. */
    boolean away() {
        return away != null && away != Away.MISSING;
    }

    /** Takes in one more fact. */
    void evolve(AssetEvent fact) {
        switch (fact) {
            case AssetAcquired e -> {
                came(e.unit(), e.card(), e.way());
                valuation = new Valuation(e.effectiveOn(), e.cost(), Depreciation.NONE, null);
            }
            case AssetPaidByProject e -> {} // whose money paid changes nothing that is decided upon
            case AssetRegistered e -> {
                entered(e.depreciation(), e.place(), e.effectiveOn());
            }
            case AssetTakenOver e -> {
                came(e.unit(), e.card(), e.way());
                valuation = new Valuation(e.effectiveOn(), e.cost(), e.depreciation(), null);
                entered(e.depreciation(), e.place(), e.effectiveOn());
                custodian = e.custodian();
                accountsSettled = true;
            }
            case SurplusAssetRegistered e -> {
                came(e.unit(), e.card(), null);
                valuation = new Valuation(e.effectiveOn(), e.value(), e.depreciation(), null);
                entered(e.depreciation(), e.place(), e.effectiveOn());
            }
            case ConstructionAccountsSettled e -> {
                valuation = valuation().restated(e.effectiveOn(), e.cost());
                accountsSettled = true;
            }
            case RentedAssetGivenBack e -> over = true;
            case AssetSignedFor e -> held(e.custodian(), e.place());
            case CustodyHandedOver e -> held(e.to(), e.place());
            case AssetReturnedToStore e -> held(null, e.place());
            case AssetMoved e -> place = e.place();
            case AssetLent e -> away = Away.LENT;
            case LoanReturned e -> back(e.place());
            case AssetLeased e -> {
                away = Away.LEASED;
                rent = e.rent();
                remitted = Money.ZERO;
            }
            case RentRemitted e -> remitted = remitted.plus(e.amount());
            case LeaseEnded e -> back(e.place());
            case LeaseEndedByDefault e -> {
                back(e.place());
                arrears = arrears.plus(e.owed());
            }
            case RentArrearsRemitted e -> arrears = arrears.minus(e.amount());
            case InvestmentApproved e -> investmentApproved = true;
            case InvestmentGivenUp e -> investmentApproved = false;
            case AssetContributed e -> away = Away.INVESTED;
            case InvestmentIncomeRemitted e -> {} // how much is for the register to tell
            case InvestmentEnded e -> {
                back(e.place());
                investmentApproved = false;
            }
            case TitleRegistered e -> certificate = e.certificate();
            case TitleChanged e -> certificate = e.certificate();
            case TitleCancelled e -> certificate = null;
            case HandedOverToUnit e -> {
                away = Away.IN_TRANSFER;
                under = e.to();
            }
            case TakenOverByUnit e -> {
                unit = e.unit();
                away = null;
                investmentApproved = false; // that was the other unit's
                held(e.receivedBy(), e.place());
            }
            case AssetPassedOn e -> {
                unit = e.to();
                custodian = null;
                investmentApproved = false;
            }
            case UnitTransferCalledOff e -> away = null;
            case AssetMissed e -> away = Away.MISSING;
            case AssetFoundAgain e -> {
                back(e.place());
                lossConfirmed = false;
            }
            case LossConfirmed e -> lossConfirmed = true;
            case PutUpForDisposal e -> disposal = e.disposal();
            case KeptAfterAll e -> disposal = null;
            case AssetDisposedOf e -> {
                gone = true;
                custodian = null;
                away = null;
            }
            case AssetDerecognised e -> over = true;
        }
    }

    private void came(UnitId to, AssetCard as, @Nullable AcquisitionWay by) {
        unit = to;
        card = as;
        way = by;
    }

    private void entered(Depreciation by, String where, LocalDate on) {
        var v = valuation();
        valuation = new Valuation(v.acquiredOn(), v.cost(), by, v.restated());
        registered = true;
        registeredOn = on;
        place = where;
    }

    private void held(@Nullable PersonId by, String where) {
        custodian = by;
        place = where;
    }

    private void back(String where) {
        away = null;
        place = where;
    }
}
