package org.chalkline.kernel.itproject;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.command.Codes;
import org.chalkline.kernel.fact.Sha256;

/**
 * The code of an IT project, never reused.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens, beginning with a letter or
 *     digit
 */
public record ITProjectId(@JsonValue String value) {
    /** Tells how the ids of its aggregates begin. */
    public static final String KIND = "it-project";

    private static final String OF_ASSETS = "it-";
    private static final int LONGEST = 64;
    private static final int DIGITS = 20;

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public ITProjectId {
        Codes.requireId("An IT project's", value);
    }

    /** The number of the asset that its system becomes: the same whenever it is asked. */
    public AssetId asset() {
        boolean fits = value.length() <= LONGEST - OF_ASSETS.length();
        return new AssetId(OF_ASSETS + (fits ? value : Sha256.hex(value).substring(0, DIGITS)));
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return KIND + "/" + value;
    }
}
