package org.chalkline.command.asset;

import java.util.Collection;
import java.util.Set;
import org.chalkline.kernel.asset.ApprovalLevel;
import org.chalkline.kernel.asset.AssetCategory;
import org.chalkline.kernel.money.Money;

/**
 * Who must approve what. The statute leaves it to local rules, so it is configured; each disposal
 * keeps what was asked of it on the day it was requested.
 *
 * @param bureauFrom the original cost of all assets of a disposal from which the bureau approves
 * @param financeFrom that from which the finance authority does
 * @param neverUnit classes of assets that a unit never disposes of by itself
 * @param majorFrom the estimate of a request from which it is a major matter
 * @param institutions units besides schools that are public institutions and so may invest
 */
record Thresholds(
        Money bureauFrom,
        Money financeFrom,
        Set<AssetCategory> neverUnit,
        Money majorFrom,
        Set<String> institutions) {

    Thresholds {
        neverUnit = Set.copyOf(neverUnit);
        institutions = Set.copyOf(institutions);
    }

    /** Who must approve a disposal of assets of these classes that had cost so much. */
    ApprovalLevel level(Money originalCost, Collection<AssetCategory> classes) {
        if (!financeFrom.exceeds(originalCost)) return ApprovalLevel.FINANCE;
        boolean reserved = classes.stream().anyMatch(neverUnit::contains);
        return reserved || !bureauFrom.exceeds(originalCost)
                ? ApprovalLevel.BUREAU
                : ApprovalLevel.UNIT;
    }

    /** Whether a request of that value needs a collective decision. */
    boolean major(Money estimate) {
        return !majorFrom.exceeds(estimate);
    }
}
