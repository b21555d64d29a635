package org.chalkline.command.procedure.power;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.power.PowersRefusal.DELEGATION_CIRCULAR;
import static org.chalkline.command.procedure.power.PowersRefusal.DELEGATION_OUTLASTS_POWER;
import static org.chalkline.command.procedure.power.PowersRefusal.DELEGATOR_NOT_EMPOWERED;
import static org.chalkline.command.procedure.power.PowersRefusal.SCOPE_BEYOND_OWN;
import static org.chalkline.command.procedure.power.PowersRefusal.UNKNOWN_POWER;

import java.util.Set;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.power.DelegationChain;
import org.chalkline.kernel.procedure.power.PowerCatalogue;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;

/**
 * Who may delegate a power: who holds it, by delegation or by office. Each link of the chain is
 * held by who gave it, up to somebody who holds all powers by office; and nobody gives more than
 * they have.
 */
public class DelegationRules {
    private final FactsOf facts;
    private final Set<String> byOffice;
    private final PowerCatalogue catalogue;
    private final Items items;

    /** Sees to it that a delegation rests on an item of the list of powers, where it has to. */
    @FunctionalInterface
    public interface Items {

        /**
         * Lets the delegation rest on its item, in the unit of work that records it.
         *
         * @throws RefusedException if it can't
         */
        void rest(PowerDelegated given);
    }

    /** Where there is no list of powers. */
    public DelegationRules(FactsOf facts, Set<String> byOffice, PowerCatalogue catalogue) {
        this(facts, byOffice, catalogue, given -> {});
    }

    /**
     * @param byOffice the head of the bureau, under every name by which documents call them: they
     *     hold all powers by law, and the first delegations are theirs
     * @param catalogue the powers that can be delegated
     * @param items the list of powers
     */
    public DelegationRules(
            FactsOf facts, Set<String> byOffice, PowerCatalogue catalogue, Items items) {
        this.items = items;
        this.facts = facts;
        this.byOffice = Set.copyOf(byOffice);
        this.catalogue = catalogue;
    }

    /** Lets a delegation that holds rest on its item of the list of powers. */
    void restOnItem(PowerDelegated given) {
        items.rest(given);
    }

    /**
     * Refuses a delegation that isn't its giver's to give.
     *
     * @throws RefusedException {@code UNKNOWN_POWER}, {@code DELEGATION_CIRCULAR}, {@code
     *     DELEGATOR_NOT_EMPOWERED}, {@code DELEGATION_OUTLASTS_POWER}, {@code SCOPE_BEYOND_OWN}
     */
    public void require(PowerDelegated given) {
        refuseIf(catalogue.find(given.power()).isEmpty(), UNKNOWN_POWER);
        var chain =
                DelegationChain.of(
                        given.delegatedBy(),
                        given.power(),
                        given.effectiveOn(),
                        given.units(),
                        facts);
        var holders = chain.holders();
        refuseIf(holders.contains(given.officer().value()), DELEGATION_CIRCULAR);
        refuseIf(holders.stream().noneMatch(byOffice::contains), DELEGATOR_NOT_EMPOWERED);
        if (byOffice.contains(given.delegatedBy())) return;
        var own = chain.links().getFirst();
        var until = own.until();
        boolean outlasts = until != null && (given.until() == null || given.until().isAfter(until));
        refuseIf(outlasts, DELEGATION_OUTLASTS_POWER);
        refuseIf(!own.extendsTo(given.units()), SCOPE_BEYOND_OWN);
    }
}
