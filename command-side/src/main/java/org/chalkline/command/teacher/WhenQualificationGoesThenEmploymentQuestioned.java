package org.chalkline.command.teacher;

import java.util.List;
import java.util.Set;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.command.teacher.TeacherCommand.AskAboutUnqualified;
import org.chalkline.command.teacher.TeacherCommand.NoteQualificationGone;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.teacher.QualificationEvent.QualificationLost;
import org.chalkline.kernel.teacher.QualificationEvent.QualificationRevoked;
import org.chalkline.kernel.teacher.TeacherEvent.QualificationFellAway;
import org.chalkline.kernel.teacher.TeacherId;
import org.springframework.stereotype.Component;

/**
 * Who has no qualification any more doesn't go on teaching silently: the loss stands at the
 * employment, and somebody has to decide by a day.
 */
@Component
public class WhenQualificationGoesThenEmploymentQuestioned implements Reaction {
    private static final Set<Class<? extends Fact>> CONCERNED =
            Set.of(
                    QualificationRevoked.class,
                    QualificationLost.class,
                    QualificationFellAway.class);

    @Override
    public String name() {
        return "unqualified-asked";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return CONCERNED.contains(type);
    }

    @Override
    public List<Object> to(Fact fact) {
        return switch (fact) {
            case QualificationRevoked e ->
                    List.of(
                            new NoteQualificationGone(
                                    new TeacherId(e.person()),
                                    List.of(e.certificate()),
                                    e.effectiveOn()));
            case QualificationLost e ->
                    List.of(
                            new NoteQualificationGone(
                                    new TeacherId(e.person()), e.certificates(), e.effectiveOn()));
            case QualificationFellAway e ->
                    List.of(new AskAboutUnqualified(new TeacherId(e.person()), e.decideBy()));
            default -> List.of();
        };
    }
}
