package org.chalkline.command.school;

import java.util.List;
import java.util.stream.Stream;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationGranted;
import org.chalkline.kernel.application.Proposal.Division;
import org.chalkline.kernel.application.Proposal.Establishment;
import org.chalkline.kernel.application.Proposal.Formed;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.licence.LicenceEvent.LicenceChanged;
import org.chalkline.kernel.licence.LicenceEvent.LicenceFounded;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.teacher.Staffing;
import org.chalkline.kernel.teacher.TeacherEvent.EmploymentEnded;

/** The schools that a grant, a licence or a teacher's going changed. */
final class DependentSchools {

    private DependentSchools() {}

    /**
     * Those among which something stands that rests on the fact's decision; and the school that has
     * given away the post of a teacher who never left it.
     */
    static List<String> restingOn(Fact act, FactsOf facts) {
        if (act instanceof EmploymentEnded e) {
            var school = e.school().toString();
            boolean keptPost = e.staffing() == Staffing.ESTABLISHED;
            return keptPost && !facts.of(school).isEmpty() ? List.of(school) : List.of();
        }
        return of(act).map(SchoolId::toString)
                .filter(id -> facts.of(id).stream().anyMatch(f -> isSameDecision(act, f)))
                .toList();
    }

    private static boolean isSameDecision(Fact act, Fact other) {
        return act.decision() != null && act.decision().equals(other.decision());
    }

    private static Stream<SchoolId> of(Fact act) {
        return switch (act) {
            case ApplicationGranted e ->
                    switch (e.proposal()) {
                        case Establishment p -> Stream.of(p.schoolId());
                        case Division p -> p.formed().stream().map(Formed::schoolId);
                        default -> Stream.of();
                    };
            case LicenceEvent e ->
                    switch (e) {
                        case LicenceFounded founded -> Stream.of(founded.schoolId());
                        case LicenceChanged changed -> Stream.of(changed.schoolId());
                        default -> Stream.of();
                    };
            default -> Stream.of();
        };
    }
}
