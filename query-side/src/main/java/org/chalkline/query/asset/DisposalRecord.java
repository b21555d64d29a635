package org.chalkline.query.asset;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.asset.ApprovalLevel;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.DisposalGround;
import org.chalkline.kernel.asset.DisposalId;
import org.chalkline.kernel.asset.DisposalManner;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of one disposal. It is folded from its facts by {@link DisposalView},
 * and is what GraphQL calls {@code AssetDisposal}.
 *
 * @param needs who must approve it at the least
 * @param discussion what the unit decided collectively
 * @param approval who approved it
 * @param priceCuts lower prices that were allowed afterwards, in the order of their days
 * @param execution how the assets went
 * @param remittances what of the proceeds was remitted
 * @param ending how it ended otherwise than by being carried out
 * @param concludedOn the day on which the assets were struck off
 */
@RecordBuilder
public record DisposalRecord(
        DisposalId id,
        UnitId unit,
        List<AssetId> assets,
        DisposalManner manner,
        @Nullable DisposalGround ground,
        String reasons,
        Money originalCost,
        ApprovalLevel needs,
        String preparer,
        LocalDate requestedOn,
        @Nullable Discussion discussion,
        @Nullable Appraisal appraisal,
        @Nullable Approval approval,
        List<PriceCut> priceCuts,
        @Nullable Execution execution,
        List<Remittance> remittances,
        @Nullable Ending ending,
        @Nullable LocalDate concludedOn)
        implements DisposalRecordBuilder.With {

    /** How far it has come. */
    public enum Status {
        REQUESTED,
        DISCUSSED,
        APPROVED,
        CARRIED_OUT,
        CONCLUDED,
        NOT_CARRIED,
        REFUSED,
        GIVEN_UP
    }

    /** The collective decision. */
    public record Discussion(LocalDate on, CollectiveVote vote) {}

    /** What the assets were appraised at. */
    public record Appraisal(LocalDate on, String appraiser, Money value, String report) {}

    /** The approval. */
    public record Approval(
            LocalDate on,
            ApprovalLevel level,
            @Nullable Money leastPrice,
            @Nullable String priceGround,
            Decision decision) {}

    /** A lower price that was allowed afterwards. */
    public record PriceCut(
            LocalDate on,
            ApprovalLevel level,
            Money leastPrice,
            String ground,
            String offer,
            Decision decision) {}

    /** How the assets went. */
    public record Execution(
            LocalDate on,
            @Nullable String recipient,
            Money proceeds,
            Money charges,
            String document) {}

    /** Proceeds that were remitted. */
    public record Remittance(LocalDate on, Money amount, String voucher) {}

    /** How it ended without the assets going. */
    public record Ending(
            Status as, LocalDate on, @Nullable String reasons, @Nullable Decision decision) {}

    public DisposalRecord {
        assets = List.copyOf(assets);
        priceCuts = List.copyOf(priceCuts);
        remittances = List.copyOf(remittances);
    }

    /** How far it has come. */
    public Status status() {
        if (ending != null) return ending.as();
        if (concludedOn != null) return Status.CONCLUDED;
        if (execution != null) return Status.CARRIED_OUT;
        if (approval != null) return Status.APPROVED;
        return discussion != null ? Status.DISCUSSED : Status.REQUESTED;
    }

    /** What of the proceeds, less taxes and fees, has not been remitted. */
    public Money outstanding() {
        if (execution == null) return Money.ZERO;
        var due = execution.proceeds().minus(execution.charges());
        for (var each : remittances) due = due.minus(each.amount());
        return due;
    }
}
