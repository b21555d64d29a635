package org.chalkline.command.budget;

import static org.chalkline.command.InputRefusal.MALFORMED_ID;
import static org.chalkline.command.budget.BudgetRefusal.CODE_MALFORMED;

import java.util.function.Function;
import org.chalkline.command.Reason;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.budget.AdjustmentId;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.budget.EconomicCode;
import org.chalkline.kernel.budget.FunctionCode;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.kernel.budget.ReallocationId;
import org.chalkline.kernel.budget.RefundId;
import org.chalkline.kernel.budget.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Reads ids and codes from texts that are given, by mutations or in the rows of a file. All throw
 * {@link RefusedException} when the text has not the form.
 */
final class Given {
    private Given() {}

    static BudgetLineId asLine(String id) {
        return read(id, BudgetLineId::new, MALFORMED_ID);
    }

    static @Nullable BudgetLineId asLineIfAny(@Nullable String id) {
        return id == null ? null : asLine(id);
    }

    static UnitId asUnit(String id) {
        return read(id, UnitId::new, MALFORMED_ID);
    }

    static CommitmentId asCommitment(String id) {
        return read(id, CommitmentId::new, MALFORMED_ID);
    }

    static @Nullable CommitmentId asCommitmentIfAny(@Nullable String id) {
        return id == null ? null : asCommitment(id);
    }

    static PaymentId asPayment(String id) {
        return read(id, PaymentId::new, MALFORMED_ID);
    }

    static RefundId asRefund(String id) {
        return read(id, RefundId::new, MALFORMED_ID);
    }

    static ReallocationId asReallocation(String id) {
        return read(id, ReallocationId::new, MALFORMED_ID);
    }

    static AdjustmentId asAdjustment(String id) {
        return read(id, AdjustmentId::new, MALFORMED_ID);
    }

    static FunctionCode asFunction(String code) {
        return read(code, FunctionCode::new, CODE_MALFORMED);
    }

    static EconomicCode asEconomic(String code) {
        return read(code, EconomicCode::new, CODE_MALFORMED);
    }

    private static <T> T read(String text, Function<String, T> type, Reason otherwise) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(otherwise);
        }
    }
}
