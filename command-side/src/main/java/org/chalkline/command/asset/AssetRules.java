package org.chalkline.command.asset;

import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireLineIfAny;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.asset.AssetRefusal.COST_MISSING;
import static org.chalkline.command.asset.AssetRefusal.DEPRECIATION_UNSOUND;
import static org.chalkline.command.asset.AssetRefusal.RENTED_HAS_NO_COST;
import static org.chalkline.command.asset.AssetRefusal.RESIDUAL_ABOVE_COST;
import static org.chalkline.command.asset.DisposalRefusal.CHAIR_NOT_NAMED;

import java.time.LocalDate;
import java.util.Set;
import org.chalkline.command.money.MoneyRefusal;
import org.chalkline.command.procedure.vote.Meeting;
import org.chalkline.command.procedure.vote.Voting;
import org.chalkline.kernel.asset.AcquisitionWay;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.VoteMatters;

/** Rules on what a record of assets may hold. They need no history. */
final class AssetRules {
    private static final int NAME = 200;
    private static final int CODE = 40;
    private static final int SPECIFICATION = 300;

    private AssetRules() {}

    static void requireSound(AssetCard card) {
        requireLine(card.name(), NAME);
        requireLineIfAny(card.code(), CODE);
        requireLineIfAny(card.specification(), SPECIFICATION);
    }

    /** A rented asset is another's; every other has a value, at which it is entered. */
    static void requireCost(Money cost, AcquisitionWay way) {
        if (way == AcquisitionWay.RENTED) refuseIf(!cost.isZero(), RENTED_HAS_NO_COST);
        else refuseIf(cost.isZero(), COST_MISSING);
    }

    static void requireSound(Depreciation depreciation, Money cost) {
        refuseIf(!depreciation.sound(), DEPRECIATION_UNSOUND);
        refuseIf(depreciation.residual().exceeds(cost), RESIDUAL_ABOVE_COST);
    }

    /** The amounts together; refused where that is more than can be written down. */
    static Money sum(Iterable<Money> amounts) {
        long fen = 0;
        for (var amount : amounts) {
            fen += amount.fen();
            refuseIf(fen > Money.MOST_FEN, MoneyRefusal.AMOUNT_TOO_LARGE);
        }
        return Money.ofFen(fen);
    }

    /** A meeting as facts hold it; refused where it was no collective decision. */
    static CollectiveVote decided(Meeting meeting, String matter, LocalDate on) {
        Voting.requireSound(meeting);
        var rules = VoteMatters.of(matter, on);
        var vote = Voting.of(meeting, rules, Set.of(), Voting::inClear);
        refuseIf(vote.chair() == null, CHAIR_NOT_NAMED);
        Voting.requireValid(vote, rules, Set.of());
        return vote;
    }
}
