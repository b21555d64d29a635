package org.chalkline.command.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.InputRefusal.TEXT_MISSING;
import static org.chalkline.command.budget.BudgetRefusal.*;
import static org.chalkline.command.budget.Examples.*;
import static org.chalkline.command.budget.Told.clocks;
import static org.chalkline.command.budget.Told.told;
import static org.chalkline.command.money.MoneyRefusal.AMOUNT_ZERO;
import static org.chalkline.command.procedure.power.PowerRefusal.OFFICER_NOT_EMPOWERED;
import static org.chalkline.kernel.budget.BudgetEvent.AuditOutcome.CONFIRMED;
import static org.chalkline.kernel.budget.BudgetEvent.AuditOutcome.TO_BE_CORRECTED;

import java.time.LocalDate;
import org.chalkline.command.budget.BudgetCommand.*;
import org.chalkline.kernel.budget.BudgetEvent.*;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.kernel.budget.RefundId;
import org.chalkline.kernel.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The year's end, what is carried over or left over, and the final accounts. */
class YearEndTest {
    private final Bureau bureau = new Bureau();

    @BeforeEach
    void execute() {
        bureau.accept(executing(LINE, HEADING, "100000"));
    }

    @AfterEach
    void shutDown() {
        bureau.close();
    }

    @Nested
    class Closing {
        @Test
        void what_is_left_of_a_project_goes_on_to_next_years_line_and_the_rest_is_surplus() {
            bureau.accept(pay("70000", MARCH), draft(NEXT, HEADING.nextYear(), "5000"));
            assertThat(told(bureau.accept(close("20000", NEXT))))
                    .containsExactly(
                            new YearClosed(
                                    LINE,
                                    yuan("20000.00"),
                                    NEXT,
                                    yuan("10000.00"),
                                    OFFICER,
                                    YEAR_END),
                            new CarryOverReceived(
                                    NEXT, LINE, yuan("20000.00"), LocalDate.of(2026, 1, 1)));
        }

        @Test
        void closed_again_it_adds_no_fact() {
            bureau.accept(draft(NEXT, HEADING.nextYear(), "5000"), close("20000", NEXT));
            assertThat(bureau.accept(close("20000", NEXT))).isEmpty();
            bureau.refuse(YEAR_CLOSED, close("0", null));
        }

        @Test
        void what_was_carried_over_is_spent_before_the_new_budget_is_approved() {
            bureau.accept(draft(NEXT, HEADING.nextYear(), "5000"), close("20000", NEXT));
            var january = LocalDate.of(2026, 1, 8);
            bureau.accept(of(NEXT, pay("20000", january)));
            bureau.refuse(
                    BEYOND_EARLY_SPENDING,
                    of(NEXT, pay(new PaymentId("ZF-2"), null, "0.01", january)));
        }

        @Test
        void a_year_is_closed_when_it_is_over_by_an_empowered_officer() {
            bureau.refuse(
                    YEAR_NOT_OVER,
                    new CloseBudgetYear(LINE, Money.ZERO, null, OFFICER, YEAR_END.minusDays(1)));
            bureau.refuse(
                    OFFICER_NOT_EMPOWERED,
                    new CloseBudgetYear(LINE, Money.ZERO, null, STRANGER, YEAR_END));
        }

        @Test
        void open_commitments_keep_a_year_open() {
            bureau.accept(commit("1", MARCH));
            bureau.refuse(COMMITMENTS_OPEN, close("0", null));
        }

        @Test
        void a_closed_year_is_not_changed() {
            bureau.accept(close("0", null));
            bureau.refuse(YEAR_CLOSED, pay("1", YEAR_END));
            bureau.refuse(YEAR_CLOSED, commit("1", MARCH));
            bureau.refuse(YEAR_CLOSED, transfer());
        }

        private AddSpecialTransfer transfer() {
            return new AddSpecialTransfer(LINE, "x", yuan("1"), decided(APRIL), APRIL);
        }

        @Test
        void no_more_than_is_left_is_carried_over_and_its_line_is_named() {
            bureau.accept(pay("99999", MARCH), draft(NEXT, HEADING.nextYear(), "5000"));
            bureau.refuse(BEYOND_LEFT, close("1.01", NEXT));
            bureau.refuse(NO_LINE_TO_CARRY_TO, close("1", null));
            bureau.refuse(NOTHING_TO_CARRY, close("0", NEXT));
            bureau.accept(close("1", NEXT));
        }

        @Test
        void money_is_carried_over_for_the_same_purpose_alone() {
            var other = heading("2050203", REPAIRS, "CN-0101", "XM-7", 2026);
            bureau.accept(draft(NEXT, other, "5000"));
            bureau.refuse(CARRIED_TO_ANOTHER_USE, close("1", NEXT));
            bureau.refuse(UNKNOWN_LINE, close("1", new BudgetLineId("B-2026-0404")));
        }

        @Test
        void nothing_is_carried_over_to_a_line_that_was_dropped() {
            bureau.accept(
                    draft(NEXT, HEADING.nextYear(), "5000"),
                    new DropBudgetLine(NEXT, "No.", LocalDate.of(2025, 12, 1)));
            bureau.refuse(CARRIED_TO_CLOSED_LINE, close("1", NEXT));
        }

        @Test
        void basic_expenditure_is_not_carried_over() {
            var basic = heading("2050202", REPAIRS, "CN-0101", null, 2025);
            bureau.accept(executing(OTHER, basic, "100"));
            bureau.accept(draft(NEXT, basic.nextYear(), "5000"));
            bureau.refuse(
                    BASIC_NOT_CARRIED_OVER,
                    new CloseBudgetYear(OTHER, yuan("1"), NEXT, OFFICER, YEAR_END));
        }

        @Test
        void what_is_left_over_a_second_time_is_surplus() {
            var third = new BudgetLineId("B-2027-0001");
            var later = LocalDate.of(2026, 12, 31);
            bureau.on(LocalDate.of(2027, 3, 1))
                    .accept(draft(NEXT, HEADING.nextYear(), "5000"), close("20000", NEXT));
            bureau.accept(
                    new SubmitBudgetLine(NEXT, OFFICER, LocalDate.of(2025, 12, 2)),
                    new ApproveBudgetLine(
                            NEXT,
                            yuan("5000"),
                            Body.PEOPLES_CONGRESS,
                            decided(APPROVED.plusYears(1)),
                            APPROVED.plusYears(1)),
                    new NoteBudgetReply(NEXT, "x", DEPARTMENT_REPLIED.plusYears(1)),
                    new ReplyBudgetToUnit(
                            NEXT, decided(REPLIED.plusYears(1)), REPLIED.plusYears(1)),
                    of(NEXT, pay("12000", MARCH.plusYears(1))),
                    draft(third, HEADING.nextYear().nextYear(), "1"));
            bureau.refuse(
                    CARRIED_OVER_TWICE,
                    new CloseBudgetYear(NEXT, yuan("5000.01"), third, OFFICER, later));
            assertThat(
                            bureau.accept(
                                    new CloseBudgetYear(NEXT, yuan("5000"), third, OFFICER, later)))
                    .contains(
                            new YearClosed(
                                    NEXT, yuan("5000.00"), third, yuan("8000.00"), OFFICER, later));
        }

        @Test
        void what_was_carried_over_is_not_reallocated() {
            var replied = REPLIED.plusYears(1);
            bureau.accept(draft(NEXT, HEADING.nextYear(), "5000"), close("20000", NEXT));
            bureau.accept(
                    new SubmitBudgetLine(NEXT, OFFICER, LocalDate.of(2025, 12, 2)),
                    new ApproveBudgetLine(
                            NEXT,
                            yuan("5000"),
                            Body.PEOPLES_CONGRESS,
                            decided(APPROVED.plusYears(1)),
                            APPROVED.plusYears(1)),
                    new NoteBudgetReply(NEXT, "x", DEPARTMENT_REPLIED.plusYears(1)),
                    new ReplyBudgetToUnit(NEXT, decided(replied), replied));
            var to = new BudgetLineId("B-2026-0002");
            bureau.accept(
                    draft(to, HEADING.nextYear(), "1"),
                    new SubmitBudgetLine(to, OFFICER, LocalDate.of(2025, 12, 2)),
                    new ApproveBudgetLine(
                            to,
                            yuan("1"),
                            Body.PEOPLES_CONGRESS,
                            decided(APPROVED.plusYears(1)),
                            APPROVED.plusYears(1)),
                    new NoteBudgetReply(to, "x", DEPARTMENT_REPLIED.plusYears(1)),
                    new ReplyBudgetToUnit(to, decided(replied), replied));
            bureau.refuse(CARRIED_OVER_TIED, give(to, "5000.01", replied));
            bureau.accept(give(to, "5000", replied));
        }

        private static ReallocateFunds give(BudgetLineId to, String amount, LocalDate on) {
            return new ReallocateFunds(
                    NEXT, to, REALLOCATION, yuan(amount), Approver.DEPARTMENT, decided(on), on);
        }

        private static MakePayment of(BudgetLineId line, MakePayment p) {
            return new MakePayment(
                    line,
                    p.payment(),
                    p.commitment(),
                    p.amount(),
                    p.use(),
                    p.payee(),
                    p.purpose(),
                    p.officer(),
                    p.effectiveOn());
        }
    }

    @Nested
    class Accounts {
        private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 9);
        private static final LocalDate MAY = LocalDate.of(2026, 5, 11);
        private static final LocalDate AUGUST = LocalDate.of(2026, 8, 10);
        private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

        @Test
        void accounts_are_drafted_audited_approved_replied_to_and_disclosed_in_time() {
            bureau.accept(pay("70000", MARCH), refund("TK-1", "100", APRIL), close("0", null));
            var facts =
                    bureau.accept(
                            accounts("100000", "100000", "69900", FEBRUARY),
                            audit(CONFIRMED, MAY),
                            approve(Body.STANDING_COMMITTEE),
                            new NoteFinalAccountsReply(LINE, "长财〔2026〕9号", AUGUST),
                            new ReplyFinalAccountsToUnit(LINE, decided(AUGUST), AUGUST),
                            disclose(Discloser.DEPARTMENT),
                            disclose(Discloser.UNIT));
            assertThat(clocks(facts))
                    .filteredOn(clock -> clock.contains("accounts") || clock.contains("#2"))
                    .containsExactly(
                            "Opened budget.accounts-reply-to-department " + AUGUST,
                            "Met budget.accounts-reply-to-department " + AUGUST,
                            "Opened budget.accounts-reply-to-unit " + AUGUST,
                            "Opened budget.department-disclosure#2 " + AUGUST,
                            "Met budget.accounts-reply-to-unit " + AUGUST,
                            "Opened budget-regulations.unit-disclosure#2 " + AUGUST,
                            "Lapsed budget.department-disclosure#2 2026-09-01",
                            "Lapsed budget-regulations.unit-disclosure#2 2026-09-01",
                            "Met budget.department-disclosure#2 " + SEPTEMBER,
                            "Met budget-regulations.unit-disclosure#2 " + SEPTEMBER);
        }

        @Test
        void figures_that_differ_from_the_record_by_a_fen_are_refused() {
            bureau.accept(pay("70000", MARCH), close("0", null));
            bureau.refuse(ACCOUNTS_DIFFER, accounts("100000.01", "100000", "70000", FEBRUARY));
            bureau.refuse(ACCOUNTS_DIFFER, accounts("100000", "99999.99", "70000", FEBRUARY));
            bureau.refuse(ACCOUNTS_DIFFER, accounts("100000", "100000", "70000.01", FEBRUARY));
        }

        @Test
        void each_step_waits_for_the_one_before() {
            bureau.refuse(YEAR_NOT_CLOSED, accounts("100000", "100000", "0", FEBRUARY));
            bureau.accept(close("0", null));
            bureau.refuse(ACCOUNTS_NOT_DRAFTED, audit(CONFIRMED, MAY));
            bureau.accept(accounts("100000", "100000", "0", FEBRUARY));
            bureau.refuse(
                    ACCOUNTS_DRAFTED_ALREADY,
                    accounts("100000", "100000", "0", FEBRUARY.plusDays(1)));
            bureau.refuse(ACCOUNTS_NOT_AUDITED, approve(Body.STANDING_COMMITTEE));
            bureau.accept(audit(CONFIRMED, MAY));
            bureau.refuse(ACCOUNTS_NOT_APPROVED, new NoteFinalAccountsReply(LINE, "x", AUGUST));
            bureau.accept(approve(Body.STANDING_COMMITTEE));
            bureau.refuse(
                    ACCOUNTS_DEPARTMENT_NOT_REPLIED,
                    new ReplyFinalAccountsToUnit(LINE, decided(AUGUST), AUGUST));
            bureau.refuse(NOT_REPLIED, disclose(Discloser.DEPARTMENT));
        }

        @Test
        void only_the_standing_committee_approves_accounts() {
            bureau.accept(
                    close("0", null),
                    accounts("100000", "100000", "0", FEBRUARY),
                    audit(CONFIRMED, MAY));
            for (var body : Body.values()) {
                if (body == Body.STANDING_COMMITTEE) continue;
                bureau.refuse(ACCOUNTS_NOT_BY_THE_STANDING_COMMITTEE, approve(body));
            }
        }

        @Test
        void what_an_audit_finds_paid_wrongly_comes_back_and_the_accounts_are_drafted_anew() {
            bureau.accept(pay("70000", MARCH), close("0", null));
            bureau.refuse(REFUND_OF_CLOSED_YEAR, refund("TK-1", "100", MAY));
            bureau.accept(
                    accounts("100000", "100000", "70000", FEBRUARY),
                    audit(TO_BE_CORRECTED, MAY),
                    refund("TK-1", "100", MAY));
            bureau.refuse(ACCOUNTS_DIFFER, accounts("100000", "100000", "70000", MAY));
            bureau.accept(
                    accounts("100000", "100000", "69900", MAY),
                    audit(CONFIRMED, MAY),
                    approve(Body.STANDING_COMMITTEE));
        }

        private static RefundEarlierYear later(String id, String amount, LocalDate on) {
            return new RefundEarlierYear(
                    LINE,
                    new RefundId(id),
                    PAYMENT,
                    yuan(amount),
                    "JK-1",
                    "Paid twice.",
                    OFFICER,
                    on);
        }

        @Test
        void what_comes_back_after_the_year_has_a_place_and_the_figures_of_the_year_stand() {
            bureau.accept(pay("70000", MARCH), refund("TK-1", "100", APRIL));
            bureau.refuse(YEAR_STILL_COUNTS, later("TK-2", "100", APRIL));
            bureau.accept(close("0", null));
            bureau.refuse(REFUND_OF_CLOSED_YEAR, refund("TK-2", "100", YEAR_END));
            bureau.refuse(ACT_OUT_OF_ORDER, later("TK-2", "100", YEAR_END.minusDays(1)));
            bureau.refuse(UNKNOWN_PAYMENT, unknown());
            bureau.refuse(REFUND_ID_IN_USE, later("TK-1", "100", FEBRUARY));
            bureau.refuse(BEYOND_PAYMENT, later("TK-2", "69900.01", FEBRUARY));
            assertThat(bureau.accept(later("TK-2", "60000", FEBRUARY))).hasSize(1);
            assertThat(bureau.accept(later("TK-2", "60000", FEBRUARY))).as("again").isEmpty();
            bureau.refuse(BEYOND_PAYMENT, later("TK-3", "9900.01", FEBRUARY));
            bureau.refuse(ACCOUNTS_DIFFER, accounts("100000", "100000", "9900", FEBRUARY));
            bureau.accept(accounts("100000", "100000", "69900", FEBRUARY));
            bureau.accept(audit(TO_BE_CORRECTED, MAY));
            bureau.refuse(YEAR_STILL_COUNTS, later("TK-3", "1", MAY));
        }

        @Test
        void what_comes_back_late_is_something_with_a_voucher_and_recorded_by_who_may_spend() {
            bureau.accept(pay("70000", MARCH), close("0", null));
            bureau.refuse(AMOUNT_ZERO, later("TK-2", "0", FEBRUARY));
            bureau.refuse(OFFICER_NOT_EMPOWERED, later(STRANGER, "JK-1", "Paid twice."));
            bureau.refuse(TEXT_MISSING, later(OFFICER, " ", "Paid twice."));
            bureau.refuse(TEXT_MISSING, later(OFFICER, "JK-1", " "));
        }

        private static RefundEarlierYear later(String officer, String voucher, String reasons) {
            return new RefundEarlierYear(
                    LINE,
                    new RefundId("TK-2"),
                    PAYMENT,
                    yuan("1"),
                    voucher,
                    reasons,
                    officer,
                    FEBRUARY);
        }

        @Test
        void what_an_audit_has_paid_back_is_something_and_recorded_by_who_may_spend() {
            bureau.accept(
                    pay("70000", MARCH),
                    close("0", null),
                    accounts("100000", "100000", "70000", FEBRUARY),
                    audit(TO_BE_CORRECTED, MAY));
            bureau.refuse(AMOUNT_ZERO, refund("TK-1", "0", MAY));
            bureau.refuse(
                    OFFICER_NOT_EMPOWERED,
                    new RefundPayment(
                            LINE,
                            new RefundId("TK-1"),
                            PAYMENT,
                            yuan("1"),
                            "Paid twice.",
                            STRANGER,
                            MAY));
            bureau.refuse(
                    TEXT_MISSING,
                    new RefundPayment(
                            LINE, new RefundId("TK-1"), PAYMENT, yuan("1"), " ", OFFICER, MAY));
        }

        private static RefundEarlierYear unknown() {
            return new RefundEarlierYear(
                    LINE,
                    new RefundId("TK-2"),
                    new PaymentId("ZF-404"),
                    yuan("1"),
                    "JK-1",
                    "Paid twice.",
                    OFFICER,
                    FEBRUARY);
        }

        private ApproveFinalAccounts approve(Body by) {
            return new ApproveFinalAccounts(LINE, by, decided(AUGUST), AUGUST);
        }

        private DiscloseFinalAccounts disclose(Discloser discloser) {
            return new DiscloseFinalAccounts(LINE, discloser, "The web site", SEPTEMBER);
        }
    }
}
