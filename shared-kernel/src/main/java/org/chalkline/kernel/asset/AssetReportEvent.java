package org.chalkline.kernel.asset;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** All that can happen to a unit's annual report on its assets (45). */
public sealed interface AssetReportEvent extends AssetFact {

    AssetReportId reportId();

    @Override
    default String subject() {
        return reportId().toString();
    }

    /**
     * What the assets of one class come to on the last day of the year.
     *
     * @param count how many there are
     * @param cost what they had cost
     * @param bookValue what they stand at
     */
    record ReportedSum(AssetCategory category, int count, Money cost, Money bookValue) {}

    /**
     * Filed with the bureau. What the report states can be reckoned again from the facts up to its
     * position, for ever.
     *
     * @param position the last position that was known when the sums were drawn up
     * @param sums by class, each once
     * @param document digest of the report
     * @param officer who filed it
     * @param correction why another takes the place of the one before; absent in the first
     */
    @FactType("asset.AssetReportFiled")
    record AssetReportFiled(
            AssetReportId reportId,
            UnitId unit,
            int year,
            long position,
            List<ReportedSum> sums,
            String document,
            String officer,
            @Nullable String correction,
            LocalDate effectiveOn)
            implements AssetReportEvent {
        public AssetReportFiled {
            sums = List.copyOf(sums);
        }
    }
}
