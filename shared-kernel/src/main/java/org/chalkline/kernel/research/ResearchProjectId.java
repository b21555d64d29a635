package org.chalkline.kernel.research;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.command.Codes;
import org.chalkline.kernel.fact.Sha256;

/**
 * The code of a research project, never reused.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens, beginning with a letter or
 *     digit
 */
public record ResearchProjectId(@JsonValue String value) {
    /** Tells how the ids of its aggregates begin. */
    public static final String KIND = "research-project";

    private static final String KEPT = "rp-";
    private static final int LONGEST = 64;
    private static final int DIGITS = 20;

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public ResearchProjectId {
        Codes.requireId("A research project's", value);
    }

    /**
     * The number under which a line of the budget keeps its money: the same whenever it is asked.
     *
     * @param request which request of the project's for money it answers, from 1
     */
    public CommitmentId kept(int request) {
        var end = "." + request;
        boolean fits = value.length() <= LONGEST - KEPT.length() - end.length();
        return new CommitmentId(
                KEPT + (fits ? value : Sha256.hex(value).substring(0, DIGITS)) + end);
    }

    /** The id of its aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return KIND + "/" + value;
    }
}
