package org.chalkline.query.asset;

import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.asset.PaymentUseEvent;
import org.chalkline.kernel.asset.PaymentUseEvent.PaymentDrawnOn;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.asset.PaymentUseRecord.Draw;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** Folds what was drawn on one payment into its {@link PaymentUseRecord}. */
public final class PaymentUseView implements AggregateView<PaymentUseRecord> {

    @Override
    public String name() {
        return "assetpayments";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<PaymentUseRecord> stateType() {
        return PaymentUseRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return PaymentUseEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Column<PaymentUseRecord>> columns() {
        return PaymentUseTable.TABLE.columns();
    }

    @Override
    public @Nullable PaymentUseRecord evolve(@Nullable PaymentUseRecord before, Fact fact) {
        return switch ((PaymentUseEvent) fact) {
            case PaymentDrawnOn e -> {
                var draws = new ArrayList<>(before == null ? List.<Draw>of() : before.draws());
                draws.add(new Draw(e.assetId(), e.amount(), e.effectiveOn()));
                yield new PaymentUseRecord(e.payment(), draws);
            }
        };
    }
}
