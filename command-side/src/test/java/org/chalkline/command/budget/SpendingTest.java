package org.chalkline.command.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_IN_FUTURE;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.InputRefusal.TEXT_MISSING;
import static org.chalkline.command.budget.BudgetRefusal.*;
import static org.chalkline.command.budget.Examples.*;
import static org.chalkline.command.budget.Told.told;
import static org.chalkline.command.money.MoneyRefusal.CURRENCY_NOT_YUAN;
import static org.chalkline.command.procedure.power.PowerRefusal.OFFICER_NOT_EMPOWERED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.budget.BudgetCommand.*;
import org.chalkline.command.money.MoneyRefusal;
import org.chalkline.kernel.budget.BudgetEvent.*;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.kernel.budget.RefundId;
import org.chalkline.kernel.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commitments, payments, refunds: nothing beyond what is left, on no day. */
class SpendingTest {
    private final Bureau bureau = new Bureau();

    @BeforeEach
    void execute() {
        bureau.accept(executing(LINE, HEADING, "100000"));
    }

    @AfterEach
    void shutDown() {
        bureau.close();
    }

    @Test
    void money_is_committed_paid_from_the_commitment_and_the_rest_released() {
        assertThat(
                        told(
                                bureau.accept(
                                        commit("60000", MARCH),
                                        pay(PAYMENT, CONTRACT, "59000", APRIL),
                                        release("1000", APRIL))))
                .containsExactly(
                        new FundsCommitted(
                                LINE, CONTRACT, yuan("60000.00"), "某建筑公司", "屋面", OFFICER, MARCH),
                        new PaymentMade(
                                LINE,
                                PAYMENT,
                                CONTRACT,
                                yuan("59000.00"),
                                "某建筑公司",
                                "屋面",
                                OFFICER,
                                APRIL),
                        new CommitmentReleased(
                                LINE, CONTRACT, yuan("1000.00"), "Less was done.", OFFICER, APRIL));
        bureau.accept(pay(new PaymentId("ZF-2"), null, "41000", APRIL));
    }

    @Test
    void one_fen_beyond_what_is_left_is_refused() {
        bureau.refuse(BEYOND_AVAILABLE, commit("100000.01", MARCH));
        bureau.accept(commit("60000", MARCH), pay("40000", MARCH));
        bureau.refuse(BEYOND_AVAILABLE, commit(new CommitmentId("HT-2"), "0.01", MARCH));
        bureau.refuse(BEYOND_AVAILABLE, pay(new PaymentId("ZF-2"), null, "0.01", MARCH));
    }

    @Test
    void nothing_is_spent_of_a_line_that_is_not_in_the_budget() {
        bureau.refuse(
                UNKNOWN_LINE,
                new MakePayment(
                        OTHER, PAYMENT, null, yuan("1"), REPAIRS, "x", "x", OFFICER, MARCH));
    }

    @Test
    void an_act_of_nothing_is_refused() {
        bureau.refuse(MoneyRefusal.AMOUNT_ZERO, commit("0", MARCH));
        bureau.refuse(MoneyRefusal.AMOUNT_ZERO, pay("0", MARCH));
    }

    @Test
    void money_is_not_put_to_another_use() {
        bureau.refuse(
                ANOTHER_USE,
                new MakePayment(LINE, PAYMENT, null, yuan("1"), OFFICE, "x", "x", OFFICER, MARCH));
        bureau.refuse(
                ANOTHER_USE,
                new CommitFunds(LINE, CONTRACT, yuan("1"), OFFICE, "x", "x", OFFICER, MARCH));
    }

    @Test
    void what_was_paid_late_in_recording_is_measured_against_every_later_day() {
        bureau.accept(pay("99999.99", APRIL));
        bureau.refuse(BEYOND_AVAILABLE, pay(new PaymentId("ZF-2"), null, "0.02", MARCH));
        bureau.accept(pay(new PaymentId("ZF-2"), null, "0.01", MARCH));
    }

    @Test
    void a_day_before_the_reply_has_nothing_to_spend_though_recorded_after_it() {
        bureau.refuse(BEYOND_EARLY_SPENDING, pay("0.01", REPLIED.minusDays(1)));
    }

    @Test
    void spending_is_dated_within_the_year_and_not_after_today() {
        bureau.refuse(OUTSIDE_BUDGET_YEAR, pay("1", LocalDate.of(2026, 1, 1)));
        bureau.refuse(OUTSIDE_BUDGET_YEAR, pay("1", LocalDate.of(2024, 12, 31)));
        bureau.on(MARCH).refuse(ACT_IN_FUTURE, pay("1", APRIL));
    }

    @Test
    void only_an_empowered_officer_spends() {
        bureau.refuse(
                OFFICER_NOT_EMPOWERED,
                new MakePayment(
                        LINE, PAYMENT, null, yuan("1"), REPAIRS, "x", "x", STRANGER, MARCH));
    }

    @Test
    void a_payment_is_not_beyond_its_commitment_nor_before_it() {
        bureau.accept(commit("60000", MARCH));
        bureau.refuse(BEYOND_COMMITMENT, pay(PAYMENT, CONTRACT, "60000.01", APRIL));
        bureau.refuse(ACT_OUT_OF_ORDER, pay(PAYMENT, CONTRACT, "1", MARCH.minusDays(1)));
        bureau.refuse(UNKNOWN_COMMITMENT, pay(PAYMENT, new CommitmentId("HT-9"), "1", APRIL));
        bureau.accept(pay(PAYMENT, CONTRACT, "60000", APRIL));
        bureau.refuse(BEYOND_COMMITMENT, release("0.01", APRIL));
    }

    @Test
    void a_refund_is_not_beyond_its_payment_and_can_be_spent_again() {
        bureau.accept(pay("100000", MARCH), refund("TK-1", "300", APRIL));
        bureau.refuse(BEYOND_PAYMENT, refund("TK-2", "99700.01", APRIL));
        bureau.refuse(ACT_OUT_OF_ORDER, refund("TK-2", "1", MARCH.minusDays(1)));
        bureau.refuse(BEYOND_AVAILABLE, pay(new PaymentId("ZF-2"), null, "300", MARCH));
        bureau.accept(pay(new PaymentId("ZF-2"), null, "300", APRIL));
        bureau.refuse(
                UNKNOWN_PAYMENT,
                new RefundPayment(
                        LINE,
                        new RefundId("TK-3"),
                        new PaymentId("ZF-9"),
                        yuan("1"),
                        "x",
                        OFFICER,
                        APRIL));
    }

    @Test
    void a_movement_recorded_again_adds_no_fact() {
        var acts =
                new Object[] {
                    commit("60000", MARCH),
                    pay(PAYMENT, CONTRACT, "50000", APRIL),
                    refund("TK-1", "10", APRIL),
                    release("1000", APRIL)
                };
        bureau.accept(acts);
        assertThat(bureau.accept(acts)).isEmpty();
    }

    @Test
    void another_movement_under_the_same_id_is_refused() {
        bureau.accept(
                commit("60000", MARCH),
                pay(PAYMENT, CONTRACT, "50000", APRIL),
                refund("TK-1", "10", APRIL));
        bureau.refuse(COMMITMENT_ID_IN_USE, commit("60000.01", MARCH));
        bureau.refuse(COMMITMENT_ID_IN_USE, commit("60000", APRIL));
        bureau.refuse(PAYMENT_ID_IN_USE, pay(PAYMENT, null, "50000", APRIL));
        bureau.refuse(
                PAYMENT_ID_IN_USE,
                new MakePayment(
                        LINE,
                        PAYMENT,
                        CONTRACT,
                        yuan("50000"),
                        REPAIRS,
                        "Somebody else",
                        "屋面",
                        OFFICER,
                        APRIL));
        bureau.refuse(REFUND_ID_IN_USE, refund("TK-1", "11", APRIL));
    }

    @Test
    void whatever_moves_money_is_recorded_by_who_may_spend_in_yuan_and_says_for_what() {
        bureau.accept(commit("60000", MARCH), pay(PAYMENT, CONTRACT, "50000", APRIL));
        bureau.refuse(OFFICER_NOT_EMPOWERED, less(yuan("1"), "Less was done.", STRANGER));
        bureau.refuse(CURRENCY_NOT_YUAN, less(dollars(), "Less was done.", OFFICER));
        bureau.refuse(TEXT_MISSING, less(yuan("1"), " ", OFFICER));
        bureau.refuse(OFFICER_NOT_EMPOWERED, back(yuan("1"), "Paid twice.", STRANGER));
        bureau.refuse(CURRENCY_NOT_YUAN, back(dollars(), "Paid twice.", OFFICER));
        bureau.refuse(TEXT_MISSING, back(yuan("1"), " ", OFFICER));
        for (var blank : List.of(0, 1)) {
            var payee = blank == 0 ? " " : "Elm Ltd";
            var purpose = blank == 1 ? " " : "Roof";
            bureau.refuse(
                    TEXT_MISSING,
                    new CommitFunds(
                            LINE,
                            new CommitmentId("HT-9"),
                            yuan("1"),
                            REPAIRS,
                            payee,
                            purpose,
                            OFFICER,
                            MARCH));
            bureau.refuse(
                    TEXT_MISSING,
                    new MakePayment(
                            LINE,
                            new PaymentId("ZF-9"),
                            null,
                            yuan("1"),
                            REPAIRS,
                            payee,
                            purpose,
                            OFFICER,
                            MARCH));
        }
    }

    private static Money dollars() {
        return new Money(BigDecimal.ONE, "USD");
    }

    private static ReleaseCommitment less(Money amount, String reasons, String officer) {
        return new ReleaseCommitment(LINE, CONTRACT, amount, reasons, officer, APRIL);
    }

    private static RefundPayment back(Money amount, String reasons, String officer) {
        return new RefundPayment(
                LINE, new RefundId("TK-9"), PAYMENT, amount, reasons, officer, APRIL);
    }
}
