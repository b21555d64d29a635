package org.chalkline.command.asset;

import static java.util.Objects.requireNonNull;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.asset.DisposalRefusal.*;

import java.util.List;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.DisposalEvent;
import org.chalkline.kernel.asset.DisposalEvent.*;
import org.chalkline.kernel.asset.DisposalManner;
import org.chalkline.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** What is on file of one disposal. Folded from its facts alone. */
final class DisposalState {
    private @Nullable DisposalRequested requested;
    private boolean discussed;
    private @Nullable AssetsAppraised appraised;
    private @Nullable DisposalApproved approved;
    private @Nullable LeastPriceLowered lowered;
    private @Nullable DisposalCarriedOut carriedOut;
    private Money remitted = Money.ZERO;
    private boolean ended;

    boolean exists() {
        return requested != null;
    }

    DisposalRequested requested() {
        return requireNonNull(requested);
    }

    List<AssetId> assets() {
        return requested().assets();
    }

    DisposalManner manner() {
        return requested().manner();
    }

    @Nullable AssetsAppraised appraised() {
        return appraised;
    }

    /** The least that the assets may be sold for. */
    Money leastPrice() {
        if (lowered != null) return lowered.leastPrice();
        var agreed = approved == null ? null : approved.leastPrice();
        return agreed == null ? Money.ZERO : agreed;
    }

    /** What of the proceeds has not been remitted. */
    Money outstanding() {
        var gone = requireNonNull(carriedOut);
        return gone.proceeds().minus(gone.charges()).minus(remitted);
    }

    void requireUnderWay() {
        refuseIf(ended, DISPOSAL_ENDED);
    }

    void requireDiscussable() {
        requireUnderWay();
        refuseIf(discussed, DISCUSSED_ALREADY);
    }

    void requireAppraisable() {
        requireDiscussed();
        refuseIf(appraised != null, APPRAISED_ALREADY);
        refuseIf(approved != null, APPROVED_ALREADY);
    }

    private void requireDiscussed() {
        requireUnderWay();
        refuseIf(!discussed, NOT_DISCUSSED);
    }

    /** Refuses what only a disposal that waits for approval can undergo. */
    void requireDecidable() {
        requireDiscussed();
        refuseIf(approved != null, APPROVED_ALREADY);
    }

    void requireApprovable() {
        requireDecidable();
        refuseIf(manner().appraised() && appraised == null, APPRAISAL_MISSING);
    }

    /** Refuses what can't be given up any more. */
    void requireGivable() {
        requireUnderWay();
        refuseIf(carriedOut != null, CARRIED_OUT_ALREADY);
    }

    void requireApproved() {
        requireUnderWay();
        refuseIf(carriedOut != null, CARRIED_OUT_ALREADY);
        refuseIf(approved == null, NOT_APPROVED);
    }

    void requireCarriedOut() {
        requireUnderWay();
        refuseIf(carriedOut == null, NOT_CARRIED_OUT);
    }

    void requireNotPreparer(String officer) {
        refuseIf(officer.equals(requested().preparer()), PREPARER_DECIDES);
    }

    /** Takes in one more fact. */
    void evolve(DisposalEvent fact) {
        switch (fact) {
            case DisposalRequested e -> requested = e;
            case DisposalDiscussed e -> {
                discussed = true;
                ended = !e.vote().carried();
            }
            case AssetsAppraised e -> appraised = e;
            case DisposalApproved e -> approved = e;
            case LeastPriceLowered e -> lowered = e;
            case DisposalRefused e -> ended = true;
            case DisposalGivenUp e -> ended = true;
            case DisposalCarriedOut e -> carriedOut = e;
            case ProceedsRemitted e -> remitted = remitted.plus(e.amount());
            case DisposalConcluded e -> ended = true;
        }
    }
}
