package org.chalkline.kernel.budget;

import java.util.List;

/**
 * Where a feature looks up what of its own stands in a unit's name. The answer is a hint: each of
 * what it names decides for itself.
 */
public interface UnitHoldings {

    /**
     * What a unit holds, by the ids of the aggregates: all that was recorded when it was asked,
     * whatever its day.
     *
     * @param most how many at the most
     * @throws IllegalStateException if that isn't known in time
     */
    List<String> of(UnitId unit, int most);
}
