package org.chalkline.kernel.asset;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;
import static org.chalkline.kernel.fact.SampleDecisions.FULL;
import static org.chalkline.kernel.fact.SampleDecisions.SPARE;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.asset.AssetEvent.*;
import org.chalkline.kernel.asset.AssetReportEvent.AssetReportFiled;
import org.chalkline.kernel.asset.AssetReportEvent.ReportedSum;
import org.chalkline.kernel.asset.AssetRequestEvent.*;
import org.chalkline.kernel.asset.DisposalEvent.*;
import org.chalkline.kernel.asset.PaymentUseEvent.PaymentDrawnOn;
import org.chalkline.kernel.asset.StocktakingEvent.*;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.Vote;
import org.chalkline.kernel.procedure.vote.VoteRule;
import org.chalkline.kernel.research.ResearchProjectId;

class StoredFormsTest extends StoredForms {
    private static final AssetId ASSET = new AssetId("A-1");
    private static final AssetRequestId REQUEST = new AssetRequestId("R-1");
    private static final StocktakingId STOCKTAKING = new StocktakingId("S-1");
    private static final DisposalId DISPOSAL = new DisposalId("D-1");
    private static final UnitId UNIT = new UnitId("CN-001");
    private static final UnitId OTHER = new UnitId("CN-002");
    private static final AssetReportId REPORT = AssetReportId.of(UNIT, 2026);
    private static final PersonId LI = new PersonId("T-0087");
    private static final PersonId WANG = new PersonId("T-0112");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final Money COST = Money.of("4999.00");
    private static final PaymentUse PAYMENT =
            new PaymentUse(new BudgetLineId("2026-L1"), new PaymentId("P-7"));
    private static final AssetCard CARD =
            new AssetCard("台式计算机", AssetCategory.EQUIPMENT, "A02010104", "联想启天 M430");
    private static final AssetCard SPARE_CARD =
            new AssetCard("书柜", AssetCategory.FURNITURE, null, null);
    private static final Depreciation LINE =
            new Depreciation(DepreciationMethod.STRAIGHT_LINE, 72, Money.of("99.5"));
    private static final CollectiveVote MEETING =
            new CollectiveVote(
                    "School leaders",
                    VoteRule.MAJORITY_OF_PRESENT,
                    "T-1",
                    List.of("T-1", "T-2", "T-3"),
                    List.of(),
                    List.of(
                            new Vote("T-2", Ballot.FOR, null, null),
                            new Vote("T-3", Ballot.AGAINST, "还能修。", null),
                            new Vote("T-1", Ballot.FOR, null, null)),
                    DIGEST);

    StoredFormsTest() {
        super(AssetFact.class, facts());
    }

    private static List<Fact> facts() {
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
                        DAY),
                new AssetAcquired(
                        ASSET,
                        UNIT,
                        SPARE_CARD,
                        AcquisitionWay.DONATED,
                        COST,
                        null,
                        List.of(),
                        "Elm Foundation",
                        DIGEST,
                        "For the library.",
                        null,
                        DAY),
                new AssetAcquired(
                        ASSET,
                        UNIT,
                        SPARE_CARD,
                        AcquisitionWay.RENTED,
                        Money.ZERO,
                        REQUEST,
                        List.of(new Funding(PAYMENT, COST)),
                        "Lessor",
                        DIGEST,
                        null,
                        DAY.plusYears(1),
                        DAY),
                new AssetPaidByProject(ASSET, new ResearchProjectId("RP-1"), COST, DAY),
                new AssetRegistered(ASSET, LINE, "Office 305", DAY),
                new AssetTakenOver(
                        ASSET,
                        UNIT,
                        CARD,
                        AcquisitionWay.BOUGHT,
                        COST,
                        LINE,
                        "Office 305",
                        LI,
                        "Ledger of 2025",
                        DAY),
                new AssetTakenOver(
                        ASSET,
                        UNIT,
                        SPARE_CARD,
                        AcquisitionWay.TRANSFERRED_IN,
                        COST,
                        Depreciation.NONE,
                        "Store",
                        null,
                        "Ledger of 2025",
                        DAY),
                new SurplusAssetRegistered(
                        ASSET, UNIT, STOCKTAKING, "1", CARD, COST, LINE, "Store", FULL, DAY),
                new ConstructionAccountsSettled(ASSET, COST, DIGEST, DAY),
                new RentedAssetGivenBack(ASSET, DIGEST, DAY),
                new AssetSignedFor(ASSET, LI, "Office 305", DAY),
                new CustodyHandedOver(ASSET, LI, WANG, "Office 306", DIGEST, DAY),
                new AssetReturnedToStore(ASSET, WANG, "Store", DAY),
                new AssetMoved(ASSET, "Store 2", DAY),
                new AssetLent(ASSET, OTHER, WANG, DAY.plusMonths(1), DIGEST, DAY),
                new LoanReturned(ASSET, "As lent", "Store", DAY),
                new AssetLeased(ASSET, "Elm Ltd", DAY.plusYears(1), COST, DIGEST, SPARE, DAY),
                new RentRemitted(ASSET, COST, "V-1", DAY),
                new LeaseEnded(ASSET, "As leased", "Store", DAY),
                new LeaseEndedByDefault(ASSET, COST, "No rent.", "As leased", "Store", SPARE, DAY),
                new RentArrearsRemitted(ASSET, COST, "V-2", DAY),
                new InvestmentApproved(
                        ASSET,
                        "Elm Ltd",
                        DIGEST,
                        MEETING,
                        new ValueReport("Appraisers Ltd", COST, DIGEST),
                        SPARE,
                        DAY),
                new InvestmentGivenUp(ASSET, "It pays nothing.", DAY),
                new AssetContributed(ASSET, "12.5% of the shares", DIGEST, DAY),
                new InvestmentIncomeRemitted(ASSET, COST, "V-3", DAY),
                new InvestmentEnded(
                        ASSET, "The company was wound up.", "As lent", "Store", SPARE, DAY),
                new TitleRegistered(ASSET, UNIT, "C-1", "Registry", DIGEST, DAY),
                new TitleChanged(ASSET, OTHER, "C-2", "Handed over.", DIGEST, DAY),
                new TitleCancelled(ASSET, "Pulled down.", DIGEST, DAY),
                new HandedOverToUnit(ASSET, UNIT, OTHER, SPARE, DAY),
                new TakenOverByUnit(ASSET, OTHER, REQUEST, WANG, "Hall", DIGEST, DAY),
                new TakenOverByUnit(ASSET, OTHER, null, WANG, "Hall", DIGEST, DAY),
                new AssetPassedOn(ASSET, UNIT, OTHER, SPARE, DAY),
                new UnitTransferCalledOff(ASSET, "Too large.", DAY),
                new AssetMissed(ASSET, STOCKTAKING, DAY),
                new AssetFoundAgain(ASSET, STOCKTAKING, "Attic", DAY),
                new LossConfirmed(ASSET, STOCKTAKING, SPARE, DAY),
                new PutUpForDisposal(ASSET, DISPOSAL, DisposalManner.SCRAPPED, DAY),
                new KeptAfterAll(ASSET, DISPOSAL, DAY),
                new AssetDisposedOf(ASSET, DISPOSAL, DisposalManner.SCRAPPED, DAY),
                new AssetDerecognised(ASSET, DISPOSAL, Money.of("99.5"), DAY),
                new AssetsRequested(
                        REQUEST,
                        UNIT,
                        CARD,
                        30,
                        COST,
                        "A computer room.",
                        new Reallocation(DAY, List.of(ASSET), "None is free."),
                        "T-0087",
                        DAY),
                new AssetRequestGranted(REQUEST, Supply.BOUGHT, MEETING, SPARE, DAY),
                new AssetRequestGranted(REQUEST, Supply.REALLOCATION, null, SPARE, DAY),
                new AssetRequestRefused(REQUEST, SPARE, DAY),
                new AssetRequestWithdrawn(REQUEST, "No longer needed.", DAY),
                new AssetSupplied(REQUEST, ASSET, DAY),
                new PaymentDrawnOn(PAYMENT, ASSET, COST, DAY),
                new StocktakingBegun(STOCKTAKING, UNIT, Occasion.REGULAR, List.of(LI), DAY),
                new AssetsExpected(STOCKTAKING, List.of(ASSET), DAY),
                new AssetsCounted(
                        STOCKTAKING,
                        List.of(
                                new Count(ASSET, false, "Not in its place"),
                                new Count(new AssetId("A-2"), true, null)),
                        LI,
                        DAY),
                new SurplusFound(STOCKTAKING, "1", CARD, ASSET, "Store", COST, LI, DAY),
                new SurplusFound(STOCKTAKING, "2", CARD, null, "Store", COST, LI, DAY),
                new StocktakingClosed(STOCKTAKING, 2, 1, 1, DAY),
                new DeficitExplained(
                        STOCKTAKING, ASSET, Cause.CUSTODIAN, "Left outside.", WANG, DAY),
                new DeficitExplained(STOCKTAKING, ASSET, Cause.THEFT, "Stolen.", null, DAY),
                new DeficitMadeGood(STOCKTAKING, ASSET, "Attic", DAY),
                new DeficitApproved(STOCKTAKING, ASSET, Money.ZERO, SPARE, DAY),
                new SurplusEntered(STOCKTAKING, "1", ASSET, "Never entered.", DAY),
                new SurplusDismissed(STOCKTAKING, "1", "A teacher's own.", DAY),
                new DisposalRequested(
                        DISPOSAL,
                        UNIT,
                        List.of(ASSET),
                        DisposalManner.SCRAPPED,
                        DisposalGround.PAST_USEFUL_LIFE,
                        "Worn out.",
                        COST,
                        ApprovalLevel.UNIT,
                        "T-0087",
                        DAY),
                new DisposalRequested(
                        DISPOSAL,
                        UNIT,
                        List.of(ASSET),
                        DisposalManner.SOLD,
                        null,
                        "Not needed.",
                        COST,
                        ApprovalLevel.BUREAU,
                        "T-0087",
                        DAY),
                new DisposalDiscussed(DISPOSAL, MEETING, DAY),
                new AssetsAppraised(DISPOSAL, "Appraisers Ltd", COST, DIGEST, DAY),
                new DisposalApproved(
                        DISPOSAL, ApprovalLevel.BUREAU, COST, "Nobody bid.", SPARE, DAY),
                new DisposalApproved(DISPOSAL, ApprovalLevel.UNIT, null, null, SPARE, DAY),
                new LeastPriceLowered(
                        DISPOSAL, ApprovalLevel.BUREAU, COST, "Nobody bid.", DIGEST, SPARE, DAY),
                new DisposalRefused(DISPOSAL, ApprovalLevel.BUREAU, SPARE, DAY),
                new DisposalGivenUp(DISPOSAL, "It works again.", DAY),
                new DisposalCarriedOut(DISPOSAL, "Elm Ltd", COST, Money.ZERO, DIGEST, DAY),
                new DisposalCarriedOut(DISPOSAL, null, Money.ZERO, Money.ZERO, DIGEST, DAY),
                new ProceedsRemitted(DISPOSAL, COST, "V-2", DAY),
                new DisposalConcluded(DISPOSAL, "J-3", DAY),
                new AssetReportFiled(
                        REPORT,
                        UNIT,
                        2026,
                        4711,
                        List.of(
                                new ReportedSum(
                                        AssetCategory.EQUIPMENT, 2, COST, Money.of("99.5"))),
                        DIGEST,
                        "Li",
                        null,
                        DAY),
                new AssetReportFiled(
                        REPORT,
                        UNIT,
                        2026,
                        4711,
                        List.of(),
                        DIGEST,
                        "Li",
                        "A sum was wrong.",
                        DAY));
    }
}
