package org.chalkline.kernel.contest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.chalkline.kernel.fact.Sha256;

/**
 * A case's number at one body: written with wide or narrow brackets, or with blanks, it is the same
 * one.
 *
 * @param value {@code casenumber/} and 32 hexadecimal digits
 */
public record CaseNumberId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("casenumber/[0-9a-f]{32}");
    private static final int DIGITS = 32;

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public CaseNumberId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a case number's id: " + value);
        }
    }

    /** Of this number at this body. */
    public static CaseNumberId of(String number, String body) {
        var plain = plain(number) + "\n" + plain(body);
        return new CaseNumberId("casenumber/" + Sha256.hex(plain).substring(0, DIGITS));
    }

    private static String plain(String text) {
        return text.replace('（', '(')
                .replace('）', ')')
                .replace('〔', '(')
                .replace('〕', ')')
                .replace('[', '(')
                .replace(']', ')')
                .replaceAll("[\\s\\u3000]", "");
    }

    @Override
    public String toString() {
        return value;
    }
}
