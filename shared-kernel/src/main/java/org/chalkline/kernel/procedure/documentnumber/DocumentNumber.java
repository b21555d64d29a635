package org.chalkline.kernel.procedure.documentnumber;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chalkline.kernel.command.Codes;

/**
 * One number of a series: the code of the body that issues it, the year, and the number in that
 * year, as in {@code 长教字〔2026〕12号} (GB/T 9704).
 *
 * @param value these three with hyphens between them, such as {@code 长教字-2026-12}: a series is 1 to
 *     20 letters, a year has four digits, a number is from 1
 */
public record DocumentNumber(@JsonValue String value) {

    private static final String SERIES = "([\\p{L}][\\p{L}\\p{M}]{0,19})";
    private static final String YEAR = "([12][0-9]{3})";
    private static final String NUMBER = "([1-9][0-9]{0,6})";
    private static final Pattern CODE = Pattern.compile(SERIES + "-" + YEAR + "-" + NUMBER);

    /** As it is written in documents, once its brackets and digits are the plain ones. */
    private static final Pattern WRITTEN =
            Pattern.compile(SERIES + "[\\[(]" + YEAR + "[\\])]第?0*" + NUMBER + "号");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public DocumentNumber {
        Codes.requireId(
                CODE,
                "A document number's code is its series, its year and its number with hyphens"
                        + " between them, such as 长教字-2026-12.",
                value);
    }

    /**
     * The number that a document bears; empty where it stands in no series, as an old one or one of
     * a form of its own may.
     *
     * @param written as it stands on the paper, with brackets of whatever kind
     */
    public static Optional<DocumentNumber> in(String written) {
        var plain =
                Normalizer.normalize(written, Normalizer.Form.NFKC)
                        .replaceAll("\\s", "")
                        .replaceAll("[〔【{]", "[")
                        .replaceAll("[〕】}]", "]");
        var found = WRITTEN.matcher(plain);
        if (!found.matches()) return Optional.empty();
        return Optional.of(
                new DocumentNumber(found.group(1) + "-" + found.group(2) + "-" + found.group(3)));
    }

    /** The code of the body and of the kind of document, such as {@code 长教字}. */
    public String series() {
        return part(1);
    }

    /** The year in which the series began anew. */
    public int year() {
        return Integer.parseInt(part(2));
    }

    /** The number in the series of that year, from 1. */
    public int number() {
        return Integer.parseInt(part(3));
    }

    private String part(int group) {
        var found = CODE.matcher(value);
        if (!found.matches()) throw new IllegalStateException(value);
        return found.group(group);
    }

    /** The code of its series in its year, such as {@code 长教字-2026}. */
    public String seriesAndYear() {
        return series() + "-" + year();
    }

    /** As documents bear it. */
    public String written() {
        return series() + "〔" + year() + "〕" + number() + "号";
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return "documentnumber/" + value;
    }
}
