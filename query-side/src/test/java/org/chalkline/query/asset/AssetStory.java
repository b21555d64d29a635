package org.chalkline.query.asset;

import static org.chalkline.query.LicensingStory.DIGEST;
import static org.chalkline.query.LicensingStory.day;
import static org.chalkline.query.LicensingStory.decision;

import java.util.List;
import org.chalkline.kernel.asset.AcquisitionWay;
import org.chalkline.kernel.asset.ApprovalLevel;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetCategory;
import org.chalkline.kernel.asset.AssetEvent.*;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.AssetRequestEvent.*;
import org.chalkline.kernel.asset.AssetRequestId;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.asset.DepreciationMethod;
import org.chalkline.kernel.asset.DisposalEvent.*;
import org.chalkline.kernel.asset.DisposalGround;
import org.chalkline.kernel.asset.DisposalId;
import org.chalkline.kernel.asset.DisposalManner;
import org.chalkline.kernel.asset.Funding;
import org.chalkline.kernel.asset.PaymentUse;
import org.chalkline.kernel.asset.PaymentUseEvent.PaymentDrawnOn;
import org.chalkline.kernel.asset.StocktakingEvent.*;
import org.chalkline.kernel.asset.StocktakingId;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.Vote;
import org.chalkline.kernel.procedure.vote.VoteRule;

/** A computer from the request for it to its end, and what a stocktaking found beside it. */
public final class AssetStory {
    public static final AssetId ASSET = new AssetId("A-1");
    public static final AssetId LOST = new AssetId("A-2");
    public static final AssetId FOUND = new AssetId("A-3");
    public static final UnitId UNIT = new UnitId("CN-001");
    public static final UnitId OTHER = new UnitId("CN-002");
    public static final PersonId LI = new PersonId("T-0087");
    public static final PersonId WANG = new PersonId("T-0112");
    public static final Money COST = Money.of("7200.00");
    public static final AssetRequestId REQUEST = new AssetRequestId("R-1");
    public static final StocktakingId STOCKTAKING = new StocktakingId("S-1");
    public static final DisposalId DISPOSAL = new DisposalId("D-1");
    public static final PaymentUse PAYMENT =
            new PaymentUse(new BudgetLineId("2024-L1"), new PaymentId("P-7"));
    public static final AssetCard CARD =
            new AssetCard("Computer", AssetCategory.EQUIPMENT, "A02010104", "M430");

    /** A hundred yuan a month. */
    public static final Depreciation SIX_YEARS =
            new Depreciation(DepreciationMethod.STRAIGHT_LINE, 72, Money.ZERO);

    private AssetStory() {}

    public static List<Fact> requested() {
        return List.of(
                new AssetsRequested(
                        REQUEST,
                        UNIT,
                        CARD,
                        1,
                        COST,
                        "An office.",
                        new Reallocation(day("2024-01-02"), List.of(LOST), "It is in use."),
                        "T-0001",
                        day("2024-01-03")),
                new AssetRequestGranted(
                        REQUEST, Supply.BOUGHT, null, decision("Z-1", "Li"), day("2024-01-05")),
                new AssetSupplied(REQUEST, ASSET, day("2024-02-01")),
                new PaymentDrawnOn(PAYMENT, ASSET, COST, day("2024-02-01")));
    }

    /** Bought, used, lent, transferred. */
    public static List<Fact> used() {
        return List.of(
                new AssetAcquired(
                        ASSET,
                        UNIT,
                        CARD,
                        AcquisitionWay.BOUGHT,
                        COST,
                        REQUEST,
                        List.of(new Funding(PAYMENT, COST)),
                        "Lenovo",
                        DIGEST,
                        null,
                        null,
                        day("2024-02-01")),
                new AssetRegistered(ASSET, SIX_YEARS, "Store", day("2024-02-02")),
                new AssetSignedFor(ASSET, LI, "Office 305", day("2024-03-01")),
                new CustodyHandedOver(ASSET, LI, WANG, "Office 306", DIGEST, day("2024-06-01")),
                new AssetLent(ASSET, OTHER, LI, day("2024-08-31"), DIGEST, day("2024-07-01")),
                new LoanReturned(ASSET, "As lent", "Office 306", day("2024-08-30")),
                new AssetReturnedToStore(ASSET, WANG, "Store", day("2024-09-01")),
                new HandedOverToUnit(ASSET, UNIT, OTHER, decision("Z-2", "Li"), day("2025-01-10")),
                new TakenOverByUnit(ASSET, OTHER, null, WANG, "Hall", DIGEST, day("2025-01-20")));
    }

    /** Sold and struck off. */
    public static List<Fact> gone() {
        return List.of(
                new DisposalRequested(
                        DISPOSAL,
                        OTHER,
                        List.of(ASSET),
                        DisposalManner.SCRAPPED,
                        DisposalGround.OBSOLETE_OR_BEYOND_REPAIR,
                        "Burnt out.",
                        COST,
                        ApprovalLevel.UNIT,
                        "T-0001",
                        day("2026-03-01")),
                new PutUpForDisposal(ASSET, DISPOSAL, DisposalManner.SCRAPPED, day("2026-03-01")),
                new DisposalDiscussed(DISPOSAL, meeting(), day("2026-03-05")),
                new AssetsAppraised(
                        DISPOSAL, "Appraisers", Money.of("150"), DIGEST, day("2026-03-06")),
                new DisposalApproved(
                        DISPOSAL,
                        ApprovalLevel.BUREAU,
                        null,
                        null,
                        decision("Z-3", "Li"),
                        day("2026-03-10")),
                new DisposalCarriedOut(
                        DISPOSAL,
                        "Scrap Ltd",
                        Money.of("200"),
                        Money.of("20"),
                        DIGEST,
                        day("2026-04-01")),
                new AssetDisposedOf(ASSET, DISPOSAL, DisposalManner.SCRAPPED, day("2026-04-01")),
                new ProceedsRemitted(DISPOSAL, Money.of("180"), "V-1", day("2026-04-02")),
                new DisposalConcluded(DISPOSAL, "J-1", day("2026-04-30")),
                new AssetDerecognised(ASSET, DISPOSAL, Money.of("4500"), day("2026-04-30")));
    }

    public static CollectiveVote meeting() {
        return new CollectiveVote(
                "School leaders",
                VoteRule.MAJORITY_OF_PRESENT,
                "T-1",
                List.of("T-1", "T-2", "T-3"),
                List.of(),
                List.of(
                        new Vote("T-1", Ballot.FOR, null, null),
                        new Vote("T-2", Ballot.FOR, null, null),
                        new Vote("T-3", Ballot.AGAINST, "Mend it.", null)),
                DIGEST);
    }

    /** One is lost, another is found. */
    public static List<Fact> counted() {
        return List.of(
                new AssetTakenOver(
                        LOST,
                        UNIT,
                        CARD,
                        AcquisitionWay.BOUGHT,
                        Money.of("720.00"),
                        SIX_YEARS,
                        "Office 307",
                        LI,
                        "Ledger of 2025",
                        day("2023-01-15")),
                new StocktakingBegun(
                        STOCKTAKING, UNIT, Occasion.REGULAR, List.of(WANG), day("2025-12-01")),
                new AssetsExpected(STOCKTAKING, List.of(LOST), day("2025-12-01")),
                new AssetsCounted(
                        STOCKTAKING,
                        List.of(new Count(LOST, false, "Not there")),
                        WANG,
                        day("2025-12-02")),
                new SurplusFound(
                        STOCKTAKING,
                        "1",
                        CARD,
                        null,
                        "Attic",
                        Money.of("300"),
                        WANG,
                        day("2025-12-02")),
                new StocktakingClosed(STOCKTAKING, 1, 1, 1, day("2025-12-10")),
                new AssetMissed(LOST, STOCKTAKING, day("2025-12-10")),
                new DeficitExplained(
                        STOCKTAKING, LOST, Cause.CUSTODIAN, "Left outside.", LI, day("2025-12-12")),
                new DeficitApproved(
                        STOCKTAKING,
                        LOST,
                        Money.of("100"),
                        decision("Z-4", "Li"),
                        day("2025-12-20")),
                new LossConfirmed(LOST, STOCKTAKING, decision("Z-4", "Li"), day("2025-12-20")),
                new SurplusEntered(STOCKTAKING, "1", FOUND, "Never entered.", day("2025-12-21")),
                new SurplusAssetRegistered(
                        FOUND,
                        UNIT,
                        STOCKTAKING,
                        "1",
                        CARD,
                        Money.of("250"),
                        Depreciation.NONE,
                        "Attic",
                        decision("Z-5", "Li"),
                        day("2025-12-21")));
    }
}
