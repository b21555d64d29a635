package org.chalkline.command.admission.placement;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.admission.SeatBookCommand.GiveBackSeat;
import org.chalkline.command.admission.SeatBookCommand.TakeSeat;
import org.chalkline.command.admission.placement.PlacementListCommand.ListPlacement;
import org.chalkline.command.admission.placement.PlacementListCommand.UnlistPlacement;
import org.chalkline.command.admission.placement.PlacementsTogether.ReleaseSeat;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.admission.SeatBookEvent.GivenBackGround;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.placement.PlacementEvent;
import org.chalkline.kernel.placement.PlacementEvent.*;
import org.chalkline.kernel.placement.PlacementId;
import org.chalkline.kernel.placement.PlacementListId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists and the books follow what becomes of a placement. */
@Component
class WhenPlacementChangesThenListFollows implements Reaction {

    @Override
    public String name() {
        return "list-follows";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return PlacementEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Object> to(Fact fact) {
        if (!(fact instanceof PlacementEvent placement)) return List.of();
        return switch (placement) {
            case CategorySet e ->
                    List.of(comes(e.book(), e.placement(), e.category(), e.rank(), e));
            case PlacementMoved e ->
                    List.of(
                            leaves(e.from(), e),
                            comes(e.to(), e.placement(), e.category(), e.rank(), e));
            case PlacedByNeed e ->
                    List.of(
                            leaves(e.from(), e),
                            comes(e.instead(), e.placement(), e.category(), e.rank(), e));
            case PlacementTaken e ->
                    List.of(
                            new TakeSeat(
                                    e.book(), e.placement().value(), e.officer(), e.effectiveOn()));
            case OfferDeclined e ->
                    List.of(
                            leaves(e.book(), e),
                            gives(e.book(), e, GivenBackGround.OFFER_DECLINED, e.officer()));
            case OfferLapsed e ->
                    List.of(
                            leaves(e.book(), e),
                            gives(e.book(), e, GivenBackGround.OFFER_LAPSED, e.officer()));
            case SeatLost e when e.ground() != LossGround.EXCEPTION_FELL ->
                    List.of(leaves(e.book(), e));
            case PlacementDeferred e -> ends(e.book(), e, e.decision().officer());
            case PlacementEnded e -> ends(e.book(), e, e.decision().officer());
            default -> List.of(); // stays where it is
        };
    }

    private static ListPlacement comes(
            SeatBookId book, PlacementId placement, String category, int rank, Fact fact) {
        return new ListPlacement(
                PlacementListId.of(book), placement, category, rank, fact.effectiveOn());
    }

    private static UnlistPlacement leaves(SeatBookId book, PlacementEvent fact) {
        LocalDate on = fact.effectiveOn();
        return new UnlistPlacement(PlacementListId.of(book), fact.placement(), on);
    }

    private static GiveBackSeat gives(
            SeatBookId book, PlacementEvent fact, GivenBackGround ground, String officer) {
        return new GiveBackSeat(
                book, fact.placement().value(), ground, officer, fact.effectiveOn());
    }

    private static List<Object> ends(
            @Nullable SeatBookId book, PlacementEvent fact, String officer) {
        if (book == null) return List.of();
        return List.of(
                leaves(book, fact),
                new ReleaseSeat(book, fact.placement(), officer, fact.effectiveOn()));
    }
}
