package org.chalkline.query.procedure.unit;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.chalkline.kernel.procedure.unit.UnitEvent;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitAbolished;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitMerged;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitRenamed;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitSetUp;
import org.chalkline.query.procedure.unit.InternalUnitRecord.Status;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one internal unit into its {@link InternalUnitRecord}. */
public final class InternalUnitView implements AggregateView<InternalUnitRecord> {

    @Override
    public String name() {
        return "internalunits";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<InternalUnitRecord> stateType() {
        return InternalUnitRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return UnitEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Column<InternalUnitRecord>> columns() {
        return InternalUnitTable.TABLE.columns();
    }

    @Override
    public InternalUnitRecord evolve(@Nullable InternalUnitRecord before, Fact fact) {
        return switch ((UnitEvent) fact) {
            case UnitSetUp e ->
                    InternalUnitRecordBuilder.builder()
                            .unit(e.unit())
                            .name(e.name())
                            .setUpOn(e.effectiveOn())
                            .status(Status.STANDS)
                            .build();
            case UnitRenamed e -> known(before).with(b -> b.name(e.name()));
            case UnitMerged e -> ended(known(before), e, Status.MERGED, e.into());
            case UnitAbolished e -> ended(known(before), e, Status.ABOLISHED, e.successor());
        };
    }

    private static InternalUnitRecord ended(
            InternalUnitRecord was, UnitEvent e, Status how, InternalUnitId successor) {
        return was.with(b -> b.status(how).endedOn(e.effectiveOn()).successor(successor.value()));
    }

    private static InternalUnitRecord known(@Nullable InternalUnitRecord before) {
        return Objects.requireNonNull(before, "never set up");
    }
}
