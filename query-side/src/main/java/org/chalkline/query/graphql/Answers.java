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

    public Answers(Lists lists, Histories histories) {
        this.lists = lists;
        this.histories = histories;
    }

    /**
     * What answers about the entities of this projection.
     *
     * @param id makes the entity's id of what a caller gives, as the projection has it
     * @param facts of which type all facts of the projection are
     * @param summaries says in one sentence what a fact tells
     */
    public <S, F> Entities<S> about(
            Projection<S> projection,
            Function<String, ?> id,
            Class<F> facts,
            Function<F, String> summaries) {
        return about(projection, id, fact -> summaries.apply(facts.cast(fact)));
    }

    /** The same, where the summaries take any fact of the projection. */
    public <S> Entities<S> about(
            Projection<S> projection, Function<String, ?> id, Function<Fact, String> summaries) {
        return new Entities<>(lists, histories, projection, "id", id, summaries, null);
    }
}
