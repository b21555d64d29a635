package org.chalkline.command.budget;

import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.budget.BudgetRefusal.*;
import static org.chalkline.command.budget.Examples.*;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.budget.BudgetCommand.*;
import org.chalkline.kernel.budget.BudgetEvent.*;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.kernel.budget.RefundId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What may be spent before a budget is approved, and by what measure (Budget Law, 54). */
class EarlySpendingTest {
    private final Bureau bureau = new Bureau();

    @AfterEach
    void shutDown() {
        bureau.close();
    }

    @Test
    void early_spending_is_arranged_within_the_draft() {
        bureau.accept(draft(), submit(LINE), early("30000", LocalDate.of(2025, 1, 2)));
        bureau.refuse(BEYOND_DRAFT, early("100000.01", LocalDate.of(2025, 1, 3)));
    }

    @Test
    void a_ceiling_is_not_dated_before_the_one_it_follows() {
        bureau.accept(draft(), submit(LINE), early("30000", LocalDate.of(2025, 1, 8)));
        bureau.refuse(ACT_OUT_OF_ORDER, early("40000", LocalDate.of(2025, 1, 7)));
    }

    @Test
    void nothing_is_arranged_before_the_year_begins() {
        bureau.accept(draft(), submit(LINE));
        bureau.refuse(YEAR_NOT_BEGUN, early("1", NEW_YEAR.minusDays(1)));
    }

    @Test
    void what_is_spent_early_is_bound_by_what_was_arranged() {
        bureau.accept(draft(), submit(LINE));
        bureau.refuse(NOT_TO_BE_SPENT_YET, pay("0.01", LocalDate.of(2025, 1, 6)));
        bureau.accept(
                early("30000", LocalDate.of(2025, 1, 2)),
                commit("30000", LocalDate.of(2025, 1, 6)));
        bureau.refuse(BEYOND_EARLY_SPENDING, pay("0.01", LocalDate.of(2025, 1, 6)));
    }

    @Test
    void a_ceiling_is_not_lowered_below_what_was_spent() {
        bureau.accept(
                draft(),
                submit(LINE),
                early("30000", LocalDate.of(2025, 1, 2)),
                commit("20000", LocalDate.of(2025, 1, 6)));
        bureau.refuse(BELOW_SPENT, early("19999.99", LocalDate.of(2025, 1, 7)));
        bureau.accept(early("20000", LocalDate.of(2025, 1, 7)));
    }

    @Test
    void less_than_was_spent_early_is_not_approved_before_it_is_released() {
        bureau.accept(
                draft(),
                submit(LINE),
                early("30000", LocalDate.of(2025, 1, 2)),
                commit("30000", LocalDate.of(2025, 1, 6)));
        bureau.refuse(APPROVED_BELOW_SPENT, approve(LINE, "29999.99"));
        bureau.accept(release("0.01", LocalDate.of(2025, 1, 7)), approve(LINE, "29999.99"));
        bureau.refuse(BEYOND_EARLY_SPENDING, pay("0.01", APPROVED));
    }

    @Test
    void once_the_unit_was_replied_to_nothing_is_arranged_early() {
        bureau.accept(executing(LINE, HEADING, "100000"));
        bureau.refuse(NO_LONGER_EARLY, early("1", MARCH));
    }

    @Test
    void last_years_measure_is_what_last_years_line_paid_by_the_same_day() {
        var last = new BudgetLineId("B-2024-0001");
        bureau.knowing(
                new LineDrafted(
                        last,
                        heading("2050202", REPAIRS, "CN-0101", "XM-7", 2024),
                        yuan("50000"),
                        "x",
                        false,
                        OFFICER,
                        DRAFTED.minusYears(1)),
                payment(last, "ZF-1", "7000", LocalDate.of(2024, 1, 31)),
                payment(last, "ZF-2", "100", LocalDate.of(2024, 2, 1)),
                new PaymentRefunded(
                        last,
                        new RefundId("TK-1"),
                        PAYMENT,
                        null,
                        yuan("500"),
                        "x",
                        OFFICER,
                        LocalDate.of(2024, 1, 31)));
        bureau.accept(draft(), submit(LINE));
        bureau.refuse(BEYOND_LAST_YEAR, lastYears("6500.01", last));
        bureau.accept(lastYears("6500.00", last));
    }

    @Test
    void last_years_measure_names_last_years_line_and_the_time_or_cites_a_document() {
        bureau.accept(draft(), submit(LINE));
        var on = LocalDate.of(2025, 1, 2);
        var ground = EarlyGround.SAME_PERIOD_LAST_YEAR;
        bureau.refuse(
                LAST_YEAR_NOT_COMPARED,
                new ArrangeEarlySpending(LINE, ground, yuan("1"), null, null, decided(on), on));
        bureau.refuse(NOT_LAST_YEARS_LINE, lastYears("1", OTHER));
        bureau.accept(
                new ArrangeEarlySpending(
                        LINE,
                        ground,
                        yuan("1"),
                        null,
                        null,
                        decided(OFFICER, on, List.of(DIGEST)),
                        on));
    }

    private ArrangeEarlySpending lastYears(String ceiling, BudgetLineId line) {
        var on = LocalDate.of(2025, 1, 2);
        return new ArrangeEarlySpending(
                LINE,
                EarlyGround.SAME_PERIOD_LAST_YEAR,
                yuan(ceiling),
                line,
                LocalDate.of(2025, 1, 31),
                decided(on),
                on);
    }

    private PaymentMade payment(BudgetLineId line, String id, String amount, LocalDate on) {
        return new PaymentMade(line, new PaymentId(id), null, yuan(amount), "x", "x", OFFICER, on);
    }
}
