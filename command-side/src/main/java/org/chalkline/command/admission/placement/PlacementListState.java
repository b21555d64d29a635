package org.chalkline.command.admission.placement;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.lottery.LotteryId;
import org.chalkline.kernel.placement.PlacementId;
import org.chalkline.kernel.placement.PlacementListEvent;
import org.chalkline.kernel.placement.PlacementListEvent.*;
import org.chalkline.kernel.placement.PlacementListId;
import org.chalkline.kernel.placement.PlacementOrder;
import org.chalkline.kernel.placement.PlacementRoundId;
import org.jspecify.annotations.Nullable;

/** How a list stands, folded from its facts. */
final class PlacementListState {
    private final Map<PlacementId, Integer> listed = new LinkedHashMap<>();
    private final Set<LotteryId> lotteries = new LinkedHashSet<>();
    private final List<PlacementRoundId> rounds = new ArrayList<>();
    private @Nullable PlacementsRanked ranked;

    static PlacementListState of(List<Fact> facts) {
        var state = new PlacementListState();
        for (var fact : facts) if (fact instanceof PlacementListEvent e) state.on(e);
        return state;
    }

    void on(PlacementListEvent fact) {
        switch (fact) {
            case PlacementListed e -> listed.put(e.placement(), e.rank());
            case PlacementUnlisted e -> listed.remove(e.placement());
            case LotteryNamed e -> lotteries.add(e.lottery());
            case PlacementsRanked e -> {
                ranked = e;
                var round = e.round();
                if (round != null) rounds.add(round);
            }
        }
    }

    boolean has(PlacementId placement) {
        return listed.containsKey(placement);
    }

    boolean isEmpty() {
        return listed.isEmpty();
    }

    Set<LotteryId> lotteries() {
        return lotteries;
    }

    boolean hadRound(PlacementRoundId round) {
        return rounds.contains(round);
    }

    /** How it was ranked last; absent while it wasn't. */
    @Nullable PlacementsRanked ranked() {
        return ranked;
    }

    /**
     * Whose turn it is.
     *
     * @param turns of those on the list who have no seat
     * @param free how many seats are free that day
     * @param drawn whether any lottery that was named for the list gives lots by now
     */
    record Now(PlacementOrder.Turns turns, int free, boolean drawn) {}

    /** Whose turn it is on a day, by the seats and lots as they stand at this moment. */
    Now now(PlacementListId list, LocalDate on, PlacementOffice office) {
        var seats = office.seats().seats(list.book(), on);
        var codes = listed.keySet().stream().map(PlacementId::value).collect(toSet());
        var lots = office.lots(lotteries, codes);
        var waiting = new ArrayList<Ranked>();
        listed.forEach(
                (placement, category) -> {
                    var code = placement.value();
                    if (seats.kept().contains(code)) return;
                    waiting.add(new Ranked(placement, category, lots.byPlacement().get(code)));
                });
        return new Now(PlacementOrder.of(waiting, seats.free()), seats.free(), lots.drawn());
    }
}
