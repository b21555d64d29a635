package org.chalkline.command.procedure.unit;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.unit.UnitRefusal.SUCCESSOR_IS_ITSELF;
import static org.chalkline.command.procedure.unit.UnitRefusal.UNIT_ACT_OUT_OF_ORDER;
import static org.chalkline.command.procedure.unit.UnitRefusal.UNIT_EXISTS;
import static org.chalkline.command.procedure.unit.UnitRefusal.UNIT_GONE;
import static org.chalkline.command.procedure.unit.UnitRefusal.UNIT_NAME_UNCHANGED;
import static org.chalkline.command.procedure.unit.UnitRefusal.UNKNOWN_UNIT;
import static org.chalkline.kernel.procedure.power.Power.ORGANISE_UNITS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.procedure.unit.UnitCommand.AbolishUnit;
import org.chalkline.command.procedure.unit.UnitCommand.MergeUnit;
import org.chalkline.command.procedure.unit.UnitCommand.RenameUnit;
import org.chalkline.command.procedure.unit.UnitCommand.SetUpUnit;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.chalkline.kernel.procedure.unit.UnitEvent;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitAbolished;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitMerged;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitRenamed;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitSetUp;

/**
 * An internal unit of the bureau. It is set up once and ends once, merged into another or
 * abolished; whichever, it names a unit that goes on with its open cases, so that no case is
 * nobody's.
 */
@Aggregate
public class InternalUnit {
    private static final int LINE = 200;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private InternalUnitId id;

    private final List<UnitEvent> facts = new ArrayList<>();
    private String name = "";

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SetUpUnit c, UnitOffice office) {
        var fact = new UnitSetUp(c.unit(), c.name(), c.decision(), c.effectiveOn());
        if (facts.contains(fact)) return;
        refuseIf(!facts.isEmpty(), UNIT_EXISTS);
        requireLine(c.name(), LINE);
        office.require(c.decision(), ORGANISE_UNITS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RenameUnit c, UnitOffice office) {
        var fact = new UnitRenamed(c.unit(), c.name(), c.decision(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireStanding(c.effectiveOn());
        requireLine(c.name(), LINE);
        refuseIf(name.equals(c.name()), UNIT_NAME_UNCHANGED);
        office.require(c.decision(), ORGANISE_UNITS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MergeUnit c, UnitOffice office) {
        var fact = new UnitMerged(c.unit(), c.into(), c.decision(), c.effectiveOn());
        end(fact, c.decision(), c.into(), office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AbolishUnit c, UnitOffice office) {
        var fact = new UnitAbolished(c.unit(), c.successor(), c.decision(), c.effectiveOn());
        end(fact, c.decision(), c.successor(), office);
    }

    private void end(
            UnitEvent fact, Decision decision, InternalUnitId successor, UnitOffice office) {
        if (facts.contains(fact)) return;
        requireStanding(fact.effectiveOn());
        refuseIf(successor.equals(fact.unit()), SUCCESSOR_IS_ITSELF);
        office.requireStanding(successor, fact.effectiveOn());
        office.require(decision, ORGANISE_UNITS, fact.effectiveOn());
        apply(fact);
    }

    private void requireStanding(LocalDate day) {
        refuseIf(facts.isEmpty(), UNKNOWN_UNIT);
        refuseIf(!UnitEvent.standsOn(day, facts), UNIT_GONE);
        refuseIf(facts.getLast().effectiveOn().isAfter(day), UNIT_ACT_OUT_OF_ORDER);
    }

    @EventSourcingHandler
    void on(UnitEvent fact) {
        id = fact.unit();
        facts.add(fact);
        switch (fact) {
            case UnitSetUp e -> name = e.name();
            case UnitRenamed e -> name = e.name();
            case UnitMerged e -> {}
            case UnitAbolished e -> {}
        }
    }

    InternalUnit() {} // for Axon
}
