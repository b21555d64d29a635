package org.chalkline.kernel.credit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import org.chalkline.kernel.command.Codes;
import org.chalkline.kernel.fact.Sha256;

/**
 * An outcome of learning, known by its certificate: the same for one certificate, however its
 * number is spaced or cased, and telling nothing of it.
 *
 * @param value 32 hexadecimal digits
 */
public record CountedOutcomeId(@JsonValue String value) {
    /** Tells how the ids of its aggregates begin. */
    public static final String KIND = "counted-outcome";

    private static final int DIGITS = 32;

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public CountedOutcomeId {
        Codes.requireId("A counted outcome's", value);
    }

    /**
     * The outcome that a certificate proves.
     *
     * @param issuer the code of who issued it
     * @param certificate its number
     */
    public static CountedOutcomeId of(String issuer, String certificate) {
        var text = plain(issuer) + "\n" + plain(certificate);
        return new CountedOutcomeId(Sha256.hex(text).substring(0, DIGITS));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Pd}_]+", "")
                .toUpperCase(Locale.ROOT);
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return KIND + "/" + value;
    }
}
