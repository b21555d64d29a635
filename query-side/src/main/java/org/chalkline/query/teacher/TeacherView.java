package org.chalkline.query.teacher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.teacher.TeacherEvent;
import org.chalkline.kernel.teacher.TeacherEvent.*;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.chalkline.query.teacher.TeacherRecord.Conferred;
import org.chalkline.query.teacher.TeacherRecord.Contest;
import org.chalkline.query.teacher.TeacherRecord.Post;
import org.chalkline.query.teacher.TeacherRecord.Registration;
import org.chalkline.query.teacher.TeacherRecord.RegistrationStatus;
import org.chalkline.query.teacher.TeacherRecord.Sanction;
import org.chalkline.query.teacher.TeacherRecord.SanctionStatus;
import org.chalkline.query.teacher.TeacherRecord.Training;
import org.chalkline.query.teacher.TeacherRecord.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * Folds the facts of one teacher into their {@link TeacherRecord}. Training may have been completed
 * before the person became a teacher here; so the record may begin with it.
 */
public final class TeacherView implements View<TeacherRecord> {

    @Override
    public String name() {
        return "teachers";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<TeacherRecord> stateType() {
        return TeacherRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return TeacherEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<TeacherRecord>> columns() {
        return TeacherTable.TABLE.columns();
    }

    @Override
    public @Nullable TeacherRecord evolve(@Nullable TeacherRecord before, Fact fact) {
        var event = (TeacherEvent) fact;
        // Was to be hired, and never became a teacher here.
        if (before == null && event instanceof HiringFailed) return null;
        var draft = new TeacherDraft(event.person(), before);
        apply(draft, event);
        return draft.done();
    }

    private static void apply(TeacherDraft draft, TeacherEvent event) {
        switch (event) {
            case TeacherTakenOver e -> takenOver(draft, e);
            case TeacherHired e -> draft.employ(e.employment(), e.recruitment(), e.effectiveOn());
            case HiringFailed e -> {} // changes nothing for who is employed already
            case PostNotConfirmed e -> draft.change(post -> confirmed(post, e.school(), false));
            case PostConfirmed e -> draft.change(post -> confirmed(post, e.school(), true));
            case ContractRenewed e -> draft.change(post -> post.renewed(e.contract().until()));
            case EmploymentEnded e -> {
                draft.endEmployment(e.effectiveOn(), e.why());
                draft.pending = null;
            }
            case TransferOrdered e ->
                    draft.pending =
                            new Transfer(
                                    e.transfer(), e.to().school(), e.effectiveOn(), e.decision());
            case TeacherTransferred e -> {
                draft.pending = null;
                draft.endEmployment(e.effectiveOn(), null);
                draft.employ(e.to(), null, e.effectiveOn());
            }
            case TransferFailed e -> draft.pending = null;
            case TitleConferred e ->
                    draft.titles.add(new Conferred(e.title(), e.effectiveOn(), e.appraisal()));
            case TrainingRecorded e ->
                    draft.train(
                            new Training(
                                    e.certificate(),
                                    e.provider(),
                                    e.course(),
                                    e.hours(),
                                    e.effectiveOn()));
            case RegistrationDecided e -> draft.registration = decided(draft.registration, e);
            case RegistrationLapsed e ->
                    draft.registration = lapsed(draft.registration, e.effectiveOn());
            case SanctionImposed e -> draft.sanction(imposed(e));
            case SanctionTermServed e -> draft.sanction(e.sanction(), s -> served(s, e));
            case SanctionLifted e -> draft.sanction(e.sanction(), s -> s.lifted(e.effectiveOn()));
            case SanctionContested e -> draft.sanction(e.sanction(), s -> contested(s, e));
            case ContestDecided e -> draft.sanction(e.sanction(), s -> decided(s, e));
        }
    }

    private static void takenOver(TeacherDraft draft, TeacherTakenOver e) {
        draft.source = e.source();
        if (e.employment() != null) draft.employ(e.employment(), null, e.effectiveOn());
        if (e.title() != null) {
            draft.titles.add(new Conferred(e.title().title(), e.title().since(), null));
        }
        var until = e.registeredUntil();
        if (until == null) return;
        var status =
                until.isBefore(e.effectiveOn())
                        ? RegistrationStatus.LAPSED
                        : RegistrationStatus.REGISTERED;
        draft.registration = new Registration(status, until, null, null, null, null);
    }

    private static Post confirmed(Post post, SchoolId school, boolean there) {
        return post.school().equals(school) ? post.confirmed(there) : post;
    }

    /** One that doesn't pass leaves the one before running to its end. */
    private static Registration decided(@Nullable Registration before, RegistrationDecided e) {
        LocalDate until = e.validUntil();
        if (until == null && before != null) until = before.validUntil();
        return new Registration(
                Registration.of(e.result()),
                until,
                e.effectiveOn(),
                e.hours(),
                e.reasons(),
                e.decision());
    }

    /** A registration that passed before, recorded late, prevails over the lapse. */
    private static @Nullable Registration lapsed(@Nullable Registration before, LocalDate on) {
        if (before == null) return null;
        var until = before.validUntil();
        if (until != null && !until.isBefore(on)) return before;
        return new Registration(
                RegistrationStatus.LAPSED,
                until,
                before.decidedOn(),
                before.hours(),
                before.reasons(),
                before.decision());
    }

    private static Sanction imposed(SanctionImposed e) {
        return new Sanction(
                e.sanction(),
                e.kind(),
                SanctionStatus.RUNNING,
                e.effectiveOn(),
                e.grounds(),
                e.preparer(),
                e.decision(),
                null,
                null,
                List.of());
    }

    /** One that was annulled before, as is known by now, was not served. */
    private static Sanction served(Sanction s, SanctionTermServed e) {
        return s.status() == SanctionStatus.RUNNING ? s.served(e.effectiveOn()) : s;
    }

    private static Sanction contested(Sanction s, SanctionContested e) {
        var contests = new ArrayList<>(s.contests());
        contests.add(new Contest(e.remedy(), e.body(), e.effectiveOn(), null, null, null, null));
        return s.contested(s.status(), contests);
    }

    private static Sanction decided(Sanction s, ContestDecided e) {
        var contests = new ArrayList<>(s.contests());
        contests.replaceAll(
                c ->
                        c.remedy() != e.remedy()
                                ? c
                                : new Contest(
                                        c.remedy(),
                                        c.body(),
                                        c.on(),
                                        e.effectiveOn(),
                                        e.upheld(),
                                        e.reasons(),
                                        e.decision()));
        var status = e.upheld() ? s.status() : SanctionStatus.ANNULLED;
        return s.contested(status, contests);
    }
}
