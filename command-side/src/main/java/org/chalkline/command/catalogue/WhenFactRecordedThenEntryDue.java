package org.chalkline.command.catalogue;

import java.util.List;
import org.chalkline.command.catalogue.CatalogueCommand.DueEntry;
import org.chalkline.command.catalogue.CatalogueCommand.DueEntryAnew;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.catalogue.CatalogueEntryId;
import org.chalkline.kernel.catalogue.DueEntries;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.springframework.stereotype.Component;

/**
 * Facts of the kinds that {@code statutes/due-entries.json} lists have to be made public; those
 * that change such a one have it made public anew.
 */
@Component
public class WhenFactRecordedThenEntryDue implements Reaction {

    @Override
    public String name() {
        return "entries-due";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        var name = name(type);
        return DueEntries.all().stream().anyMatch(line -> line.fact().equals(name));
    }

    static String name(Class<? extends Fact> type) {
        var told = type.getAnnotation(FactType.class);
        return told == null ? "" : told.value();
    }

    @Override
    public List<Object> to(Fact fact) {
        var name = name(fact.getClass());
        var decision = fact.decision();
        // What takes effect later was formed when it was decided.
        var on = decision == null ? fact.effectiveOn() : decision.decidedOn();
        var line = DueEntries.of(name, on).orElse(null);
        if (line == null) return List.of();
        var about = fact.subject();
        var entry = CatalogueEntryId.following(line.founding(), about);
        if (line.renews() != null) return List.of(new DueEntryAnew(entry, name, on));
        var number = decision == null ? about : decision.documentNumber();
        return List.of(
                new DueEntry(
                        entry,
                        line.title() + " " + number,
                        line.disclosureClass(),
                        line.unit(),
                        line.rule(),
                        about,
                        name,
                        on));
    }
}
