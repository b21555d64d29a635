package org.chalkline.query.budget;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.chalkline.kernel.budget.BudgetLineId;

/**
 * Money of a line that was bound or spent for one thing: a commitment with all that was paid from
 * it, or a direct payment. It is folded from the line's facts by {@link OutlayView}, and is what
 * GraphQL calls {@code BudgetOutlay}. Amounts are fen.
 *
 * @param number that of the commitment, or of the payment order
 * @param madeOn the day on which it was committed, or paid directly
 * @param amount what was committed, or paid directly
 * @param refunded what came back of the payments
 */
public record OutlayRecord(
        BudgetLineId line,
        String number,
        Kind kind,
        String payee,
        String purpose,
        LocalDate madeOn,
        long amount,
        long paid,
        long refunded,
        long released,
        int payments) {

    /** How the money was spent. */
    public enum Kind {
        /** By a commitment first. */
        COMMITTED,
        /** By a payment alone. */
        DIRECT
    }

    /** What is neither paid nor released. */
    @JsonIgnore
    long left() {
        return amount - paid - released;
    }

    /** With so much more paid. */
    OutlayRecord paying(long fen) {
        return new OutlayRecord(
                line,
                number,
                kind,
                payee,
                purpose,
                madeOn,
                amount,
                paid + fen,
                refunded,
                released,
                payments + 1);
    }

    /** With so much more that came back. */
    OutlayRecord refunding(long fen) {
        return new OutlayRecord(
                line,
                number,
                kind,
                payee,
                purpose,
                madeOn,
                amount,
                paid,
                refunded + fen,
                released,
                payments);
    }

    /** With so much more released. */
    OutlayRecord releasing(long fen) {
        return new OutlayRecord(
                line,
                number,
                kind,
                payee,
                purpose,
                madeOn,
                amount,
                paid,
                refunded,
                released + fen,
                payments);
    }
}
