package org.chalkline.command.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.command.personal.OpenMatter;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.licence.Organiser.NaturalPerson;
import org.chalkline.kernel.person.PersonId;

/** What is open about a licensed school's organiser. */
final class LicenceMatters {

    private LicenceMatters() {}

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
