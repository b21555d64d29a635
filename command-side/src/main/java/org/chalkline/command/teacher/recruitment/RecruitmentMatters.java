package org.chalkline.command.teacher.recruitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.command.personal.OpenMatter;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.teacher.RecruitmentEvent;

/** What is open about a candidate for a post. */
final class RecruitmentMatters {

    private RecruitmentMatters() {}

    static Optional<OpenMatter> open(PersonId person, List<Fact> facts, LocalDate today) {
        var file = new RecruitmentState();
        for (var fact : facts) {
            if (fact instanceof RecruitmentEvent event) file.evolve(event);
        }
        if (file.over() || !file.hasCandidate(person)) return Optional.empty();
        var candidate = file.candidate(person);
        boolean over = candidate.out() || candidate.hired() != null;
        return over ? Optional.empty() : Optional.of(OpenMatter.CANDIDACY_OPEN);
    }
}
