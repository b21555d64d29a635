package org.chalkline.app.paper;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.fact.StoredFacts;

/**
 * What a paper is printed from.
 *
 * @param of the aggregate's id
 * @param recorded what was recorded of the aggregate up to the fact, each under its number
 */
record PaperFacts(String of, List<Fact> recorded) {

    PaperFacts {
        recorded = List.copyOf(recorded);
    }

    /** The number of the fact that the paper tells. */
    int sequence() {
        return recorded.size() - 1;
    }

    /**
     * What the paper of the fact at this position is printed from.
     *
     * @throws PaperRefusedException if nothing is recorded there
     */
    static PaperFacts at(long position, StoredFacts stored, FactsOf facts)
            throws PaperRefusedException {
        var found = position < 0 ? List.<StoredFact>of() : stored.at(List.of(position));
        if (found.isEmpty()) throw PaperRefusedException.unknown(position, stored.head());
        var fact = found.getFirst();
        int sequence = Integer.parseInt(fact.sequence());
        var of = fact.aggregateId();
        return new PaperFacts(of, facts.recorded(of).subList(0, sequence + 1));
    }
}
