package org.chalkline.command.person;

import java.util.LinkedHashSet;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.personal.OpenMatters;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.command.reaction.Reports;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.PersonCodeEvent;
import org.chalkline.kernel.person.PersonCodeEvent.PersonParted;
import org.chalkline.kernel.person.PersonCodeEvent.PersonsMerged;
import org.springframework.stereotype.Component;

/**
 * Where one person has two files of a kind since their records were merged, somebody has to say
 * which goes on. Where one turned out to be two, somebody has to say of each matter whose it is.
 */
@Component
public class WhenCodesChangeThenFilesAreLookedAt implements Reaction {

    private final OpenMatters matters;
    private final FactsOf facts;
    private final Reports reports;

    WhenCodesChangeThenFilesAreLookedAt(OpenMatters matters, FactsOf facts, Reports reports) {
        this.matters = matters;
        this.facts = facts;
        this.reports = reports;
    }

    @Override
    public String name() {
        return "codes-looked-at";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == PersonsMerged.class || type == PersonParted.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        var event = (PersonCodeEvent) fact;
        var recorded = facts.recorded(event.subject());
        return List.of(
                new LookAtFilesOf(
                        event.person(),
                        event.other(),
                        event instanceof PersonParted,
                        recorded.lastIndexOf(fact)));
    }

    @CommandHandler
    void handle(LookAtFilesOf c) {
        if (c.parted()) {
            var all = new LinkedHashSet<>(matters.naming(c.person()));
            all.addAll(matters.naming(c.other()));
            for (var matter : all) {
                raise(
                        c,
                        matter,
                        "PERSON_PARTED",
                        named(c)
                                + " turned out to be two people. Decide whose this is, and record it of whom it is.");
            }
            return;
        }
        for (var matter : matters.naming(c.other())) {
            if (!matter.endsWith("/" + c.other().value())) continue;
            var own = matter.substring(0, matter.indexOf('/') + 1) + c.person().value();
            if (facts.of(own).isEmpty()) continue;
            raise(
                    c,
                    matter,
                    "TWO_FILES_OF_ONE_PERSON",
                    named(c)
                            + " are one person, who has "
                            + own
                            + " as well. Decide which file goes on, and record there what only the other one has.");
        }
    }

    private static String named(LookAtFilesOf c) {
        return c.person().value() + " and " + c.other().value();
    }

    private void raise(LookAtFilesOf c, String about, String code, String message) {
        var id = Reports.id("codes:", c.person() + " " + c.at() + " " + about);
        reports.found(id, name(), about, LookAtFilesOf.class, code, message);
    }
}
