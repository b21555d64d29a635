package org.chalkline.kernel.normative;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.chalkline.kernel.command.Codes;

/**
 * The code of a normative document, never reused. It is not the document's number (文号), which it
 * gets when it is issued.
 *
 * @param value 1 to 40 letters, digits, dots, underscores and hyphens, beginning with a letter or
 *     digit
 */
public record NormativeDocumentId(@JsonValue String value) {
    private static final String KIND = "normative-document/";
    private static final int LONGEST = 40;

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator
    public NormativeDocumentId {
        Codes.requireId("A normative document's", value);
        // A decision cites it by its aggregate's id, in a line of 60 characters.
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("A normative document's code has 40 characters.");
        }
    }

    /**
     * The document that a decision cites in place of a law; empty where it cites a law.
     *
     * @param law as {@link org.chalkline.kernel.procedure.decision.LegalBasis} names it
     */
    public static Optional<NormativeDocumentId> cited(String law) {
        if (!law.startsWith(KIND)) return Optional.empty();
        return Optional.of(new NormativeDocumentId(law.substring(KIND.length())));
    }

    /** The id of its aggregate, which no other feature's can be, and by which decisions cite it. */
    @Override
    public String toString() {
        return KIND + value;
    }
}
