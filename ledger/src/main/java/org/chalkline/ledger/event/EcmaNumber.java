package org.chalkline.ledger.event;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A double as ECMAScript writes it, which RFC 8785 takes over. */
final class EcmaNumber {

    /** From this power of ten on, a number is written with an exponent. */
    private static final int MOST_PLACES = 21;

    /** Below this one too. */
    private static final int LEAST_PLACES = -6;

    private EcmaNumber() {}

    /** The number's shortest form; it must be finite. */
    static String write(double value) {
        if (value == 0) return "0";
        var shortest = shortest(Math.abs(value));
        var digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale();
        var sign = value < 0 ? "-" : "";
        if (point > LEAST_PLACES && point <= MOST_PLACES) return sign + plain(digits, point);
        int exponent = point - 1;
        var rest = digits.length() > 1 ? "." + digits.substring(1) : "";
        return sign + digits.charAt(0) + rest + "e" + (exponent < 0 ? "" : "+") + exponent;
    }

    /** The fewest digits that still read as the same double. */
    private static BigDecimal shortest(double value) {
        // Since Java 19 this is so, but for numbers of one digit, of which Java writes two.
        var written = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (written.precision() != 2) return written;
        var rounded = written.round(new MathContext(1, RoundingMode.HALF_EVEN));
        return rounded.doubleValue() == value ? rounded : written;
    }

    private static String plain(String digits, int point) {
        if (point <= 0) return "0." + "0".repeat(-point) + digits;
        if (point >= digits.length()) return digits + "0".repeat(point - digits.length());
        return digits.substring(0, point) + "." + digits.substring(point);
    }
}
