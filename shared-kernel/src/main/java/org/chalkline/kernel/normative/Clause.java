package org.chalkline.kernel.normative;

import java.util.List;
import org.chalkline.kernel.procedure.decision.LegalBasis;

/**
 * A clause as it was issued or entered.
 *
 * @param clause its number within the document, such as {@code 3} or {@code 3(2)}
 * @param text what it says
 * @param restsOn the provisions of law that it carries out; a clause that tells of a penalty or a
 *     licence names at least one
 */
public record Clause(String clause, String text, List<LegalBasis> restsOn) {
    public Clause {
        restsOn = List.copyOf(restsOn);
    }
}
