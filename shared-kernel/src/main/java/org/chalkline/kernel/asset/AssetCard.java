package org.chalkline.kernel.asset;

import org.jspecify.annotations.Nullable;

/**
 * What the asset's card says it is.
 *
 * @param name such as {@code 钢琴}
 * @param code its code in the national classification (GB/T 14885), where the ledger gives one
 * @param specification make, model, size, serial number
 */
public record AssetCard(
        String name,
        AssetCategory category,
        @Nullable String code,
        @Nullable String specification) {}
