package org.chalkline.query.record;

import java.time.LocalDate;
import org.chalkline.kernel.procedure.standing.ActDefect;
import org.chalkline.kernel.procedure.standing.FallGround;
import org.chalkline.kernel.procedure.standing.Proceeding;
import org.jspecify.annotations.Nullable;

/**
 * What was ruled on an act, or put right in it, as GraphQL's {@code RulingRecord} shows it.
 *
 * @param of whose act it is
 * @param number of the fact of the ruling there, from 0
 * @param act the code of the act's fact
 * @param actType what was done, as stored
 * @param documentNumber of the decision that the act rests on; absent where it rests on none
 * @param proceeding where that was judged; absent where the bureau found its own mistake
 * @param officer who put it on record
 * @param fell how many facts count no more by it
 * @param law the law on which the act rested; absent for what set none aside
 */
public record RulingRecord(
        String of,
        long number,
        long position,
        LocalDate recordedOn,
        RulingKind kind,
        String act,
        String actType,
        @Nullable String documentNumber,
        @Nullable Proceeding proceeding,
        LocalDate ruledOn,
        String officer,
        @Nullable FallGround ground,
        @Nullable ActDefect defect,
        int fell,
        @Nullable Boolean remake,
        @Nullable String law,
        @Nullable String unit) {

    public String code() {
        return Told.code(of, number);
    }

    public Proceeding.@Nullable Instance instance() {
        return proceeding == null ? null : proceeding.instance();
    }

    public @Nullable String body() {
        return proceeding == null ? null : proceeding.body();
    }

    public @Nullable String caseNumber() {
        return proceeding == null ? null : proceeding.number();
    }
}
