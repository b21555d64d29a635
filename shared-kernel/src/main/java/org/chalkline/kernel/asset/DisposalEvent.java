package org.chalkline.kernel.asset;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.PreparedFact;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.VoteFact;
import org.jspecify.annotations.Nullable;

/** All that can happen to a disposal (处置) of one or more assets of a unit. */
public sealed interface DisposalEvent extends AssetFact {

    /** The matter of a disposal, as votes call it. */
    String DISPOSAL = "asset.disposal";

    DisposalId disposalId();

    @Override
    default String subject() {
        return disposalId().toString();
    }

    /**
     * Requested.
     *
     * @param assets the assets, each once
     * @param ground why they are scrapped or written off (21); absent for other manners
     * @param originalCost what all of them together had cost, by which it is told who approves
     * @param needs who must approve it at the least, by the thresholds of that day
     * @param preparer who prepared it: an officer's or member of staff's code
     */
    @FactType("asset.DisposalRequested")
    record DisposalRequested(
            DisposalId disposalId,
            UnitId unit,
            List<AssetId> assets,
            DisposalManner manner,
            @Nullable DisposalGround ground,
            String reasons,
            Money originalCost,
            ApprovalLevel needs,
            String preparer,
            LocalDate effectiveOn)
            implements DisposalEvent, PreparedFact {
        public DisposalRequested {
            assets = List.copyOf(assets);
        }
    }

    /** The unit decided on it collectively (19). One that isn't carried ends it. */
    @FactType("asset.DisposalDiscussed")
    record DisposalDiscussed(DisposalId disposalId, CollectiveVote vote, LocalDate effectiveOn)
            implements DisposalEvent, VoteFact {
        @Override
        public ProcedureId voteId() {
            return ProcedureId.of(subject(), VoteFact.byMinutes(vote.minutes()));
        }

        @Override
        public String matter() {
            return DISPOSAL;
        }
    }

    /**
     * The assets were appraised (36).
     *
     * @param value all of them together
     * @param report digest of the report
     */
    @FactType("asset.AssetsAppraised")
    record AssetsAppraised(
            DisposalId disposalId,
            String appraiser,
            Money value,
            String report,
            LocalDate effectiveOn)
            implements DisposalEvent {}

    /**
     * Approved.
     *
     * @param level who approved it
     * @param leastPrice the least that they may be sold for; absent where they aren't sold
     * @param priceGround why they may be sold for less than they were appraised at; absent where
     *     they may not
     */
    @FactType("asset.DisposalApproved")
    record DisposalApproved(
            DisposalId disposalId,
            ApprovalLevel level,
            @Nullable Money leastPrice,
            @Nullable String priceGround,
            Decision decision,
            LocalDate effectiveOn)
            implements DisposalEvent {}

    /**
     * Nobody gave the least price, and whoever approves the disposal allowed a lower one.
     *
     * @param ground why (54)
     * @param offer digest of the record of the offer that failed
     */
    @FactType("asset.LeastPriceLowered")
    record LeastPriceLowered(
            DisposalId disposalId,
            ApprovalLevel level,
            Money leastPrice,
            String ground,
            String offer,
            Decision decision,
            LocalDate effectiveOn)
            implements DisposalEvent {}

    /** Refused by whoever had to approve it. The assets are kept. */
    @FactType("asset.DisposalRefused")
    record DisposalRefused(
            DisposalId disposalId, ApprovalLevel level, Decision decision, LocalDate effectiveOn)
            implements DisposalEvent {}

    /** Given up by the unit. The assets are kept. */
    @FactType("asset.DisposalGivenUp")
    record DisposalGivenUp(DisposalId disposalId, String reasons, LocalDate effectiveOn)
            implements DisposalEvent {}

    /**
     * Carried out: the assets have gone.
     *
     * @param recipient the buyer, the donee, the scrap merchant; absent where nobody took them
     * @param proceeds what was got for them
     * @param charges taxes and fees that are paid out of the proceeds
     * @param document the contract, the receipt, the record of destruction
     */
    @FactType("asset.DisposalCarriedOut")
    record DisposalCarriedOut(
            DisposalId disposalId,
            @Nullable String recipient,
            Money proceeds,
            Money charges,
            String document,
            LocalDate effectiveOn)
            implements DisposalEvent {}

    /**
     * Proceeds were remitted to the treasury (25).
     *
     * @param voucher the number of the payment voucher (缴款书)
     */
    @FactType("asset.ProceedsRemitted")
    record ProceedsRemitted(
            DisposalId disposalId, Money amount, String voucher, LocalDate effectiveOn)
            implements DisposalEvent {}

    /** The assets were struck off the ledger (35). Nothing follows. */
    @FactType("asset.DisposalConcluded")
    record DisposalConcluded(DisposalId disposalId, String voucher, LocalDate effectiveOn)
            implements DisposalEvent {}
}
