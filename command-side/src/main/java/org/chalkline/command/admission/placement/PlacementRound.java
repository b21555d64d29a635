package org.chalkline.command.admission.placement;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.admission.placement.PlacementRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.PLACE_PUPILS;

import java.util.HashSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.admission.placement.PlacementListCommand.HoldRound;
import org.chalkline.kernel.placement.PlacementRoundEvent;
import org.chalkline.kernel.placement.PlacementRoundEvent.RoundHeld;
import org.chalkline.kernel.placement.PlacementRoundId;
import org.jspecify.annotations.Nullable;

/**
 * A round of placements: the children on one or several lists are ranked, and seats are asked for.
 * It is looked at as a whole before, so that either all lists can be ranked or none is.
 */
@Aggregate
public class PlacementRound {
    private static final int MOST_LISTS = 500;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private PlacementRoundId id;

    private @Nullable RoundHeld held;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(HoldRound c, PlacementOffice office) {
        var fact = new RoundHeld(c.round(), c.lists(), c.officer(), c.effectiveOn());
        if (fact.equals(held)) return;
        refuseIf(held != null, ROUND_HELD);
        office.requireDone(c.effectiveOn());
        refuseIf(
                c.lists().isEmpty()
                        || c.lists().size() > MOST_LISTS
                        || new HashSet<>(c.lists()).size() < c.lists().size(),
                LISTS_MALFORMED);
        office.require(c.officer(), PLACE_PUPILS, c.effectiveOn());
        for (var list : c.lists()) {
            var state = PlacementListState.of(office.facts().of(list.toString()));
            refuseIf(state.isEmpty(), LIST_EMPTY);
            var before = state.ranked();
            refuseIf(
                    before != null && c.effectiveOn().isBefore(before.effectiveOn()),
                    ACT_OUT_OF_ORDER);
            var now = state.now(list, c.effectiveOn(), office);
            refuseIf(now.turns().choosing() && !now.drawn(), LOTS_NOT_DRAWN);
        }
        apply(fact);
    }

    @EventSourcingHandler
    void on(PlacementRoundEvent fact) {
        id = fact.round();
        switch (fact) {
            case RoundHeld e -> held = e;
        }
    }

    PlacementRound() {} // for Axon
}
