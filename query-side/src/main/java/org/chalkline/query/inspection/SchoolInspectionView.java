package org.chalkline.query.inspection;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.inspection.InspectionEvent;
import org.chalkline.kernel.inspection.InspectionEvent.*;
import org.chalkline.kernel.inspection.InspectionId;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.query.inspection.SchoolInspectionRecord.DayOnSite;
import org.chalkline.query.inspection.SchoolInspectionRecord.DrawnPublic;
import org.chalkline.query.inspection.SchoolInspectionRecord.GroupOfInspectors;
import org.chalkline.query.inspection.SchoolInspectionRecord.HeardPublic;
import org.chalkline.query.inspection.SchoolInspectionRecord.InspectionNotice;
import org.chalkline.query.inspection.SchoolInspectionRecord.InspectionStatus;
import org.chalkline.query.inspection.SchoolInspectionRecord.LetterOfThePast;
import org.chalkline.query.inspection.SchoolInspectionRecord.OpinionLetter;
import org.chalkline.query.inspection.SchoolInspectionRecord.OpinionVote;
import org.chalkline.query.inspection.SchoolInspectionRecord.PutRight;
import org.chalkline.query.inspection.SchoolInspectionRecord.ReportUp;
import org.chalkline.query.inspection.SchoolInspectionRecord.SchoolDefence;
import org.chalkline.query.inspection.SchoolInspectionRecord.SelfEvaluation;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one inspection into its {@link SchoolInspectionRecord}. */
public final class SchoolInspectionView implements View<SchoolInspectionRecord> {

    @Override
    public String name() {
        return "schoolinspections";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<SchoolInspectionRecord> stateType() {
        return SchoolInspectionRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return InspectionEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<SchoolInspectionRecord>> columns() {
        return SchoolInspectionTable.TABLE.columns();
    }

    @Override
    public @Nullable SchoolInspectionRecord evolve(
            @Nullable SchoolInspectionRecord before, Fact fact) {
        if (fact instanceof InspectionPlanned e) return planned(e);
        if (fact instanceof InspectionTakenOver e) return takenOver(e);
        var now = Objects.requireNonNull(before, "not planned");
        return switch ((InspectionEvent) fact) {
            case InspectionPlanned e -> planned(e);
            case InspectionTakenOver e -> takenOver(e);
            case GroupFormed e -> {
                var group =
                        new GroupOfInspectors(
                                e.effectiveOn(),
                                e.inspectors().stream().map(GroupInspector::officer).toList(),
                                e.leader(),
                                e.experts());
                var status = furthest(now, InspectionStatus.GROUP_FORMED);
                yield now.with(b -> b.status(status).group(group));
            }
            case InspectionNotified e -> {
                var notice =
                        new InspectionNotice(
                                e.effectiveOn(),
                                e.notice(),
                                e.text(),
                                e.beginsOn(),
                                e.selfEvaluationBy());
                yield now.with(b -> b.status(InspectionStatus.NOTIFIED).notice(notice));
            }
            case SelfEvaluationReceived e ->
                    now.with(
                            b -> b.selfEvaluation(new SelfEvaluation(e.effectiveOn(), e.report())));
            case SchoolInspectedOnSite e -> {
                var day = new DayOnSite(e.effectiveOn(), e.onSite(), e.record());
                var status = furthest(now, InspectionStatus.ON_SITE);
                yield now.with(b -> b.status(status).onSite(Copies.plus(now.onSite(), day)));
            }
            case PublicDrawn e -> {
                var draw =
                        new DrawnPublic(e.effectiveOn(), e.of(), e.drawn(), e.outOf(), e.drawnBy());
                yield now.with(b -> b.drawn(Copies.plus(now.drawn(), draw)));
            }
            case PublicHeard e -> {
                var one = new HeardPublic(e.effectiveOn(), e.of(), e.form(), e.record());
                yield now.with(b -> b.heard(Copies.plus(now.heard(), one)));
            }
            case OpinionDeliberated e ->
                    now.with(
                            b ->
                                    b.status(InspectionStatus.DELIBERATED)
                                            .preliminaryOpinion(e.opinion())
                                            .deliberatedOn(e.effectiveOn()));
            case PreliminaryOpinionTold e ->
                    now.with(b -> b.status(InspectionStatus.TOLD).endedOn(e.effectiveOn()));
            case DefenceReceived e -> {
                var defence =
                        new SchoolDefence(e.effectiveOn(), e.defence(), null, null, null, null);
                yield now.with(b -> b.status(InspectionStatus.DEFENDED).defence(defence));
            }
            case DefenceWeighed e -> {
                var given = Objects.requireNonNull(now.defence(), "no defence");
                var defence =
                        new SchoolDefence(
                                given.on(),
                                given.text(),
                                e.effectiveOn(),
                                e.adopted(),
                                e.changes(),
                                e.reasons());
                yield now.with(b -> b.defence(defence));
            }
            case OpinionVoted e -> {
                var vote =
                        new OpinionVote(e.effectiveOn(), e.opinion(), e.vote(), e.vote().carried());
                yield now.with(
                        b ->
                                b.status(InspectionStatus.VOTED)
                                        .votes(Copies.plus(now.votes(), vote)));
            }
            case OpinionLetterIssued e -> {
                var letter =
                        new OpinionLetter(e.effectiveOn(), e.letter(), e.appraisal(), e.decision());
                var problems = e.problems().stream().map(SchoolInspectionView::found).toList();
                yield now.with(
                        b ->
                                b.status(InspectionStatus.LETTER_ISSUED)
                                        .letter(letter)
                                        .problems(problems));
            }
            case RectificationReported e ->
                    changed(now, e.problem(), each -> each.reported(e.effectiveOn()));
            case RectificationVerified e ->
                    changed(now, e.problem(), each -> each.verified(e.effectiveOn()));
            case RectificationFoundWanting e ->
                    changed(now, e.problem(), each -> each.again(e.attempt(), e.dueOn()));
            case InspectionReported e -> {
                var report =
                        new ReportUp(
                                e.effectiveOn(),
                                e.report(),
                                e.government(),
                                e.filedWith(),
                                e.publishedIn());
                yield now.with(b -> b.status(InspectionStatus.REPORTED).reported(report));
            }
            case InspectionClosed e ->
                    now.with(b -> b.status(InspectionStatus.CLOSED).closedOn(e.effectiveOn()));
        };
    }

    /** A group that is formed anew, or a further day at the school, leads nobody back. */
    private static InspectionStatus furthest(SchoolInspectionRecord now, InspectionStatus next) {
        return now.status().compareTo(next) > 0 ? now.status() : next;
    }

    private static PutRight found(FoundProblem e) {
        return new PutRight(
                e.number(), e.deficiency(), e.demand(), e.breach(), 1, e.dueOn(), null, null);
    }

    private static SchoolInspectionRecord changed(
            SchoolInspectionRecord now, int number, UnaryOperator<PutRight> how) {
        var problems = Copies.changed(now.problems(), each -> each.number() == number, how);
        return now.with(b -> b.problems(problems));
    }

    private static SchoolInspectionRecord planned(InspectionPlanned e) {
        return begun(
                        e.inspection(),
                        e.school(),
                        e.form(),
                        e.matters(),
                        e.unit(),
                        InspectionStatus.PLANNED)
                .with(b -> b.plannedOn(e.effectiveOn()));
    }

    private static SchoolInspectionRecord takenOver(InspectionTakenOver e) {
        var past =
                new LetterOfThePast(
                        e.effectiveOn(),
                        e.documentNumber(),
                        e.letter(),
                        e.appraisal(),
                        e.problems(),
                        e.putRightOn(),
                        e.report(),
                        e.source());
        return begun(
                        e.inspection(),
                        e.school(),
                        e.form(),
                        e.matters(),
                        e.unit(),
                        InspectionStatus.TAKEN_OVER)
                .with(b -> b.endedOn(e.endedOn()).takenOver(past));
    }

    private static SchoolInspectionRecord begun(
            InspectionId inspection,
            SchoolId school,
            InspectionForm form,
            List<String> matters,
            String unit,
            InspectionStatus status) {
        return SchoolInspectionRecordBuilder.builder()
                .inspection(inspection)
                .school(school)
                .form(form)
                .matters(matters)
                .unit(unit)
                .status(status)
                .onSite(List.of())
                .drawn(List.of())
                .heard(List.of())
                .votes(List.of())
                .problems(List.of())
                .build();
    }
}
