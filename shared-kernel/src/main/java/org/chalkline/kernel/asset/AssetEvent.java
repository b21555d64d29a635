package org.chalkline.kernel.asset;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.VoteFact;
import org.chalkline.kernel.research.ResearchProjectId;
import org.jspecify.annotations.Nullable;

/** All that can happen to one asset. Digests are SHA-256 of documents, in hexadecimal. */
public sealed interface AssetEvent extends AssetFact {

    /** The matter of an investment, as votes call it. */
    String INVESTMENT = "asset.investment";

    AssetId assetId();

    @Override
    default String subject() {
        return assetId().toString();
    }

    // It comes.

    /**
     * A unit came by it. It may not be used until it is registered.
     *
     * @param cost what it cost, what a donated one is worth, or what a built one is reckoned at
     *     until its accounts are final; nothing for a rented one, which stays another's
     * @param request the granted request that it meets; absent where none is needed
     * @param funding the payments it was paid from; they come to the cost, or to the rent
     * @param source the supplier, builder, lessor, donor or former unit
     * @param document the invoice, the acceptance of a building, the contract, the donation's deed
     * @param purpose what a donor gave it for (16); absent where the donor left that open
     * @param until the last day for which it is rented; absent for all others
     */
    @FactType("asset.AssetAcquired")
    record AssetAcquired(
            AssetId assetId,
            UnitId unit,
            AssetCard card,
            AcquisitionWay way,
            Money cost,
            @Nullable AssetRequestId request,
            List<Funding> funding,
            String source,
            String document,
            @Nullable String purpose,
            @Nullable LocalDate until,
            LocalDate effectiveOn)
            implements AssetEvent {
        public AssetAcquired {
            funding = List.copyOf(funding);
        }
    }

    /**
     * Paid for by a research project's money. It stands beside the acquisition.
     *
     * @param amount how much of the project's money it took
     */
    @FactType("asset.AssetPaidByProject")
    record AssetPaidByProject(
            AssetId assetId, ResearchProjectId project, Money amount, LocalDate effectiveOn)
            implements AssetEvent {}

    /**
     * Entered in the unit's ledger (台账), so that it is no asset off the books (30).
     *
     * @param depreciation by which it loses its value, from the month in which the unit came by it
     * @param place where it is kept
     */
    @FactType("asset.AssetRegistered")
    record AssetRegistered(
            AssetId assetId, Depreciation depreciation, String place, LocalDate effectiveOn)
            implements AssetEvent {}

    /**
     * Taken over from the ledger that was kept before this record.
     *
     * @param custodian who had signed for it; absent for what stood unused
     * @param source the ledger it comes from
     * @param effectiveOn the day on which the unit came by it
     */
    @FactType("asset.AssetTakenOver")
    record AssetTakenOver(
            AssetId assetId,
            UnitId unit,
            AssetCard card,
            AcquisitionWay way,
            Money cost,
            Depreciation depreciation,
            String place,
            @Nullable PersonId custodian,
            String source,
            LocalDate effectiveOn)
            implements AssetEvent {}

    /**
     * Found by a stocktaking though no ledger had it (盘盈), and entered by decision (34, 39).
     *
     * @param surplus its number among the stocktaking's surpluses
     * @param value what it is worth
     */
    @FactType("asset.SurplusAssetRegistered")
    record SurplusAssetRegistered(
            AssetId assetId,
            UnitId unit,
            StocktakingId stocktaking,
            String surplus,
            AssetCard card,
            Money value,
            Depreciation depreciation,
            String place,
            Decision decision,
            LocalDate effectiveOn)
            implements AssetEvent {}

    /**
     * The accounts of what was built are final (竣工财务决算, 31).
     *
     * @param cost what it did cost
     * @param accounts their digest
     */
    @FactType("asset.ConstructionAccountsSettled")
    record ConstructionAccountsSettled(
            AssetId assetId, Money cost, String accounts, LocalDate effectiveOn)
            implements AssetEvent {}

    /** A rented asset went back to whom it belongs. Nothing follows. */
    @FactType("asset.RentedAssetGivenBack")
    record RentedAssetGivenBack(AssetId assetId, String receipt, LocalDate effectiveOn)
            implements AssetEvent {}

    // It is used.

    /** Somebody signed for it and uses it (领用). */
    @FactType("asset.AssetSignedFor")
    record AssetSignedFor(AssetId assetId, PersonId custodian, String place, LocalDate effectiveOn)
            implements AssetEvent {}

    /**
     * Who had signed for it handed it over to another, who signed (15).
     *
     * @param record digest of what both signed
     */
    @FactType("asset.CustodyHandedOver")
    record CustodyHandedOver(
            AssetId assetId,
            PersonId from,
            PersonId to,
            String place,
            String record,
            LocalDate effectiveOn)
            implements AssetEvent {}

    /** Who had signed for it gave it back to the unit's store (交回). */
    @FactType("asset.AssetReturnedToStore")
    record AssetReturnedToStore(AssetId assetId, PersonId from, String place, LocalDate effectiveOn)
            implements AssetEvent {}

    /** It stands elsewhere now; whoever signed for it is answerable still. */
    @FactType("asset.AssetMoved")
    record AssetMoved(AssetId assetId, String place, LocalDate effectiveOn) implements AssetEvent {}

    /**
     * Lent to another unit (18).
     *
     * @param receivedBy who signed for it there
     * @param until the last day for which it is lent
     */
    @FactType("asset.AssetLent")
    record AssetLent(
            AssetId assetId,
            UnitId borrower,
            PersonId receivedBy,
            LocalDate until,
            String agreement,
            LocalDate effectiveOn)
            implements AssetEvent {}

    /** What was lent came back. */
    @FactType("asset.LoanReturned")
    record LoanReturned(AssetId assetId, String condition, String place, LocalDate effectiveOn)
            implements AssetEvent {}

    /**
     * Leased to another for rent (出租).
     *
     * @param lessee an organisation by its name, a person by their code
     * @param until the last day of the lease
     * @param rent for the whole lease
     */
    @FactType("asset.AssetLeased")
    record AssetLeased(
            AssetId assetId,
            String lessee,
            LocalDate until,
            Money rent,
            String contract,
            Decision decision,
            LocalDate effectiveOn)
            implements AssetEvent {}

    /**
     * Rent was collected and remitted to the treasury (25, 26).
     *
     * @param voucher the number of the payment voucher (缴款书)
     */
    @FactType("asset.RentRemitted")
    record RentRemitted(AssetId assetId, Money amount, String voucher, LocalDate effectiveOn)
            implements AssetEvent {}

    /** The lease is over and the asset came back. */
    @FactType("asset.LeaseEnded")
    record LeaseEnded(AssetId assetId, String condition, String place, LocalDate effectiveOn)
            implements AssetEvent {}

    /**
     * The lease was ended because the lessee defaulted, and the asset came back. What they owe of
     * the rent stays owed (25, 26).
     *
     * @param owed what they owe
     * @param reasons in what they defaulted, and how the lease was ended
     */
    @FactType("asset.LeaseEndedByDefault")
    record LeaseEndedByDefault(
            AssetId assetId,
            Money owed,
            String reasons,
            String condition,
            String place,
            Decision decision,
            LocalDate effectiveOn)
            implements AssetEvent {}

    /**
     * What a lessee had owed since a lease ended was collected and remitted to the treasury.
     *
     * @param voucher the number of the payment voucher (缴款书)
     */
    @FactType("asset.RentArrearsRemitted")
    record RentArrearsRemitted(AssetId assetId, Money amount, String voucher, LocalDate effectiveOn)
            implements AssetEvent {}

    /** A unit handed it over to another for good (调剂). It is that other's once taken over. */
    @FactType("asset.HandedOverToUnit")
    record HandedOverToUnit(
            AssetId assetId, UnitId from, UnitId to, Decision decision, LocalDate effectiveOn)
            implements AssetEvent {}

    /**
     * The other unit took it over.
     *
     * @param request the granted request that it meets, if it meets one
     * @param receivedBy who signed for it there
     * @param record digest of what both units signed
     */
    @FactType("asset.TakenOverByUnit")
    record TakenOverByUnit(
            AssetId assetId,
            UnitId unit,
            @Nullable AssetRequestId request,
            PersonId receivedBy,
            String place,
            String record,
            LocalDate effectiveOn)
            implements AssetEvent {}

    /**
     * Its unit was divided, and it went to a successor by the plan of the division (22). Nobody
     * there has signed for it yet.
     */
    @FactType("asset.AssetPassedOn")
    record AssetPassedOn(
            AssetId assetId, UnitId from, UnitId to, Decision decision, LocalDate effectiveOn)
            implements AssetEvent {}

    /** The handing over came to nothing: the asset stays where it was. */
    @FactType("asset.UnitTransferCalledOff")
    record UnitTransferCalledOff(AssetId assetId, String reasons, LocalDate effectiveOn)
            implements AssetEvent {}

    // It is invested.

    /**
     * It was approved that a unit invests it (对外投资, 17). It stays where it is until it is
     * contributed.
     *
     * @param investee in what it is invested: an organisation by its name
     * @param study digest of the feasibility study
     * @param appraisal what it was appraised at (36)
     */
    @FactType("asset.InvestmentApproved")
    record InvestmentApproved(
            AssetId assetId,
            String investee,
            String study,
            CollectiveVote vote,
            ValueReport appraisal,
            Decision decision,
            LocalDate effectiveOn)
            implements AssetEvent, VoteFact {
        @Override
        public ProcedureId voteId() {
            return ProcedureId.of(subject(), VoteFact.byMinutes(vote.minutes()));
        }

        @Override
        public String matter() {
            return INVESTMENT;
        }
    }

    /** The investment was given up before the asset was contributed. */
    @FactType("asset.InvestmentGivenUp")
    record InvestmentGivenUp(AssetId assetId, String reasons, LocalDate effectiveOn)
            implements AssetEvent {}

    /**
     * It was contributed. It stays in the unit's ledger, as invested.
     *
     * @param interest what the unit got for it, such as {@code 12.5% of the shares}
     * @param document digest of the agreement or of the certificate of the contribution
     */
    @FactType("asset.AssetContributed")
    record AssetContributed(
            AssetId assetId, String interest, String document, LocalDate effectiveOn)
            implements AssetEvent {}

    /**
     * Income of the investment was collected and remitted (25, 26).
     *
     * @param voucher the number of the payment voucher (缴款书)
     */
    @FactType("asset.InvestmentIncomeRemitted")
    record InvestmentIncomeRemitted(
            AssetId assetId, Money amount, String voucher, LocalDate effectiveOn)
            implements AssetEvent {}

    /** The investment is over, and the asset came back. */
    @FactType("asset.InvestmentEnded")
    record InvestmentEnded(
            AssetId assetId,
            String reasons,
            String condition,
            String place,
            Decision decision,
            LocalDate effectiveOn)
            implements AssetEvent {}

    // Its title.

    /**
     * Its title was registered in the name of the unit (产权登记, 40).
     *
     * @param certificate the number of the certificate (权证)
     * @param registry where it was registered
     * @param document digest of the certificate
     */
    @FactType("asset.TitleRegistered")
    record TitleRegistered(
            AssetId assetId,
            UnitId unit,
            String certificate,
            String registry,
            String document,
            LocalDate effectiveOn)
            implements AssetEvent {}

    /**
     * The registration was changed; it is in the name of the unit that has the asset now.
     *
     * @param certificate the number of the certificate that holds from now on
     * @param reasons what was changed, and why
     */
    @FactType("asset.TitleChanged")
    record TitleChanged(
            AssetId assetId,
            UnitId unit,
            String certificate,
            String reasons,
            String document,
            LocalDate effectiveOn)
            implements AssetEvent {}

    /**
     * The registration was cancelled (注销).
     *
     * @param document digest of the registry's notice
     */
    @FactType("asset.TitleCancelled")
    record TitleCancelled(AssetId assetId, String reasons, String document, LocalDate effectiveOn)
            implements AssetEvent {}

    // It is missed.

    /** A stocktaking didn't find it (盘亏). */
    @FactType("asset.AssetMissed")
    record AssetMissed(AssetId assetId, StocktakingId stocktaking, LocalDate effectiveOn)
            implements AssetEvent {}

    /** It turned up after all. */
    @FactType("asset.AssetFoundAgain")
    record AssetFoundAgain(
            AssetId assetId, StocktakingId stocktaking, String place, LocalDate effectiveOn)
            implements AssetEvent {}

    /** It was decided that it is lost; it can be written off. */
    @FactType("asset.LossConfirmed")
    record LossConfirmed(
            AssetId assetId, StocktakingId stocktaking, Decision decision, LocalDate effectiveOn)
            implements AssetEvent {}

    // It goes.

    /** It stands in a disposal, and so in no other. */
    @FactType("asset.PutUpForDisposal")
    record PutUpForDisposal(
            AssetId assetId, DisposalId disposal, DisposalManner manner, LocalDate effectiveOn)
            implements AssetEvent {}

    /** Its disposal was refused or given up. */
    @FactType("asset.KeptAfterAll")
    record KeptAfterAll(AssetId assetId, DisposalId disposal, LocalDate effectiveOn)
            implements AssetEvent {}

    /** It has gone. */
    @FactType("asset.AssetDisposedOf")
    record AssetDisposedOf(
            AssetId assetId, DisposalId disposal, DisposalManner manner, LocalDate effectiveOn)
            implements AssetEvent {}

    /**
     * Struck off the ledger (核销, 35). Nothing follows.
     *
     * @param bookValue what it still stood at: the month in which it is struck off is not charged
     */
    @FactType("asset.AssetDerecognised")
    record AssetDerecognised(
            AssetId assetId, DisposalId disposal, Money bookValue, LocalDate effectiveOn)
            implements AssetEvent {}
}
