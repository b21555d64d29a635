package org.chalkline.query.teacher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.teacher.Contract;
import org.chalkline.kernel.teacher.Employment;
import org.chalkline.kernel.teacher.RecruitmentId;
import org.chalkline.kernel.teacher.Staffing;
import org.chalkline.kernel.teacher.TeacherEvent;
import org.chalkline.kernel.teacher.TeacherEvent.*;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.chalkline.query.teacher.TeacherRecord.Conferred;
import org.chalkline.query.teacher.TeacherRecord.Registration;
import org.chalkline.query.teacher.TeacherRecord.RegistrationStatus;
import org.chalkline.query.teacher.TeacherRecord.Status;
import org.chalkline.query.teacher.TeacherRecord.Training;
import org.chalkline.query.teacher.TeacherRecord.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * Folds the facts of one teacher into their {@link TeacherRecord}. Training may have been completed
 * before the person became a teacher here; so the record may begin with it.
 */
public final class TeacherView implements AggregateView<TeacherRecord> {

    @Override
    public String name() {
        return "teachers";
    }

    @Override
    public int version() {
        return 5;
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
    public List<Column<TeacherRecord>> columns() {
        return TeacherTable.TABLE.columns();
    }

    @Override
    public @Nullable TeacherRecord evolve(@Nullable TeacherRecord before, Fact fact) {
        var event = (TeacherEvent) fact;
        // Was to be hired, and never became a teacher here.
        if (before == null && event instanceof HiringFailed) return null;
        var draft = (before == null ? unknown(event.person()) : before).with();
        apply(draft, event);
        return draft.status(status(draft)).build();
    }

    private static TeacherRecord unknown(PersonId person) {
        return TeacherRecordBuilder.builder()
                .person(person)
                .status(Status.NOT_EMPLOYED)
                .employments(List.of())
                .titles(List.of())
                .training(List.of())
                .build();
    }

    private static Status status(TeacherRecordBuilder draft) {
        var posts = draft.employments();
        if (posts.isEmpty() || posts.getLast().endedOn() != null) return Status.NOT_EMPLOYED;
        return draft.pending() == null ? Status.EMPLOYED : Status.TRANSFERRING;
    }

    private static void apply(TeacherRecordBuilder draft, TeacherEvent event) {
        switch (event) {
            case TeacherTakenOver e -> takenOver(draft, e);
            case TeacherHired e -> employ(draft, e.employment(), e.recruitment(), e.effectiveOn());
            case HiringFailed e -> {} // changes nothing for who is employed already
            case PostNotConfirmed e -> change(draft, post -> confirm(post, e.school(), false));
            case PostConfirmed e -> change(draft, post -> confirm(post, e.school(), true));
            case ContractRenewed e -> change(draft, post -> renew(post, e));
            case EmploymentEnded e -> {
                leave(draft, e.effectiveOn(), e.why());
                draft.pending(null);
            }
            case TransferOrdered e ->
                    draft.pending(
                            new Transfer(
                                    e.transfer(), e.to().school(), e.effectiveOn(), e.decision()));
            case TeacherTransferred e -> {
                draft.pending(null);
                goOn(draft, e.to(), e.effectiveOn());
            }
            case EmploymentContinued e -> goOn(draft, e.to(), e.effectiveOn());
            case TransferFailed e -> draft.pending(null);
            case TitleConferred e ->
                    confer(draft, new Conferred(e.title(), e.effectiveOn(), e.appraisal()));
            case TrainingRecorded e ->
                    train(
                            draft,
                            new Training(
                                    e.certificate(),
                                    e.provider(),
                                    e.course(),
                                    e.hours(),
                                    e.effectiveOn()));
            case RegistrationDecided e -> draft.registration(decided(draft.registration(), e));
            case RegistrationLapsed e ->
                    draft.registration(lapsed(draft.registration(), e.effectiveOn()));
            case TeacherReinstated e -> change(draft, TeacherView::goesOn);
            case QualificationFellAway e -> change(draft, post -> fellAway(post, e));
            case UnqualifiedEmploymentDecided e -> change(draft, post -> decided(post, e));
        }
    }

    private static void takenOver(TeacherRecordBuilder draft, TeacherTakenOver e) {
        draft.source(e.source());
        if (e.employment() != null) employ(draft, e.employment(), null, e.effectiveOn());
        if (e.title() != null) {
            confer(draft, new Conferred(e.title().title(), e.title().since(), null));
        }
        var until = e.registeredUntil();
        if (until == null) return;
        var status =
                until.isBefore(e.effectiveOn())
                        ? RegistrationStatus.LAPSED
                        : RegistrationStatus.REGISTERED;
        draft.registration(
                TeacherRecordRegistrationBuilder.builder()
                        .status(status)
                        .validUntil(until)
                        .build());
    }

    private static void confirm(TeacherRecordPostBuilder post, SchoolId school, boolean there) {
        if (post.school().equals(school)) post.confirmed(there);
    }

    private static void renew(TeacherRecordPostBuilder post, ContractRenewed e) {
        post.contract(new Contract(post.contract().from(), e.contract().until()));
    }

    /** What fell away before and isn't decided upon is decided with it, by the earlier day. */
    private static void fellAway(TeacherRecordPostBuilder post, QualificationFellAway e) {
        var open = post.unqualified();
        if (open == null || open.outcome() != null) {
            post.unqualified(
                    TeacherRecordUnqualifiedBuilder.builder()
                            .certificates(e.certificates())
                            .since(e.effectiveOn())
                            .decideBy(e.decideBy())
                            .build());
            return;
        }
        var all = new ArrayList<>(open.certificates());
        e.certificates().stream().filter(each -> !all.contains(each)).forEach(all::add);
        post.unqualified(open.with(b -> b.certificates(all)));
    }

    private static void decided(TeacherRecordPostBuilder post, UnqualifiedEmploymentDecided e) {
        var open = post.unqualified();
        if (open == null) throw new IllegalStateException("no qualification fell away");
        post.unqualified(
                open.with(
                        b ->
                                b.outcome(e.outcome())
                                        .decidedOn(e.effectiveOn())
                                        .reasons(e.reasons())
                                        .decision(e.decision())));
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
        return before.withStatus(RegistrationStatus.LAPSED);
    }

    /** A dismissal that is void ended nothing. */
    private static void goesOn(TeacherRecordPostBuilder post) {
        post.endedOn(null).why(null);
    }

    private static void employ(
            TeacherRecordBuilder draft,
            Employment now,
            @Nullable RecruitmentId recruitment,
            LocalDate from) {
        var post =
                TeacherRecordPostBuilder.builder()
                        .school(now.school())
                        .staffing(now.staffing())
                        .contract(now.contract())
                        .from(from)
                        .recruitment(recruitment)
                        .confirmed(now.staffing() == Staffing.ESTABLISHED ? true : null)
                        .build();
        draft.employments(Copies.plus(draft.employments(), post));
    }

    /** What is open of who goes on at another school is open there. */
    private static void goOn(TeacherRecordBuilder draft, Employment to, LocalDate on) {
        var was = draft.employments().isEmpty() ? null : draft.employments().getLast();
        var open = was == null ? null : was.unqualified();
        leave(draft, on, null);
        employ(draft, to, null, on);
        if (open != null && open.outcome() == null) change(draft, post -> post.unqualified(open));
    }

    private static void leave(
            TeacherRecordBuilder draft, LocalDate on, @Nullable EmploymentEnd why) {
        change(draft, post -> post.endedOn(on).why(why));
    }

    /** Changes the last employment. */
    private static void change(
            TeacherRecordBuilder draft, Consumer<TeacherRecordPostBuilder> change) {
        var posts = new ArrayList<>(draft.employments());
        if (posts.isEmpty()) throw new IllegalStateException("not employed");
        posts.set(posts.size() - 1, posts.getLast().with(change));
        draft.employments(posts);
    }

    private static void confer(TeacherRecordBuilder draft, Conferred title) {
        draft.titles(Copies.plus(draft.titles(), title));
    }

    private static void train(TeacherRecordBuilder draft, Training completed) {
        var all = new ArrayList<>(draft.training());
        all.add(completed);
        all.sort(Comparator.comparing(Training::completedOn));
        draft.training(all);
    }
}
