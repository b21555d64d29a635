package org.chalkline.query.research;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.research.OutcomeEvent;
import org.chalkline.kernel.research.OutcomeEvent.OutcomeApplied;
import org.chalkline.kernel.research.OutcomeEvent.OutcomeFiled;
import org.chalkline.kernel.research.OutcomeEvent.OutcomePublished;
import org.chalkline.kernel.research.OutcomeEvent.OutcomeReleased;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one outcome into its {@link ResearchOutcomeRecord}. */
public final class ResearchOutcomeView implements View<ResearchOutcomeRecord> {

    @Override
    public String name() {
        return "researchoutcomes";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<ResearchOutcomeRecord> stateType() {
        return ResearchOutcomeRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return OutcomeEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<ResearchOutcomeRecord>> columns() {
        return ResearchOutcomeTable.TABLE.columns();
    }

    @Override
    public @Nullable ResearchOutcomeRecord evolve(
            @Nullable ResearchOutcomeRecord before, Fact fact) {
        if (fact instanceof OutcomeFiled e) return filed(e);
        var now = Objects.requireNonNull(before, "not filed");
        return switch ((OutcomeEvent) fact) {
            case OutcomeFiled e -> filed(e);
            case OutcomePublished e ->
                    now.with(b -> b.publishedIn(e.publishedIn()).publishedOn(e.effectiveOn()));
            case OutcomeApplied e ->
                    now.with(
                            b ->
                                    b.appliedFor(e.person())
                                            .appliedIn(e.appraisal())
                                            .appliedOn(e.effectiveOn()));
            case OutcomeReleased e ->
                    e.appraisal().equals(now.appliedIn())
                            ? now.with(b -> b.appliedFor(null).appliedIn(null).appliedOn(null))
                            : now;
        };
    }

    private static ResearchOutcomeRecord filed(OutcomeFiled e) {
        return ResearchOutcomeRecordBuilder.builder()
                .outcome(e.outcome())
                .project(e.project())
                .kind(e.outcomeKind())
                .title(e.title())
                .authors(e.authors())
                .filedOn(e.effectiveOn())
                .build();
    }
}
