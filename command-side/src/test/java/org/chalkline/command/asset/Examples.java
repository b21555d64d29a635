package org.chalkline.command.asset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chalkline.command.asset.AssetCommand.*;
import org.chalkline.command.asset.AssetReportCommand.FileAssetReport;
import org.chalkline.command.asset.AssetRequestCommand.*;
import org.chalkline.command.asset.DisposalCommand.*;
import org.chalkline.command.asset.StocktakingCommand.*;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.command.procedure.vote.Meeting;
import org.chalkline.kernel.asset.AcquisitionWay;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetCategory;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.AssetReportEvent.ReportedSum;
import org.chalkline.kernel.asset.AssetReportId;
import org.chalkline.kernel.asset.AssetRequestEvent.Reallocation;
import org.chalkline.kernel.asset.AssetRequestEvent.Supply;
import org.chalkline.kernel.asset.AssetRequestId;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.asset.DepreciationMethod;
import org.chalkline.kernel.asset.DisposalGround;
import org.chalkline.kernel.asset.DisposalId;
import org.chalkline.kernel.asset.DisposalManner;
import org.chalkline.kernel.asset.Funding;
import org.chalkline.kernel.asset.PaymentUse;
import org.chalkline.kernel.asset.StocktakingEvent.Count;
import org.chalkline.kernel.asset.StocktakingEvent.Occasion;
import org.chalkline.kernel.asset.StocktakingId;
import org.chalkline.kernel.asset.ValueReport;
import org.chalkline.kernel.budget.BudgetEvent.LineDrafted;
import org.chalkline.kernel.budget.BudgetEvent.PaymentMade;
import org.chalkline.kernel.budget.BudgetEvent.PaymentRefunded;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.EconomicCode;
import org.chalkline.kernel.budget.FunctionCode;
import org.chalkline.kernel.budget.Fund;
import org.chalkline.kernel.budget.LineHeading;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.kernel.budget.RefundId;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.jspecify.annotations.Nullable;

/** Assets, days and decisions that the tests of this package tell their stories with. */
final class Examples {
    static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
    static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    static final LocalDate MAY = LocalDate.of(2026, 5, 6);
    static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    static final AssetId ASSET = new AssetId("A-1");
    static final AssetId SECOND = new AssetId("A-2");
    static final AssetId THIRD = new AssetId("A-3");
    static final AssetId STRANGER = new AssetId("A-9");
    static final UnitId UNIT = new UnitId("CN-001");
    static final UnitId OTHER = new UnitId("CN-002");
    static final AssetRequestId REQUEST = new AssetRequestId("R-1");
    static final StocktakingId STOCKTAKING = new StocktakingId("S-1");
    static final DisposalId DISPOSAL = new DisposalId("D-1");
    static final PersonId LI = new PersonId("T-0087");
    static final PersonId WANG = new PersonId("T-0112");
    static final PersonId COUNTER = new PersonId("T-0200");
    static final PaymentUse PAYMENT =
            new PaymentUse(new BudgetLineId("2026-L1"), new PaymentId("P-7"));

    static final String OFFICER = "officer-12";
    static final String DIGEST = "a".repeat(64);
    static final Money COST = Money.of("5000.00");
    static final AssetCard CARD =
            new AssetCard("Computer", AssetCategory.EQUIPMENT, "A02010104", null);
    static final Depreciation SIX_YEARS =
            new Depreciation(DepreciationMethod.STRAIGHT_LINE, 72, Money.ZERO);

    /** The bureau from 50,000 yuan, the finance authority from a million. */
    static final Thresholds THRESHOLDS =
            new Thresholds(
                    Money.of("50000"),
                    Money.of("1000000"),
                    Set.of(AssetCategory.BUILDINGS, AssetCategory.VEHICLES),
                    Money.of("500000"),
                    Set.of(OTHER.value()));

    static final List<Fact> POWERS =
            Power.values().stream()
                    .<Fact>map(
                            power ->
                                    new PowerDelegated(
                                            new OfficerId(OFFICER),
                                            power,
                                            "delegation-1",
                                            "director",
                                            null,
                                            LocalDate.of(2020, 1, 1)))
                    .toList();

    private Examples() {}

    static Decision decided(LocalDate on) {
        return decidedBy(OFFICER, on);
    }

    static Decision decidedBy(String officer, LocalDate on) {
        return new Decision(
                "长教资〔" + on.getYear() + "〕7号",
                "Changning District Education Bureau",
                officer,
                on,
                null,
                null,
                List.of(),
                List.of(new LegalBasis("State-Owned Assets Regulations", "19", "2021")),
                "As examined.",
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    // The budget line that pays.

    static LineDrafted drafted(UnitId unit) {
        var heading =
                new LineHeading(
                        Fund.GENERAL_PUBLIC,
                        new FunctionCode("2050202"),
                        new EconomicCode("31002"),
                        unit,
                        null,
                        2026);
        return new LineDrafted(
                PAYMENT.line(),
                heading,
                Money.of("100000"),
                "Equipment.",
                false,
                "officer-3",
                LocalDate.of(2025, 10, 1));
    }

    static PaymentMade paid(String amount) {
        return new PaymentMade(
                PAYMENT.line(),
                PAYMENT.payment(),
                null,
                Money.of(amount),
                "Lenovo",
                "Computers.",
                "officer-3",
                APRIL);
    }

    static PaymentRefunded refunded(String amount) {
        return new PaymentRefunded(
                PAYMENT.line(),
                new RefundId("F-1"),
                PAYMENT.payment(),
                null,
                Money.of(amount),
                "One was broken.",
                "officer-3",
                MAY);
    }

    // Requests and acquisition.

    static RequestAssets request(int quantity) {
        return new RequestAssets(
                REQUEST,
                UNIT,
                CARD,
                quantity,
                COST,
                "A computer room.",
                new Reallocation(MARCH, List.of(), "No unit has one to spare."),
                "T-0087",
                MARCH);
    }

    static GrantAssetRequest grant(Supply supply) {
        return new GrantAssetRequest(REQUEST, supply, null, decided(MARCH), MARCH);
    }

    static AcquireAsset buy(AssetId asset, String amount) {
        var cost = Money.of(amount);
        return new AcquireAsset(
                asset,
                UNIT,
                CARD,
                AcquisitionWay.BOUGHT,
                cost,
                REQUEST,
                List.of(new Funding(PAYMENT, cost)),
                "Lenovo",
                DIGEST,
                null,
                null,
                null,
                APRIL);
    }

    static AcquireAsset donate(AssetId asset) {
        return acquire(asset, AcquisitionWay.DONATED, COST, null);
    }

    /** One that costs the budget nothing, or whose request and payments are left out. */
    static AcquireAsset acquire(
            AssetId asset,
            AcquisitionWay way,
            Money cost,
            @org.jspecify.annotations.Nullable LocalDate until) {
        return new AcquireAsset(
                asset, UNIT, CARD, way, cost, null, List.of(), "Elm", DIGEST, null, until, null,
                APRIL);
    }

    static RegisterAsset register(AssetId asset) {
        return new RegisterAsset(asset, SIX_YEARS, "Store", APRIL);
    }

    static TakeOverAsset takeOver(AssetId asset) {
        return takeOver(asset, UNIT, CARD, "5000.00");
    }

    static TakeOverAsset takeOver(AssetId asset, UnitId unit, AssetCard card, String cost) {
        return new TakeOverAsset(
                asset,
                unit,
                card,
                AcquisitionWay.BOUGHT,
                Money.of(cost),
                LocalDate.of(2020, 1, 10),
                SIX_YEARS,
                "Store",
                null,
                "Ledger of 2025");
    }

    static SignForAsset sign(LocalDate on) {
        return new SignForAsset(ASSET, LI, "Office 305", on);
    }

    static LendAsset lend(LocalDate on) {
        return new LendAsset(ASSET, OTHER, WANG, TODAY, DIGEST, on);
    }

    static LeaseAsset lease(LocalDate on) {
        return new LeaseAsset(ASSET, "Elm Ltd", TODAY, Money.of("1200"), DIGEST, decided(on), on);
    }

    static HandOverToUnit handOver(LocalDate on) {
        return new HandOverToUnit(ASSET, OTHER, decided(on), on);
    }

    static TakeOverFromUnit receive(LocalDate on) {
        return new TakeOverFromUnit(ASSET, OTHER, null, WANG, "Hall", DIGEST, on);
    }

    // Investments.

    /** Four in favour, one against. */
    static ApproveInvestment invest(AssetId asset, LocalDate on) {
        return new ApproveInvestment(
                asset,
                "Elm Ltd",
                DIGEST,
                meeting(4, 1),
                new ValueReport("Appraisers Ltd", COST, DIGEST),
                decided(on),
                on);
    }

    static ContributeAsset contribute(AssetId asset, LocalDate on) {
        return new ContributeAsset(asset, "12.5% of the shares", DIGEST, on);
    }

    // Reports.

    static FileAssetReport report(long position, @Nullable String correction, LocalDate on) {
        return new FileAssetReport(
                AssetReportId.of(UNIT, 2025),
                position,
                List.of(new ReportedSum(AssetCategory.EQUIPMENT, 1, COST, COST)),
                DIGEST,
                OFFICER,
                correction,
                on);
    }

    // Stocktaking.

    static BeginStocktaking begin(LocalDate on) {
        return new BeginStocktaking(STOCKTAKING, UNIT, Occasion.REGULAR, List.of(COUNTER), on);
    }

    static ExpectAssets expect(LocalDate on, AssetId... assets) {
        return new ExpectAssets(STOCKTAKING, List.of(assets), on);
    }

    static CountAssets count(AssetId asset, boolean present, LocalDate on) {
        return new CountAssets(STOCKTAKING, List.of(new Count(asset, present, null)), COUNTER, on);
    }

    static CloseStocktaking close(LocalDate on) {
        return new CloseStocktaking(STOCKTAKING, on);
    }

    // Disposal.

    static Meeting meeting(int inFavour, int against) {
        var members = List.of("T-1", "T-2", "T-3", "T-4", "T-5");
        return met("T-1", members, inFavour, against);
    }

    /** The first so many are in favour, the last so many against, the others abstain. */
    static Meeting met(@Nullable String chair, List<String> members, int inFavour, int against) {
        var votes = new ArrayList<CastVote>();
        for (int i = 0; i < members.size(); i++) {
            boolean dissents = i >= members.size() - against;
            var ballot = dissents ? Ballot.AGAINST : Ballot.ABSTAINED;
            if (i < inFavour) ballot = Ballot.FOR;
            votes.add(new CastVote(members.get(i), ballot, dissents ? "It can be mended." : null));
        }
        return new Meeting("School leaders", chair, members, votes, DIGEST);
    }

    static RequestDisposal dispose(DisposalManner manner, LocalDate on, AssetId... assets) {
        var ground = manner.onGround() ? DisposalGround.OBSOLETE_OR_BEYOND_REPAIR : null;
        return new RequestDisposal(
                DISPOSAL, UNIT, List.of(assets), manner, ground, "Worn out.", "T-0087", on);
    }

    static DiscussDisposal discuss(LocalDate on) {
        return new DiscussDisposal(DISPOSAL, meeting(4, 1), on);
    }

    static AppraiseAssets appraise(String value, LocalDate on) {
        return new AppraiseAssets(DISPOSAL, "Appraisers Ltd", Money.of(value), DIGEST, on);
    }

    static ApproveDisposal approve(org.chalkline.kernel.asset.ApprovalLevel level, LocalDate on) {
        return new ApproveDisposal(DISPOSAL, level, null, null, decided(on), on);
    }

    static CarryOutDisposal carryOut(String proceeds, LocalDate on) {
        return new CarryOutDisposal(
                DISPOSAL, "Elm Ltd", Money.of(proceeds), Money.ZERO, DIGEST, on);
    }

    static RemitProceeds remit(String amount, LocalDate on) {
        return new RemitProceeds(DISPOSAL, Money.of(amount), "V-1", on);
    }

    static ConcludeDisposal conclude(LocalDate on) {
        return new ConcludeDisposal(DISPOSAL, "J-1", on);
    }
}
