package org.chalkline.command.budget;

import java.util.List;
import org.chalkline.command.budget.BudgetCommand.AddSpecialTransfer;
import org.chalkline.command.budget.BudgetCommand.ApproveBudgetAdjustment;
import org.chalkline.command.budget.BudgetCommand.ApproveBudgetLine;
import org.chalkline.command.budget.BudgetCommand.ApproveFinalAccounts;
import org.chalkline.command.budget.BudgetCommand.ArrangeEarlySpending;
import org.chalkline.command.budget.BudgetCommand.AuditFinalAccounts;
import org.chalkline.command.budget.BudgetCommand.CloseBudgetYear;
import org.chalkline.command.budget.BudgetCommand.CommitFunds;
import org.chalkline.command.budget.BudgetCommand.DiscloseBudget;
import org.chalkline.command.budget.BudgetCommand.DiscloseFinalAccounts;
import org.chalkline.command.budget.BudgetCommand.DraftBudgetLine;
import org.chalkline.command.budget.BudgetCommand.DraftFinalAccounts;
import org.chalkline.command.budget.BudgetCommand.DropBudgetLine;
import org.chalkline.command.budget.BudgetCommand.MakePayment;
import org.chalkline.command.budget.BudgetCommand.NoteBudgetReply;
import org.chalkline.command.budget.BudgetCommand.NoteFinalAccountsReply;
import org.chalkline.command.budget.BudgetCommand.PayForProject;
import org.chalkline.command.budget.BudgetCommand.ProposeBudgetAdjustment;
import org.chalkline.command.budget.BudgetCommand.ReallocateFunds;
import org.chalkline.command.budget.BudgetCommand.ReckonClocksAnew;
import org.chalkline.command.budget.BudgetCommand.RefundEarlierYear;
import org.chalkline.command.budget.BudgetCommand.RefundPayment;
import org.chalkline.command.budget.BudgetCommand.RejectBudgetAdjustment;
import org.chalkline.command.budget.BudgetCommand.ReleaseCommitment;
import org.chalkline.command.budget.BudgetCommand.ReplyBudgetToUnit;
import org.chalkline.command.budget.BudgetCommand.ReplyFinalAccountsToUnit;
import org.chalkline.command.budget.BudgetCommand.ReturnBudgetLine;
import org.chalkline.command.budget.BudgetCommand.ReviseBudgetDraft;
import org.chalkline.command.budget.BudgetCommand.SettleClocks;
import org.chalkline.command.budget.BudgetCommand.SubmitBudgetLine;
import org.chalkline.command.budget.BudgetCommand.TakeOverBudgetLine;
import org.chalkline.command.budget.DepartmentBudgetCommand.ApproveDepartmentAccounts;
import org.chalkline.command.budget.DepartmentBudgetCommand.ApproveDepartmentBudget;
import org.chalkline.command.budget.DepartmentBudgetCommand.DiscloseDepartmentAccounts;
import org.chalkline.command.budget.DepartmentBudgetCommand.DiscloseDepartmentBudget;
import org.chalkline.command.budget.DepartmentBudgetCommand.NoteDepartmentAccountsReply;
import org.chalkline.command.budget.DepartmentBudgetCommand.NoteDepartmentBudgetReply;
import org.chalkline.command.budget.DepartmentBudgetCommand.PutTogetherDepartmentBudget;
import org.chalkline.command.budget.DepartmentBudgetCommand.SendBackDepartmentBudget;
import org.chalkline.command.budget.DepartmentBudgetCommand.SubmitDepartmentAccounts;
import org.chalkline.command.budget.DepartmentBudgetCommand.SubmitDepartmentBudget;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.gateway.Belonging;
import org.chalkline.command.gateway.BelongingOf;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.budget.BudgetEvent.LineFounded;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.DepartmentBudgetId;
import org.chalkline.kernel.fact.Fact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Budget lines, as callers and the watcher know them. */
@Configuration(proxyBeanMethods = false)
class BudgetFeature {

    @Bean
    Feature featureOfBudgets() {
        return Feature.named("budgets")
                .acts(
                        TakeOverBudgetLine.class,
                        DraftBudgetLine.class,
                        ReviseBudgetDraft.class,
                        SubmitBudgetLine.class,
                        ReturnBudgetLine.class,
                        DropBudgetLine.class,
                        ArrangeEarlySpending.class,
                        ApproveBudgetLine.class,
                        NoteBudgetReply.class,
                        ReplyBudgetToUnit.class,
                        DiscloseBudget.class,
                        CommitFunds.class,
                        ReleaseCommitment.class,
                        MakePayment.class,
                        PayForProject.class,
                        RefundPayment.class,
                        RefundEarlierYear.class,
                        ReallocateFunds.class,
                        ProposeBudgetAdjustment.class,
                        ApproveBudgetAdjustment.class,
                        RejectBudgetAdjustment.class,
                        AddSpecialTransfer.class,
                        CloseBudgetYear.class,
                        DraftFinalAccounts.class,
                        AuditFinalAccounts.class,
                        ApproveFinalAccounts.class,
                        NoteFinalAccountsReply.class,
                        ReplyFinalAccountsToUnit.class,
                        DiscloseFinalAccounts.class,
                        PutTogetherDepartmentBudget.class,
                        SubmitDepartmentBudget.class,
                        SendBackDepartmentBudget.class,
                        ApproveDepartmentBudget.class,
                        NoteDepartmentBudgetReply.class,
                        DiscloseDepartmentBudget.class,
                        SubmitDepartmentAccounts.class,
                        ApproveDepartmentAccounts.class,
                        NoteDepartmentAccountsReply.class,
                        DiscloseDepartmentAccounts.class)
                .clocks("budget", BudgetLineId::new, SettleClocks::new, ReckonClocksAnew::new)
                .clocks(
                        "departmentbudget",
                        DepartmentBudgetId::new,
                        DepartmentBudgetCommand.SettleClocks::new,
                        DepartmentBudgetCommand.ReckonClocksAnew::new)
                .subject("budget", BudgetLine.class, Dependents.FOUNDED)
                .subject("departmentbudget", DepartmentBudget.class, Dependents.FOUNDED)
                .takesIn(new BudgetRows());
    }

    /** A school drafts its own lines alone. */
    @Bean
    BelongingOf belongingOfLines() {
        return BelongingOf.schools("budget", BudgetFeature::belonging)
                .begunBy(DraftBudgetLine.class, c -> Belonging.ofSchool(c.heading().unit().value()))
                .begunBy(
                        TakeOverBudgetLine.class,
                        c -> Belonging.ofSchool(c.heading().unit().value()));
    }

    private static Belonging belonging(List<Fact> facts) {
        for (var fact : facts) {
            if (fact instanceof LineFounded e) {
                return Belonging.ofSchool(e.heading().unit().value());
            }
        }
        return Belonging.ofSchool(null);
    }
}
