package org.chalkline.query.headship;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headship.Appointer;
import org.chalkline.kernel.headship.Departure;
import org.chalkline.kernel.headship.HeadshipEvent;
import org.chalkline.kernel.headship.HeadshipEvent.*;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.query.headship.HeadshipRecord.Audit;
import org.chalkline.query.headship.HeadshipRecord.Probation;
import org.chalkline.query.headship.HeadshipRecord.Stage;
import org.chalkline.query.headship.HeadshipRecord.Suspension;
import org.chalkline.query.headship.HeadshipRecord.Tenure;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/**
 * Folds the facts of one office into its {@link HeadshipRecord}.
 *
 * <p>Facts come in the order of the days on which they take effect, not of their recording. So a
 * term that ran out, or a vacancy, may come after a departure of an earlier day that was recorded
 * later: then it has been superseded, and changes nothing.
 */
public final class HeadshipView implements AggregateView<HeadshipRecord> {

    @Override
    public String name() {
        return "headships";
    }

    @Override
    public int version() {
        return 3;
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
                    draft.candidate(e.candidate(), c -> c.inspectors(e.inspectors()));
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
                            e.candidate(),
                            c -> c.stage(Stage.NOT_APPOINTED).endedOn(e.effectiveOn()));
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
                            t -> {
                                if (!t.from().equals(e.since())) return;
                                left(t, e, Departure.ACTING_ENDED);
                            });
            case HeadSuspended e -> draft.suspend(suspended(e));
            case HeadSuspensionEnded e -> draft.endSuspension(e.head(), e.since());
            case ProbationPassed e -> draft.inOffice(e.head(), t -> t.probation(Probation.PASSED));
            case HeadReappointed e -> draft.inOffice(e.head(), t -> further(t, e.termUntil()));
            case ReappointmentFiled e -> draft.inOffice(e.head(), t -> further(t, e.termUntil()));
            case ProbationFailed e -> leave(draft, e.head(), e, Departure.PROBATION_FAILED);
            case TermRanOut e -> leave(draft, e.head(), e, Departure.TERM_RAN_OUT);
            case HeadTransferred e ->
                    draft.leave(
                            e.head(),
                            false,
                            e.effectiveOn(),
                            t -> left(t, e, Departure.TRANSFERRED).to(e.to()));
            case HeadRemoved e -> leave(draft, e.head(), e, Departure.REMOVED);
            case HeadRetired e -> leave(draft, e.head(), e, Departure.RETIRED);
            case HeadResigned e -> leave(draft, e.head(), e, Departure.RESIGNED);
            case HeadDied e -> leave(draft, e.head(), e, Departure.DIED);
            case DepartureFiled e -> leave(draft, e.head(), e, e.cause());
            case HeadReleased e -> leave(draft, e.head(), e, Departure.SCHOOL_CLOSED);
            case OfficeAbolished e -> draft.abolish(e.effectiveOn());
            case DepartureAuditOrdered e -> draft.departed(e.head(), t -> t.audit(ordered(e)));
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

    private static HeadshipRecordTenureBuilder left(
            HeadshipRecordTenureBuilder tenure, HeadshipEvent e, Departure cause) {
        if (cause == Departure.PROBATION_FAILED) tenure.probation(Probation.FAILED);
        return tenure.leftOn(e.effectiveOn()).cause(cause);
    }

    private static HeadshipRecordTenureBuilder entered(
            PersonId head, boolean acting, LocalDate from, @Nullable LocalDate termUntil) {
        return HeadshipRecordTenureBuilder.builder()
                .person(head)
                .acting(acting)
                .from(from)
                .terms(1)
                .termUntil(termUntil);
    }

    private static Tenure taken(HeadTakenOver e) {
        return entered(e.head(), e.acting(), e.effectiveOn(), e.termUntil())
                .source(e.source())
                .build();
    }

    private static Tenure appointed(HeadAppointed e) {
        return entered(e.head(), false, e.effectiveOn(), e.termUntil())
                .appointer(Appointer.BUREAU)
                .probation(e.probationUntil() == null ? null : Probation.RUNNING)
                .probationUntil(e.probationUntil())
                .decision(e.decision())
                .build();
    }

    private static Tenure filed(AppointmentFiled e) {
        return entered(e.head(), false, e.effectiveOn(), e.termUntil())
                .appointer(Appointer.ORGANISER)
                .qualifications(e.qualifications())
                .resolution(e.resolution())
                .build();
    }

    private static Tenure acting(ActingHeadDesignated e) {
        return entered(e.head(), true, e.effectiveOn(), e.until())
                .appointer(e.decision() == null ? Appointer.ORGANISER : Appointer.BUREAU)
                .decision(e.decision())
                .resolution(e.resolution())
                .build();
    }

    private static Suspension suspended(HeadSuspended e) {
        return new Suspension(
                e.head(), e.effectiveOn(), e.until(), e.grounds(), e.decision(), e.resolution());
    }

    private static void further(HeadshipRecordTenureBuilder tenure, LocalDate termUntil) {
        tenure.termUntil(termUntil).terms(tenure.terms() + 1);
    }

    private static Audit ordered(DepartureAuditOrdered e) {
        return HeadshipRecordAuditBuilder.builder()
                .orderedOn(e.effectiveOn())
                .auditor(e.auditor())
                .build();
    }

    private static void reported(HeadshipRecordTenureBuilder tenure, DepartureAuditReported e) {
        var ordered = tenure.audit();
        if (ordered == null) return;
        tenure.audit(
                ordered.with(
                        audit ->
                                audit.reportedOn(e.effectiveOn())
                                        .opinion(e.opinion())
                                        .findings(e.findings())
                                        .report(e.report())));
    }
}
