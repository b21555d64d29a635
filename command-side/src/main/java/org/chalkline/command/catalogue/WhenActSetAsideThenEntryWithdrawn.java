package org.chalkline.command.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chalkline.command.catalogue.CatalogueCommand.DueEntryAnew;
import org.chalkline.command.catalogue.CatalogueCommand.WithdrawFallen;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.catalogue.CatalogueEntryId;
import org.chalkline.kernel.catalogue.DueEntries;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.standing.SequenceRange;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;
import org.springframework.stereotype.Component;

/**
 * What fell is public no longer; where only a change of it fell, it is made public as it is without
 * that. Which facts have these numbers never changes, so the same ruling always calls for the same.
 */
@Component
public class WhenActSetAsideThenEntryWithdrawn implements Reaction {
    private final FactsOf facts;

    WhenActSetAsideThenEntryWithdrawn(FactsOf facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "entries-withdrawn";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == ActsSetAside.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        var fallen = (ActsSetAside) fact;
        var recorded = facts.recorded(fallen.of());
        var following = new ArrayList<Object>();
        var numbers =
                SequenceRange.numbers(fallen.acts()).stream()
                        .filter(number -> number < recorded.size())
                        .toArray();
        var names = new HashSet<String>();
        for (int number : numbers) {
            names.add(WhenFactRecordedThenEntryDue.name(recorded.get(number).getClass()));
        }
        for (int number : numbers) {
            follow(fallen, number, recorded.get(number), names, following);
        }
        return following;
    }

    private static void follow(
            ActsSetAside fallen, int number, Fact act, Set<String> names, List<Object> following) {
        var name = WhenFactRecordedThenEntryDue.name(act.getClass());
        var line =
                DueEntries.all().stream()
                        .filter(each -> each.fact().equals(name))
                        .findFirst()
                        .orElse(null);
        if (line == null) return;
        // What fell as a whole isn't made public as it is without a change of it.
        if (line.renews() != null && names.contains(line.renews())) return;
        var entry = CatalogueEntryId.following(line.founding(), fallen.of());
        following.add(
                line.renews() == null
                        ? new WithdrawFallen(
                                entry,
                                fallen.reasons(),
                                fallen.of() + "#" + number,
                                fallen.ruledOn())
                        : new DueEntryAnew(entry, "standing.ActsSetAside", fallen.ruledOn()));
    }
}
