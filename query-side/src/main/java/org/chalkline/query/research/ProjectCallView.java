package org.chalkline.query.research;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.research.ProjectCallEvent;
import org.chalkline.kernel.research.ProjectCallEvent.CallClosed;
import org.chalkline.kernel.research.ProjectCallEvent.CallPublished;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one call into its {@link ProjectCallRecord}. */
public final class ProjectCallView implements View<ProjectCallRecord> {

    @Override
    public String name() {
        return "projectcalls";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ProjectCallRecord> stateType() {
        return ProjectCallRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return ProjectCallEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<ProjectCallRecord>> columns() {
        return ProjectCallTable.TABLE.columns();
    }

    @Override
    public @Nullable ProjectCallRecord evolve(@Nullable ProjectCallRecord before, Fact fact) {
        return switch ((ProjectCallEvent) fact) {
            case CallPublished e ->
                    ProjectCallRecordBuilder.builder()
                            .call(e.call())
                            .title(e.title())
                            .text(e.text())
                            .publishedIn(e.publishedIn())
                            .eligible(e.eligible())
                            .budget(e.budget())
                            .budgetUnit(e.budgetUnit().value())
                            .unit(e.unit())
                            .publishedOn(e.effectiveOn())
                            .from(e.from())
                            .until(e.until())
                            .build();
            case CallClosed e ->
                    Objects.requireNonNull(before, "not published").withClosedOn(e.effectiveOn());
        };
    }
}
