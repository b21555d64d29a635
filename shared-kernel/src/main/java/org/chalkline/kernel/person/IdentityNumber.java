package org.chalkline.kernel.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A citizen's identity number (公民身份号码, GB 11643): six digits of the place, eight of the day of
 * birth, three of order, and a check digit by ISO 7064 MOD 11-2. It never shows itself in a message
 * or a log.
 */
public final class IdentityNumber {
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private final String value;
    private final LocalDate birthDate;

    private IdentityNumber(String value, LocalDate birthDate) {
        this.value = value;
        this.birthDate = birthDate;
    }

    /** What is wrong with a text that is given for one. */
    public enum Fault {
        /** Not of the form, or its day of birth is no day. */
        MALFORMED,
        /** The last digit doesn't follow from the others. */
        CHECK_DIGIT
    }

    /** A text is none. */
    public static final class FaultyException extends Exception {
        private static final long serialVersionUID = 1L;

        private final Fault fault;

        FaultyException(Fault fault) {
            super(fault.name(), null, false, false);
            this.fault = fault;
        }

        /** What is wrong. */
        public Fault fault() {
            return fault;
        }
    }

    /**
     * The number that the text is, with a capital X.
     *
     * @throws FaultyException if it is none
     */
    public static IdentityNumber of(String text) throws FaultyException {
        var value = text.strip().replace('x', 'X');
        if (!FORM.matcher(value).matches()) throw new FaultyException(Fault.MALFORMED);
        var born = birthDate(value);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * (value.charAt(i) - '0');
        if (CHECK.charAt(sum % 11) != value.charAt(17)) {
            throw new FaultyException(Fault.CHECK_DIGIT);
        }
        return new IdentityNumber(value, born);
    }

    private static LocalDate birthDate(String value) throws FaultyException {
        try {
            return LocalDate.of(
                    Integer.parseInt(value, 6, 10, 10),
                    Integer.parseInt(value, 10, 12, 10),
                    Integer.parseInt(value, 12, 14, 10));
        } catch (DateTimeException e) {
            throw new FaultyException(Fault.MALFORMED);
        }
    }

    /** The number itself: personal data. */
    public String value() {
        return value;
    }

    /** The day of birth that it holds: personal data. */
    public LocalDate birthDate() {
        return birthDate;
    }

    @Override
    public String toString() {
        return "an identity number";
    }
}
