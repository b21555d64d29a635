package org.chalkline.command.asset;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.command.procedure.vote.Meeting;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetRequestEvent.Reallocation;
import org.chalkline.kernel.asset.AssetRequestEvent.Supply;
import org.chalkline.kernel.asset.AssetRequestId;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done with a unit's request for assets. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface AssetRequestCommand {

    /**
     * Requests assets.
     *
     * @param estimate what one of them costs
     * @param reallocation how it was looked into whether there are such assets; absent where it
     *     wasn't
     */
    @Door({Role.CLERK, Role.DECIDER, Role.SCHOOL})
    record RequestAssets(
            @TargetAggregateIdentifier AssetRequestId request,
            UnitId unit,
            AssetCard what,
            int quantity,
            Money estimate,
            String purpose,
            @Nullable Reallocation reallocation,
            String preparer,
            LocalDate effectiveOn)
            implements AssetRequestCommand {}

    /** Grants a request. */
    record GrantAssetRequest(
            @TargetAggregateIdentifier AssetRequestId request,
            Supply supply,
            @Nullable Meeting meeting,
            Decision decision,
            LocalDate effectiveOn)
            implements AssetRequestCommand {}

    /** Refuses a request. */
    record RefuseAssetRequest(
            @TargetAggregateIdentifier AssetRequestId request,
            Decision decision,
            LocalDate effectiveOn)
            implements AssetRequestCommand {}

    /** Withdraws a request. */
    @Door({Role.CLERK, Role.DECIDER, Role.SCHOOL})
    record WithdrawAssetRequest(
            @TargetAggregateIdentifier AssetRequestId request,
            String reasons,
            LocalDate effectiveOn)
            implements AssetRequestCommand {}
}
