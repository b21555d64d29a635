package org.chalkline.query.graphql;

import java.util.List;
import java.util.function.Supplier;
import org.chalkline.query.projection.Parked;
import org.chalkline.query.projection.Projection;

/**
 * What an answer reaches of a projection. Only what it reaches can make it incomplete: an entity
 * that is parked elsewhere is none of its business.
 */
public final class ReadScope {
    private static final int MOST_PARKED = 1_000;

    private final Projection<?> projection;
    private final Supplier<List<Parked>> parked;

    private ReadScope(Projection<?> projection, Supplier<List<Parked>> parked) {
        this.projection = projection;
        this.parked = parked;
    }

    /** All its entities, as a list or a count does. */
    public static ReadScope all(Projection<?> projection) {
        return new ReadScope(projection, () -> projection.parked(MOST_PARKED));
    }

    /** One entity, whether it is there or not. */
    public static ReadScope one(Projection<?> projection, String entity) {
        return new ReadScope(
                projection,
                () -> {
                    var one = projection.parked(entity);
                    return one == null ? List.of() : List.of(one);
                });
    }

    /** The entities whose ids begin with the text. */
    public static ReadScope startingWith(Projection<?> projection, String prefix) {
        return new ReadScope(
                projection,
                () ->
                        projection.parked(MOST_PARKED).stream()
                                .filter(each -> each.entity().startsWith(prefix))
                                .toList());
    }

    Projection<?> projection() {
        return projection;
    }

    /** What is parked of it, up to 1,000. */
    List<Parked> parked() {
        return parked.get();
    }
}
