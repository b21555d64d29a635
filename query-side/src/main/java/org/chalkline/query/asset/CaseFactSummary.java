package org.chalkline.query.asset;

import org.chalkline.kernel.asset.AssetRequestEvent;
import org.chalkline.kernel.asset.AssetRequestEvent.*;
import org.chalkline.kernel.asset.DisposalEvent;
import org.chalkline.kernel.asset.DisposalEvent.*;
import org.chalkline.kernel.asset.Meeting;
import org.chalkline.kernel.asset.StocktakingEvent;
import org.chalkline.kernel.asset.StocktakingEvent.*;

/** Says in one sentence what a fact of a request, a stocktaking or a disposal tells. */
final class CaseFactSummary {

    private CaseFactSummary() {}

    static String of(AssetRequestEvent fact) {
        return switch (fact) {
            case AssetsRequested e ->
                    "%s requests %d of \"%s\" at %s each; reallocation was examined on %s: %s"
                            .formatted(
                                    e.unit(),
                                    e.quantity(),
                                    e.what().name(),
                                    e.estimate(),
                                    e.reallocation().examinedOn(),
                                    e.reallocation().findings());
            case AssetRequestGranted e ->
                    "Granted (%s) by decision %s."
                            .formatted(e.supply(), e.decision().documentNumber());
            case AssetRequestRefused e ->
                    "Refused by decision %s.".formatted(e.decision().documentNumber());
            case AssetRequestWithdrawn e -> "Withdrawn: " + e.reasons();
            case AssetSupplied e -> "Met by asset %s.".formatted(e.assetId().value());
        };
    }

    static String of(StocktakingEvent fact) {
        return switch (fact) {
            case StocktakingBegun e ->
                    "Stocktaking of %s begun (%s).".formatted(e.unit(), e.occasion());
            case AssetsExpected e -> "%d assets listed.".formatted(e.assets().size());
            case AssetsCounted e ->
                    "%d assets counted by %s, %d of them missing."
                            .formatted(
                                    e.counts().size(),
                                    e.counter().value(),
                                    e.counts().stream().filter(c -> !c.present()).count());
            case SurplusFound e ->
                    "Surplus %s: \"%s\" at %s.".formatted(e.number(), e.card().name(), e.place());
            case StocktakingClosed e ->
                    "Closed: %d expected, %d missing, %d surplus."
                            .formatted(e.expected(), e.missing(), e.surplus());
            case DeficitExplained e ->
                    "Why %s is missing (%s): %s"
                            .formatted(e.assetId().value(), e.cause(), e.explanation());
            case DeficitMadeGood e -> "Asset %s turned up.".formatted(e.assetId().value());
            case DeficitApproved e ->
                    "The loss of %s was approved by decision %s."
                            .formatted(e.assetId().value(), e.decision().documentNumber());
            case SurplusEntered e ->
                    "Surplus %s entered as asset %s.".formatted(e.number(), e.assetId().value());
            case SurplusDismissed e ->
                    "Surplus %s dismissed: %s".formatted(e.number(), e.reasons());
        };
    }

    static String of(DisposalEvent fact) {
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
                    (e.carried() ? "Carried: " : "Not carried: ") + votes(e.meeting());
            case AssetsAppraised e -> "Appraised at %s by %s.".formatted(e.value(), e.appraiser());
            case DisposalApproved e ->
                    "Approved (%s) by decision %s."
                            .formatted(e.level(), e.decision().documentNumber());
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

    private static String votes(Meeting meeting) {
        return "%d of %d in favour, %d against."
                .formatted(meeting.inFavour(), meeting.members().size(), meeting.against());
    }
}
