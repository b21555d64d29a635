package org.chalkline.kernel.majordecision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.chalkline.kernel.command.Codes;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.matter.AssignedMatterId;

/**
 * The code of a major decision, never reused. It is not the number (文号) under which it was taken.
 *
 * @param value 1 to 40 letters, digits, dots, underscores and hyphens, beginning with a letter or
 *     digit
 */
public record MajorDecisionId(@JsonValue String value) {
    /** Tells how the ids of its aggregates begin. */
    public static final String KIND = "major-decision";

    private static final int LONGEST = 40;
    private static final String OF_MATTERS = "decision-";
    private static final int LONGEST_MATTER = 64;
    private static final int DIGITS = 20;

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public MajorDecisionId {
        Codes.requireId("A major decision's", value);
        // A decision cites it by its aggregate's id, in a line of 60 characters.
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("A major decision's code has 40 characters.");
        }
    }

    /**
     * The major decision that a decision cites in place of a law; empty where it cites something
     * else, or what can't be one's code.
     *
     * @param law as {@link org.chalkline.kernel.procedure.decision.LegalBasis} names it
     */
    public static Optional<MajorDecisionId> cited(String law) {
        if (!law.startsWith(KIND + "/")) return Optional.empty();
        try {
            return Optional.of(new MajorDecisionId(law.substring(KIND.length() + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The code of the assigned matter that a task becomes: the same whenever it is asked. */
    public AssignedMatterId matter(int round, String task) {
        var code = OF_MATTERS + value + "-" + round + "-" + task;
        return new AssignedMatterId(
                code.length() <= LONGEST_MATTER
                        ? code
                        : OF_MATTERS + Sha256.hex(code).substring(0, DIGITS));
    }

    /** The id of its aggregate, which no other feature's can be, and by which decisions cite it. */
    @Override
    public String toString() {
        return KIND + "/" + value;
    }
}
