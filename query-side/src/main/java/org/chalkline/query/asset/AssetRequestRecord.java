package org.chalkline.query.asset;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.AssetRequestEvent.Reallocation;
import org.chalkline.kernel.asset.AssetRequestEvent.Supply;
import org.chalkline.kernel.asset.AssetRequestId;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of one request for assets. It is folded from its facts by {@link
 * AssetRequestView}, and is what GraphQL calls {@code AssetRequest}.
 *
 * @param estimate what one piece was reckoned to cost
 * @param supply by what means it may be met; absent while it isn't granted
 * @param decision that which granted or refused it
 * @param supplied the assets that meet it
 */
@RecordBuilder
public record AssetRequestRecord(
        AssetRequestId id,
        UnitId unit,
        AssetCard what,
        int quantity,
        Money estimate,
        String purpose,
        Reallocation reallocation,
        String preparer,
        LocalDate requestedOn,
        Status status,
        @Nullable Supply supply,
        @Nullable CollectiveVote vote,
        @Nullable Decision decision,
        @Nullable LocalDate decidedOn,
        @Nullable String withdrawnBecause,
        List<AssetId> supplied)
        implements AssetRequestRecordBuilder.With {

    /** How far it has come. */
    public enum Status {
        REQUESTED,
        GRANTED,
        MET,
        REFUSED,
        WITHDRAWN
    }

    public AssetRequestRecord {
        supplied = List.copyOf(supplied);
    }
}
