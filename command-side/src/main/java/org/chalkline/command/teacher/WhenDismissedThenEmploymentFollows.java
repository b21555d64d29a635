package org.chalkline.command.teacher;

import java.util.List;
import org.chalkline.command.procedure.personnel.VoidSanctions;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.command.teacher.TeacherCommand.AskWhatIsOwed;
import org.chalkline.command.teacher.TeacherCommand.EndUponDismissal;
import org.chalkline.command.teacher.TeacherCommand.ReinstateTeacher;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.SanctionImposed;
import org.chalkline.kernel.procedure.personnel.Sanction;
import org.chalkline.kernel.teacher.TeacherEvent.TeacherReinstated;
import org.chalkline.kernel.teacher.TeacherId;
import org.springframework.stereotype.Component;

/**
 * A dismissal ends the employment as a teacher (Personnel Regulations, 18). Where it is revoked the
 * employment goes on from that very day; what the teacher lost in between is owed to them, which
 * somebody has to see to (42).
 */
@Component
public class WhenDismissedThenEmploymentFollows implements Reaction {
    private final FactsOf facts;

    public WhenDismissedThenEmploymentFollows(FactsOf facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "dismissal-ends";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == SanctionImposed.class
                || type == TeacherReinstated.class
                || VoidSanctions.BY.contains(type);
    }

    @Override
    public List<Object> to(Fact fact) {
        return switch (fact) {
            case SanctionImposed e when e.kind() == Sanction.DISMISSAL ->
                    List.of(new EndUponDismissal(new TeacherId(e.person()), e.effectiveOn()));
            case TeacherReinstated e -> List.of(new AskWhatIsOwed(new TeacherId(e.person())));
            default ->
                    VoidSanctions.by(fact, facts).stream()
                            .filter(e -> e.kind() == Sanction.DISMISSAL)
                            .<Object>map(e -> reinstatement(e, fact))
                            .toList();
        };
    }

    private static ReinstateTeacher reinstatement(SanctionImposed dismissal, Fact by) {
        return new ReinstateTeacher(
                new TeacherId(dismissal.person()), dismissal.sanction(), by.decision());
    }
}
