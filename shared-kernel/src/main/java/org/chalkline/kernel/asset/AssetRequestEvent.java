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

/** All that can happen to a unit's request for assets (资产配置需求). */
public sealed interface AssetRequestEvent extends AssetFact {

    /** The matter of a request, as votes call it. */
    String SUPPLY = "asset.supply";

    AssetRequestId requestId();

    @Override
    default String subject() {
        return requestId().toString();
    }

    /**
     * How it was looked into whether the need can be met with assets that there are: they come
     * first (11).
     *
     * @param examinedOn when
     * @param considered the assets that were looked at
     * @param findings what came of it: why none of them will do, or which will
     */
    record Reallocation(LocalDate examinedOn, List<AssetId> considered, String findings) {
        public Reallocation {
            considered = List.copyOf(considered);
        }
    }

    /**
     * Requested.
     *
     * @param what what is needed
     * @param quantity how many pieces
     * @param estimate what one costs, by the unit's estimate
     * @param purpose what for
     * @param preparer who prepared it: an officer's or member of staff's code
     */
    @FactType("asset.AssetsRequested")
    record AssetsRequested(
            AssetRequestId requestId,
            UnitId unit,
            AssetCard what,
            int quantity,
            Money estimate,
            String purpose,
            Reallocation reallocation,
            String preparer,
            LocalDate effectiveOn)
            implements AssetRequestEvent, PreparedFact {}

    /** By what means a request may be met. */
    enum Supply {
        /** 调剂: assets that there are, of other units. */
        REALLOCATION,
        BOUGHT,
        BUILT,
        RENTED
    }

    /**
     * Granted.
     *
     * @param supply by what means
     * @param vote the collective decision, where the request is a major matter (9)
     */
    @FactType("asset.AssetRequestGranted")
    record AssetRequestGranted(
            AssetRequestId requestId,
            Supply supply,
            @Nullable CollectiveVote vote,
            Decision decision,
            LocalDate effectiveOn)
            implements AssetRequestEvent, VoteFact {
        @Override
        public ProcedureId voteId() {
            return ProcedureId.of(subject(), "grant");
        }

        @Override
        public String matter() {
            return SUPPLY;
        }
    }

    /** Refused. */
    @FactType("asset.AssetRequestRefused")
    record AssetRequestRefused(AssetRequestId requestId, Decision decision, LocalDate effectiveOn)
            implements AssetRequestEvent {}

    /** Withdrawn by the unit before it was decided. */
    @FactType("asset.AssetRequestWithdrawn")
    record AssetRequestWithdrawn(AssetRequestId requestId, String reasons, LocalDate effectiveOn)
            implements AssetRequestEvent {}

    /** One piece of what was granted is there. */
    @FactType("asset.AssetSupplied")
    record AssetSupplied(AssetRequestId requestId, AssetId assetId, LocalDate effectiveOn)
            implements AssetRequestEvent {}
}
