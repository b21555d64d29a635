package org.chalkline.kernel.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds identity numbers in texts that are no place for them. Facts are kept for ever, and a number
 * outside a person's own sealed fields could never be erased.
 *
 * <p>Found is a number of 18 digits whose check digit holds, or one of 15 as they were until 1999,
 * of somebody born from 1930: also within a text, with spaces, hyphens or dots between the digits,
 * and in the digits of any script. What merely has so many digits is passed, as are digits within a
 * longer number or a hexadecimal digest.
 */
public final class IdentityNumbers {
    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;
    private static final int MOST_BETWEEN = 3;
    private static final int SHORTEST_DIGEST = 32;
    private static final int DECIMAL = 10;

    /** The first two digits of a number: the provinces, and where else numbers are given out. */
    private static final Set<String> PLACES =
            Set.of(
                    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35",
                    "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54",
                    "61", "62", "63", "64", "65", "71", "81", "82", "83", "91");

    private static final Pattern CENTURY = Pattern.compile("(19|20)[0-9]{2}");

    /** Of the old numbers there is no check digit; earlier years look like serial numbers. */
    private static final Pattern OLD_YEAR = Pattern.compile("[3-9][0-9]");

    private IdentityNumbers() {}

    /** Whether an identity number stands in the text. */
    public static boolean occurIn(String text) {
        if (text.length() < OLD_LENGTH) return false;
        var points = text.codePoints().toArray();
        for (int at = 0; at < points.length; at++) {
            if (digit(points[at]) < 0 || at > 0 && digit(points[at - 1]) >= 0) continue;
            if (isNewFrom(points, at) || isOldFrom(points, at)) return true;
        }
        return false;
    }

    /** Whether the digits from here on, and what stands between them, are a number of today. */
    private static boolean isNewFrom(int[] points, int from) {
        var number = new StringBuilder();
        int at = from;
        int between = 0;
        while (at < points.length && number.length() < LENGTH) {
            int digit = digit(points[at]);
            if (digit >= 0) {
                number.append((char) ('0' + digit));
                between = 0;
            } else if (number.length() == LENGTH - 1 && isX(points[at])) {
                number.append('X');
            } else if (++between > MOST_BETWEEN || !isSeparator(points[at])) {
                return false;
            }
            at++;
        }
        boolean ends = at == points.length || digit(points[at]) < 0;
        return number.length() == LENGTH
                && ends
                && isNumber(number.toString())
                && !inDigest(points, from, at);
    }

    private static boolean isNumber(String number) {
        if (!PLACES.contains(number.substring(0, 2))) return false;
        if (!CENTURY.matcher(number.substring(6, 10)).matches()) return false;
        try {
            IdentityNumber.of(number);
            return true;
        } catch (IdentityNumber.FaultyException e) {
            return false;
        }
    }

    /** The old ones are told by little, so they have to stand by themselves and in one piece. */
    private static boolean isOldFrom(int[] points, int from) {
        int to = from + OLD_LENGTH;
        if (to > points.length) return false;
        if (from > 0 && Character.isLetterOrDigit(points[from - 1])) return false;
        if (to < points.length && Character.isLetterOrDigit(points[to])) return false;
        var number = new StringBuilder();
        for (int at = from; at < to; at++) {
            int digit = digit(points[at]);
            if (digit < 0) return false;
            number.append((char) ('0' + digit));
        }
        return isOld(number.toString());
    }

    private static boolean isOld(String number) {
        if (!PLACES.contains(number.substring(0, 2))) return false;
        if (!OLD_YEAR.matcher(number.substring(6, 8)).matches()) return false;
        try {
            LocalDate.of(
                    1900 + Integer.parseInt(number, 6, 8, DECIMAL),
                    Integer.parseInt(number, 8, 10, DECIMAL),
                    Integer.parseInt(number, 10, 12, DECIMAL));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** A digest of many hexadecimal digits will now and then look like anything. */
    private static boolean inDigest(int[] points, int from, int to) {
        int first = from;
        while (first > 0 && isHex(points[first - 1])) first--;
        int end = first;
        while (end < points.length && isHex(points[end])) end++;
        return end >= to && end - first >= SHORTEST_DIGEST;
    }

    private static boolean isHex(int point) {
        return point >= '0' && point <= '9' || point >= 'a' && point <= 'f';
    }

    private static int digit(int point) {
        return Character.isDigit(point) ? Character.digit(point, DECIMAL) : -1;
    }

    private static boolean isX(int point) {
        return point == 'X' || point == 'x' || point == 'Ｘ' || point == 'ｘ';
    }

    private static boolean isSeparator(int point) {
        return switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR,
                    Character.DASH_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.FORMAT,
                    Character.CONTROL ->
                    true;
            default -> "./·．／−'".indexOf(point) >= 0;
        };
    }
}
