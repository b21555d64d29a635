package org.chalkline.query.asset;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.asset.AssetEvent;
import org.chalkline.kernel.asset.AssetEvent.*;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.asset.Valuation;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.money.Money;
import org.chalkline.query.asset.AssetRecord.Away;
import org.chalkline.query.asset.AssetRecord.Departure;
import org.chalkline.query.asset.AssetRecord.MovementKind;
import org.chalkline.query.asset.AssetRecord.Origin;
import org.chalkline.query.asset.AssetRecord.Status;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one asset into its {@link AssetRecord}. */
public final class AssetView implements View<AssetRecord> {

    @Override
    public String name() {
        return "assets";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<AssetRecord> stateType() {
        return AssetRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return AssetEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<AssetRecord>> columns() {
        return AssetTable.TABLE.columns();
    }

    @Override
    public @Nullable AssetRecord evolve(@Nullable AssetRecord before, Fact fact) {
        var event = (AssetEvent) fact;
        if (before == null) return came(event);
        return after(new AssetDraft(before), event);
    }

    private static AssetRecord came(AssetEvent event) {
        return switch (event) {
            case AssetAcquired e -> acquired(e);
            case AssetTakenOver e -> takenOver(e);
            case SurplusAssetRegistered e -> found(e);
            default -> throw new IllegalStateException("the asset isn't there yet");
        };
    }

    private static AssetRecord acquired(AssetAcquired e) {
        var origin =
                new Origin(
                        e.way(),
                        e.source(),
                        e.request(),
                        e.funding(),
                        e.document(),
                        e.purpose(),
                        e.until(),
                        null,
                        null);
        var value = new Valuation(e.effectiveOn(), e.cost(), Depreciation.NONE, null);
        return new AssetDraft(e.assetId(), e.unit(), e.card(), origin, value)
                .moved(MovementKind.ACQUIRED, e.effectiveOn(), e.source());
    }

    private static AssetRecord takenOver(AssetTakenOver e) {
        var origin = new Origin(e.way(), e.source(), null, List.of(), null, null, null, null, null);
        var value = new Valuation(e.effectiveOn(), e.cost(), e.depreciation(), null);
        var draft = new AssetDraft(e.assetId(), e.unit(), e.card(), origin, value);
        draft.registeredOn = e.effectiveOn();
        draft.place = e.place();
        draft.custodian = e.custodian();
        return draft.moved(MovementKind.TAKEN_OVER_FROM_LEDGER, e.effectiveOn(), null);
    }

    private static AssetRecord found(SurplusAssetRegistered e) {
        var origin =
                new Origin(
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        e.stocktaking(),
                        e.decision());
        var value = new Valuation(e.effectiveOn(), e.value(), e.depreciation(), null);
        var draft = new AssetDraft(e.assetId(), e.unit(), e.card(), origin, value);
        draft.registeredOn = e.effectiveOn();
        draft.place = e.place();
        return draft.moved(MovementKind.FOUND_BY_STOCKTAKING, e.effectiveOn(), null);
    }

    private static AssetRecord after(AssetDraft draft, AssetEvent event) {
        var on = event.effectiveOn();
        return switch (event) {
            case AssetAcquired e -> throw cameTwice();
            case AssetTakenOver e -> throw cameTwice();
            case SurplusAssetRegistered e -> throw cameTwice();
            case AssetRegistered e -> {
                draft.valuation = stated(draft.valuation, e.depreciation());
                draft.registeredOn = on;
                yield placed(draft, e.place(), MovementKind.REGISTERED, on, null);
            }
            case ConstructionAccountsSettled e -> {
                draft.valuation = draft.valuation.restated(on, e.cost());
                yield draft.done();
            }
            case RentedAssetGivenBack e -> {
                draft.special = Status.GIVEN_BACK;
                draft.custodian = null;
                yield draft.moved(MovementKind.GIVEN_BACK, on, null);
            }
            case AssetSignedFor e -> {
                draft.custodian = e.custodian();
                yield placed(draft, e.place(), MovementKind.SIGNED_FOR, on, null);
            }
            case CustodyHandedOver e -> {
                draft.custodian = e.to();
                yield placed(draft, e.place(), MovementKind.HANDED_OVER, on, e.from().value());
            }
            case AssetReturnedToStore e -> {
                draft.custodian = null;
                yield placed(
                        draft, e.place(), MovementKind.RETURNED_TO_STORE, on, e.from().value());
            }
            case AssetMoved e -> placed(draft, e.place(), MovementKind.MOVED, on, null);
            case AssetLent e -> lent(draft, e);
            case LoanReturned e -> {
                draft.back();
                yield placed(draft, e.place(), MovementKind.LOAN_RETURNED, on, null);
            }
            case AssetLeased e -> leased(draft, e);
            case RentRemitted e -> {
                draft.away = remitted(requireNonNull(draft.away, "not leased"), e.amount());
                yield draft.done();
            }
            case LeaseEnded e -> {
                draft.back();
                yield placed(draft, e.place(), MovementKind.LEASE_ENDED, on, null);
            }
            case HandedOverToUnit e -> {
                draft.away(Status.IN_TRANSFER, new Away(on, e.to(), null, null, null, null, null));
                yield draft.moved(MovementKind.HANDED_OVER_TO_UNIT, on, e.to().value());
            }
            case TakenOverByUnit e -> {
                draft.back();
                draft.unit = e.unit();
                draft.custodian = e.receivedBy();
                yield placed(draft, e.place(), MovementKind.TAKEN_OVER_BY_UNIT, on, null);
            }
            case UnitTransferCalledOff e -> {
                draft.back();
                yield draft.moved(MovementKind.TRANSFER_CALLED_OFF, on, null);
            }
            case AssetMissed e -> {
                draft.missedBy = e.stocktaking();
                yield draft.moved(MovementKind.MISSED, on, null);
            }
            case AssetFoundAgain e -> {
                draft.missedBy = null;
                yield placed(draft, e.place(), MovementKind.FOUND_AGAIN, on, null);
            }
            case LossConfirmed e -> draft.done(); // shown by the stocktaking that decided it
            case PutUpForDisposal e -> {
                draft.departure = new Departure(e.disposal(), e.manner(), on, null, null, null);
                yield draft.moved(MovementKind.PUT_UP_FOR_DISPOSAL, on, null);
            }
            case KeptAfterAll e -> {
                draft.departure = null;
                yield draft.moved(MovementKind.KEPT_AFTER_ALL, on, null);
            }
            case AssetDisposedOf e -> {
                var since = requireNonNull(draft.departure, "not up for disposal").since();
                draft.departure = new Departure(e.disposal(), e.manner(), since, on, null, null);
                draft.custodian = null;
                draft.missedBy = null;
                yield draft.moved(MovementKind.DISPOSED_OF, on, null);
            }
            case AssetDerecognised e -> {
                var gone = requireNonNull(draft.departure, "not disposed of");
                draft.departure =
                        new Departure(
                                gone.disposal(),
                                gone.manner(),
                                gone.since(),
                                gone.goneOn(),
                                on,
                                e.bookValue());
                yield draft.moved(MovementKind.DERECOGNISED, on, null);
            }
        };
    }

    private static IllegalStateException cameTwice() {
        return new IllegalStateException("the asset came twice");
    }

    private static Valuation stated(Valuation was, Depreciation by) {
        return new Valuation(was.acquiredOn(), was.cost(), by, was.restated());
    }

    private static AssetRecord placed(
            AssetDraft draft,
            String place,
            MovementKind kind,
            LocalDate on,
            @Nullable String with) {
        draft.place = place;
        return draft.moved(kind, on, with);
    }

    private static AssetRecord lent(AssetDraft draft, AssetLent e) {
        draft.away(
                Status.LENT,
                new Away(
                        e.effectiveOn(),
                        e.borrower(),
                        null,
                        e.receivedBy(),
                        e.until(),
                        null,
                        null));
        return draft.moved(MovementKind.LENT, e.effectiveOn(), e.borrower().value());
    }

    private static AssetRecord leased(AssetDraft draft, AssetLeased e) {
        draft.away(
                Status.LEASED,
                new Away(e.effectiveOn(), null, e.lessee(), null, e.until(), e.rent(), Money.ZERO));
        return draft.moved(MovementKind.LEASED, e.effectiveOn(), e.lessee());
    }

    private static Away remitted(Away was, Money amount) {
        var before = was.remitted() == null ? Money.ZERO : was.remitted();
        return new Away(
                was.since(),
                was.unit(),
                was.lessee(),
                was.receivedBy(),
                was.until(),
                was.rent(),
                before.plus(amount));
    }
}
