package org.chalkline.command.headship;

import java.util.BitSet;
import java.util.List;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.headship.HeadshipEvent.VacancyArose;
import org.chalkline.kernel.headship.HeadshipEvent.VacancyCause;
import org.chalkline.kernel.headship.HeadshipId;
import org.chalkline.kernel.school.SchoolEvent.SchoolEstablished;

/** What falls with an act on an office, and which office falls with its school. */
final class HeadshipDependents {

    private HeadshipDependents() {}

    /** With the founding of the school goes all that was done about its head. */
    static BitSet of(List<Fact> recorded, int act) {
        boolean founding =
                recorded.get(act) instanceof VacancyArose e
                        && e.cause() == VacancyCause.SCHOOL_ESTABLISHED;
        return founding
                ? Dependents.everythingSince(recorded, act)
                : Dependents.atOnce(recorded, act);
    }

    /** The office of a school that was never founded. */
    static List<String> restingOn(Fact act, FactsOf facts) {
        if (!(act instanceof SchoolEstablished founded)) return List.of();
        var office = new HeadshipId(founded.schoolId()).toString();
        var standing = facts.of(office);
        boolean vacant =
                !standing.isEmpty()
                        && standing.getFirst() instanceof VacancyArose e
                        && e.cause() == VacancyCause.SCHOOL_ESTABLISHED;
        return vacant ? List.of(office) : List.of();
    }
}
