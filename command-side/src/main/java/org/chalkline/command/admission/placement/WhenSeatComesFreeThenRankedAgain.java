package org.chalkline.command.admission.placement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.admission.placement.PlacementCommand.LoseSeat;
import org.chalkline.command.admission.placement.PlacementListCommand.RankAgain;
import org.chalkline.command.admission.placement.PlacementListCommand.UnlistPlacement;
import org.chalkline.command.admission.placement.PlacementsTogether.FollowBook;
import org.chalkline.command.admission.placement.PlacementsTogether.FollowPlacement;
import org.chalkline.command.procedure.ProcedureSubjects;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.admission.SeatBookEvent.OfferWithdrawn;
import org.chalkline.kernel.admission.SeatBookEvent.QuotaSet;
import org.chalkline.kernel.admission.SeatBookEvent.SeatGivenBack;
import org.chalkline.kernel.admission.SeatBookEvent.WithdrawalGround;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.placement.PlacementEvent.LossGround;
import org.chalkline.kernel.placement.PlacementId;
import org.chalkline.kernel.placement.PlacementListId;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActRestored;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;
import org.springframework.stereotype.Component;

/**
 * Where a seat may have come free, the next of the list is asked for. Whose seat fell with an act,
 * or was withdrawn, has none any more.
 */
@Component
class WhenSeatComesFreeThenRankedAgain implements Reaction {

    @Override
    public String name() {
        return "ranked-again";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == SeatGivenBack.class
                || type == OfferWithdrawn.class
                || type == QuotaSet.class
                || type == ActsSetAside.class
                || type == ActRestored.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        return switch (fact) {
            case SeatGivenBack e -> List.of(again(e.book(), e.effectiveOn()));
            case QuotaSet e -> List.of(again(e.book(), e.effectiveOn()));
            case OfferWithdrawn e -> withdrawn(e);
            case ActsSetAside e -> follows(e.of(), e.effectiveOn());
            case ActRestored e -> follows(e.of(), e.effectiveOn());
            default -> List.of();
        };
    }

    private static List<Object> withdrawn(OfferWithdrawn e) {
        var follow = new ArrayList<Object>();
        PlacementId.find(e.placement())
                .ifPresent(
                        placement -> {
                            var list = PlacementListId.of(e.book());
                            var ground =
                                    e.ground() == WithdrawalGround.FRAUD
                                            ? LossGround.FRAUD
                                            : LossGround.ERROR;
                            follow.add(new LoseSeat(placement, e.book(), ground, e.effectiveOn()));
                            follow.add(new UnlistPlacement(list, placement, e.effectiveOn()));
                        });
        follow.add(again(e.book(), e.effectiveOn()));
        return follow;
    }

    private static List<Object> follows(String of, LocalDate on) {
        var kind = ProcedureSubjects.kindOf(of);
        if (kind.equals(SeatBookId.KIND)) {
            var book = new SeatBookId(of.substring(kind.length() + 1));
            return List.of(new FollowBook(book, on), again(book, on));
        }
        if (kind.equals(PlacementId.KIND)) {
            var placement = new PlacementId(of.substring(kind.length() + 1));
            return List.of(new FollowPlacement(placement, on));
        }
        return List.of();
    }

    private static RankAgain again(SeatBookId book, LocalDate on) {
        return new RankAgain(PlacementListId.of(book), on);
    }
}
