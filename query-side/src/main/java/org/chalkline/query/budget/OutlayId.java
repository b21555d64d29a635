package org.chalkline.query.budget;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.budget.PaymentId;
import org.jspecify.annotations.Nullable;

/**
 * Names one outlay: the numbers of commitments are unique within their line, and so are those of
 * payments, but a payment may bear the number of a commitment.
 *
 * @param code such as {@code A/commitment:C1} or {@code A/payment:P1}
 */
record OutlayId(String code) {
    private static final Pattern FORM = Pattern.compile("([^/]+)/(?:commitment|payment):([^/]+)");

    /**
     * @throws IllegalArgumentException if the code is not of that form
     */
    static OutlayId parse(String code) {
        var parts = FORM.matcher(code);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "an outlay's code is that of its line, with the number of the commitment or the payment,"
                            + " such as A/commitment:C1");
        }
        requireNumbers(parts);
        return new OutlayId(code);
    }

    private static void requireNumbers(Matcher parts) {
        new BudgetLineId(parts.group(1));
        new PaymentId(parts.group(2));
    }

    static OutlayId of(BudgetLineId line, CommitmentId commitment) {
        return new OutlayId(line.value() + "/commitment:" + commitment.value());
    }

    /**
     * The outlay that a payment belongs to.
     *
     * @param commitment from which it was paid; absent for a direct payment
     */
    static OutlayId of(BudgetLineId line, @Nullable CommitmentId commitment, PaymentId payment) {
        return commitment == null
                ? new OutlayId(line.value() + "/payment:" + payment.value())
                : of(line, commitment);
    }

    static OutlayId of(OutlayRecord outlay) {
        return switch (outlay.kind()) {
            case COMMITTED -> of(outlay.line(), new CommitmentId(outlay.number()));
            case DIRECT -> of(outlay.line(), null, new PaymentId(outlay.number()));
        };
    }

    /** As the projection has it. */
    @Override
    public String toString() {
        return "budget/" + code;
    }
}
