package org.chalkline.query.budget;

import java.math.BigDecimal;

/** Amounts as readers get them: yuan with two decimals, exact, as text. */
final class Yuan {
    private Yuan() {}

    /** So many fen, such as {@code -1234.50} for -123450. */
    static String of(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
