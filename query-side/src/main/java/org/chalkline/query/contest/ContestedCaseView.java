package org.chalkline.query.contest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.chalkline.kernel.contest.ContestEvent;
import org.chalkline.kernel.contest.ContestEvent.*;
import org.chalkline.kernel.contest.ContestId;
import org.chalkline.kernel.contest.ContestOutcome;
import org.chalkline.kernel.contest.ContestResult;
import org.chalkline.kernel.contest.ContestedMatter;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseClosed;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseReopened;
import org.chalkline.kernel.procedure.standing.Proceeding.Instance;
import org.chalkline.query.contest.ContestedCaseRecord.ContestAnswer;
import org.chalkline.query.contest.ContestedCaseRecord.ContestHearing;
import org.chalkline.query.contest.ContestedCaseRecord.Status;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one contested case into its {@link ContestedCaseRecord}. */
public final class ContestedCaseView implements AggregateView<ContestedCaseRecord> {

    @Override
    public String name() {
        return "contests";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ContestedCaseRecord> stateType() {
        return ContestedCaseRecord.class;
    }

    /** Its case file is closed and reopened as all are. */
    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return ContestEvent.class.isAssignableFrom(type)
                || type == CaseClosed.class
                || type == CaseReopened.class;
    }

    @Override
    public List<Column<ContestedCaseRecord>> columns() {
        return ContestedCaseTable.TABLE.columns();
    }

    @Override
    public @Nullable ContestedCaseRecord evolve(@Nullable ContestedCaseRecord before, Fact fact) {
        if (fact instanceof CaseClosed e) return closed(before, e.effectiveOn());
        if (fact instanceof CaseReopened) return closed(before, null);
        var event = (ContestEvent) fact;
        return switch (event) {
            case ReviewApplicationHandedIn e ->
                    begun(e.contest(), e.matter(), e.unit()).status(Status.HANDED_IN).build();
            case ReviewCopyReceived e ->
                    received(before, e, e.matter(), e.unit())
                            .docket(e.docket())
                            .instance(Instance.RECONSIDERATION)
                            .claims(e.claims())
                            .sealedClaims(e.sealedClaims())
                            .build();
            case SuitComplaintReceived e ->
                    received(before, e, e.matter(), e.unit())
                            .docket(e.docket())
                            .instance(Instance.FIRST_INSTANCE)
                            .review(e.review())
                            .codefendant(e.codefendant())
                            .claims(e.claims())
                            .sealedClaims(e.sealedClaims())
                            .build();
            default -> goesOn(Objects.requireNonNull(before, "not received"), event);
        };
    }

    private static @Nullable ContestedCaseRecord closed(
            @Nullable ContestedCaseRecord before, @Nullable LocalDate on) {
        if (before == null) return null; // the file of something else
        return before.with(
                b -> b.closedOn(on).status(on == null ? Status.RECEIVED : Status.CLOSED));
    }

    private static ContestedCaseRecordBuilder begun(
            ContestId contest, ContestedMatter matter, String unit) {
        return ContestedCaseRecordBuilder.builder()
                .contest(contest)
                .matter(matter)
                .unit(unit)
                .status(Status.RECEIVED)
                .agents(List.of())
                .evidence(List.of())
                .notAdmitted(List.of())
                .hearings(List.of())
                .outcomes(List.of())
                .builder();
    }

    private static ContestedCaseRecordBuilder received(
            @Nullable ContestedCaseRecord before,
            ContestEvent e,
            ContestedMatter matter,
            String unit) {
        var builder =
                before == null
                        ? begun(e.contest(), matter, unit)
                        : ContestedCaseRecordBuilder.builder(before).matter(matter).unit(unit);
        return builder.status(Status.RECEIVED).receivedOn(e.effectiveOn());
    }

    private static ContestedCaseRecord goesOn(ContestedCaseRecord now, ContestEvent fact) {
        return switch (fact) {
            case ReviewApplicationHandedIn e -> now;
            case ReviewCopyReceived e -> now;
            case SuitComplaintReceived e -> now;
            case ReviewApplicationForwarded e -> at(now, Status.FORWARDED);
            case AgentsNamed e -> now.with(b -> b.agents(e.agents()));
            case AnswerFiled e -> {
                var answer =
                        new ContestAnswer(
                                e.postedOn(),
                                e.answer(),
                                e.bundle(),
                                Long.toString(e.bundleAsOf()),
                                e.officer(),
                                e.approver(),
                                e.consequence());
                yield now.with(b -> b.answer(answer).status(Status.ANSWERED));
            }
            case EvidenceListed e -> {
                var all = new ArrayList<>(now.evidence());
                all.addAll(e.evidence());
                yield now.with(b -> b.evidence(all));
            }
            case LateEvidenceAllowed e -> now; // marks what is listed later
            case EvidenceNotAdmitted e -> {
                var all = new ArrayList<>(now.notAdmitted());
                all.addAll(e.papers());
                yield now.with(b -> b.notAdmitted(all));
            }
            case ContestHeard e ->
                    at(
                            hearing(
                                    now,
                                    e.effectiveOn(),
                                    was ->
                                            new ContestHearing(
                                                    was.on(),
                                                    e.place(),
                                                    e.minutes(),
                                                    was.head(),
                                                    was.spoke(),
                                                    was.excuse(),
                                                    was.substitute())),
                            Status.HEARD);
            case HeadAttended e ->
                    hearing(
                            now,
                            e.effectiveOn(),
                            was ->
                                    new ContestHearing(
                                            was.on(),
                                            was.place(),
                                            was.minutes(),
                                            e.head(),
                                            e.spoke(),
                                            was.excuse(),
                                            was.substitute()));
            case HeadExcused e ->
                    hearing(
                            now,
                            e.effectiveOn(),
                            was ->
                                    new ContestHearing(
                                            was.on(),
                                            was.place(),
                                            was.minutes(),
                                            was.head(),
                                            was.spoke(),
                                            e.reasons(),
                                            e.substitute()));
            case ReviewSuspended e ->
                    now.with(b -> b.suspended(e.ground()).status(Status.SUSPENDED));
            case ReviewResumed e ->
                    now.with(
                            b ->
                                    b.suspended(null)
                                            .status(
                                                    now.answer() == null
                                                            ? Status.RECEIVED
                                                            : Status.ANSWERED));
            case ContestMediated e -> at(now, Status.MEDIATED);
            case ContestSettled e -> at(now, Status.SETTLED);
            case ContestWithdrawn e -> at(now, Status.WITHDRAWN);
            case ReviewEnded e -> at(now, Status.ENDED);
            case ReviewDecided e -> at(now, Status.DECIDED);
            case SuitJudged e -> at(now, Status.JUDGED);
            case SuitRuled e -> at(now, Status.RULED);
            case OutcomeServed e -> served(now, e);
            case SuitAppealed e ->
                    now.with(
                            b ->
                                    b.docket(e.docket())
                                            .instance(Instance.SECOND_INSTANCE)
                                            .status(Status.APPEALED));
            case AppealAnswered e -> now; // its clock says when
            case JudgmentFinal e -> now.with(b -> b.binding(e.outcome()).status(Status.FINAL));
            case SuitRetried e ->
                    now.with(
                            b ->
                                    b.docket(e.docket())
                                            .instance(Instance.RETRIAL)
                                            .status(Status.RETRIED));
            case OutcomePerformed e ->
                    now.with(b -> b.performedOn(e.effectiveOn()).status(Status.PERFORMED));
            case OutcomeEnforced e ->
                    now.with(b -> b.performedOn(e.effectiveOn()).status(Status.ENFORCED));
            case OpinionLetterReceived e -> now; // its clock runs
            case OpinionLetterAnswered e -> now;
            case SuggestionReceived e -> now; // its clock runs
            case SuggestionAnswered e -> now;
            case ClauseQuestioned e -> now; // its clock runs
            case ClauseAnswered e -> now;
        };
    }

    /** A judgment that has effect at once is final; one of first instance has to wait. */
    private static ContestedCaseRecord served(ContestedCaseRecord now, OutcomeServed e) {
        boolean review = e.outcome().proceeding().instance() == Instance.RECONSIDERATION;
        var status = e.binding() && !review ? Status.FINAL : Status.SERVED;
        ContestOutcome binding = e.binding() ? e.outcome() : now.binding();
        return now.with(
                b ->
                        b.outcomes(Copies.plus(now.outcomes(), e.outcome()))
                                .binding(binding)
                                .suitUntil(e.suitUntil())
                                .status(status));
    }

    private static ContestedCaseRecord at(ContestedCaseRecord now, Status status) {
        return now.with(b -> b.status(status));
    }

    private static ContestedCaseRecord hearing(
            ContestedCaseRecord now, LocalDate on, UnaryOperator<ContestHearing> change) {
        var all = new ArrayList<ContestHearing>();
        boolean known = false;
        for (var each : now.hearings()) {
            boolean it = each.on().equals(on);
            known |= it;
            all.add(it ? change.apply(each) : each);
        }
        if (!known) {
            all.add(change.apply(new ContestHearing(on, null, null, null, null, null, null)));
        }
        return now.with(b -> b.hearings(all));
    }

    /** Tells what is told of a result in a summary. */
    static String word(ContestResult result) {
        return switch (result) {
            case CHANGE -> "changed";
            case ANNUL -> "annulled";
            case UNLAWFUL -> "found unlawful";
            case PERFORM -> "to be performed";
            case INVALID -> "found void";
            case AGREEMENT -> "to be answered for as agreed";
            case MAINTAIN -> "maintained";
            case DISMISS -> "dismissed";
            case RESTORE -> "restored";
        };
    }
}
