package org.chalkline.query.graphql;

import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.UnreadableFactException;
import org.chalkline.query.projection.PastFact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the stored text of facts that a projection's history gives. */
@Component
public final class FactReader {

    private final FactCatalogue catalogue;

    public FactReader(FactCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The stored text read; absent where this version of the program can't read it. */
    public @Nullable Fact read(PastFact past) {
        var entry = catalogue.find(past.type());
        if (entry.isEmpty()) return null;
        try {
            return FactJson.read(past.payload(), entry.get().type());
        } catch (UnreadableFactException e) {
            return null;
        }
    }
}
