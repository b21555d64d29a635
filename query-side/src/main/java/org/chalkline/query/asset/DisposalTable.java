package org.chalkline.query.asset;

import java.util.List;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.DisposalEvent;
import org.chalkline.kernel.asset.DisposalEvent.*;
import org.chalkline.kernel.asset.DisposalId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How assets went, who approved it, and what became of the proceeds. */
@Configuration(proxyBeanMethods = false)
class DisposalTable {

    static final Table<DisposalRecord> TABLE =
            Table.<DisposalRecord>named("assetDisposal", "assetDisposals", "AssetDisposal")
                    .code("Its number.", disposal -> disposal.id().value())
                    .text("unit", "The unit.", disposal -> disposal.unit().value())
                    .word(
                            "status",
                            "AssetDisposalStatus",
                            "How far it has come.",
                            DisposalRecord::status)
                    .word("manner", "DisposalManner", "How the assets go.", DisposalRecord::manner)
                    .word(
                            "needs",
                            "ApprovalLevel",
                            "Who must approve it at the least.",
                            DisposalRecord::needs)
                    .flag(
                            "proceedsOutstanding",
                            "Proceeds of it have not been remitted.",
                            disposal -> disposal.outstanding().fen() > 0)
                    .filterOnly()
                    .day("requestedOn", "The day of the request.", DisposalRecord::requestedOn)
                    .ordered()
                    .texts("assets", "The assets that go.", DisposalTable::assets)
                    .door(TableDoors.SCHOOLS)
                    .ofUnit(
                            "unit",
                            Power.ALLOCATE_ASSETS,
                            Power.LEASE_ASSETS,
                            Power.SETTLE_STOCKTAKINGS,
                            Power.APPROVE_DISPOSALS_FOR_UNIT,
                            Power.APPROVE_DISPOSALS_FOR_BUREAU,
                            Power.APPROVE_DISPOSALS_FOR_FINANCE)
                    .ofYear("requestedOn")
                    .keyedBy(DisposalId::new);

    private static List<String> assets(DisposalRecord disposal) {
        return disposal.assets().stream().map(AssetId::value).toList();
    }

    @Bean
    DisposalView disposalView() {
        return new DisposalView();
    }

    @Bean
    Projection<DisposalRecord> disposalProjection(ProjectionSource projections, DisposalView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<DisposalRecord> disposalQueries(Projection<DisposalRecord> disposals) {
        return TableQueries.of(TABLE, disposals, DisposalEvent.class, DisposalTable::summary);
    }

    private static String summary(DisposalEvent fact) {
        return switch (fact) {
            case DisposalRequested e ->
                    "%s requests to dispose (%s) of %d assets that had cost %s; needs the approval of %s."
                            .formatted(
                                    e.unit(),
                                    e.manner(),
                                    e.assets().size(),
                                    e.originalCost(),
                                    e.needs());
            case DisposalDiscussed e ->
                    (e.vote().carried() ? "Carried: " : "Not carried: ") + e.vote().counted() + ".";
            case AssetsAppraised e -> "Appraised at %s by %s.".formatted(e.value(), e.appraiser());
            case DisposalApproved e ->
                    "Approved (%s) by decision %s."
                            .formatted(e.level(), e.decision().documentNumber());
            case LeastPriceLowered e ->
                    "Least price lowered to %s (%s) by decision %s: %s"
                            .formatted(
                                    e.leastPrice(),
                                    e.level(),
                                    e.decision().documentNumber(),
                                    e.ground());
            case DisposalRefused e ->
                    "Refused (%s) by decision %s."
                            .formatted(e.level(), e.decision().documentNumber());
            case DisposalGivenUp e -> "Given up: " + e.reasons();
            case DisposalCarriedOut e ->
                    "Carried out; proceeds %s, charges %s.".formatted(e.proceeds(), e.charges());
            case ProceedsRemitted e ->
                    "%s remitted, voucher %s.".formatted(e.amount(), e.voucher());
            case DisposalConcluded e -> "The assets were struck off the ledger.";
        };
    }
}
