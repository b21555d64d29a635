package org.chalkline.command.asset;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.asset.AssetReportEvent.ReportedSum;
import org.chalkline.kernel.asset.AssetReportId;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done with a unit's annual report on its assets. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface AssetReportCommand {

    /**
     * Files a unit's report of a year, or another in its place.
     *
     * @param position the last position that was known when the sums were drawn up
     * @param correction why it takes the place of the one before; required then
     */
    record FileAssetReport(
            @TargetAggregateIdentifier AssetReportId report,
            long position,
            List<ReportedSum> sums,
            String document,
            String officer,
            @Nullable String correction,
            LocalDate effectiveOn)
            implements AssetReportCommand {
        public FileAssetReport {
            sums = List.copyOf(sums);
        }
    }
}
