package org.chalkline.kernel.procedure.paper;

import java.util.List;
import org.chalkline.kernel.fact.Fact;

/** The papers that can be laid before a court: printed from their facts, or kept as documents. */
@FunctionalInterface
public interface KnownPapers {

    /**
     * Whether a paper of this digest can be had: one that is printed from a fact of this number,
     * which is kept among the documents from then on, or another document that is kept.
     *
     * @param digest SHA-256 of the paper, in lower-case hexadecimal
     * @param recorded what was recorded of the aggregate, each fact under its number
     * @param document the number (文号) of the paper
     * @throws org.chalkline.kernel.limitation.LimitedException if it can't be kept for want of room
     */
    boolean isKnown(String digest, List<Fact> recorded, String document);
}
