package org.chalkline.command.itproject;

import java.util.List;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.command.itproject.ITProjectCommand.*;
import org.chalkline.kernel.asset.AssetCard;
import org.chalkline.kernel.asset.AssetCategory;
import org.chalkline.kernel.asset.AssetRequestId;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.asset.DepreciationMethod;
import org.chalkline.kernel.asset.Funding;
import org.chalkline.kernel.asset.PaymentUse;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.kernel.itproject.ITProjectId;
import org.chalkline.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The list of IT projects (信息化项目清单): one act a row, as {@code docs/it-projects-csv.md} describes
 * them; a system in use that was kept elsewhere is one row.
 */
final class ITProjectRows implements IntakeKind {

    /** Tells what a row does. The words stand in files, and stay. */
    private enum Act {
        TAKE_OVER(TakeOverITProject.class),
        PROPOSE(ProposeITProject.class),
        APPROVE(ApproveITProject.class),
        CHANGE_APPROVAL(ChangeITApproval.class),
        TENDER(TenderITProject.class),
        AWARD(AwardITProject.class),
        CONTRACT(ContractITProject.class),
        AMEND(AmendITContract.class),
        ACCEPT(AcceptSystem.class),
        START(StartSystem.class),
        RETIRE(RetireSystem.class);

        private final Class<? extends Record> command;

        Act(Class<? extends Record> command) {
            this.command = command;
        }
    }

    @Override
    public String name() {
        return "it-projects";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var act = row.word("act", Act.class);
        var id = row.read("project", ITProjectId::new);
        var day = row.date("effectiveOn");
        Object command = act == Act.ACCEPT ? accepted(row, id) : row.record(act.command);
        return new Prepared(id.toString(), command, day);
    }

    /** A row names one payment; what several paid for is accepted by the mutation. */
    private static AcceptSystem accepted(RowReader row, ITProjectId id) {
        return new AcceptSystem(
                id,
                system(row),
                row.textIfAny("noAsset"),
                row.text("findings"),
                row.text("paper"),
                row.text("officer"),
                row.date("effectiveOn"));
    }

    private static @Nullable SystemAsset system(RowReader row) {
        var request = row.readIfAny("request", AssetRequestId::new);
        if (request == null) return null;
        var payment =
                new PaymentUse(
                        row.read("line", BudgetLineId::new), row.read("payment", PaymentId::new));
        return new SystemAsset(
                new AssetCard(
                        row.text("name"),
                        row.word("category", AssetCategory.class),
                        row.textIfAny("code"),
                        row.textIfAny("specification")),
                request,
                List.of(new Funding(payment, row.amount("paid"))),
                depreciation(row),
                row.text("place"));
    }

    private static Depreciation depreciation(RowReader row) {
        var method = row.wordOr("depreciation", DepreciationMethod.NONE);
        return method == DepreciationMethod.NONE
                ? Depreciation.NONE
                : new Depreciation(method, row.number("lifeMonths"), Money.ZERO);
    }
}
