package org.chalkline.query.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Row;
import org.jspecify.annotations.Nullable;

/**
 * Which entities of a projection the one who asks sees. It is judged by what is known of them now,
 * whatever point the answer speaks of: who has handed a case over doesn't go on reading its past.
 */
public interface Seen<S> {

    /**
     * What tells the lists of those apart who don't see the same; absent for who sees all. A cursor
     * of one leads nowhere for another.
     */
    @Nullable Object identity(DataFetchingEnvironment env);

    /**
     * The conditions of a question, with those that keep it to what is seen.
     *
     * @param asked what the caller asks
     * @param basis the point that the answer speaks of
     */
    List<Condition> within(DataFetchingEnvironment env, List<Condition> asked, Basis basis);

    /** Those of the rows that are seen, in their order. */
    List<Row<S>> of(DataFetchingEnvironment env, List<Row<S>> rows);

    /** Whether the entity is seen; one of which nothing is known now is seen by who sees all. */
    boolean isSeen(DataFetchingEnvironment env, String entity);
}
