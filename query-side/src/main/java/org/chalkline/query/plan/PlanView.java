package org.chalkline.query.plan;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.majordecision.MajorDecisionId;
import org.chalkline.kernel.plan.DecidedRound;
import org.chalkline.kernel.plan.EvaluationStage;
import org.chalkline.kernel.plan.PlanEvent.*;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.query.plan.PlanRecord.Evaluation;
import org.chalkline.query.plan.PlanRecord.Status;
import org.chalkline.query.plan.PlanRecord.Version;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one plan into its {@link PlanRecord}. */
public final class PlanView implements View<PlanRecord> {

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<PlanRecord> stateType() {
        return PlanRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == PlanAdopted.class
                || type == PlanMadePublic.class
                || type == PlanEvaluated.class
                || type == PlanRevised.class;
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<PlanRecord>> columns() {
        return PlanTable.TABLE.columns();
    }

    @Override
    public @Nullable PlanRecord evolve(@Nullable PlanRecord before, Fact fact) {
        return switch (fact) {
            case PlanAdopted e -> adopted(e);
            case PlanMadePublic e -> {
                var now = known(before);
                var versions =
                        now.versions().stream()
                                .map(
                                        each ->
                                                each.version() == e.version()
                                                        ? each.published(
                                                                e.publishedIn(), e.effectiveOn())
                                                        : each)
                                .toList();
                yield now.with(
                        b ->
                                b.status(Status.PUBLISHED)
                                        .publishedOn(e.effectiveOn())
                                        .versions(versions));
            }
            case PlanEvaluated e -> evaluated(known(before), e);
            case PlanRevised e -> revised(known(before), e);
            default -> before;
        };
    }

    private static PlanRecord known(@Nullable PlanRecord before) {
        return Objects.requireNonNull(before, "not adopted");
    }

    private static PlanRecord adopted(PlanAdopted e) {
        var first =
                new Version(
                        1,
                        e.text(),
                        null,
                        cited(e.decision()),
                        null,
                        e.decision().documentNumber(),
                        e.effectiveOn(),
                        null,
                        null);
        return PlanRecordBuilder.builder()
                .plan(e.plan())
                .kind(e.kind())
                .title(e.title())
                .unit(e.unit())
                .firstYear(e.firstYear())
                .lastYear(e.lastYear())
                .status(Status.ADOPTED)
                .version(1)
                .adoptedOn(e.effectiveOn())
                .advisers(e.advisers())
                .reportBy(e.reportBy().value())
                .versions(List.of(first))
                .evaluations(List.of())
                .majorDecision(cited(e.decision()))
                .build();
    }

    private static @Nullable MajorDecisionId cited(Decision decision) {
        var round = DecidedRound.of(decision);
        return round == null ? null : round.majorDecision();
    }

    private static PlanRecord evaluated(PlanRecord now, PlanEvaluated e) {
        var evaluation =
                new Evaluation(
                        e.stage(),
                        now.version(),
                        e.evaluator(),
                        e.findings(),
                        e.report(),
                        e.officer(),
                        e.effectiveOn());
        var status =
                e.stage() == EvaluationStage.FINAL ? Status.EVALUATED : Status.EVALUATED_HALF_WAY;
        return now.with(
                b -> b.status(status).evaluations(Copies.plus(now.evaluations(), evaluation)));
    }

    private static PlanRecord revised(PlanRecord now, PlanRevised e) {
        var version =
                new Version(
                        e.version(),
                        e.text(),
                        e.reasons(),
                        cited(e.decision()),
                        e.vote(),
                        e.decision().documentNumber(),
                        e.effectiveOn(),
                        null,
                        null);
        return now.with(
                b ->
                        b.status(Status.ADJUSTED)
                                .majorDecision(cited(e.decision()))
                                .version(e.version())
                                .publishedOn(null)
                                .versions(Copies.plus(now.versions(), version)));
    }
}
