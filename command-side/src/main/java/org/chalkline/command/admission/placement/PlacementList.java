package org.chalkline.command.admission.placement;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.admission.placement.PlacementRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.PLACE_PUPILS;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.admission.placement.PlacementListCommand.*;
import org.chalkline.kernel.placement.PlacementId;
import org.chalkline.kernel.placement.PlacementListEvent;
import org.chalkline.kernel.placement.PlacementListEvent.*;
import org.chalkline.kernel.placement.PlacementListId;
import org.chalkline.kernel.placement.PlacementOrder.Turns;
import org.chalkline.kernel.placement.PlacementRoundId;
import org.jspecify.annotations.Nullable;

/**
 * The list of those who ask for the seats of one book. Once a round ranked it, whoever comes on it
 * and whatever seat comes free has it ranked anew, by category and lot: the order of all is the
 * same function of the two at any time.
 */
@Aggregate
public class PlacementList {
    private static final int PART = 250;
    private static final int MOST_LOTTERIES = 20;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private PlacementListId id;

    private final PlacementListState state = new PlacementListState();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(NameLottery c, PlacementOffice office) {
        if (state.lotteries().contains(c.lottery())) return;
        office.requireDone(c.effectiveOn());
        refuseIf(state.lotteries().size() == MOST_LOTTERIES, TOO_MANY_LOTTERIES);
        office.requireSeedAhead(c.lottery());
        office.require(c.officer(), PLACE_PUPILS, c.effectiveOn());
        apply(new LotteryNamed(c.list(), c.lottery(), c.officer(), c.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ListPlacement c, PlacementOffice office) {
        if (state.has(c.placement())) return;
        apply(
                new PlacementListed(
                        c.list(), c.placement(), c.category(), c.rank(), c.effectiveOn()));
        again(c.list(), c.effectiveOn(), c.placement(), office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(UnlistPlacement c) {
        if (!state.has(c.placement())) return;
        apply(new PlacementUnlisted(c.list(), c.placement(), c.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RankAgain c, PlacementOffice office) {
        again(c.list(), c.effectiveOn(), null, office);
    }

    /**
     * Those whose turn has come are asked for, and whoever came on the list. The others keep their
     * places, which nobody needs to record again.
     */
    private void again(
            PlacementListId list,
            LocalDate on,
            @Nullable PlacementId newcomer,
            PlacementOffice office) {
        var before = state.ranked();
        if (before == null) return;
        var from = on.isBefore(before.effectiveOn()) ? before.effectiveOn() : on;
        var now = state.now(list, from, office);
        var ranked = now.turns().ranked();
        var turn = ranked.subList(0, Math.min(now.free(), ranked.size()));
        var asked =
                ranked.stream()
                        .filter(each -> turn.contains(each) || each.placement().equals(newcomer))
                        .toList();
        var behind =
                now.turns().behind().stream()
                        .filter(each -> each.placement().equals(newcomer))
                        .toList();
        record(list, null, asked, behind, before.officer(), from);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RankList c, PlacementOffice office) {
        if (state.hadRound(c.round())) return;
        var before = state.ranked();
        var from = c.effectiveOn();
        if (before != null && from.isBefore(before.effectiveOn())) from = before.effectiveOn();
        var now = state.now(c.list(), from, office);
        refuseIf(now.turns().choosing() && !now.drawn(), LOTS_NOT_DRAWN);
        Turns turns = now.turns();
        record(c.list(), c.round(), turns.ranked(), turns.behind(), c.officer(), from);
    }

    private static void record(
            PlacementListId list,
            @Nullable PlacementRoundId round,
            List<Ranked> ranked,
            List<Ranked> behind,
            String officer,
            LocalDate on) {
        int ahead = parts(ranked);
        int parts = ahead + parts(behind);
        for (int part = 0; part < parts; part++) {
            boolean first = part < ahead;
            apply(
                    new PlacementsRanked(
                            list,
                            round,
                            first ? part(ranked, part) : List.of(),
                            first ? List.of() : part(behind, part - ahead),
                            part + 1,
                            parts,
                            officer,
                            on));
        }
    }

    private static int parts(List<Ranked> all) {
        return (all.size() + PART - 1) / PART;
    }

    private static List<Ranked> part(List<Ranked> all, int part) {
        return all.subList(part * PART, Math.min(all.size(), (part + 1) * PART));
    }

    @EventSourcingHandler
    void on(PlacementListEvent fact) {
        id = fact.list();
        state.on(fact);
    }

    PlacementList() {} // for Axon
}
