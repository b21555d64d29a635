package org.chalkline.bench;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.budget.Body;
import org.chalkline.command.budget.BudgetCommand.ApproveBudgetLine;
import org.chalkline.command.budget.BudgetCommand.DraftBudgetLine;
import org.chalkline.command.budget.BudgetCommand.MakePayment;
import org.chalkline.command.budget.BudgetCommand.NoteBudgetReply;
import org.chalkline.command.budget.BudgetCommand.ReplyBudgetToUnit;
import org.chalkline.command.budget.BudgetCommand.SubmitBudgetLine;
import org.chalkline.command.procedure.power.PowersCommand.DelegatePower;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.EconomicCode;
import org.chalkline.kernel.budget.FunctionCode;
import org.chalkline.kernel.budget.Fund;
import org.chalkline.kernel.budget.LineHeading;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;

/** What callers ask of budget lines of 2025, made up from numbers. */
final class BudgetActs {
    static final int YEAR = 2025;

    private static final String OFFICER = "officer-12";
    private static final LocalDate REPLIED = LocalDate.of(YEAR, 2, 12);
    private static final List<String> FUNCTIONS =
            List.of("2050201", "2050202", "2050203", "2050801", "2080505", "2101102", "2210201");
    private static final List<String> ECONOMICS = List.of("30101", "30201", "30213", "31003");

    private BudgetActs() {}

    static BudgetLineId line(int number) {
        return new BudgetLineId("B-%07d".formatted(number));
    }

    static LineHeading heading(int number) {
        return new LineHeading(
                Fund.GENERAL_PUBLIC,
                new FunctionCode(FUNCTIONS.get(number % FUNCTIONS.size())),
                new EconomicCode(ECONOMICS.get(number / FUNCTIONS.size() % ECONOMICS.size())),
                new UnitId("CN-%04d".formatted(number % 120)),
                number % 3 == 0 ? null : "XM-" + number % 40,
                YEAR);
    }

    /** What has to be delegated before anything is done with a line. */
    static List<Object> powers() {
        return List.of(
                delegate(Power.PREPARE_BUDGETS),
                delegate(Power.REPLY_BUDGETS),
                delegate(Power.SPEND_BUDGETS));
    }

    private static DelegatePower delegate(Power power) {
        return new DelegatePower(
                new OfficerId(OFFICER), power, "1", "Head", null, LocalDate.of(2020, 1, 1));
    }

    /** The acts by which a line comes to be executed, with ten million yuan. */
    static List<Object> executing(int number) {
        var id = line(number);
        var amount = Money.of("10000000");
        var approved = LocalDate.of(YEAR, 1, 16);
        return List.of(
                new DraftBudgetLine(
                        id,
                        heading(number),
                        amount,
                        "校舍修缮",
                        false,
                        OFFICER,
                        LocalDate.of(YEAR - 1, 11, 11)),
                new SubmitBudgetLine(id, OFFICER, LocalDate.of(YEAR - 1, 12, 2)),
                new ApproveBudgetLine(
                        id, amount, Body.PEOPLES_CONGRESS, decided(approved), approved),
                new NoteBudgetReply(id, "F-1", LocalDate.of(YEAR, 2, 5)),
                new ReplyBudgetToUnit(id, decided(REPLIED), REPLIED));
    }

    static MakePayment pay(int line, int payment) {
        return new MakePayment(
                line(line),
                new PaymentId("P-" + payment),
                null,
                Money.ofFen(1 + payment % 9_999),
                heading(line).economic(),
                "上海示例有限公司",
                "维修",
                OFFICER,
                REPLIED.plusDays(payment % 300));
    }

    static Decision decided(LocalDate on) {
        return new Decision(
                "7",
                "Bureau",
                OFFICER,
                on,
                null,
                null,
                List.of(),
                List.of(new LegalBasis("Budget Law", "52", "2018")),
                "As planned.",
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }
}
