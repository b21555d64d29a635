package org.chalkline.kernel.itproject;

import java.time.LocalDate;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.DisposalId;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.budget.EconomicCode;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.PreparedFact;
import org.jspecify.annotations.Nullable;

/** All that can happen to an IT project and the system that comes of it. */
public sealed interface ITProjectEvent extends Fact {

    ITProjectId project();

    @Override
    default String subject() {
        return project().toString();
    }

    /**
     * It was proposed.
     *
     * @param description what the system is
     * @param objectives what it is for
     * @param unit the unit of the bureau that has it in hand
     * @param budgetUnit whose budget pays for it, and in whose ledger the system is entered
     * @param officer who proposed it, and doesn't approve it
     */
    @FactType("itproject.ProjectProposed")
    record ProjectProposed(
            ITProjectId project,
            String title,
            String description,
            String objectives,
            String unit,
            UnitId budgetUnit,
            Money estimate,
            String officer,
            LocalDate effectiveOn)
            implements ITProjectEvent, PreparedFact {
        @Override
        public String preparer() {
            return officer;
        }
    }

    /**
     * It was approved.
     *
     * @param cost the most that its contract may come to, with all its changes
     * @param line the line of the budget that pays for it
     */
    @FactType("itproject.ProjectApproved")
    record ProjectApproved(
            ITProjectId project,
            Money cost,
            BudgetLineId line,
            Decision decision,
            LocalDate effectiveOn)
            implements ITProjectEvent {}

    /**
     * More or less was approved for it, or another line of the budget, by a later decision.
     *
     * @param cost the most that its contract may come to from now on
     * @param line the line that pays for what is agreed from now on
     */
    @FactType("itproject.ApprovalChanged")
    record ApprovalChanged(
            ITProjectId project,
            Money cost,
            BudgetLineId line,
            Decision decision,
            LocalDate effectiveOn)
            implements ITProjectEvent {}

    /**
     * Suppliers were sought.
     *
     * @param title the title of the tender, which is the project's
     * @param notice SHA-256 of the notice
     * @param publishedIn where it can be read
     * @param closesOn the last day for offers
     * @param officer who leads the tender, and doesn't accept the system
     */
    @FactType("itproject.ProjectTendered")
    record ProjectTendered(
            ITProjectId project,
            String title,
            ProcurementMethod procurementMethod,
            String notice,
            String publishedIn,
            LocalDate closesOn,
            String officer,
            LocalDate effectiveOn)
            implements ITProjectEvent {}

    /**
     * One of the offers was chosen.
     *
     * @param report SHA-256 of the report on the offers
     */
    @FactType("itproject.ProjectAwarded")
    record ProjectAwarded(
            ITProjectId project,
            Supplier supplier,
            Money amount,
            String report,
            String officer,
            LocalDate effectiveOn)
            implements ITProjectEvent {}

    /**
     * The contract was concluded.
     *
     * @param number the contract's, under which the money is committed
     * @param line the line of the budget on which it is
     * @param use on what it is spent, as the line has it
     * @param paper SHA-256 of the contract
     * @param officer who signed for the bureau, with the power to spend of the line
     */
    @FactType("itproject.ProjectContracted")
    record ProjectContracted(
            ITProjectId project,
            CommitmentId number,
            Supplier supplier,
            Money amount,
            BudgetLineId line,
            EconomicCode use,
            String paper,
            String officer,
            LocalDate effectiveOn)
            implements ITProjectEvent {}

    /**
     * The contract was changed.
     *
     * @param contract its number
     * @param number the amendment's, under which what is added is committed
     * @param supplier who it is with
     * @param was what the contract came to before
     * @param amount what it comes to since
     * @param line the line of the budget on which what is added is committed
     * @param paper SHA-256 of the amendment
     */
    @FactType("itproject.ContractAmended")
    record ContractAmended(
            ITProjectId project,
            CommitmentId contract,
            CommitmentId number,
            Supplier supplier,
            Money was,
            Money amount,
            BudgetLineId line,
            EconomicCode use,
            String reasons,
            String paper,
            String officer,
            LocalDate effectiveOn)
            implements ITProjectEvent {}

    /**
     * The system was found to be what the contract says.
     *
     * @param budgetUnit in whose ledger it is entered
     * @param supplier who delivered it
     * @param system what it is as an asset; absent where it is none
     * @param noAsset why it is none; absent where it is one
     * @param paper SHA-256 of the report of acceptance
     * @param officer who accepted it
     */
    @FactType("itproject.SystemAccepted")
    record SystemAccepted(
            ITProjectId project,
            UnitId budgetUnit,
            Supplier supplier,
            @Nullable AcceptedSystem system,
            @Nullable String noAsset,
            String findings,
            String paper,
            String officer,
            LocalDate effectiveOn)
            implements ITProjectEvent {}

    /** The system is in use from that day on. */
    @FactType("itproject.SystemStarted")
    record SystemStarted(ITProjectId project, String officer, LocalDate effectiveOn)
            implements ITProjectEvent {}

    /**
     * The system is used no more.
     *
     * @param data what became of its data
     * @param whereabouts where they are, or where the record of their destruction is
     * @param disposal by which its asset goes; absent while that isn't put up for one, and where
     *     there is none
     */
    @FactType("itproject.SystemRetired")
    record SystemRetired(
            ITProjectId project,
            DataFate data,
            String whereabouts,
            @Nullable DisposalId disposal,
            Decision decision,
            LocalDate effectiveOn)
            implements ITProjectEvent {}

    /**
     * It was taken over from the list that was kept before: a system in use, or one that was
     * accepted.
     *
     * @param cost what had been approved for it
     * @param line the line of the budget that paid; absent where none of that year is on record
     * @param amount what its contract came to, with all its changes
     * @param asset the asset that it is; absent where none is on record
     * @param source the list that it is taken from
     * @param officer who entered it
     * @param effectiveOn the day since which it is in use
     */
    @FactType("itproject.ProjectTakenOver")
    record ProjectTakenOver(
            ITProjectId project,
            String title,
            String description,
            String objectives,
            String unit,
            UnitId budgetUnit,
            Money cost,
            @Nullable BudgetLineId line,
            ProcurementMethod procurementMethod,
            Supplier supplier,
            CommitmentId contract,
            Money amount,
            LocalDate contractedOn,
            LocalDate systemAcceptedOn,
            @Nullable AssetId asset,
            String source,
            String officer,
            LocalDate effectiveOn)
            implements ITProjectEvent {}
}
