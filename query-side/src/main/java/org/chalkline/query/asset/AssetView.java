package org.chalkline.query.asset;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetEvent;
import org.chalkline.kernel.asset.AssetEvent.*;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.asset.DisposalId;
import org.chalkline.kernel.asset.DisposalManner;
import org.chalkline.kernel.asset.Valuation;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.money.Money;
import org.chalkline.query.asset.AssetRecord.Departure;
import org.chalkline.query.asset.AssetRecord.Investment;
import org.chalkline.query.asset.AssetRecord.Movement;
import org.chalkline.query.asset.AssetRecord.MovementKind;
import org.chalkline.query.asset.AssetRecord.Origin;
import org.chalkline.query.asset.AssetRecord.Status;
import org.chalkline.query.asset.AssetRecord.TitleEntry;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one asset into its {@link AssetRecord}. */
public final class AssetView implements AggregateView<AssetRecord> {
    private static final Set<Status> AWAY =
            EnumSet.of(Status.LENT, Status.LEASED, Status.INVESTED, Status.IN_TRANSFER);

    @Override
    public String name() {
        return "assets";
    }

    @Override
    public int version() {
        return 5;
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
    public List<Column<AssetRecord>> columns() {
        return AssetTable.TABLE.columns();
    }

    @Override
    public @Nullable AssetRecord evolve(@Nullable AssetRecord before, Fact fact) {
        var event = (AssetEvent) fact;
        if (before == null) return came(event);
        return before.with(
                asset -> {
                    apply(asset, event);
                    asset.status(status(asset));
                });
    }

    /** The status that follows from the rest, unless it is away or was given back. */
    private static Status status(AssetRecordBuilder asset) {
        var was = asset.status();
        if (was == Status.GIVEN_BACK) return was;
        var departure = asset.departure();
        if (departure != null) {
            if (departure.derecognisedOn() != null) return Status.DERECOGNISED;
            return departure.goneOn() != null ? Status.DISPOSED_OF : Status.DISPOSAL_PENDING;
        }
        if (asset.missedBy() != null) return Status.MISSING;
        if (AWAY.contains(was)) return was;
        if (asset.registeredOn() == null) return Status.ACQUIRED;
        return asset.custodian() == null ? Status.IN_STORE : Status.IN_USE;
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
                AssetRecordOriginBuilder.builder()
                        .funding(e.funding())
                        .way(e.way())
                        .source(e.source())
                        .request(e.request())
                        .document(e.document())
                        .purpose(e.purpose())
                        .until(e.until())
                        .build();
        var value = new Valuation(e.effectiveOn(), e.cost(), Depreciation.NONE, null);
        var asset = entered(e.assetId(), e.unit(), e.card(), origin, value);
        moved(asset, MovementKind.ACQUIRED, e.effectiveOn(), e.source());
        return asset.build();
    }

    private static AssetRecord takenOver(AssetTakenOver e) {
        var origin =
                AssetRecordOriginBuilder.builder()
                        .funding(List.of())
                        .way(e.way())
                        .source(e.source())
                        .build();
        var value = new Valuation(e.effectiveOn(), e.cost(), e.depreciation(), null);
        var asset = entered(e.assetId(), e.unit(), e.card(), origin, value);
        placed(
                asset.registeredOn(e.effectiveOn()).custodian(e.custodian()),
                e.place(),
                MovementKind.TAKEN_OVER_FROM_LEDGER,
                e.effectiveOn(),
                null);
        return asset.status(status(asset)).build();
    }

    private static AssetRecord found(SurplusAssetRegistered e) {
        var origin =
                AssetRecordOriginBuilder.builder()
                        .funding(List.of())
                        .stocktaking(e.stocktaking())
                        .decision(e.decision())
                        .build();
        var value = new Valuation(e.effectiveOn(), e.value(), e.depreciation(), null);
        var asset = entered(e.assetId(), e.unit(), e.card(), origin, value);
        placed(
                asset.registeredOn(e.effectiveOn()),
                e.place(),
                MovementKind.FOUND_BY_STOCKTAKING,
                e.effectiveOn(),
                null);
        return asset.status(status(asset)).build();
    }

    private static Money owed(AssetRecordBuilder asset) {
        var arrears = asset.arrears();
        return arrears == null ? Money.ZERO : arrears;
    }

    private static AssetRecordBuilder entered(
            AssetId id, UnitId unit, AssetCard card, Origin origin, Valuation value) {
        return AssetRecordBuilder.builder()
                .id(id)
                .unit(unit)
                .card(card)
                .status(Status.ACQUIRED)
                .origin(origin)
                .valuation(value)
                .movements(List.of())
                .builder();
    }

    private static void apply(AssetRecordBuilder asset, AssetEvent event) {
        var on = event.effectiveOn();
        switch (event) {
            case AssetAcquired e -> throw cameTwice();
            case AssetTakenOver e -> throw cameTwice();
            case SurplusAssetRegistered e -> throw cameTwice();
            case AssetPaidByProject e -> asset.project(e.project());
            case AssetRegistered e ->
                    placed(
                            asset.valuation(stated(asset.valuation(), e.depreciation()))
                                    .registeredOn(on),
                            e.place(),
                            MovementKind.REGISTERED,
                            on,
                            null);
            case ConstructionAccountsSettled e ->
                    asset.valuation(asset.valuation().restated(on, e.cost()));
            case RentedAssetGivenBack e ->
                    moved(
                            asset.status(Status.GIVEN_BACK).custodian(null),
                            MovementKind.GIVEN_BACK,
                            on,
                            null);
            case AssetSignedFor e ->
                    placed(
                            asset.custodian(e.custodian()),
                            e.place(),
                            MovementKind.SIGNED_FOR,
                            on,
                            null);
            case CustodyHandedOver e ->
                    placed(
                            asset.custodian(e.to()),
                            e.place(),
                            MovementKind.HANDED_OVER,
                            on,
                            e.from().value());
            case AssetReturnedToStore e ->
                    placed(
                            asset.custodian(null),
                            e.place(),
                            MovementKind.RETURNED_TO_STORE,
                            on,
                            e.from().value());
            case AssetMoved e -> placed(asset, e.place(), MovementKind.MOVED, on, null);
            case AssetLent e ->
                    moved(
                            asset.status(Status.LENT)
                                    .away(
                                            away(on).unit(e.borrower())
                                                    .receivedBy(e.receivedBy())
                                                    .until(e.until())
                                                    .build()),
                            MovementKind.LENT,
                            on,
                            e.borrower().value());
            case LoanReturned e ->
                    placed(back(asset), e.place(), MovementKind.LOAN_RETURNED, on, null);
            case AssetLeased e ->
                    moved(
                            asset.status(Status.LEASED)
                                    .away(
                                            away(on).lessee(e.lessee())
                                                    .until(e.until())
                                                    .rent(e.rent())
                                                    .remitted(Money.ZERO)
                                                    .build()),
                            MovementKind.LEASED,
                            on,
                            e.lessee());
            case RentRemitted e -> {
                var lease = requireNonNull(asset.away(), "not leased");
                var before = lease.remitted() == null ? Money.ZERO : lease.remitted();
                asset.away(lease.withRemitted(before.plus(e.amount())));
            }
            case LeaseEnded e -> placed(back(asset), e.place(), MovementKind.LEASE_ENDED, on, null);
            case LeaseEndedByDefault e -> {
                var lessee = requireNonNull(asset.away(), "not leased").lessee();
                placed(
                        back(asset).arrears(owed(asset).plus(e.owed())),
                        e.place(),
                        MovementKind.LEASE_ENDED_BY_DEFAULT,
                        on,
                        lessee);
            }
            case RentArrearsRemitted e -> asset.arrears(owed(asset).minus(e.amount()));
            case InvestmentApproved e -> asset.investment(approved(e));
            case InvestmentGivenUp e ->
                    asset.investment(
                            investment(asset).with(i -> i.endedOn(on).ending(e.reasons())));
            case AssetContributed e -> {
                var made = investment(asset);
                asset.status(Status.INVESTED)
                        .investment(made.with(i -> i.contributedOn(on).interest(e.interest())));
                moved(asset, MovementKind.CONTRIBUTED, on, made.investee());
            }
            case InvestmentIncomeRemitted e -> {
                var made = investment(asset);
                asset.investment(made.withIncome(made.income().plus(e.amount())));
            }
            case InvestmentEnded e -> {
                var made = investment(asset);
                asset.investment(made.with(i -> i.endedOn(on).ending(e.reasons())));
                placed(back(asset), e.place(), MovementKind.INVESTMENT_ENDED, on, made.investee());
            }
            case TitleRegistered e ->
                    asset.title(
                            new TitleEntry(
                                    e.certificate(),
                                    e.registry(),
                                    e.unit(),
                                    on,
                                    on,
                                    e.document(),
                                    null));
            case TitleChanged e ->
                    asset.title(
                            title(asset)
                                    .with(
                                            t ->
                                                    t.certificate(e.certificate())
                                                            .unit(e.unit())
                                                            .since(on)
                                                            .document(e.document())));
            case TitleCancelled e -> asset.title(title(asset).withCancelledOn(on));
            case HandedOverToUnit e ->
                    moved(
                            asset.status(Status.IN_TRANSFER).away(away(on).unit(e.to()).build()),
                            MovementKind.HANDED_OVER_TO_UNIT,
                            on,
                            e.to().value());
            case TakenOverByUnit e ->
                    placed(
                            back(asset).unit(e.unit()).custodian(e.receivedBy()),
                            e.place(),
                            MovementKind.TAKEN_OVER_BY_UNIT,
                            on,
                            null);
            case AssetPassedOn e ->
                    moved(
                            asset.unit(e.to()).custodian(null),
                            MovementKind.PASSED_ON,
                            on,
                            e.from().value());
            case UnitTransferCalledOff e ->
                    moved(back(asset), MovementKind.TRANSFER_CALLED_OFF, on, null);
            case AssetMissed e ->
                    moved(asset.missedBy(e.stocktaking()), MovementKind.MISSED, on, null);
            case AssetFoundAgain e ->
                    placed(asset.missedBy(null), e.place(), MovementKind.FOUND_AGAIN, on, null);
            case LossConfirmed e -> {} // shown by the stocktaking that decided it
            case PutUpForDisposal e ->
                    moved(
                            asset.departure(departing(e.disposal(), e.manner(), on)),
                            MovementKind.PUT_UP_FOR_DISPOSAL,
                            on,
                            null);
            case KeptAfterAll e ->
                    moved(asset.departure(null), MovementKind.KEPT_AFTER_ALL, on, null);
            case AssetDisposedOf e -> {
                var since = requireNonNull(asset.departure(), "not up for disposal").since();
                asset.departure(departing(e.disposal(), e.manner(), since).withGoneOn(on))
                        .custodian(null)
                        .missedBy(null);
                moved(asset, MovementKind.DISPOSED_OF, on, null);
            }
            case AssetDerecognised e -> {
                var gone = requireNonNull(asset.departure(), "not disposed of");
                asset.departure(gone.with(d -> d.derecognisedOn(on).bookValue(e.bookValue())));
                moved(asset, MovementKind.DERECOGNISED, on, null);
            }
        }
    }

    private static Investment approved(InvestmentApproved e) {
        return AssetRecordInvestmentBuilder.builder()
                .investee(e.investee())
                .approvedOn(e.effectiveOn())
                .appraisal(e.appraisal())
                .vote(e.vote())
                .decision(e.decision())
                .income(Money.ZERO)
                .build();
    }

    private static Investment investment(AssetRecordBuilder asset) {
        return requireNonNull(asset.investment(), "not invested");
    }

    private static TitleEntry title(AssetRecordBuilder asset) {
        return requireNonNull(asset.title(), "no title");
    }

    private static IllegalStateException cameTwice() {
        return new IllegalStateException("the asset came twice");
    }

    private static Valuation stated(Valuation was, Depreciation by) {
        return new Valuation(was.acquiredOn(), was.cost(), by, was.restated());
    }

    private static AssetRecordAwayBuilder away(LocalDate since) {
        return AssetRecordAwayBuilder.builder().since(since).builder();
    }

    /** It is with its unit again. */
    private static AssetRecordBuilder back(AssetRecordBuilder asset) {
        return asset.away(null).status(Status.IN_STORE);
    }

    private static Departure departing(DisposalId disposal, DisposalManner manner, LocalDate on) {
        return AssetRecordDepartureBuilder.builder()
                .disposal(disposal)
                .manner(manner)
                .since(on)
                .build();
    }

    private static void placed(
            AssetRecordBuilder asset,
            String place,
            MovementKind kind,
            LocalDate on,
            @Nullable String with) {
        moved(asset.place(place), kind, on, with);
    }

    /** The act, and with whom it was done. */
    private static void moved(
            AssetRecordBuilder asset, MovementKind kind, LocalDate on, @Nullable String with) {
        asset.movements(
                Copies.plus(
                        asset.movements(),
                        new Movement(
                                on, kind, asset.unit(), asset.place(), asset.custodian(), with)));
    }
}
