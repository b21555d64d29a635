package org.chalkline.command.penalty;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.penalty.PenaltyRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.IMPOSE_PENALTIES;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.penalty.StandardCommand.*;
import org.chalkline.kernel.penalty.DiscretionStandardId;
import org.chalkline.kernel.penalty.StandardEvent;
import org.chalkline.kernel.penalty.StandardEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * A standard by which penalties are measured (裁量基准, 34): set, made public, and ended, by the
 * standard that takes its place if one does. Nothing is punished by one that isn't public.
 */
@Aggregate
public class DiscretionStandard {
    private static final int LINE = 200;
    private static final int MOST_MEASURES = 200;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private DiscretionStandardId id;

    private final List<StandardEvent> facts = new ArrayList<>();
    private @Nullable StandardSet set;
    private boolean published;
    private boolean ended;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SetStandard c, PenaltyOffice office) {
        var fact =
                new StandardSet(
                        c.standard(),
                        c.title(),
                        c.replaces(),
                        c.measures(),
                        c.instrument(),
                        c.inForceFrom(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        refuseIf(set != null, STANDARD_ID_IN_USE);
        office.requireDone(c.effectiveOn());
        requireDate(c.inForceFrom(), office.today());
        requireLine(c.title(), LINE);
        requireLine(c.instrument(), LINE);
        var replaced = c.replaces();
        refuseIf(
                replaced != null && office.facts().of(replaced.toString()).isEmpty(),
                UNKNOWN_STANDARD);
        requireSound(c.measures());
        office.require(c.officer(), IMPOSE_PENALTIES, c.effectiveOn());
        apply(fact);
    }

    private static void requireSound(List<Measure> measures) {
        refuseIf(measures.isEmpty(), STANDARD_UNSOUND);
        requireAtMost(measures, MOST_MEASURES);
        var items = new HashSet<String>();
        for (var measure : measures) {
            requireLine(measure.item(), LINE);
            requireLine(measure.offence(), LINE);
            requireLine(measure.law().law(), LINE);
            requireLine(measure.law().article(), LINE);
            requireLine(measure.law().version(), LINE);
            refuseIf(!items.add(measure.item()), STANDARD_UNSOUND);
            refuseIf(measure.kinds().isEmpty(), STANDARD_UNSOUND);
            var least = measure.least();
            var most = measure.most();
            refuseIf(least != null && (most == null || least.exceeds(most)), STANDARD_UNSOUND);
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PublishStandard c, PenaltyOffice office) {
        var known = set;
        if (known == null) throw new RefusedException(UNKNOWN_STANDARD);
        var fact = new StandardPublished(c.standard(), c.where(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        refuseIf(published, PUBLISHED_ALREADY);
        office.requireDone(c.effectiveOn());
        refuseIf(c.effectiveOn().isBefore(known.effectiveOn()), ACT_OUT_OF_ORDER);
        requireLine(c.where(), LINE);
        requireLine(c.officer(), LINE);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EndStandard c, PenaltyOffice office) {
        var known = set;
        if (known == null) throw new RefusedException(UNKNOWN_STANDARD);
        var fact = new StandardEnded(c.standard(), c.by(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        refuseIf(ended, STANDARD_ENDED_ALREADY);
        requireDate(c.effectiveOn(), office.today());
        refuseIf(c.effectiveOn().isBefore(known.effectiveOn()), ACT_OUT_OF_ORDER);
        var by = c.by();
        boolean unknown = by != null && office.facts().of(by.toString()).isEmpty();
        refuseIf(unknown || c.standard().equals(by), UNKNOWN_STANDARD);
        office.require(c.officer(), IMPOSE_PENALTIES, office.today());
        apply(fact);
    }

    @EventSourcingHandler
    void on(StandardEvent fact) {
        id = fact.standard();
        facts.add(fact);
        switch (fact) {
            case StandardSet e -> set = e;
            case StandardPublished e -> published = true;
            case StandardEnded e -> ended = true;
        }
    }

    DiscretionStandard() {} // for Axon
}
