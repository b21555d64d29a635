package org.chalkline.query.graphql;

import java.util.List;
import java.util.function.Supplier;
import org.chalkline.query.projection.Followed;
import org.chalkline.query.projection.Parked;
import org.chalkline.query.projection.Projection;
import org.jspecify.annotations.Nullable;

/**
 * What an answer reaches of a projection. Only what it reaches can make it incomplete: an entity
 * that is parked elsewhere is none of its business.
 */
public final class ReadScope {
    private static final int MOST_PARKED = 1_000;

    private final Followed followed;
    private final @Nullable Projection<?> projection;
    private final Supplier<List<Parked>> parked;

    private ReadScope(Projection<?> projection, Supplier<List<Parked>> parked) {
        this(projection, projection, parked);
    }

    private ReadScope(
            Followed followed, @Nullable Projection<?> projection, Supplier<List<Parked>> parked) {
        this.followed = followed;
        this.projection = projection;
        this.parked = parked;
    }

    /** An index of projections, which parks nothing of its own. */
    public static ReadScope index(Followed index) {
        return new ReadScope(index, null, List::of);
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

    Followed followed() {
        return followed;
    }

    /** Absent of what is an index. */
    @Nullable Projection<?> projection() {
        return projection;
    }

    /** What is parked of it, up to 1,000. */
    List<Parked> parked() {
        return parked.get();
    }
}
