package org.chalkline.command.asset;

import static org.chalkline.command.CommonRefusal.MEMBER_NAMED_TWICE;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireLineIfAny;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.asset.AssetRefusal.COST_MISSING;
import static org.chalkline.command.asset.AssetRefusal.DEPRECIATION_UNSOUND;
import static org.chalkline.command.asset.AssetRefusal.RENTED_HAS_NO_COST;
import static org.chalkline.command.asset.AssetRefusal.RESIDUAL_ABOVE_COST;
import static org.chalkline.command.asset.DisposalRefusal.CHAIR_NOT_PRESENT;
import static org.chalkline.command.asset.DisposalRefusal.DISSENT_MISSING;
import static org.chalkline.command.asset.DisposalRefusal.MEETING_TOO_SMALL;
import static org.chalkline.command.asset.DisposalRefusal.VOTES_DO_NOT_ADD_UP;

import java.util.HashSet;
import org.chalkline.command.Inputs;
import org.chalkline.command.money.MoneyRefusal;
import org.chalkline.kernel.asset.AcquisitionWay;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.asset.Meeting;
import org.chalkline.kernel.money.Money;

/** Rules on what a record of assets may hold. They need no history. */
final class AssetRules {
    private static final int NAME = 200;
    private static final int CODE = 40;
    private static final int SPECIFICATION = 300;
    private static final int OPINION = 300;
    private static final int STAFF_CODE = 64;
    private static final int SMALLEST_MEETING = 3;
    private static final int LARGEST_MEETING = 30;

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

    /** A decision is collective if at least three sat, and each who was against it was heard. */
    static void requireSound(Meeting meeting) {
        Inputs.requireDigest(meeting.minutes());
        Inputs.requireAtMost(meeting.members(), LARGEST_MEETING);
        meeting.members().forEach(member -> requireLine(member, STAFF_CODE));
        var members = new HashSet<>(meeting.members());
        refuseIf(members.size() < meeting.members().size(), MEMBER_NAMED_TWICE);
        refuseIf(members.size() < SMALLEST_MEETING, MEETING_TOO_SMALL);
        refuseIf(!members.contains(meeting.chair()), CHAIR_NOT_PRESENT);
        boolean counted =
                meeting.inFavour() >= 0
                        && meeting.against() >= 0
                        && (long) meeting.inFavour() + meeting.against() <= members.size();
        refuseIf(!counted, VOTES_DO_NOT_ADD_UP);
        var heard = new HashSet<String>();
        for (var dissent : meeting.dissent()) {
            Inputs.requireText(dissent.opinion(), OPINION);
            refuseIf(
                    !members.contains(dissent.member()) || !heard.add(dissent.member()),
                    DISSENT_MISSING);
        }
        refuseIf(heard.size() != meeting.against(), DISSENT_MISSING);
    }
}
