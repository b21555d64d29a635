package org.chalkline.query;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.budget.AdjustmentId;
import org.chalkline.kernel.budget.BudgetEvent.*;
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
import org.jspecify.annotations.Nullable;

/** Facts of budget lines of 2026, from which tests tell their stories. */
public final class BudgetStory {
    private BudgetStory() {}

    public static LocalDate day(String day) {
        return LocalDate.parse("2026-" + day);
    }

    public static BudgetLineId id(String id) {
        return new BudgetLineId(id);
    }

    public static Decision decision(LocalDate on) {
        return new Decision(
                "2026-1",
                "Bureau",
                "Li",
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

    public static LineDrafted drafted(
            String id,
            Fund fund,
            String function,
            String economic,
            String unit,
            @Nullable String project,
            String amount) {
        var heading =
                new LineHeading(
                        fund,
                        new FunctionCode(function),
                        new EconomicCode(economic),
                        new UnitId(unit),
                        project,
                        2026);
        return new LineDrafted(
                id(id),
                heading,
                Money.of(amount),
                "Repairs",
                false,
                "Li",
                LocalDate.of(2025, 11, 3));
    }

    public static LineDrafted drafted(String id, String function, String unit, String amount) {
        return drafted(id, Fund.GENERAL_PUBLIC, function, "30213", unit, "XM-1", amount);
    }

    /** The facts by which a drafted line comes to be executed on 10 February. */
    public static List<Fact> executed(String id, String amount) {
        return List.of(
                new LineSubmitted(id(id), "Li", LocalDate.of(2025, 12, 1)),
                new LineApproved(id(id), Money.of(amount), decision(day("01-20")), day("01-20")),
                new DepartmentReplied(id(id), "F-1", day("02-02")),
                new UnitReplied(id(id), decision(day("02-10")), day("02-10")));
    }

    public static EarlySpendingArranged early(String id, String ceiling, String on) {
        return new EarlySpendingArranged(
                id(id),
                EarlyGround.EMERGENCY,
                Money.of(ceiling),
                null,
                null,
                decision(day(on)),
                day(on));
    }

    public static FundsCommitted committed(String id, String number, String amount, String on) {
        return new FundsCommitted(
                id(id),
                new CommitmentId(number),
                Money.of(amount),
                "Elm Ltd",
                "Roof",
                "Li",
                day(on));
    }

    public static CommitmentReleased released(String id, String number, String amount, String on) {
        return new CommitmentReleased(
                id(id), new CommitmentId(number), Money.of(amount), "Less.", "Li", day(on));
    }

    public static PaymentMade paid(
            String id, String number, @Nullable String commitment, String amount, String on) {
        return new PaymentMade(
                id(id),
                new PaymentId(number),
                commitment == null ? null : new CommitmentId(commitment),
                Money.of(amount),
                "Elm Ltd",
                "Roof",
                "Li",
                day(on));
    }

    public static PaymentRefunded refunded(
            String id, String number, String payment, String amount, String on) {
        return refunded(id, number, payment, null, amount, on);
    }

    public static PaymentRefunded refunded(
            String id,
            String number,
            String payment,
            @Nullable String commitment,
            String amount,
            String on) {
        return new PaymentRefunded(
                id(id),
                new RefundId(number),
                new PaymentId(payment),
                commitment == null ? null : new CommitmentId(commitment),
                Money.of(amount),
                "Twice.",
                "Li",
                day(on));
    }

    public static List<Fact> reallocated(String from, String to, String amount, String on) {
        var number = new ReallocationId("R-" + on);
        var decision = decision(day(on));
        return List.of(
                new FundsReallocatedAway(
                        id(from),
                        number,
                        id(to),
                        Money.of(amount),
                        Approver.DEPARTMENT,
                        decision,
                        day(on)),
                new FundsReallocatedHere(
                        id(to),
                        number,
                        id(from),
                        Money.of(amount),
                        Approver.DEPARTMENT,
                        decision,
                        day(on)));
    }

    public static BudgetAdjusted adjusted(
            String id, Direction direction, String amount, String on) {
        return new BudgetAdjusted(
                id(id),
                new AdjustmentId("P-" + on),
                AdjustmentCase.TOTAL_CHANGED,
                direction,
                Money.of(amount),
                decision(day(on)),
                day(on));
    }

    public static YearClosed closed(String id, String carriedOver, String surplus) {
        return new YearClosed(
                id(id), Money.of(carriedOver), id("N"), Money.of(surplus), "Li", day("12-31"));
    }
}
