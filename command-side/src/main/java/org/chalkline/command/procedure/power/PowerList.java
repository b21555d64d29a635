package org.chalkline.command.procedure.power;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.power.PowerListRefusal.ENTRUSTED_ALREADY;
import static org.chalkline.command.procedure.power.PowerListRefusal.ENTRUSTMENT_DAYS_REVERSED;
import static org.chalkline.command.procedure.power.PowerListRefusal.ENTRUSTMENT_UNPUBLISHED;
import static org.chalkline.command.procedure.power.PowerListRefusal.ITEM_LISTED_ALREADY;
import static org.chalkline.command.procedure.power.PowerListRefusal.ITEM_NOT_IN_FORCE;
import static org.chalkline.command.procedure.power.PowerListRefusal.ITEM_UNCHANGED;
import static org.chalkline.command.procedure.power.PowerListRefusal.ITEM_WITHOUT_PROVISION;
import static org.chalkline.command.procedure.power.PowerListRefusal.NOT_ENTRUSTED;
import static org.chalkline.command.procedure.power.PowerListRefusal.UNKNOWN_POWER_ITEM;
import static org.chalkline.command.procedure.power.PowersRefusal.UNKNOWN_POWER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.procedure.decision.Decisions;
import org.chalkline.command.procedure.power.PowerListCommand.EndEntrustment;
import org.chalkline.command.procedure.power.PowerListCommand.EntrustPower;
import org.chalkline.command.procedure.power.PowerListCommand.ListPowerItem;
import org.chalkline.command.procedure.power.PowerListCommand.RevisePowerItem;
import org.chalkline.command.procedure.power.PowerListCommand.StrikePowerItem;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowerItemEvent;
import org.chalkline.kernel.procedure.power.PowerItemEvent.Content;
import org.chalkline.kernel.procedure.power.PowerItemEvent.EntrustmentEnded;
import org.chalkline.kernel.procedure.power.PowerItemEvent.PowerEntrusted;
import org.chalkline.kernel.procedure.power.PowerItemEvent.PowerItemDelegated;
import org.chalkline.kernel.procedure.power.PowerItemEvent.PowerItemListed;
import org.chalkline.kernel.procedure.power.PowerItemEvent.PowerItemRevised;
import org.chalkline.kernel.procedure.power.PowerItemEvent.PowerItemStruck;
import org.chalkline.kernel.procedure.power.PowerItemId;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.jspecify.annotations.Nullable;

/**
 * The items of the list of powers whose acts need one power. They stand together, so that whoever
 * delegates the power sees which of them are in force, and that none is struck meanwhile. An item
 * is listed, revised and struck; what rests on it ends with it.
 */
@Aggregate
public class PowerList {
    private static final int LINE = 200;
    private static final int TEXT = 4_000;
    private static final int MOST_PROVISIONS = 20;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable String id;

    private final List<PowerItemEvent> facts = new ArrayList<>();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ListPowerItem c, PowerListOffice office) {
        var fact =
                new PowerItemListed(
                        c.item(), c.content(), c.instrument(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        refuseIf(!office.knows(c.item().power()), UNKNOWN_POWER);
        requireSound(c.content(), c.instrument(), c.effectiveOn());
        requireKept(fact, c.officer(), office);
        refuseIf(inForce(c.item(), c.effectiveOn()), ITEM_LISTED_ALREADY);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RevisePowerItem c, PowerListOffice office) {
        var fact =
                new PowerItemRevised(
                        c.item(), c.content(), c.instrument(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireInForce(c.item(), c.effectiveOn());
        requireSound(c.content(), c.instrument(), c.effectiveOn());
        requireKept(fact, c.officer(), office);
        refuseIf(c.content().equals(content(c.item())), ITEM_UNCHANGED);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(StrikePowerItem c, PowerListOffice office) {
        if (facts.stream().anyMatch(each -> isThat(each, c))) return;
        requireInForce(c.item(), c.effectiveOn());
        requireText(c.reasons(), TEXT);
        requireLine(c.instrument(), LINE);
        var fact =
                new PowerItemStruck(
                        c.item(),
                        c.reasons(),
                        c.instrument(),
                        holders(c.item()),
                        c.officer(),
                        c.effectiveOn());
        requireKept(fact, c.officer(), office);
        apply(fact);
    }

    private static boolean isThat(PowerItemEvent fact, StrikePowerItem c) {
        return fact instanceof PowerItemStruck e
                && e.item().equals(c.item())
                && e.reasons().equals(c.reasons())
                && e.instrument().equals(c.instrument())
                && e.officer().equals(c.officer())
                && e.effectiveOn().equals(c.effectiveOn());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EntrustPower c, PowerListOffice office) {
        var publishedIn = c.publishedIn();
        if (publishedIn == null || publishedIn.isBlank()) {
            throw new RefusedException(ENTRUSTMENT_UNPUBLISHED);
        }
        var fact =
                new PowerEntrusted(
                        c.item(),
                        c.organisation(),
                        c.creditCode(),
                        c.matters(),
                        c.instrument(),
                        c.letter(),
                        publishedIn,
                        c.until(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireInForce(c.item(), c.effectiveOn());
        requireLine(c.organisation(), LINE);
        requireLine(c.creditCode(), LINE);
        requireText(c.matters(), TEXT);
        requireLine(c.instrument(), LINE);
        requireDigest(c.letter());
        requireLine(publishedIn, LINE);
        requireDate(c.until(), office.today());
        refuseIf(c.until().isBefore(c.effectiveOn()), ENTRUSTMENT_DAYS_REVERSED);
        requireKept(fact, c.officer(), office);
        refuseIf(entrusted(c.item(), c.creditCode(), c.effectiveOn()), ENTRUSTED_ALREADY);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EndEntrustment c, PowerListOffice office) {
        var fact =
                new EntrustmentEnded(
                        c.item(), c.creditCode(), c.reasons(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireText(c.reasons(), TEXT);
        requireKept(fact, c.officer(), office);
        refuseIf(!entrusted(c.item(), c.creditCode(), c.effectiveOn()), NOT_ENTRUSTED);
        apply(fact);
    }

    /**
     * Lets a delegation rest on an item, in the unit of work that records the delegation.
     *
     * @throws org.chalkline.command.RefusedException {@code ITEM_NOT_IN_FORCE}
     */
    void rest(PowerItemId item, PowerDelegated delegation) {
        requireInForce(item, delegation.effectiveOn());
        apply(
                new PowerItemDelegated(
                        item,
                        delegation.officer(),
                        delegation.instrument(),
                        delegation.until(),
                        delegation.effectiveOn()));
    }

    private void requireSound(Content content, String instrument, LocalDate on) {
        requireLine(content.title(), LINE);
        requireLine(content.unit(), LINE);
        requireLine(instrument, LINE);
        refuseIf(content.provisions().isEmpty(), ITEM_WITHOUT_PROVISION);
        requireAtMost(content.provisions(), MOST_PROVISIONS);
        content.provisions().forEach(each -> Decisions.requireProvision(each, on));
    }

    /** What happens to one item is recorded in the order of its days, by who keeps the list. */
    private void requireKept(PowerItemEvent fact, String officer, PowerListOffice office) {
        office.requireDone(fact.effectiveOn());
        boolean later =
                facts.stream()
                        .filter(each -> each.item().equals(fact.item()))
                        // A delegation may begin in the future, and ends if the item is struck.
                        .filter(each -> !(each instanceof PowerItemDelegated))
                        .anyMatch(each -> each.effectiveOn().isAfter(fact.effectiveOn()));
        refuseIf(later, ACT_OUT_OF_ORDER);
        office.require(officer, Power.KEEP_POWER_LIST, fact.effectiveOn());
    }

    private void requireInForce(PowerItemId item, LocalDate day) {
        boolean known = facts.stream().anyMatch(each -> each.item().equals(item));
        refuseIf(!known, UNKNOWN_POWER_ITEM);
        refuseIf(!inForce(item, day), ITEM_NOT_IN_FORCE);
    }

    private boolean inForce(PowerItemId item, LocalDate day) {
        return PowerItemEvent.inForce(facts, item, day);
    }

    private Content content(PowerItemId item) {
        Content content = null;
        for (var fact : facts) {
            if (!fact.item().equals(item)) continue;
            if (fact instanceof PowerItemListed e) content = e.content();
            if (fact instanceof PowerItemRevised e) content = e.content();
        }
        if (content == null) throw new IllegalStateException("never listed: " + item);
        return content;
    }

    /** Whose delegations have rested on it since it was listed last. */
    private List<OfficerId> holders(PowerItemId item) {
        Set<OfficerId> holders = new LinkedHashSet<>();
        for (var fact : facts) {
            if (!fact.item().equals(item)) continue;
            if (fact instanceof PowerItemListed) holders.clear();
            if (fact instanceof PowerItemDelegated e) holders.add(e.holder());
        }
        return List.copyOf(holders);
    }

    private boolean entrusted(PowerItemId item, String creditCode, LocalDate day) {
        boolean entrusted = false;
        for (var fact : facts) {
            if (!fact.item().equals(item) || fact.effectiveOn().isAfter(day)) continue;
            switch (fact) {
                case PowerEntrusted e when e.creditCode().equals(creditCode) ->
                        entrusted = !day.isAfter(e.until());
                case EntrustmentEnded e when e.creditCode().equals(creditCode) -> entrusted = false;
                case PowerItemStruck e -> entrusted = false;
                default -> {} // of another organisation, or nothing that ends or begins one
            }
        }
        return entrusted;
    }

    @EventSourcingHandler
    void on(PowerItemEvent fact) {
        id = fact.subject();
        facts.add(fact);
    }

    PowerList() {} // for Axon
}
