package org.chalkline.query.programme;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.programme.LifelongProviderEvent;
import org.chalkline.kernel.programme.LifelongProviderEvent.*;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.query.programme.LifelongProviderRecord.Evaluation;
import org.chalkline.query.programme.LifelongProviderRecord.Guidance;
import org.chalkline.query.programme.LifelongProviderRecord.LearningPoint;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one provider into its {@link LifelongProviderRecord}. */
public final class LifelongProviderView implements View<LifelongProviderRecord> {

    @Override
    public String name() {
        return "lifelongproviders";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<LifelongProviderRecord> stateType() {
        return LifelongProviderRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return LifelongProviderEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<LifelongProviderRecord>> columns() {
        return LifelongProviderTable.TABLE.columns();
    }

    @Override
    public LifelongProviderRecord evolve(@Nullable LifelongProviderRecord before, Fact fact) {
        var event = (LifelongProviderEvent) fact;
        var now = before == null ? first(event.provider().school()) : before;
        return switch (event) {
            case GuidanceBegun e -> {
                var guidance = new Guidance(e.college(), e.effectiveOn(), null);
                yield now.with(
                        b ->
                                b.college(e.college())
                                        .guidedSince(e.effectiveOn())
                                        .guidance(Copies.plus(now.guidance(), guidance)));
            }
            case GuidanceEnded e -> {
                var guidance =
                        Copies.changed(
                                now.guidance(),
                                each -> each.until() == null,
                                each ->
                                        new Guidance(
                                                each.college(), each.since(), e.effectiveOn()));
                yield now.with(b -> b.college(null).guidedSince(null).guidance(guidance));
            }
            case LearningPointOpened e -> {
                var point =
                        new LearningPoint(
                                e.point(),
                                e.name(),
                                e.address(),
                                e.subdistrict(),
                                e.effectiveOn(),
                                null);
                yield now.withPoints(Copies.plus(now.points(), point));
            }
            case LearningPointClosed e ->
                    now.withPoints(
                            Copies.changed(
                                    now.points(),
                                    each -> each.number().equals(e.point()),
                                    each ->
                                            new LearningPoint(
                                                    each.number(),
                                                    each.name(),
                                                    each.address(),
                                                    each.subdistrict(),
                                                    each.openedOn(),
                                                    e.effectiveOn())));
            case ProviderEvaluated e -> {
                var evaluation =
                        new Evaluation(
                                e.evaluation(),
                                e.year(),
                                e.grade(),
                                e.evaluatedBy(),
                                e.report(),
                                e.effectiveOn());
                yield now.withEvaluations(Copies.plus(now.evaluations(), evaluation));
            }
        };
    }

    private static LifelongProviderRecord first(SchoolId school) {
        return new LifelongProviderRecord(school, null, null, List.of(), List.of(), List.of());
    }
}
