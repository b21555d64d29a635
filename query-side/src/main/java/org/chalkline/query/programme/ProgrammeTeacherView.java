package org.chalkline.query.programme;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.programme.ProgrammeEvent.TeacherAssigned;
import org.chalkline.kernel.programme.ProgrammeEvent.TeacherReleased;
import org.chalkline.kernel.teacher.Certificate;
import org.chalkline.kernel.teacher.QualificationEvent;
import org.chalkline.kernel.teacher.QualificationEvent.HigherResultRecorded;
import org.chalkline.kernel.teacher.QualificationEvent.QualificationGranted;
import org.chalkline.kernel.teacher.QualificationEvent.QualificationLost;
import org.chalkline.kernel.teacher.QualificationEvent.QualificationRevoked;
import org.chalkline.kernel.teacher.QualificationEvent.QualificationTakenOver;
import org.chalkline.query.programme.ProgrammeTeacherRecord.HeldCertificate;
import org.chalkline.query.programme.ProgrammeTeacherRecord.TaughtProgramme;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/**
 * Folds what programmes tell of their teachers, and these people's files of their qualifications:
 * so a revocation that comes later shows who had taught without.
 */
public final class ProgrammeTeacherView implements View<ProgrammeTeacherRecord> {
    private static final Set<Class<? extends Fact>> CONCERNED =
            Set.of(
                    TeacherAssigned.class,
                    TeacherReleased.class,
                    QualificationTakenOver.class,
                    QualificationGranted.class,
                    HigherResultRecorded.class,
                    QualificationRevoked.class,
                    QualificationLost.class);

    @Override
    public String name() {
        return "programmeteachers";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ProgrammeTeacherRecord> stateType() {
        return ProgrammeTeacherRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return CONCERNED.contains(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return personOf(fact).value();
    }

    private static PersonId personOf(Fact fact) {
        return switch (fact) {
            case TeacherAssigned e -> e.person();
            case TeacherReleased e -> e.person();
            default -> ((QualificationEvent) fact).person();
        };
    }

    /** Programmes and people's files tell it. */
    @Override
    public boolean spansAggregates() {
        return true;
    }

    @Override
    public List<Column<ProgrammeTeacherRecord>> columns() {
        return ProgrammeTeacherTable.TABLE.columns();
    }

    @Override
    public ProgrammeTeacherRecord evolve(@Nullable ProgrammeTeacherRecord before, Fact fact) {
        var now =
                before == null
                        ? new ProgrammeTeacherRecord(personOf(fact), List.of(), List.of())
                        : before;
        return switch (fact) {
            case TeacherAssigned e -> assigned(now, e);
            case TeacherReleased e -> released(now, e);
            case QualificationTakenOver e -> held(now, e.certificate());
            case QualificationGranted e -> held(now, e.certificate());
            case HigherResultRecorded e ->
                    e.certificate() == null ? now : held(now, e.certificate());
            case QualificationRevoked e -> lost(now, e, e.certificate()::equals);
            case QualificationLost e -> lost(now, e, e.certificates()::contains);
            default -> now;
        };
    }

    private static ProgrammeTeacherRecord assigned(ProgrammeTeacherRecord now, TeacherAssigned e) {
        var taught =
                new TaughtProgramme(
                        e.programme(),
                        e.provider(),
                        e.kind(),
                        e.form(),
                        e.effectiveOn(),
                        null,
                        null);
        return judged(now, now.certificates(), Copies.plus(now.programmes(), taught));
    }

    private static ProgrammeTeacherRecord released(ProgrammeTeacherRecord now, TeacherReleased e) {
        var programmes =
                Copies.changed(
                        now.programmes(),
                        each -> each.programme().equals(e.programme()) && each.until() == null,
                        each -> each.endedOn(e.effectiveOn()));
        return judged(now, now.certificates(), programmes);
    }

    private static ProgrammeTeacherRecord held(ProgrammeTeacherRecord now, Certificate granted) {
        var certificate =
                new HeldCertificate(granted.number(), granted.kind(), granted.grantedOn(), null);
        return judged(now, Copies.plus(now.certificates(), certificate), now.programmes());
    }

    private static ProgrammeTeacherRecord lost(
            ProgrammeTeacherRecord now, Fact fact, Predicate<String> which) {
        var certificates =
                Copies.changed(
                        now.certificates(),
                        each -> which.test(each.number()) && each.heldUntil() == null,
                        each ->
                                new HeldCertificate(
                                        each.number(),
                                        each.kind(),
                                        each.heldFrom(),
                                        fact.effectiveOn()));
        return judged(now, certificates, now.programmes());
    }

    /** Whatever is told, all that was taught is measured anew. */
    private static ProgrammeTeacherRecord judged(
            ProgrammeTeacherRecord now,
            List<HeldCertificate> certificates,
            List<TaughtProgramme> programmes) {
        return new ProgrammeTeacherRecord(
                now.person(),
                certificates,
                programmes.stream().map(each -> each.judgedBy(certificates)).toList());
    }
}
