package org.chalkline.query.penalty;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.penalty.StandardEvent;
import org.chalkline.kernel.penalty.StandardEvent.*;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one standard of discretion into its {@link StandardRecord}. */
public final class StandardView implements AggregateView<StandardRecord> {

    @Override
    public String name() {
        return "discretionstandards";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<StandardRecord> stateType() {
        return StandardRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return StandardEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Column<StandardRecord>> columns() {
        return StandardTable.TABLE.columns();
    }

    @Override
    public @Nullable StandardRecord evolve(@Nullable StandardRecord before, Fact fact) {
        return switch ((StandardEvent) fact) {
            case StandardSet e -> set(e);
            case StandardPublished e ->
                    known(before).with(b -> b.publishedOn(e.effectiveOn()).publishedIn(e.where()));
            case StandardEnded e ->
                    known(before).with(b -> b.endedOn(e.effectiveOn()).replacedBy(e.by()));
        };
    }

    private static StandardRecord known(@Nullable StandardRecord before) {
        return Objects.requireNonNull(before, "not set");
    }

    private static StandardRecord set(StandardSet e) {
        return StandardRecordBuilder.builder()
                .standard(e.standard())
                .title(e.title())
                .instrument(e.instrument())
                .measures(e.measures())
                .inForceFrom(e.inForceFrom())
                .builder()
                .replaces(e.replaces())
                .build();
    }
}
