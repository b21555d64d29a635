package org.chalkline.query.projection.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a store knows of an entity at its position.
 *
 * @param open its open rectangles that end on the last effective day or later, by day
 * @param lastEffective the latest day from which a fact that was applied has effect, {@link
 *     Integer#MIN_VALUE} if there is none
 * @param parkedAt the position of the fact that parked it, absent if it is not parked
 */
public record Loaded(List<Rect> open, int lastEffective, @Nullable Integer parkedAt) {

    public static final Loaded NOTHING = new Loaded(List.of(), Integer.MIN_VALUE, null);
}
