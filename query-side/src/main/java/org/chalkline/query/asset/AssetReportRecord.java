package org.chalkline.query.asset;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.chalkline.kernel.asset.AssetReportEvent.ReportedSum;
import org.chalkline.kernel.asset.AssetReportId;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.query.projection.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of a unit's annual report on its assets. It is folded from its facts by
 * {@link AssetReportView}, and is what GraphQL calls {@code AssetReport}.
 *
 * @param position the position that its sums rest on
 * @param correction why it took the place of the one before
 * @param filings how often one was filed for the year
 */
@RecordBuilder
public record AssetReportRecord(
        AssetReportId id,
        UnitId unit,
        int year,
        long position,
        List<ReportedSum> sums,
        String document,
        String officer,
        @Nullable String correction,
        LocalDate filedOn,
        int filings)
        implements AssetReportRecordBuilder.With {
    public AssetReportRecord {
        sums = List.copyOf(sums);
    }

    /** What its sums speak of: the last day of the year, as known at its position. */
    AsOf at() {
        return new AsOf(position, LocalDate.of(year, Month.DECEMBER, 31));
    }
}
