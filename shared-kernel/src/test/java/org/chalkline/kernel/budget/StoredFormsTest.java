package org.chalkline.kernel.budget;

import static org.chalkline.kernel.fact.SampleDecisions.FULL;
import static org.chalkline.kernel.fact.SampleDecisions.SPARE;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.budget.BudgetEvent.*;
import org.chalkline.kernel.budget.DepartmentBudgetEvent.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.research.ResearchProjectEvent.FundsDeclineGround;
import org.chalkline.kernel.research.ResearchProjectEvent.ResearchUse;
import org.chalkline.kernel.research.ResearchProjectId;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

class StoredFormsTest extends StoredForms {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final BudgetLineId ID = new BudgetLineId("B-2026-0001");
    private static final BudgetLineId OTHER = new BudgetLineId("B-2025-0001");
    private static final DepartmentBudgetId BUDGET = DepartmentBudgetId.of(2026);
    private static final Money AMOUNT = Money.of("120000.05");
    private static final ResearchProjectId RESEARCH = new ResearchProjectId("2026-1");
    private static final CommitmentId COMMITMENT = new CommitmentId("HT-12");
    private static final PaymentId PAYMENT = new PaymentId("ZF-7");
    private static final AdjustmentId ADJUSTMENT = new AdjustmentId("TZ-1");
    private static final ReallocationId REALLOCATION = new ReallocationId("TJ-3");

    StoredFormsTest() {
        super(
                List.<Fact>of(
                        new LineDrafted(
                                ID, heading("XM-1"), AMOUNT, "校舍修缮", true, "officer-12", DAY),
                        new LineDrafted(
                                ID, heading(null), AMOUNT, "Wages", false, "officer-12", DAY),
                        new LineTakenOver(
                                ID,
                                heading(null),
                                AMOUNT,
                                AMOUNT,
                                AMOUNT,
                                "Wages",
                                false,
                                "accounts of 2026",
                                DAY),
                        new CommitmentsTakenOver(
                                ID, new CommitmentId("C-9"), AMOUNT, "accounts of 2026", DAY),
                        new DraftRevised(ID, AMOUNT, "校舍修缮", "officer-12", DAY),
                        new LineSubmitted(ID, "officer-12", DAY),
                        new LineReturned(ID, "Too much.", DAY),
                        new LineDropped(ID, "Not this year.", DAY),
                        new EarlySpendingArranged(
                                ID,
                                EarlyGround.SAME_PERIOD_LAST_YEAR,
                                AMOUNT,
                                OTHER,
                                DAY,
                                SPARE,
                                DAY),
                        new EarlySpendingArranged(
                                ID, EarlyGround.EMERGENCY, AMOUNT, null, null, SPARE, DAY),
                        new LineApproved(ID, AMOUNT, FULL, DAY),
                        new DepartmentReplied(ID, "长财〔2026〕9号", DAY),
                        new UnitReplied(ID, SPARE, DAY),
                        new BudgetDisclosed(ID, Discloser.UNIT, "The school's web site", DAY),
                        new FundsCommitted(
                                ID, COMMITMENT, AMOUNT, "某建筑公司", "屋面", "officer-12", DAY),
                        new CommitmentReleased(
                                ID, COMMITMENT, AMOUNT, "Less was done.", "officer-12", DAY),
                        new FundsKept(
                                ID,
                                RESEARCH,
                                1,
                                RESEARCH.kept(1),
                                AMOUNT,
                                new SchoolId("1201"),
                                DAY),
                        new FundsDeclined(
                                ID, RESEARCH, 1, AMOUNT, FundsDeclineGround.OTHER_YEAR, DAY),
                        new ProjectFundsSpent(
                                ID,
                                RESEARCH,
                                PAYMENT,
                                RESEARCH.kept(1),
                                ResearchUse.TRAVEL,
                                AMOUNT,
                                DAY),
                        new ProjectFundsRefunded(
                                ID, RESEARCH, new RefundId("TK-2"), RESEARCH.kept(1), AMOUNT, DAY),
                        new FundsFreed(ID, RESEARCH, 1, RESEARCH.kept(1), AMOUNT, DAY),
                        new PaymentMade(
                                ID, PAYMENT, COMMITMENT, AMOUNT, "某建筑公司", "屋面", "officer-12", DAY),
                        new PaymentMade(
                                ID, PAYMENT, null, AMOUNT, "Staff", "Wages", "officer-12", DAY),
                        new PaymentRefunded(
                                ID,
                                new RefundId("TK-1"),
                                PAYMENT,
                                COMMITMENT,
                                AMOUNT,
                                "Paid twice.",
                                "officer-12",
                                DAY),
                        new PaymentRefunded(
                                ID,
                                new RefundId("TK-2"),
                                PAYMENT,
                                null,
                                AMOUNT,
                                "Paid twice.",
                                "officer-12",
                                DAY),
                        new EarlierYearRefunded(
                                ID,
                                new RefundId("TK-3"),
                                PAYMENT,
                                AMOUNT,
                                "JK-1",
                                "Paid twice.",
                                "officer-12",
                                DAY),
                        new FundsReallocatedAway(
                                ID, REALLOCATION, OTHER, AMOUNT, Approver.DEPARTMENT, SPARE, DAY),
                        new FundsReallocatedHere(
                                ID, REALLOCATION, OTHER, AMOUNT, Approver.FINANCE, SPARE, DAY),
                        new AdjustmentProposed(
                                ID,
                                ADJUSTMENT,
                                AdjustmentCase.KEY_SPENDING_REDUCED,
                                Direction.DECREASE,
                                AMOUNT,
                                "Fewer pupils.",
                                DAY,
                                DAY.plusDays(40),
                                DAY),
                        new BudgetAdjusted(
                                ID,
                                ADJUSTMENT,
                                AdjustmentCase.TOTAL_CHANGED,
                                Direction.INCREASE,
                                AMOUNT,
                                SPARE,
                                DAY),
                        new AdjustmentRejected(ID, ADJUSTMENT, "Withdrawn.", DAY),
                        new SpecialTransferAdded(ID, "沪财教〔2026〕3号", AMOUNT, SPARE, DAY),
                        new YearClosed(ID, AMOUNT, OTHER, Money.ZERO, "officer-12", DAY),
                        new YearClosed(ID, Money.ZERO, null, AMOUNT, "officer-12", DAY),
                        new CarryOverReceived(ID, OTHER, AMOUNT, DAY),
                        new AccountsDrafted(ID, AMOUNT, AMOUNT, Money.ZERO, "officer-12", DAY),
                        new AccountsAudited(
                                ID, AuditOutcome.CONFIRMED, "长审〔2027〕4号", "As stated.", DAY),
                        new AccountsApproved(ID, SPARE, DAY),
                        new AccountsDepartmentReplied(ID, "长财〔2027〕9号", DAY),
                        new AccountsUnitReplied(ID, SPARE, DAY),
                        new AccountsDisclosed(ID, Discloser.DEPARTMENT, "The web site", DAY),
                        new DepartmentBudgetPutTogether(
                                BUDGET,
                                List.of(new Entry(ID, AMOUNT)),
                                List.of(OTHER),
                                "officer-12",
                                DAY),
                        new DepartmentBudgetSubmitted(BUDGET, 2, AMOUNT, "officer-12", DAY),
                        new DepartmentBudgetSentBack(BUDGET, "Too much.", DAY),
                        new DepartmentBudgetApproved(
                                BUDGET, AMOUNT, "The roof could not wait.", FULL, DAY),
                        new DepartmentBudgetApproved(BUDGET, Money.ZERO, null, SPARE, DAY),
                        new DepartmentBudgetReplied(BUDGET, "长财〔2026〕9号", DAY),
                        new DepartmentBudgetDisclosed(BUDGET, "The web site", DAY),
                        new DepartmentAccountsSubmitted(
                                BUDGET, AMOUNT, AMOUNT, AMOUNT, "officer-12", DAY),
                        new DepartmentAccountsApproved(BUDGET, SPARE, DAY),
                        new DepartmentAccountsReplied(BUDGET, "长财〔2027〕9号", DAY),
                        new DepartmentAccountsDisclosed(BUDGET, "The web site", DAY)),
                BudgetEvent.class,
                DepartmentBudgetEvent.class);
    }

    private static LineHeading heading(@Nullable String project) {
        return new LineHeading(
                Fund.GENERAL_PUBLIC,
                new FunctionCode("2050202"),
                new EconomicCode("30213"),
                new UnitId("CN-0101"),
                project,
                2026);
    }
}
