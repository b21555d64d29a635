package org.chalkline.query.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Projection;

/**
 * A list that a caller asks for, before its page and its basis are known.
 *
 * @param related what its rows reach of other projections
 * @param identity tells it apart from other lists, see {@link ListIdentity}
 * @param where the conditions, given the day that the answer speaks of
 */
public record ListQuery<S>(
        Projection<S> projection,
        List<ReadScope> related,
        String identity,
        Function<LocalDate, List<Condition>> where,
        Order<S> order) {

    public ListQuery {
        related = List.copyOf(related);
    }

    /** A list whose conditions are the same on every day. */
    public static <S> ListQuery<S> of(
            String field,
            Projection<S> projection,
            List<ReadScope> related,
            List<Condition> where,
            Order<S> order) {
        return new ListQuery<>(
                projection,
                related,
                ListIdentity.of(field, where, order.identity()),
                day -> where,
                order);
    }
}
