package org.chalkline.query.procedure.documentnumber;

import java.util.Arrays;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Tells for each decision on which records it was carried out, whatever their facts tell. */
public final class DecidedRecordView implements View<DecidedRecord> {

    /** Asked of each fact. */
    private static final ClassValue<Boolean> MAY_REST =
            new ClassValue<>() {
                @Override
                protected Boolean computeValue(Class<?> type) {
                    var parts = type.getRecordComponents();
                    return parts != null
                            && Arrays.stream(parts)
                                    .anyMatch(
                                            part ->
                                                    part.getType() == Decision.class
                                                            && part.getName().equals("decision"));
                }
            };

    @Override
    public String name() {
        return "decidedrecords";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<DecidedRecord> stateType() {
        return DecidedRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return MAY_REST.get(type);
    }

    /** A record under one decision; what rests on none is under the empty number, and not shown. */
    @Override
    public String entityOf(Fact fact) {
        var decision = fact.decision();
        return DecidedRecord.code(
                fact.subject(), decision == null ? "" : decision.documentNumber());
    }

    @Override
    public List<Column<DecidedRecord>> columns() {
        return DecidedRecordTable.TABLE.columns();
    }

    @Override
    public @Nullable DecidedRecord evolve(@Nullable DecidedRecord before, Fact fact) {
        var decision = fact.decision();
        if (decision == null) return before;
        if (before != null) return before.with(b -> b.acts(before.acts() + 1));
        return new DecidedRecord(
                fact.subject(),
                decision.documentNumber(),
                decision.body(),
                decision.decidedOn(),
                1,
                fact.effectiveOn());
    }
}
