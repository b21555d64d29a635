package org.chalkline.command.procedure;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.decision.Decision;

/** A small aggregate for tests of shared procedures: notes are taken of it, and it is decided. */
public class Matter {
    private static final RuleId DELIVERY = new RuleId("licensing.delivery");
    private static final RuleId DECISION = new RuleId("licensing.decision");

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private String id;

    private final Clocks clocks = new Clocks();

    /** What can happen to it. */
    public sealed interface MatterEvent extends Fact {
        String matter();

        @Override
        default String subject() {
            return matter();
        }
    }

    /** A note. */
    @FactType("matter.Noted")
    public record Noted(String matter, int number, LocalDate effectiveOn) implements MatterEvent {}

    /** It was decided. */
    @FactType("matter.Decided")
    public record Decided(String matter, Decision decision, LocalDate effectiveOn)
            implements MatterEvent {}

    /** What was decided was published by the same decision. */
    @FactType("matter.PublishedBy")
    public record PublishedBy(String matter, Decision decision, LocalDate effectiveOn)
            implements MatterEvent {}

    /** Takes so many notes. */
    public record Note(@TargetAggregateIdentifier String matter, int notes, LocalDate on) {}

    /** Decides it. */
    public record Decide(@TargetAggregateIdentifier String matter, Decision decision) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Note c, Calendars calendars) {
        for (int i = 0; i < c.notes(); i++) apply(new Noted(c.matter(), i, c.on()));
        if (clocks.find(DECISION).isEmpty()) {
            clocks.open(c.matter(), DECISION, "unit", c.on(), c.on(), calendars.now());
        }
    }

    @CommandHandler
    void handle(Decide c, Calendars calendars) {
        var on = c.decision().decidedOn();
        apply(new Decided(c.matter(), c.decision(), on));
        clocks.meet(DECISION, on, c.decision().officer(), calendars.now());
        clocks.open(c.matter(), DELIVERY, "unit", on, on, calendars.now());
        apply(new PublishedBy(c.matter(), c.decision(), on));
    }

    @EventSourcingHandler
    void on(MatterEvent fact) {
        id = fact.matter();
    }

    @EventSourcingHandler
    void on(ClockEvent fact) {
        clocks.on(fact);
    }

    Matter() {} // for Axon
}
