package org.chalkline.query.teacher.qualification;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.teacher.WindowEvent;
import org.chalkline.kernel.teacher.WindowEvent.WindowDeclared;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** Shows each window as it was declared. */
public final class WindowView implements AggregateView<WindowRecord> {
    @Override
    public String name() {
        return "windows";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<WindowRecord> stateType() {
        return WindowRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return WindowEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Column<WindowRecord>> columns() {
        return WindowTable.TABLE.columns();
    }

    @Override
    public @Nullable WindowRecord evolve(@Nullable WindowRecord before, Fact fact) {
        return switch ((WindowEvent) fact) {
            case WindowDeclared e ->
                    new WindowRecord(
                            e.window(),
                            e.from(),
                            e.until(),
                            e.where(),
                            e.effectiveOn(),
                            e.decision());
        };
    }
}
