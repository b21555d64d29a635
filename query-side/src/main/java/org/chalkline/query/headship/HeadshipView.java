package org.chalkline.query.headship;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headship.Appointer;
import org.chalkline.kernel.headship.Departure;
import org.chalkline.kernel.headship.HeadshipEvent;
import org.chalkline.kernel.headship.HeadshipEvent.*;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.query.headship.HeadshipRecord.Audit;
import org.chalkline.query.headship.HeadshipRecord.Probation;
import org.chalkline.query.headship.HeadshipRecord.Stage;
import org.chalkline.query.headship.HeadshipRecord.Tenure;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/**
 * Folds the facts of one office into its {@link HeadshipRecord}.
 *
 * <p>Facts come in the order of the days on which they take effect, not of their recording. So a
 * term that ran out, or a vacancy, may come after a departure of an earlier day that was recorded
 * later: then it has been superseded, and changes nothing.
 */
public final class HeadshipView implements View<HeadshipRecord> {

    @Override
    public String name() {
        return "headships";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<HeadshipRecord> stateType() {
        return HeadshipRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return HeadshipEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<HeadshipRecord>> columns() {
        return HeadshipTable.TABLE.columns();
    }

    @Override
    public HeadshipRecord evolve(@Nullable HeadshipRecord before, Fact fact) {
        var event = (HeadshipEvent) fact;
        var draft = new HeadshipDraft(event.schoolId(), before);
        apply(draft, event);
        return draft.done();
    }

    private static void apply(HeadshipDraft draft, HeadshipEvent event) {
        switch (event) {
            case HeadTakenOver e -> draft.enter(taken(e));
            case DepartureTakenOver e -> takenDeparture(draft, e);
            case VacancyArose e -> draft.vacant(e.effectiveOn(), e.cause());
            case CandidateNominated e -> draft.nominate(Candidacies.of(e));
            case InspectionOrdered e ->
                    draft.candidate(e.candidate(), c -> Candidacies.ordered(c, e));
            case TieDeclared e -> draft.candidate(e.candidate(), c -> Candidacies.tied(c, e));
            case InspectionConcluded e ->
                    draft.candidate(e.candidate(), c -> Candidacies.inspected(c, e));
            case CollectivelyDecided e ->
                    draft.candidate(e.candidate(), c -> Candidacies.decided(c, e));
            case PublicNoticeGiven e ->
                    draft.candidate(e.candidate(), c -> Candidacies.noticed(c, e));
            case ObjectionRaised e -> draft.candidate(e.candidate(), c -> Candidacies.raised(c, e));
            case ObjectionAnswered e ->
                    draft.candidate(e.candidate(), c -> Candidacies.answered(c, e));
            case CandidacyEnded e ->
                    draft.candidate(
                            e.candidate(), c -> c.ended(Stage.NOT_APPOINTED, e.effectiveOn()));
            case HeadAppointed e -> {
                draft.chosen(e.head(), e.decision().decidedOn(), e.effectiveOn());
                draft.enter(appointed(e));
            }
            case AppointmentFiled e -> draft.enter(filed(e));
            case ActingHeadDesignated e -> draft.enter(acting(e));
            case ActingEnded e ->
                    draft.leave(
                            e.head(),
                            true,
                            e.effectiveOn(),
                            t ->
                                    t.from().equals(e.since())
                                            ? left(t, e, Departure.ACTING_ENDED)
                                            : t);
            case ProbationPassed e -> draft.inOffice(e.head(), HeadshipView::passed);
            case HeadReappointed e -> draft.inOffice(e.head(), t -> further(t, e.termUntil()));
            case ReappointmentFiled e -> draft.inOffice(e.head(), t -> further(t, e.termUntil()));
            case ProbationFailed e -> leave(draft, e.head(), e, Departure.PROBATION_FAILED);
            case TermRanOut e -> leave(draft, e.head(), e, Departure.TERM_RAN_OUT);
            case HeadTransferred e ->
                    draft.leave(
                            e.head(),
                            false,
                            e.effectiveOn(),
                            t -> t.left(e.effectiveOn(), Departure.TRANSFERRED, e.to()));
            case HeadRemoved e -> leave(draft, e.head(), e, Departure.REMOVED);
            case HeadRetired e -> leave(draft, e.head(), e, Departure.RETIRED);
            case HeadResigned e -> leave(draft, e.head(), e, Departure.RESIGNED);
            case HeadDied e -> leave(draft, e.head(), e, Departure.DIED);
            case DepartureFiled e -> leave(draft, e.head(), e, e.cause());
            case HeadReleased e -> leave(draft, e.head(), e, Departure.SCHOOL_CLOSED);
            case OfficeAbolished e -> draft.abolish(e.effectiveOn());
            case DepartureAuditOrdered e ->
                    draft.departed(
                            e.head(),
                            t ->
                                    audited(
                                            t,
                                            new Audit(
                                                    e.effectiveOn(),
                                                    e.auditor(),
                                                    null,
                                                    null,
                                                    null,
                                                    null)));
            case DepartureAuditReported e -> draft.departed(e.head(), t -> reported(t, e));
        }
    }

    private static void leave(
            HeadshipDraft draft, PersonId head, HeadshipEvent e, Departure cause) {
        draft.leave(head, false, e.effectiveOn(), t -> left(t, e, cause));
    }

    /** It ends whatever of theirs began before, appointed or acting. */
    private static void takenDeparture(HeadshipDraft draft, DepartureTakenOver e) {
        if (draft.acts(e.head(), e.effectiveOn())) {
            draft.leave(e.head(), true, e.effectiveOn(), t -> left(t, e, e.cause()));
        } else {
            leave(draft, e.head(), e, e.cause());
        }
    }

    private static Tenure left(Tenure t, HeadshipEvent e, Departure cause) {
        return t.left(e.effectiveOn(), cause, null);
    }

    private static Tenure entered(
            PersonId head,
            boolean acting,
            @Nullable Appointer appointer,
            LocalDate from,
            @Nullable LocalDate termUntil,
            @Nullable LocalDate probationUntil,
            @Nullable Decision decision,
            @Nullable String resolution,
            @Nullable String source) {
        return new Tenure(
                head,
                acting,
                appointer,
                from,
                termUntil,
                1,
                probationUntil == null ? null : Probation.RUNNING,
                probationUntil,
                null,
                null,
                null,
                decision,
                resolution,
                source,
                null);
    }

    private static Tenure taken(HeadTakenOver e) {
        return entered(
                e.head(),
                e.acting(),
                null,
                e.effectiveOn(),
                e.termUntil(),
                null,
                null,
                null,
                e.source());
    }

    private static Tenure appointed(HeadAppointed e) {
        return entered(
                e.head(),
                false,
                Appointer.BUREAU,
                e.effectiveOn(),
                e.termUntil(),
                e.probationUntil(),
                e.decision(),
                null,
                null);
    }

    private static Tenure filed(AppointmentFiled e) {
        return entered(
                e.head(),
                false,
                Appointer.ORGANISER,
                e.effectiveOn(),
                e.termUntil(),
                null,
                null,
                e.resolution(),
                null);
    }

    private static Tenure acting(ActingHeadDesignated e) {
        return entered(
                e.head(),
                true,
                e.decision() == null ? Appointer.ORGANISER : Appointer.BUREAU,
                e.effectiveOn(),
                e.until(),
                null,
                e.decision(),
                e.resolution(),
                null);
    }

    private static Tenure passed(Tenure t) {
        return t.with(t.termUntil(), t.terms(), Probation.PASSED, t.audit());
    }

    private static Tenure further(Tenure t, LocalDate termUntil) {
        return t.with(termUntil, t.terms() + 1, t.probation(), t.audit());
    }

    private static Tenure audited(Tenure t, Audit audit) {
        return t.with(t.termUntil(), t.terms(), t.probation(), audit);
    }

    private static Tenure reported(Tenure t, DepartureAuditReported e) {
        var ordered = t.audit();
        if (ordered == null) return t;
        return audited(
                t,
                new Audit(
                        ordered.orderedOn(),
                        ordered.auditor(),
                        e.effectiveOn(),
                        e.opinion(),
                        e.findings(),
                        e.report()));
    }
}
