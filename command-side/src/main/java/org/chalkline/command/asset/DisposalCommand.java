package org.chalkline.command.asset;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.command.procedure.vote.Meeting;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.asset.ApprovalLevel;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.DisposalGround;
import org.chalkline.kernel.asset.DisposalId;
import org.chalkline.kernel.asset.DisposalManner;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done with a disposal. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface DisposalCommand {

    /** Requests a disposal of one or more assets of a unit. */
    record RequestDisposal(
            @TargetAggregateIdentifier DisposalId disposal,
            UnitId unit,
            List<AssetId> assets,
            DisposalManner manner,
            @Nullable DisposalGround ground,
            String reasons,
            String preparer,
            LocalDate effectiveOn)
            implements DisposalCommand {
        public RequestDisposal {
            assets = List.copyOf(assets);
        }
    }

    /** Notes what the unit decided collectively. */
    record DiscussDisposal(
            @TargetAggregateIdentifier DisposalId disposal, Meeting meeting, LocalDate effectiveOn)
            implements DisposalCommand {}

    /** Notes what the assets were appraised at. */
    record AppraiseAssets(
            @TargetAggregateIdentifier DisposalId disposal,
            String appraiser,
            Money value,
            String report,
            LocalDate effectiveOn)
            implements DisposalCommand {}

    /**
     * Approves a disposal.
     *
     * @param leastPrice the least that the assets may be sold for, where it is to be less than they
     *     were appraised at
     * @param priceGround why it is to be less; required in that case
     */
    record ApproveDisposal(
            @TargetAggregateIdentifier DisposalId disposal,
            ApprovalLevel level,
            @Nullable Money leastPrice,
            @Nullable String priceGround,
            Decision decision,
            LocalDate effectiveOn)
            implements DisposalCommand {}

    /**
     * Allows a lower price, since nobody gave the least one.
     *
     * @param offer digest of the record of the offer that failed
     */
    record LowerLeastPrice(
            @TargetAggregateIdentifier DisposalId disposal,
            ApprovalLevel level,
            Money leastPrice,
            String ground,
            String offer,
            Decision decision,
            LocalDate effectiveOn)
            implements DisposalCommand {}

    /** Refuses a disposal. */
    record RefuseDisposal(
            @TargetAggregateIdentifier DisposalId disposal,
            ApprovalLevel level,
            Decision decision,
            LocalDate effectiveOn)
            implements DisposalCommand {}

    /** Gives a disposal up. */
    record GiveUpDisposal(
            @TargetAggregateIdentifier DisposalId disposal, String reasons, LocalDate effectiveOn)
            implements DisposalCommand {}

    /** Notes that the assets have gone. */
    record CarryOutDisposal(
            @TargetAggregateIdentifier DisposalId disposal,
            @Nullable String recipient,
            Money proceeds,
            Money charges,
            String document,
            LocalDate effectiveOn)
            implements DisposalCommand {}

    /** Notes that proceeds were remitted. */
    record RemitProceeds(
            @TargetAggregateIdentifier DisposalId disposal,
            Money amount,
            String voucher,
            LocalDate effectiveOn)
            implements DisposalCommand {}

    /** Strikes the assets off the ledger. */
    record ConcludeDisposal(
            @TargetAggregateIdentifier DisposalId disposal, String voucher, LocalDate effectiveOn)
            implements DisposalCommand {}
}
