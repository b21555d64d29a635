package org.chalkline.query.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure about the records of a group. It has none of the three where there is none to give.
 *
 * @param name what the caller called it
 * @param number in yuan where it is money
 * @param money the same as money, rounded to the fen
 * @param day of days
 */
record Figure(
        String name, @Nullable BigDecimal number, @Nullable Amount money, @Nullable LocalDate day) {

    /**
     * What GraphQL calls {@code Money}, which can be below zero here.
     *
     * @param amount with two decimals
     * @param currency its ISO 4217 code
     */
    record Amount(String amount, String currency) {}

    static Figure none(String name) {
        return new Figure(name, null, null, null);
    }
}
