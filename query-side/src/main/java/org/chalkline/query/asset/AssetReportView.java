package org.chalkline.query.asset;

import java.util.List;
import org.chalkline.kernel.asset.AssetReportEvent;
import org.chalkline.kernel.asset.AssetReportEvent.AssetReportFiled;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one report into its {@link AssetReportRecord}. */
public final class AssetReportView implements AggregateView<AssetReportRecord> {

    @Override
    public String name() {
        return "assetreports";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<AssetReportRecord> stateType() {
        return AssetReportRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return AssetReportEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Column<AssetReportRecord>> columns() {
        return AssetReportTable.TABLE.columns();
    }

    @Override
    public @Nullable AssetReportRecord evolve(@Nullable AssetReportRecord before, Fact fact) {
        return switch ((AssetReportEvent) fact) {
            case AssetReportFiled e ->
                    AssetReportRecordBuilder.builder()
                            .id(e.reportId())
                            .unit(e.unit())
                            .year(e.year())
                            .position(e.position())
                            .sums(e.sums())
                            .document(e.document())
                            .officer(e.officer())
                            .filedOn(e.effectiveOn())
                            .filings(before == null ? 1 : before.filings() + 1)
                            .correction(e.correction())
                            .build();
        };
    }
}
