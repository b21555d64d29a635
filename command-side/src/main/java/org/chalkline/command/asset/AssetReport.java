package org.chalkline.command.asset;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.asset.AssetReportRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.FILE_ASSET_REPORTS;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.asset.AssetReportCommand.FileAssetReport;
import org.chalkline.kernel.asset.AssetReportEvent;
import org.chalkline.kernel.asset.AssetReportEvent.AssetReportFiled;
import org.chalkline.kernel.asset.AssetReportEvent.ReportedSum;
import org.chalkline.kernel.asset.AssetReportId;
import org.jspecify.annotations.Nullable;

/**
 * The report of one year on the assets of a unit. It states the sums and the position that they
 * rest on, so that whoever looks at it sees at once whether they are what the facts come to.
 */
@Aggregate
public class AssetReport {
    private static final int LINE = 200;
    private static final int TEXT = 2_000;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable AssetReportId id;

    private final Acts acts = new Acts();
    private boolean filed;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FileAssetReport c, AssetOffice office) {
        var fact =
                new AssetReportFiled(
                        c.report(),
                        c.report().unit(),
                        c.report().year(),
                        c.position(),
                        c.sums(),
                        c.document(),
                        c.officer(),
                        c.correction(),
                        c.effectiveOn());
        if (acts.know(fact)) return;
        refuseIf(c.effectiveOn().getYear() <= c.report().year(), REPORT_YEAR_NOT_OVER);
        refuseIf(filed && c.correction() == null, REPORT_FILED_ALREADY);
        refuseIf(!filed && c.correction() != null, REPORT_NOT_FILED);
        requireSound(c.sums());
        requireDigest(c.document());
        requireLine(c.officer(), LINE);
        if (c.correction() != null) requireText(c.correction(), TEXT);
        acts.requireInOrder(c.effectiveOn(), office.today());
        office.require(c.officer(), FILE_ASSET_REPORTS, c.report().unit(), c.effectiveOn());
        apply(fact);
    }

    private static void requireSound(List<ReportedSum> sums) {
        long named = sums.stream().map(ReportedSum::category).distinct().count();
        refuseIf(named < sums.size(), CATEGORY_NAMED_TWICE);
        for (var sum : sums) {
            refuseIf(sum.count() < 1 || sum.bookValue().exceeds(sum.cost()), SUM_UNSOUND);
        }
    }

    @EventSourcingHandler
    void on(AssetReportEvent fact) {
        id = fact.reportId();
        acts.add(fact);
        switch (fact) {
            case AssetReportFiled e -> filed = true;
        }
    }

    AssetReport() {} // for Axon
}
