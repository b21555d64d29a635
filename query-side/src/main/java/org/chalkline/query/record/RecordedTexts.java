package org.chalkline.query.record;

import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.graphql.FactReader;
import org.chalkline.query.projection.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a fact of the record tells. */
@Component
final class RecordedTexts {
    private final Projection<FactRecord> facts;
    private final FactReader reader;

    RecordedTexts(Projection<FactRecord> facts, FactReader reader) {
        this.facts = facts;
        this.reader = reader;
    }

    /** What it tells; absent where this version of the program can't read it. */
    @Nullable Fact read(FactRecord fact) {
        var past = facts.history(fact.code(), fact.position() - 1, fact.position(), 1);
        return past.isEmpty() ? null : reader.read(past.getFirst());
    }
}
