package org.chalkline.command.procedure.power;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.power.PowerListRefusal.ITEM_NOT_NAMED;
import static org.chalkline.command.procedure.power.PowerListRefusal.ITEM_OF_ANOTHER_POWER;

import org.axonframework.modelling.command.Repository;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.power.PowerItemEvent;
import org.chalkline.kernel.procedure.power.PowerItemId;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.springframework.stereotype.Component;

/**
 * Lets delegations rest on items of the list of powers. From the day on which a power has an item,
 * whoever delegates it names one that is in force; before, and of powers that aren't in the list,
 * delegations rest on nothing, as they did before there was one.
 */
@Component
class ItemsOfDelegations implements DelegationRules.Items {
    private final Repository<PowerList> lists;
    private final FactsOf facts;

    ItemsOfDelegations(Repository<PowerList> lists, FactsOf facts) {
        this.lists = lists;
        this.facts = facts;
    }

    @Override
    public void rest(PowerDelegated given) {
        var list = PowerItemId.listOf(given.power());
        var item = given.item();
        if (item == null) {
            boolean listed = PowerItemEvent.anyListedBy(facts.of(list), given.effectiveOn());
            refuseIf(listed, ITEM_NOT_NAMED);
            return;
        }
        refuseIf(!item.power().equals(given.power()), ITEM_OF_ANOTHER_POWER);
        if (facts.of(list).isEmpty()) {
            throw new RefusedException(PowerListRefusal.UNKNOWN_POWER_ITEM);
        }
        // Its lock is held until both facts are on disk, so nobody strikes the item in between.
        lists.load(list).execute(held -> held.rest(item, given));
    }
}
