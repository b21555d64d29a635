package org.chalkline.command.budget;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.budget.BudgetCommand.*;
import org.chalkline.kernel.budget.AdjustmentId;
import org.chalkline.kernel.budget.BudgetEvent.AdjustmentCase;
import org.chalkline.kernel.budget.BudgetEvent.Approver;
import org.chalkline.kernel.budget.BudgetEvent.AuditOutcome;
import org.chalkline.kernel.budget.BudgetEvent.Direction;
import org.chalkline.kernel.budget.BudgetEvent.EarlyGround;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.budget.EconomicCode;
import org.chalkline.kernel.budget.FunctionCode;
import org.chalkline.kernel.budget.Fund;
import org.chalkline.kernel.budget.LineHeading;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.kernel.budget.ReallocationId;
import org.chalkline.kernel.budget.RefundId;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.jspecify.annotations.Nullable;

/** A school's repairs in the budget of 2025, and the acts by which it becomes one. */
final class Examples {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    /** The first year whose lines are approved in the whole alone. */
    static final int WHOLE_FROM = 2027;

    static final LocalDate DRAFTED = LocalDate.of(2024, 11, 11);
    static final LocalDate SUBMITTED = LocalDate.of(2024, 12, 2);
    static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);
    static final LocalDate APPROVED = LocalDate.of(2025, 1, 16);
    static final LocalDate DEPARTMENT_REPLIED = LocalDate.of(2025, 2, 5);
    static final LocalDate REPLIED = LocalDate.of(2025, 2, 12);
    static final LocalDate MARCH = LocalDate.of(2025, 3, 3);
    static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);

    static final BudgetLineId LINE = new BudgetLineId("B-2025-0001");
    static final BudgetLineId OTHER = new BudgetLineId("B-2025-0002");
    static final BudgetLineId NEXT = new BudgetLineId("B-2026-0001");
    static final EconomicCode REPAIRS = new EconomicCode("30213");
    static final EconomicCode OFFICE = new EconomicCode("30201");
    static final LineHeading HEADING = heading("2050202", REPAIRS, "CN-0101", "XM-7", 2025);
    static final CommitmentId CONTRACT = new CommitmentId("HT-1");
    static final PaymentId PAYMENT = new PaymentId("ZF-1");
    static final AdjustmentId PLAN = new AdjustmentId("TZ-1");
    static final ReallocationId REALLOCATION = new ReallocationId("TJ-1");

    static final String OFFICER = "officer-12";
    static final String STRANGER = "officer-99";
    static final String DIGEST = "b".repeat(64);

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

    static Money yuan(String amount) {
        return Money.of(amount);
    }

    static LineHeading heading(
            String function,
            EconomicCode economic,
            String unit,
            @Nullable String project,
            int year) {
        return new LineHeading(
                Fund.GENERAL_PUBLIC,
                new FunctionCode(function),
                economic,
                new UnitId(unit),
                project,
                year);
    }

    static Decision decided(LocalDate on) {
        return decided(OFFICER, on, List.of());
    }

    static Decision decided(String officer, LocalDate on, List<String> evidence) {
        return new Decision(
                "长教财〔" + on.getYear() + "〕7号",
                "Changning District Education Bureau",
                officer,
                on,
                null,
                null,
                List.of(),
                List.of(new LegalBasis("Budget Law", "52", "2018")),
                "As the budget provides.",
                evidence,
                null,
                null,
                null,
                null,
                null);
    }

    static DraftBudgetLine draft() {
        return draft(LINE, HEADING, "100000.00");
    }

    static DraftBudgetLine draft(BudgetLineId line, LineHeading heading, String amount) {
        var on = DRAFTED.plusYears(heading.year() - 2025L);
        return new DraftBudgetLine(line, heading, yuan(amount), "校舍修缮", false, OFFICER, on);
    }

    static SubmitBudgetLine submit(BudgetLineId line) {
        return new SubmitBudgetLine(line, OFFICER, SUBMITTED);
    }

    static ApproveBudgetLine approve(BudgetLineId line, String amount) {
        return new ApproveBudgetLine(
                line, yuan(amount), Body.PEOPLES_CONGRESS, decided(APPROVED), APPROVED);
    }

    static NoteBudgetReply departmentReply(BudgetLineId line) {
        return new NoteBudgetReply(line, "长财〔2025〕3号", DEPARTMENT_REPLIED);
    }

    static ReplyBudgetToUnit reply(BudgetLineId line) {
        return new ReplyBudgetToUnit(line, decided(REPLIED), REPLIED);
    }

    /** The acts by which a line of 2025 comes to be executed with this amount. */
    static Object[] executing(BudgetLineId line, LineHeading heading, String amount) {
        return new Object[] {
            draft(line, heading, amount),
            submit(line),
            approve(line, amount),
            departmentReply(line),
            reply(line)
        };
    }

    static ArrangeEarlySpending early(String ceiling, LocalDate on) {
        return new ArrangeEarlySpending(
                LINE, EarlyGround.LEGAL_OBLIGATION, yuan(ceiling), null, null, decided(on), on);
    }

    static CommitFunds commit(String amount, LocalDate on) {
        return commit(CONTRACT, amount, on);
    }

    static CommitFunds commit(CommitmentId id, String amount, LocalDate on) {
        return new CommitFunds(LINE, id, yuan(amount), REPAIRS, "某建筑公司", "屋面", OFFICER, on);
    }

    static ReleaseCommitment release(String amount, LocalDate on) {
        return new ReleaseCommitment(LINE, CONTRACT, yuan(amount), "Less was done.", OFFICER, on);
    }

    static MakePayment pay(String amount, LocalDate on) {
        return pay(PAYMENT, null, amount, on);
    }

    static MakePayment pay(
            PaymentId id, @Nullable CommitmentId commitment, String amount, LocalDate on) {
        return new MakePayment(
                LINE, id, commitment, yuan(amount), REPAIRS, "某建筑公司", "屋面", OFFICER, on);
    }

    static RefundPayment refund(String id, String amount, LocalDate on) {
        return new RefundPayment(
                LINE, new RefundId(id), PAYMENT, yuan(amount), "Paid twice.", OFFICER, on);
    }

    static ReallocateFunds reallocate(String amount) {
        return reallocate(LINE, OTHER, Approver.FINANCE, amount);
    }

    static ReallocateFunds reallocate(
            BudgetLineId from, BudgetLineId to, Approver approver, String amount) {
        return new ReallocateFunds(
                from, to, REALLOCATION, yuan(amount), approver, decided(APRIL), APRIL);
    }

    static ProposeBudgetAdjustment propose(
            AdjustmentCase because, Direction direction, String amount) {
        return new ProposeBudgetAdjustment(
                LINE,
                PLAN,
                because,
                direction,
                yuan(amount),
                "More roofs leak.",
                APRIL,
                APRIL.plusDays(40),
                APRIL);
    }

    static ApproveBudgetAdjustment adjust(LocalDate on) {
        return new ApproveBudgetAdjustment(LINE, PLAN, Body.STANDING_COMMITTEE, decided(on), on);
    }

    static CloseBudgetYear close(String carryOver, @Nullable BudgetLineId to) {
        return new CloseBudgetYear(LINE, yuan(carryOver), to, OFFICER, YEAR_END);
    }

    static DraftFinalAccounts accounts(
            String budgeted, String adjusted, String spent, LocalDate on) {
        return new DraftFinalAccounts(
                LINE, yuan(budgeted), yuan(adjusted), yuan(spent), OFFICER, on);
    }

    static AuditFinalAccounts audit(AuditOutcome outcome, LocalDate on) {
        return new AuditFinalAccounts(LINE, outcome, "长审〔2026〕4号", "As stated.", on);
    }
}
