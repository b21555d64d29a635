package org.chalkline.command.licence;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chalkline.command.personal.OpenMatter;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.licence.LicenceEvent.AnnualInspectionGraded;
import org.chalkline.kernel.licence.LicenceEvent.RectificationOrdered;
import org.chalkline.kernel.licence.LicenceEvent.RectificationRechecked;
import org.chalkline.kernel.licence.Organiser.NaturalPerson;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;

/** What is open about a licensed school's organiser, and who has looked into it. */
final class LicenceMatters {

    private LicenceMatters() {}

    /** Who found what a penalty may rest on: they don't preside over its hearing. */
    static Set<String> investigators(List<Fact> facts) {
        var officers = new HashSet<String>();
        for (var fact : facts) {
            switch (fact) {
                case AnnualInspectionGraded e -> officers.add(e.decision().officer());
                case RectificationOrdered e -> officers.add(e.decision().officer());
                case RectificationRechecked e -> officers.add(e.inspector());
                default -> {} // found nothing
            }
        }
        return officers;
    }

    /** The unit of the bureau that has the licence in hand. */
    static String unit(List<Fact> facts) {
        for (var fact : facts) if (fact instanceof ClockOpened e) return e.unit();
        return "";
    }

    static Optional<OpenMatter> open(PersonId person, List<Fact> facts, LocalDate today) {
        var file = new LicenceState();
        for (var fact : facts) {
            if (fact instanceof LicenceEvent event) file.evolve(event);
        }
        if (!file.exists() || file.deregistered()) return Optional.empty();
        boolean organises =
                file.content().organiser() instanceof NaturalPerson organiser
                        && organiser.person().equals(person);
        return organises ? Optional.of(OpenMatter.LICENCE_HELD) : Optional.empty();
    }
}
