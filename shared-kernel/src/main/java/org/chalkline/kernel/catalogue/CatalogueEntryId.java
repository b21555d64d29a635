package org.chalkline.kernel.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.command.Codes;
import org.chalkline.kernel.fact.Sha256;

/**
 * The code of an entry of the catalogue, never reused.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens, beginning with a letter or
 *     digit
 */
public record CatalogueEntryId(@JsonValue String value) {
    /** How the ids of its aggregates begin. */
    public static final String KIND = "catalogue-entry";

    private static final int DIGITS = 20;

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public CatalogueEntryId {
        Codes.requireId("A catalogue entry's", value);
    }

    /**
     * The entry that follows from a fact: the same whenever it is asked.
     *
     * @param fact the stored name of the fact
     * @param about the aggregate that the fact is of
     */
    public static CatalogueEntryId following(String fact, String about) {
        return new CatalogueEntryId("d-" + Sha256.hex(fact + '|' + about).substring(0, DIGITS));
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return KIND + '/' + value;
    }
}
