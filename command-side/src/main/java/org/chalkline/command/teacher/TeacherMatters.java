package org.chalkline.command.teacher;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.command.personal.OpenMatter;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;

/** What is open about a teacher in service. */
final class TeacherMatters {

    private TeacherMatters() {}

    static Optional<OpenMatter> open(PersonId person, List<Fact> facts, LocalDate today) {
        var file = TeacherState.of(person, teacher -> facts);
        if (file.employment() != null) return Optional.of(OpenMatter.EMPLOYED);
        // A registration that holds for some years yet is nothing that anybody has to decide.
        return Optional.empty();
    }
}
