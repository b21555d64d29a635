package org.chalkline.kernel.procedure.power;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.jspecify.annotations.Nullable;

/**
 * By whom a power came to somebody: the delegation that they held it under, the one that its giver
 * held it under on its first day, and so on up to somebody who held it under none.
 *
 * @param officer whose power it is
 * @param links the delegations, the officer's own first
 */
public record DelegationChain(String officer, List<PowerDelegated> links) {

    public DelegationChain {
        links = List.copyOf(links);
    }

    /**
     * The chain as the facts at this moment have it. Where it leads back to itself, it ends before
     * the link that was met already.
     *
     * @param units what it is to extend to: of several delegations, that one is followed which
     *     does; absent where it is to be limited to no units
     */
    public static DelegationChain of(
            String officer,
            Power power,
            LocalDate day,
            @Nullable List<UnitId> units,
            FactsOf facts) {
        var links = new ArrayList<PowerDelegated>();
        var met = new HashSet<PowerDelegated>();
        var holder = officer;
        var on = day;
        var wanted = units;
        while (true) {
            var link = best(heldBy(holder, power, on, facts), wanted);
            if (link == null || !met.add(link)) return new DelegationChain(officer, links);
            links.add(link);
            holder = link.delegatedBy();
            on = link.effectiveOn();
            wanted = link.units();
        }
    }

    private static @Nullable PowerDelegated best(
            List<PowerDelegated> held, @Nullable List<UnitId> units) {
        PowerDelegated best = null;
        for (var each : held) {
            if (best == null || each.extendsTo(units) || !best.extendsTo(units)) best = each;
        }
        return best;
    }

    /** Not everybody whom a document names can be an officer on record. */
    private static List<PowerDelegated> heldBy(
            String holder, Power power, LocalDate day, FactsOf facts) {
        OfficerId id;
        try {
            id = new OfficerId(holder);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
        return PowersEvent.held(facts.of(id.toString()), power, day);
    }

    /** All through whose hands it came: the officer, and who gave each link. */
    public List<String> holders() {
        return Stream.concat(Stream.of(officer), links.stream().map(PowerDelegated::delegatedBy))
                .toList();
    }
}
