package org.chalkline.query.procedure.recusal;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.recusal.Recusals;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of somebody's recusal from a matter. It is folded by {@link
 * RecusalView}, and is what GraphQL calls {@code Recusal}.
 *
 * @param of the aggregate whose matter it is
 * @param member who has no part in it, or is to have none
 * @param state how it stands
 * @param raisedOn the day on which it was declared or asked for, last
 * @param askedBy who asked for it; absent where it was declared
 * @param grounds the tie or why it was asked for, where that tells of nobody
 * @param sealedGrounds the same, where it tells of a person
 * @param decidedOn absent while the head hasn't decided, as all below are
 */
@RecordBuilder
public record RecusalRecord(
        ProcedureId id,
        String of,
        String member,
        Recusals.State state,
        @Nullable LocalDate raisedOn,
        @Nullable String askedBy,
        @Nullable String grounds,
        @Nullable Personal sealedGrounds,
        @Nullable LocalDate decidedOn,
        @Nullable String decidedBy,
        @Nullable String reasons)
        implements RecusalRecordBuilder.With {

    /** Whether they may take no part. */
    public boolean standsAside() {
        return state.standsAside();
    }
}
