package org.chalkline.query.matter;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.matter.AssignedMatterId;
import org.chalkline.kernel.matter.MatterEvent.CoHandlerAnswered;
import org.chalkline.kernel.matter.MatterEvent.CoHandlerNamed;
import org.chalkline.kernel.matter.MatterEvent.CoHandlerSucceeded;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.chalkline.query.matter.CoHandlingRecord.Status;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts about one unit's help with one matter into its {@link CoHandlingRecord}. */
public final class CoHandlingView implements View<CoHandlingRecord> {

    @Override
    public String name() {
        return "cohandlings";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<CoHandlingRecord> stateType() {
        return CoHandlingRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == CoHandlerNamed.class
                || type == CoHandlerAnswered.class
                || type == CoHandlerSucceeded.class;
    }

    @Override
    public String entityOf(Fact fact) {
        return switch (fact) {
            case CoHandlerNamed e -> code(e.matter(), e.unit());
            case CoHandlerAnswered e -> code(e.matter(), e.unit());
            case CoHandlerSucceeded e -> code(e.matter(), e.unit());
            default -> fact.subject();
        };
    }

    private static String code(AssignedMatterId matter, InternalUnitId unit) {
        return matter.value() + "/" + unit.value();
    }

    @Override
    public List<Column<CoHandlingRecord>> columns() {
        return CoHandlingTable.TABLE.columns();
    }

    @Override
    public @Nullable CoHandlingRecord evolve(@Nullable CoHandlingRecord before, Fact fact) {
        if (fact instanceof CoHandlerNamed e) return named(e);
        var now = Objects.requireNonNull(before, "not named");
        return switch (fact) {
            case CoHandlerAnswered e ->
                    now.with(
                            b ->
                                    b.status(Status.ANSWERED)
                                            .answeredOn(e.effectiveOn())
                                            .answer(e.answer())
                                            .officer(e.officer()));
            case CoHandlerSucceeded e ->
                    now.with(b -> b.status(Status.PASSED_ON).successor(e.successor().value()));
            default -> now;
        };
    }

    private static CoHandlingRecord named(CoHandlerNamed e) {
        var inPlaceOf = e.inPlaceOf();
        return CoHandlingRecordBuilder.builder()
                .code(code(e.matter(), e.unit()))
                .matter(e.matter().value())
                .title(e.title())
                .unit(e.unit().value())
                .status(Status.SILENT)
                .askedOn(e.effectiveOn())
                .answerBy(e.answerBy())
                .inPlaceOf(inPlaceOf == null ? null : inPlaceOf.value())
                .build();
    }
}
