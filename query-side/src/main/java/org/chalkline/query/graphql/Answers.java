package org.chalkline.query.graphql;

import java.util.function.Function;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.projection.Projection;
import org.springframework.stereotype.Component;

/** Makes what answers the fields of {@code Query} about the entities of a projection. */
@Component
public class Answers {
    private final Lists lists;
    private final Histories histories;
    private final RecordVersions versions;

    public Answers(Lists lists, Histories histories, RecordVersions versions) {
        this.lists = lists;
        this.histories = histories;
        this.versions = versions;
    }

    /**
     * What answers about the entities of this projection.
     *
     * @param id makes the entity's id of a code, as the projection has it
     * @param summaries says in one sentence what a fact tells
     * @param related what answers show of other projections
     * @param codes under which other codes one may stand
     * @param seen which of them the one who asks sees
     */
    public <S> Entities<S> about(
            Projection<S> projection,
            Function<String, ?> id,
            Function<Fact, String> summaries,
            Entities.Related<S> related,
            OtherCodes codes,
            Seen<S> seen) {
        return new Entities<>(
                lists, histories, versions, projection, id, summaries, related, codes, seen);
    }
}
