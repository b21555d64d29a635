package org.chalkline.command.administration;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.administration.PowersRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.administration.PowersRefusal.DELEGATED_TO_ONESELF;
import static org.chalkline.command.administration.PowersRefusal.DELEGATION_ENDS_BEFORE_IT_BEGINS;
import static org.chalkline.command.administration.PowersRefusal.DELEGATOR_NOT_EMPOWERED;
import static org.chalkline.command.administration.PowersRefusal.POWER_HELD_ALREADY;
import static org.chalkline.command.administration.PowersRefusal.POWER_NOT_HELD;
import static org.chalkline.command.administration.PowersRefusal.UNKNOWN_OFFICER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.administration.PowersCommand.DelegatePower;
import org.chalkline.command.administration.PowersCommand.TakeBackPower;
import org.chalkline.command.power.Delegations;
import org.chalkline.kernel.administration.OfficerId;
import org.chalkline.kernel.administration.Power;
import org.chalkline.kernel.administration.PowersEvent;
import org.chalkline.kernel.administration.PowersEvent.PowerDelegated;
import org.chalkline.kernel.administration.PowersEvent.PowerTakenBack;
import org.chalkline.kernel.command.CommandContext;
import org.jspecify.annotations.Nullable;

/**
 * An officer and the powers they hold, from which day to which. What happens to one power is
 * recorded in the order of its days, so that whoever reads the facts in their order knows who held
 * it when; of different powers, the older may be recorded later. A delegation may begin in the
 * future.
 */
@Aggregate
public class Officer {
    private static final int LINE = 200;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private OfficerId id;

    private final List<PowersEvent> facts = new ArrayList<>();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(
            DelegatePower c,
            Clock clock,
            Delegations delegations,
            @MetaDataValue(CommandContext.ACTOR) @Nullable String actor,
            @MetaDataValue(CommandContext.ON_BEHALF_OF) @Nullable String onBehalfOf) {
        var fact =
                new PowerDelegated(
                        c.officer(),
                        c.power(),
                        c.instrument(),
                        c.delegatedBy(),
                        c.until(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        var today = LocalDate.now(clock);
        requireLine(c.instrument(), LINE);
        requireLine(c.delegatedBy(), LINE);
        requireDate(c.effectiveOn(), today);
        if (c.until() != null) {
            requireDate(c.until(), today);
            refuseIf(c.until().isBefore(c.effectiveOn()), DELEGATION_ENDS_BEFORE_IT_BEGINS);
        }
        var officer = c.officer().value();
        refuseIf(officer.equals(c.delegatedBy()), DELEGATED_TO_ONESELF);
        refuseIf(officer.equals(actor) || officer.equals(onBehalfOf), DELEGATED_TO_ONESELF);
        refuseIf(
                !delegations.hold(c.delegatedBy(), c.power(), c.effectiveOn()),
                DELEGATOR_NOT_EMPOWERED);
        requireInOrder(c.power(), c.effectiveOn());
        // Nothing begins later than what is on record, so only its first day can be taken.
        refuseIf(holds(c.power(), c.effectiveOn()), POWER_HELD_ALREADY);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeBackPower c, Clock clock) {
        var fact = new PowerTakenBack(c.officer(), c.power(), c.instrument(), c.effectiveOn());
        if (facts.contains(fact)) return;
        refuseIf(facts.isEmpty(), UNKNOWN_OFFICER);
        requireLine(c.instrument(), LINE);
        requireDate(c.effectiveOn(), LocalDate.now(clock));
        requireInOrder(c.power(), c.effectiveOn());
        refuseIf(!holds(c.power(), c.effectiveOn()), POWER_NOT_HELD);
        apply(fact);
    }

    private void requireInOrder(Power power, LocalDate day) {
        boolean later =
                facts.stream()
                        .filter(fact -> power(fact) == power)
                        .anyMatch(fact -> fact.effectiveOn().isAfter(day));
        refuseIf(later, ACT_OUT_OF_ORDER);
    }

    private static Power power(PowersEvent fact) {
        return switch (fact) {
            case PowerDelegated e -> e.power();
            case PowerTakenBack e -> e.power();
        };
    }

    private boolean holds(Power power, LocalDate day) {
        return PowersEvent.instrument(facts, power, day) != null;
    }

    @EventSourcingHandler
    void on(PowersEvent fact) {
        id = fact.officer();
        facts.add(fact);
    }

    Officer() {} // for Axon
}
