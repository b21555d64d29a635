package org.chalkline.command.itproject;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.AssetRequestId;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.asset.DisposalId;
import org.chalkline.kernel.asset.Funding;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.budget.EconomicCode;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.itproject.DataFate;
import org.chalkline.kernel.itproject.ITProjectId;
import org.chalkline.kernel.itproject.ProcurementMethod;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done with an IT project. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface ITProjectCommand {

    /**
     * Proposes a project.
     *
     * @param unit the unit of the bureau that has it in hand
     * @param budgetUnit whose budget pays, and in whose ledger the system is entered
     */
    record ProposeITProject(
            @TargetAggregateIdentifier ITProjectId project,
            String title,
            String description,
            String objectives,
            String unit,
            UnitId budgetUnit,
            Money estimate,
            String officer,
            LocalDate effectiveOn)
            implements ITProjectCommand {}

    /** Approves a project, up to a cost and on a line of the budget. */
    record ApproveITProject(
            @TargetAggregateIdentifier ITProjectId project,
            Money cost,
            BudgetLineId line,
            Decision decision,
            LocalDate effectiveOn)
            implements ITProjectCommand {}

    /** Approves more or less for it, or another line for what is agreed from now on. */
    record ChangeITApproval(
            @TargetAggregateIdentifier ITProjectId project,
            Money cost,
            BudgetLineId line,
            Decision decision,
            LocalDate effectiveOn)
            implements ITProjectCommand {}

    /** Notes that suppliers were sought. */
    record TenderITProject(
            @TargetAggregateIdentifier ITProjectId project,
            ProcurementMethod method,
            String notice,
            String publishedIn,
            LocalDate closesOn,
            String officer,
            LocalDate effectiveOn)
            implements ITProjectCommand {}

    /** Notes which offer was chosen. */
    record AwardITProject(
            @TargetAggregateIdentifier ITProjectId project,
            @Nullable PersonId person,
            @Nullable String organisation,
            Money amount,
            String report,
            String officer,
            LocalDate effectiveOn)
            implements ITProjectCommand {}

    /**
     * Notes that the contract was concluded.
     *
     * @param use on what it is spent, as the line of the budget has it
     */
    record ContractITProject(
            @TargetAggregateIdentifier ITProjectId project,
            CommitmentId number,
            @Nullable PersonId person,
            @Nullable String organisation,
            Money amount,
            EconomicCode use,
            String paper,
            String officer,
            LocalDate effectiveOn)
            implements ITProjectCommand {}

    /**
     * Notes that the contract was changed.
     *
     * @param amount what it comes to since, in all
     * @param use on what that which is added is spent
     */
    record AmendITContract(
            @TargetAggregateIdentifier ITProjectId project,
            CommitmentId number,
            Money amount,
            EconomicCode use,
            String reasons,
            String paper,
            String officer,
            LocalDate effectiveOn)
            implements ITProjectCommand {}

    /**
     * Tells what an accepted system is as an asset.
     *
     * @param request the granted request for assets that it meets
     * @param funding the payments that it was paid by, which are what it costs
     */
    record SystemAsset(
            AssetCard card,
            AssetRequestId request,
            List<Funding> funding,
            Depreciation depreciation,
            String place) {
        public SystemAsset {
            funding = List.copyOf(funding);
        }
    }

    /**
     * Accepts the system.
     *
     * @param system absent where it is no asset
     * @param noAsset why it is none
     */
    record AcceptSystem(
            @TargetAggregateIdentifier ITProjectId project,
            @Nullable SystemAsset system,
            @Nullable String noAsset,
            String findings,
            String paper,
            String officer,
            LocalDate effectiveOn)
            implements ITProjectCommand {}

    /** Notes that the system is in use. */
    record StartSystem(
            @TargetAggregateIdentifier ITProjectId project, String officer, LocalDate effectiveOn)
            implements ITProjectCommand {}

    /** Retires the system. */
    record RetireSystem(
            @TargetAggregateIdentifier ITProjectId project,
            DataFate data,
            String whereabouts,
            @Nullable DisposalId disposal,
            Decision decision,
            LocalDate effectiveOn)
            implements ITProjectCommand {}

    /**
     * Takes over a system in use from the list that was kept before.
     *
     * @param effectiveOn the day since which it is in use
     */
    record TakeOverITProject(
            @TargetAggregateIdentifier ITProjectId project,
            String title,
            String description,
            String objectives,
            String unit,
            UnitId budgetUnit,
            Money cost,
            @Nullable BudgetLineId line,
            ProcurementMethod method,
            @Nullable PersonId person,
            @Nullable String organisation,
            CommitmentId contract,
            Money amount,
            LocalDate contractedOn,
            LocalDate acceptedOn,
            @Nullable AssetId asset,
            String source,
            String officer,
            LocalDate effectiveOn)
            implements ITProjectCommand {}
}
