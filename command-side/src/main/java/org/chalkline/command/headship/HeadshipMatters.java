package org.chalkline.command.headship;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.command.personal.OpenMatter;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headship.HeadshipEvent;
import org.chalkline.kernel.person.PersonId;

/** What is open about heads and candidates for the office. */
final class HeadshipMatters {

    private HeadshipMatters() {}

    static Optional<OpenMatter> open(PersonId person, List<Fact> facts, LocalDate today) {
        var office = new HeadshipState();
        for (var fact : facts) {
            if (fact instanceof HeadshipEvent event) office.evolve(event);
        }
        if (office.candidate(person)) return Optional.of(OpenMatter.CANDIDACY_OPEN);
        if (office.heads(person, today)) return Optional.of(OpenMatter.HEADS_SCHOOL);
        if (office.audited(person)) return Optional.of(OpenMatter.AUDIT_OPEN);
        return Optional.empty();
    }
}
