package org.chalkline.query.graphql;

import java.util.List;
import java.util.function.Function;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Projection;

/**
 * A list that a caller asks for, before its page and its basis are known.
 *
 * @param related what its rows reach of other projections
 * @param identity tells it apart from other lists, see {@link ListIdentity}
 * @param where the conditions, given the point of the answer
 */
public record ListQuery<S>(
        Projection<S> projection,
        List<ReadScope> related,
        String identity,
        Function<Basis, List<Condition>> where,
        Order<S> order) {

    public ListQuery {
        related = List.copyOf(related);
    }
}
