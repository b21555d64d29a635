package org.chalkline.command.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_IN_FUTURE;
import static org.chalkline.command.budget.BudgetRefusal.*;
import static org.chalkline.command.budget.Examples.*;

import java.time.LocalDate;
import org.chalkline.command.budget.BudgetCommand.*;
import org.chalkline.kernel.budget.BudgetEvent.*;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.budget.PaymentId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lines that were executed before this record, taken over in one act. */
class TakenOverLineTest {
    private static final String SOURCE = "accounts of March 2025";

    private final Bureau bureau = new Bureau();

    @AfterEach
    void shutDown() {
        bureau.close();
    }

    /** Of 100,000 that were approved and 120,000 that are available. */
    private static TakeOverBudgetLine takeOver(
            String spent, @Nullable String committed, LocalDate asOf) {
        return new TakeOverBudgetLine(
                LINE,
                HEADING,
                yuan("100000"),
                yuan("120000"),
                yuan(spent),
                committed == null ? null : yuan(committed),
                committed == null ? null : CONTRACT,
                "Repairs",
                false,
                SOURCE,
                asOf);
    }

    private static MakePayment pay(@Nullable CommitmentId from, String amount, LocalDate on) {
        return new MakePayment(
                LINE, PAYMENT, from, yuan(amount), REPAIRS, "Builder", "Roof", OFFICER, on);
    }

    @Test
    void its_figures_stand_with_their_source_and_what_is_left_is_spent() {
        bureau.accept(takeOver("70000", "30000", MARCH));
        assertThat(bureau.facts(LineTakenOver.class))
                .extracting(LineTakenOver::source)
                .containsExactly(SOURCE);
        assertThat(bureau.facts(CommitmentsTakenOver.class))
                .extracting(CommitmentsTakenOver::commitment)
                .containsExactly(CONTRACT);
        bureau.refuse(BEYOND_AVAILABLE, pay(null, "20000.01", APRIL));
        bureau.accept(pay(null, "20000", APRIL));
    }

    @Test
    void what_was_committed_is_paid_and_the_rest_released() {
        bureau.accept(takeOver("70000", "30000", MARCH));
        bureau.refuse(BEYOND_COMMITMENT, pay(CONTRACT, "30000.01", APRIL));
        bureau.accept(
                pay(CONTRACT, "29000", APRIL),
                new ReleaseCommitment(
                        LINE, CONTRACT, yuan("1000"), "Less was done.", OFFICER, APRIL));
        assertThat(bureau.facts(PaymentMade.class)).hasSize(1);
    }

    @Test
    void nothing_is_spent_on_a_day_that_its_figures_include() {
        bureau.accept(takeOver("70000", null, MARCH));
        bureau.refuse(INCLUDED_IN_FIGURES, pay(null, "1", MARCH));
        bureau.accept(pay(null, "1", MARCH.plusDays(1)));
    }

    @Test
    void its_year_is_closed_and_what_was_spent_before_counts() {
        bureau.accept(
                takeOver("70000", null, YEAR_END),
                new CloseBudgetYear(LINE, yuan("0"), null, OFFICER, YEAR_END));
        assertThat(bureau.facts(YearClosed.class))
                .extracting(YearClosed::surplus)
                .containsExactly(yuan("50000.00"));
        bureau.accept(
                new DraftFinalAccounts(
                        LINE, yuan("100000"), yuan("120000"), yuan("70000"), OFFICER, YEAR_END));
    }

    @Test
    void taken_over_again_it_adds_nothing_and_otherwise_is_another_line() {
        bureau.accept(takeOver("70000", "30000", MARCH));
        assertThat(bureau.accept(takeOver("70000", "30000", MARCH))).isEmpty();
        bureau.refuse(LINE_ID_IN_USE, takeOver("70000", "29000", MARCH));
        bureau.refuse(LINE_ID_IN_USE, takeOver("70001", "30000", MARCH));
        bureau.refuse(LINE_ID_IN_USE, takeOver("70000", null, MARCH));
    }

    @Test
    void sums_that_do_not_add_up_or_are_of_another_year_are_refused() {
        bureau.refuse(BEYOND_AVAILABLE, takeOver("120000.01", null, MARCH));
        bureau.refuse(BEYOND_AVAILABLE, takeOver("100000", "20000.01", MARCH));
        bureau.refuse(OUTSIDE_BUDGET_YEAR, takeOver("1", null, LocalDate.of(2024, 12, 31)));
        bureau.refuse(ACT_IN_FUTURE, takeOver("1", null, TODAY.plusDays(1)));
        var unnumbered =
                new TakeOverBudgetLine(
                        LINE,
                        HEADING,
                        yuan("10"),
                        null,
                        yuan("1"),
                        yuan("2"),
                        null,
                        "Repairs",
                        false,
                        SOURCE,
                        MARCH);
        bureau.refuse(COMMITMENTS_UNNUMBERED, unnumbered);
    }

    @Test
    void what_came_back_of_a_payment_of_before_is_unknown() {
        bureau.accept(takeOver("70000", null, MARCH));
        bureau.refuse(
                UNKNOWN_PAYMENT,
                new RefundPayment(
                        LINE,
                        new org.chalkline.kernel.budget.RefundId("R-1"),
                        new PaymentId("ZF-0"),
                        yuan("1"),
                        "Paid twice.",
                        OFFICER,
                        APRIL));
    }
}
