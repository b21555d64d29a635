package org.chalkline.query.graphql;

import graphql.GraphQLContext;
import java.util.List;
import java.util.function.Consumer;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Projection;
import org.jspecify.annotations.Nullable;

/**
 * Has a list told instead of shown: of which projection its rows are, what they must satisfy so
 * that it holds what the one who asks sees of what they ask for, and at which point. Whoever walks
 * through all of it asks by the list's own field, and so by its doors, filters and masks.
 */
public final class SoughtList {

    /**
     * A list, and the point on which it rests.
     *
     * @param where what its rows must satisfy, among it what keeps them to those that are seen
     * @param named whether the point was named, and is not about now
     */
    public record Found(
            Projection<?> projection, List<Condition> where, AsOf at, boolean named, String zone) {
        public Found {
            where = List.copyOf(where);
        }
    }

    private final Consumer<Found> told;

    private SoughtList(Consumer<Found> told) {
        this.told = told;
    }

    /** Has the lists of a request told to this, and shown without any row. */
    public static void in(GraphQLContext context, Consumer<Found> told) {
        context.put(SoughtList.class, new SoughtList(told));
    }

    /** Whether lists of this request are told; absent where they are shown. */
    static @Nullable SoughtList of(GraphQLContext context) {
        return context.get(SoughtList.class);
    }

    void tell(Projection<?> projection, List<Condition> where, Basis basis) {
        told.accept(new Found(projection, where, basis.at(), basis.isNamed(), basis.zone()));
    }
}
