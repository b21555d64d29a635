package org.chalkline.command.teacher.qualification;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.personal.Qualifications;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.teacher.Certificate;
import org.springframework.stereotype.Component;

/** Reads qualifications from the facts of each file. */
@Component
final class QualificationsOnFile implements Qualifications {
    private final FactsOf facts;

    QualificationsOnFile(FactsOf facts) {
        this.facts = facts;
    }

    @Override
    public List<Certificate> heldOn(PersonId person, LocalDate day) {
        return QualificationState.of(person, facts).heldOn(day);
    }
}
