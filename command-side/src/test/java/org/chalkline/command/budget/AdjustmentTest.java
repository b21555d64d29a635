package org.chalkline.command.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.budget.BudgetRefusal.*;
import static org.chalkline.command.budget.Examples.*;
import static org.chalkline.command.budget.Told.clocks;
import static org.chalkline.command.budget.Told.told;
import static org.chalkline.kernel.budget.BudgetEvent.AdjustmentCase.*;
import static org.chalkline.kernel.budget.BudgetEvent.Direction.DECREASE;
import static org.chalkline.kernel.budget.BudgetEvent.Direction.INCREASE;

import java.time.LocalDate;
import org.chalkline.command.budget.BudgetCommand.*;
import org.chalkline.kernel.budget.BudgetEvent.BudgetAdjusted;
import org.chalkline.kernel.budget.BudgetEvent.SpecialTransferAdded;
import org.chalkline.kernel.budget.FunctionCode;
import org.chalkline.kernel.budget.Fund;
import org.chalkline.kernel.budget.LineHeading;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.kernel.budget.UnitId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Adjustments (调整): the four cases of the law, by a plan that the standing committee approves. */
class AdjustmentTest {
    private static final LocalDate SESSION = APRIL.plusDays(40);

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
    void a_plan_is_sent_in_time_approved_by_the_standing_committee_and_changes_the_line() {
        var proposed = bureau.accept(propose(TOTAL_CHANGED, INCREASE, "20000"));
        assertThat(clocks(proposed))
                .contains(
                        "Opened budget.adjustment-comments " + APRIL,
                        "Met budget.adjustment-comments " + APRIL);
        bureau.refuse(BEYOND_AVAILABLE, pay("100000.01", APRIL));
        assertThat(told(bureau.accept(adjust(SESSION))))
                .containsExactly(
                        new BudgetAdjusted(
                                LINE,
                                PLAN,
                                TOTAL_CHANGED,
                                INCREASE,
                                yuan("20000.00"),
                                decided(SESSION),
                                SESSION));
        bureau.refuse(BEYOND_AVAILABLE, pay("100000.01", SESSION.minusDays(1)));
        bureau.accept(pay("120000", SESSION));
    }

    @Test
    void approved_again_it_adds_no_fact() {
        bureau.accept(propose(TOTAL_CHANGED, INCREASE, "20000"), adjust(SESSION));
        assertThat(bureau.accept(adjust(SESSION))).isEmpty();
        bureau.refuse(ADJUSTMENT_ID_IN_USE, adjust(SESSION.plusDays(1)));
    }

    @Test
    void a_decrease_takes_no_more_than_is_left() {
        bureau.accept(propose(TOTAL_CHANGED, DECREASE, "20000"), commit("80000.01", MARCH));
        bureau.refuse(BEYOND_AVAILABLE, adjust(SESSION));
        bureau.accept(release("0.01", APRIL), adjust(SESSION));
    }

    @Test
    void only_the_standing_committee_approves_and_not_before_it_meets() {
        bureau.accept(propose(TOTAL_CHANGED, INCREASE, "1"));
        for (var body : Body.values()) {
            if (body == Body.STANDING_COMMITTEE) continue;
            bureau.refuse(
                    NOT_BY_THE_STANDING_COMMITTEE,
                    new ApproveBudgetAdjustment(LINE, PLAN, body, decided(SESSION), SESSION));
        }
        bureau.refuse(BEFORE_THE_SESSION, adjust(SESSION.minusDays(1)));
    }

    @Test
    void nothing_is_adjusted_without_a_plan() {
        bureau.refuse(NO_ADJUSTMENT_PROPOSED, adjust(SESSION));
    }

    @Test
    void a_rejected_plan_is_settled_and_its_id_not_used_again() {
        bureau.accept(
                propose(TOTAL_CHANGED, INCREASE, "1"),
                new RejectBudgetAdjustment(LINE, PLAN, "Withdrawn.", SESSION));
        bureau.refuse(NO_ADJUSTMENT_PROPOSED, adjust(SESSION));
        bureau.refuse(
                NO_ADJUSTMENT_PROPOSED, new RejectBudgetAdjustment(LINE, PLAN, "Again.", SESSION));
        bureau.refuse(ADJUSTMENT_ID_IN_USE, propose(TOTAL_CHANGED, INCREASE, "2"));
    }

    @Test
    void each_case_changes_a_line_its_own_way_only() {
        bureau.refuse(CASE_AGAINST_DIRECTION, propose(STABILISATION_FUND_DRAWN, DECREASE, "1"));
        bureau.refuse(CASE_AGAINST_DIRECTION, propose(DEBT_INCREASED, DECREASE, "1"));
        bureau.refuse(CASE_AGAINST_DIRECTION, propose(KEY_SPENDING_REDUCED, INCREASE, "1"));
        bureau.refuse(NOT_KEY_SPENDING, propose(KEY_SPENDING_REDUCED, DECREASE, "1"));
        bureau.accept(propose(STABILISATION_FUND_DRAWN, INCREASE, "1"));
    }

    @Test
    void only_the_general_public_budget_draws_on_the_stabilisation_fund() {
        var lottery =
                new LineHeading(
                        Fund.GOVERNMENT_FUND,
                        new FunctionCode("2296004"),
                        REPAIRS,
                        new UnitId("CN-0101"),
                        "XM-7",
                        2025);
        bureau.accept(executing(OTHER, lottery, "100"));
        bureau.refuse(
                CASE_OF_GENERAL_BUDGET,
                new ProposeBudgetAdjustment(
                        OTHER,
                        PLAN,
                        STABILISATION_FUND_DRAWN,
                        INCREASE,
                        yuan("1"),
                        "x",
                        APRIL,
                        SESSION,
                        APRIL));
    }

    @Test
    void a_plan_that_was_sent_less_than_thirty_days_ahead_is_refused() {
        bureau.refuse(PLAN_SENT_TOO_LATE, sent(SESSION.minusDays(29), SESSION));
        bureau.accept(sent(SESSION.minusDays(30), SESSION));
    }

    @Test
    void the_meeting_lies_ahead_and_the_plan_was_sent_by_the_day_of_its_recording() {
        bureau.refuse(SESSION_NOT_AHEAD, sent(APRIL, APRIL));
        bureau.refuse(
                ACT_OUT_OF_ORDER,
                new ProposeBudgetAdjustment(
                        LINE,
                        PLAN,
                        TOTAL_CHANGED,
                        INCREASE,
                        yuan("1"),
                        "x",
                        APRIL.plusDays(1),
                        SESSION,
                        APRIL));
    }

    private static ProposeBudgetAdjustment sent(LocalDate sentOn, LocalDate sessionOn) {
        return new ProposeBudgetAdjustment(
                LINE,
                PLAN,
                TOTAL_CHANGED,
                INCREASE,
                yuan("1"),
                "x",
                sentOn,
                sessionOn,
                SESSION.minusDays(1));
    }

    @Test
    void a_special_transfer_raises_a_line_without_any_plan_and_once() {
        var add = new AddSpecialTransfer(LINE, "沪财教〔2025〕3号", yuan("500"), decided(APRIL), APRIL);
        assertThat(told(bureau.accept(add, add)))
                .containsExactly(
                        new SpecialTransferAdded(
                                LINE, "沪财教〔2025〕3号", yuan("500.00"), decided(APRIL), APRIL));
        bureau.accept(pay(new PaymentId("ZF-3"), null, "100500", APRIL));
        bureau.refuse(
                TRANSFER_KNOWN_ALREADY,
                new AddSpecialTransfer(LINE, "沪财教〔2025〕3号", yuan("501"), decided(APRIL), APRIL));
    }

    @Test
    void a_line_that_is_not_executed_is_not_adjusted() {
        bureau.accept(draft(OTHER, HEADING, "1"));
        bureau.refuse(
                NOT_IN_EXECUTION,
                new AddSpecialTransfer(OTHER, "x", yuan("1"), decided(APRIL), APRIL));
    }
}
