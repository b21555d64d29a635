package org.chalkline.query.placement;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.placement.PlacementEvent;
import org.chalkline.kernel.placement.PlacementEvent.*;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.query.placement.PlacementRecord.PlacementDecision;
import org.chalkline.query.placement.PlacementRecord.Status;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one placement into its {@link PlacementRecord}. */
public final class PlacementView implements View<PlacementRecord> {

    @Override
    public String name() {
        return "placements";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<PlacementRecord> stateType() {
        return PlacementRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return PlacementEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<PlacementRecord>> columns() {
        return PlacementTable.TABLE.columns();
    }

    @Override
    public @Nullable PlacementRecord evolve(@Nullable PlacementRecord before, Fact fact) {
        if (fact instanceof PlacementRegistered e) return registered(e);
        var now = Objects.requireNonNull(before, "not registered");
        return switch ((PlacementEvent) fact) {
            case PlacementRegistered e -> registered(e);
            case ProofsAsked e ->
                    is(now, Status.PROOFS_ASKED, e, null).with(b -> b.proofsAsked(e.proofs()));
            case PlacementVerified e -> {
                var proofs = new TreeSet<>(now.proofs());
                proofs.addAll(e.proofs());
                yield is(now, Status.VERIFIED, e, null).with(b -> b.proofs(List.copyOf(proofs)));
            }
            case CategorySet e -> listed(now, e.book(), e.category(), e.rank(), e);
            case PlacementMoved e -> {
                var moved = listed(now, e.to(), e.category(), e.rank(), e);
                yield decided(moved, "MOVED", e.decision(), e.reasons());
            }
            case PlacedByNeed e ->
                    decided(
                            listed(now, e.instead(), e.category(), e.rank(), e)
                                    .with(
                                            b ->
                                                    b.experts(e.experts())
                                                            .means(e.means())
                                                            .wish(e.wish())),
                            "PLACED_BY_NEED",
                            e.decision(),
                            e.reasons());
            case ExceptionClaimed e -> now.with(b -> b.exception(e.exception()));
            case PlacementOffered e ->
                    is(now, Status.OFFERED, e, null)
                            .with(b -> b.exception(e.exception()).lot(e.lot()));
            case PlacementWaits e ->
                    is(now, Status.WAITING, e, e.reason().name())
                            .with(b -> b.exception(null).lot(e.lot()));
            case PlacementTaken e -> is(now, Status.TAKEN, e, null);
            case OfferDeclined e -> is(now, Status.DECLINED, e, null);
            case OfferLapsed e -> is(now, Status.LAPSED, e, null);
            case SeatLost e when e.ground() == LossGround.EXCEPTION_FELL ->
                    is(now, Status.WAITING, e, e.ground().name()).with(b -> b.exception(null));
            case SeatLost e -> is(now, Status.WITHDRAWN, e, e.ground().name());
            case PlacementDeferred e ->
                    decided(
                            is(now, Status.DEFERRED, e, null)
                                    .with(b -> b.deferralCause(e.cause()).deferredUntil(e.until())),
                            "DEFERRED",
                            e.decision(),
                            e.reasons());
            case PlacementEnded e ->
                    decided(
                            is(now, Status.ENDED, e, e.cause().name()),
                            "ENDED",
                            e.decision(),
                            e.reasons());
        };
    }

    private static PlacementRecord listed(
            PlacementRecord now, SeatBookId book, String category, int rank, Fact fact) {
        return is(now, Status.LISTED, fact, null)
                .with(
                        b ->
                                b.category(category)
                                        .categoryRank(rank)
                                        .book(book.value())
                                        .school(book.school())
                                        .exception(null)
                                        .lot(null));
    }

    private static PlacementRecord decided(
            PlacementRecord now,
            String matter,
            @Nullable Decision decision,
            @Nullable Personal reasons) {
        if (decision == null || reasons == null) return now;
        var one =
                new PlacementDecision(
                        matter,
                        decision.documentNumber(),
                        decision.officer(),
                        decision.decidedOn(),
                        reasons);
        return now.with(b -> b.decided(Copies.plus(now.decided(), one)));
    }

    private static PlacementRecord is(
            PlacementRecord now, Status status, Fact fact, @Nullable String ground) {
        return now.with(b -> b.status(status).since(fact.effectiveOn()).ground(ground));
    }

    private static PlacementRecord registered(PlacementRegistered e) {
        return PlacementRecordBuilder.builder()
                .placement(e.placement())
                .child(e.placement().child())
                .guardian(e.guardian())
                .year(e.placement().year())
                .stage(e.stage())
                .address(e.address())
                .status(Status.REGISTERED)
                .registeredOn(e.effectiveOn())
                .since(e.effectiveOn())
                .proofsAsked(List.of())
                .proofs(List.of())
                .decided(List.of())
                .lateCause(e.lateCause())
                .build();
    }
}
