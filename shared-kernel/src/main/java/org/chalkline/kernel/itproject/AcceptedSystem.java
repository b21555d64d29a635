package org.chalkline.kernel.itproject;

import java.util.List;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.AssetRequestId;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.asset.Funding;
import org.chalkline.kernel.money.Money;

/**
 * What an accepted system is as an asset.
 *
 * @param asset the number under which it is registered, which follows from the project's code
 * @param cost at which it is entered: what the payments come to
 * @param request the granted request for assets that it meets
 * @param funding the payments that it was paid by
 * @param place where it is kept
 */
public record AcceptedSystem(
        AssetId asset,
        AssetCard card,
        Money cost,
        AssetRequestId request,
        List<Funding> funding,
        Depreciation depreciation,
        String place) {
    public AcceptedSystem {
        funding = List.copyOf(funding);
    }
}
