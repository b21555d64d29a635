package org.chalkline.kernel.budget;

import java.util.List;

/**
 * Where it is looked up what stands in a unit's name. The answer is a hint: each of what it names
 * decides for itself.
 */
public interface UnitHoldings {

    /**
     * The assets in the unit's ledger and its budget lines whose year isn't closed, by the ids of
     * their aggregates: all that were recorded when it was asked, whatever their day.
     *
     * @param most how many at the most
     * @throws IllegalStateException if that isn't known in time
     */
    List<String> of(UnitId unit, int most);
}
