package org.chalkline.command.teacher;

import java.util.BitSet;
import java.util.List;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.teacher.TeacherEvent.EmploymentEnded;
import org.chalkline.kernel.teacher.TeacherEvent.SanctionImposed;
import org.chalkline.kernel.teacher.TeacherEvent.SanctionKind;

/** What falls with an act on a teacher's file: with a dismissal, the end of the employment. */
final class TeacherDependents {

    private TeacherDependents() {}

    static BitSet of(List<Fact> recorded, int act) {
        var falling = Dependents.atOnce(recorded, act);
        int next = act + 1;
        if (next < recorded.size()
                && recorded.get(act) instanceof SanctionImposed sanction
                && sanction.kind() == SanctionKind.DISMISSAL
                && recorded.get(next) instanceof EmploymentEnded end
                && end.effectiveOn().equals(sanction.effectiveOn())) {
            falling.set(next);
        }
        return falling;
    }
}
