package org.chalkline.query.budget;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.query.money.Yuan;

/**
 * Money of a line that was bound or spent for one thing: a commitment with all that was paid from
 * it, or a direct payment. It is folded from the line's facts by {@link OutlayView}, and is what
 * GraphQL calls {@code BudgetOutlay}.
 *
 * @param number that of the commitment, or of the payment order
 * @param madeOn the day on which it was committed, or paid directly
 * @param amount what was committed, or paid directly
 * @param refunded what came back of the payments
 */
@RecordBuilder
public record OutlayRecord(
        BudgetLineId line,
        String number,
        Kind kind,
        String payee,
        String purpose,
        LocalDate madeOn,
        Yuan amount,
        Yuan paid,
        Yuan refunded,
        Yuan released,
        int payments)
        implements OutlayRecordBuilder.With {

    /** How the money was spent. */
    public enum Kind {
        /** By a commitment first. */
        COMMITTED,
        /** By a payment alone. */
        DIRECT
    }

    /** What is neither paid nor released. */
    public Yuan left() {
        return amount.minus(paid).minus(released);
    }

    /** With so much more paid. */
    OutlayRecord paying(Yuan more) {
        return with(b -> b.paid(paid.plus(more)).payments(payments + 1));
    }

    /** With so much more that came back. */
    OutlayRecord refunding(Yuan more) {
        return withRefunded(refunded.plus(more));
    }

    /** With so much more released. */
    OutlayRecord releasing(Yuan more) {
        return withReleased(released.plus(more));
    }
}
