package org.chalkline.command.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_IN_FUTURE;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.budget.BudgetRefusal.*;
import static org.chalkline.command.budget.Examples.*;
import static org.chalkline.command.budget.Told.clocks;
import static org.chalkline.command.budget.Told.told;
import static org.chalkline.command.money.MoneyRefusal.CURRENCY_NOT_YUAN;
import static org.chalkline.command.procedure.power.PowerRefusal.OFFICER_NOT_EMPOWERED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.InputRefusal;
import org.chalkline.command.budget.BudgetCommand.*;
import org.chalkline.command.money.MoneyRefusal;
import org.chalkline.command.procedure.decision.DecisionRefusal;
import org.chalkline.kernel.budget.BudgetEvent.*;
import org.chalkline.kernel.budget.EconomicCode;
import org.chalkline.kernel.budget.FunctionCode;
import org.chalkline.kernel.budget.Fund;
import org.chalkline.kernel.budget.LineHeading;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.decision.Decision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** From the draft to the reply by which a unit begins to execute its budget. */
class DraftingTest {
    private final Bureau bureau = new Bureau();

    @AfterEach
    void shutDown() {
        bureau.close();
    }

    @Nested
    class Draft {
        @Test
        void a_line_is_drafted() {
            assertThat(bureau.accept(draft()))
                    .containsExactly(
                            new LineDrafted(
                                    LINE,
                                    HEADING,
                                    yuan("100000.00"),
                                    "校舍修缮",
                                    false,
                                    OFFICER,
                                    DRAFTED));
        }

        @Test
        void drafted_again_word_for_word_it_adds_no_fact() {
            assertThat(bureau.accept(draft(), draft())).hasSize(1);
        }

        @Test
        void an_id_is_never_reused() {
            bureau.accept(draft());
            bureau.refuse(LINE_ID_IN_USE, draft(LINE, HEADING, "100000.01"));
        }

        @Test
        void a_code_that_is_in_no_list_is_refused() {
            var heading = heading("2059998", REPAIRS, "CN-0101", "XM-7", 2025);
            bureau.refuse(SUBJECT_UNKNOWN, draft(LINE, heading, "1"));
            var economic = heading("2050202", new EconomicCode("30298"), "CN-0101", null, 2025);
            bureau.refuse(SUBJECT_UNKNOWN, draft(LINE, economic, "1"));
        }

        @Test
        void a_code_that_has_expired_is_refused() {
            var heading = heading("2050304", REPAIRS, "CN-0101", "XM-7", 2025);
            bureau.refuse(SUBJECT_NOT_IN_YEAR, draft(LINE, heading, "1"));
        }

        @Test
        void a_function_of_another_fund_is_refused() {
            var heading =
                    new LineHeading(
                            Fund.GENERAL_PUBLIC,
                            new FunctionCode("2296004"),
                            REPAIRS,
                            new UnitId("CN-0101"),
                            null,
                            2025);
            bureau.refuse(SUBJECT_OF_ANOTHER_FUND, draft(LINE, heading, "1"));
        }

        @Test
        void a_budget_is_drafted_in_its_year_or_the_year_before() {
            var years = new int[] {2023, 2026}; // drafted on a day of 2024
            for (int year : years) {
                var heading = heading("2050202", REPAIRS, "CN-0101", null, year);
                bureau.refuse(
                        YEAR_OUT_OF_RANGE,
                        new DraftBudgetLine(
                                LINE, heading, yuan("1"), "x", false, OFFICER, DRAFTED));
            }
        }

        @Test
        void only_an_officer_who_prepares_budgets_drafts_one() {
            bureau.refuse(
                    OFFICER_NOT_EMPOWERED,
                    new DraftBudgetLine(LINE, HEADING, yuan("1"), "x", false, STRANGER, DRAFTED));
        }

        @Test
        void a_draft_is_in_yuan_has_a_purpose_and_is_not_of_tomorrow() {
            var euro = new Money(BigDecimal.ONE, "EUR");
            bureau.refuse(
                    CURRENCY_NOT_YUAN,
                    new DraftBudgetLine(LINE, HEADING, euro, "x", false, OFFICER, DRAFTED));
            bureau.refuse(
                    InputRefusal.TEXT_MISSING,
                    new DraftBudgetLine(LINE, HEADING, yuan("1"), " ", false, OFFICER, DRAFTED));
            bureau.on(DRAFTED.minusDays(1)).refuse(ACT_IN_FUTURE, draft());
        }
    }

    @Nested
    class Submission {
        @Test
        void a_draft_is_revised_submitted_sent_back_and_submitted_again_on_the_same_day() {
            var facts =
                    bureau.accept(
                            draft(),
                            revise("90000", DRAFTED.plusDays(1)),
                            submit(LINE),
                            new ReturnBudgetLine(LINE, "Too much.", SUBMITTED),
                            revise("80000", SUBMITTED),
                            submit(LINE));
            assertThat(facts)
                    .extracting(Object::getClass)
                    .containsExactly(
                            LineDrafted.class,
                            DraftRevised.class,
                            LineSubmitted.class,
                            LineReturned.class,
                            DraftRevised.class,
                            LineSubmitted.class);
        }

        @Test
        void submitted_again_it_adds_no_fact() {
            assertThat(bureau.accept(draft(), submit(LINE), submit(LINE))).hasSize(2);
        }

        @Test
        void what_is_submitted_is_no_draft_any_more() {
            bureau.accept(draft(), submit(LINE));
            bureau.refuse(NOT_A_DRAFT, revise("1", SUBMITTED.plusDays(1)));
            bureau.refuse(NOT_A_DRAFT, new SubmitBudgetLine(LINE, OFFICER, SUBMITTED.plusDays(1)));
        }

        @Test
        void a_revision_that_says_the_same_is_refused() {
            bureau.accept(draft());
            bureau.refuse(NOTHING_REVISED, revise("100000", DRAFTED));
        }

        @Test
        void a_draft_that_is_not_submitted_is_neither_sent_back_nor_approved() {
            bureau.accept(draft());
            bureau.refuse(NOT_SUBMITTED, new ReturnBudgetLine(LINE, "No.", SUBMITTED));
            bureau.refuse(NOT_SUBMITTED, approve(LINE, "100000"));
        }

        @Test
        void a_line_that_was_dropped_takes_no_other_step() {
            bureau.accept(draft(), new DropBudgetLine(LINE, "Not this year.", SUBMITTED));
            bureau.refuse(LINE_DROPPED, submit(LINE));
            bureau.refuse(LINE_DROPPED, approve(LINE, "100000"));
            bureau.refuse(LINE_DROPPED, commit("1", MARCH));
        }

        @Test
        void a_step_is_not_dated_before_the_one_it_follows() {
            bureau.accept(draft());
            bureau.refuse(
                    ACT_OUT_OF_ORDER, new SubmitBudgetLine(LINE, OFFICER, DRAFTED.minusDays(1)));
        }

        private ReviseBudgetDraft revise(String amount, LocalDate on) {
            return new ReviseBudgetDraft(LINE, yuan(amount), "校舍修缮", OFFICER, on);
        }
    }

    @Nested
    class Approval {
        @Test
        void approval_opens_the_clock_for_the_reply_to_the_bureau() {
            bureau.accept(draft(), submit(LINE));
            var facts = bureau.accept(approve(LINE, "95000"));
            assertThat(told(facts))
                    .containsExactly(
                            new LineApproved(LINE, yuan("95000.00"), decided(APPROVED), APPROVED));
            assertThat(clocks(facts))
                    .containsExactly("Opened budget.reply-to-department " + APPROVED);
            assertThat(bureau.facts(ClockOpened.class))
                    .extracting(clock -> clock.due().date())
                    .containsExactly(LocalDate.of(2025, 2, 5));
        }

        @Test
        void only_the_peoples_congress_approves() {
            bureau.accept(draft(), submit(LINE));
            for (var body : Body.values()) {
                if (body == Body.PEOPLES_CONGRESS) continue;
                bureau.refuse(
                        NOT_BY_THE_CONGRESS,
                        new ApproveBudgetLine(LINE, yuan("1"), body, decided(APPROVED), APPROVED));
            }
        }

        @Test
        void an_approval_of_nothing_is_refused() {
            bureau.accept(draft(), submit(LINE));
            bureau.refuse(MoneyRefusal.AMOUNT_ZERO, approve(LINE, "0"));
        }

        @Test
        void approved_a_line_is_neither_approved_otherwise_nor_dropped() {
            bureau.accept(draft(), submit(LINE), approve(LINE, "100000"));
            bureau.refuse(APPROVED_ALREADY, approve(LINE, "100001"));
            bureau.refuse(APPROVED_ALREADY, new DropBudgetLine(LINE, "No.", APPROVED));
        }

        @Test
        void a_decision_without_legal_basis_carries_no_approval() {
            bureau.accept(draft(), submit(LINE));
            var d = decided(APPROVED);
            var without =
                    new Decision(
                            d.documentNumber(),
                            d.body(),
                            d.officer(),
                            d.decidedOn(),
                            null,
                            null,
                            d.recusals(),
                            List.of(),
                            d.reasons(),
                            d.evidence(),
                            null,
                            null,
                            null,
                            null,
                            null);
            bureau.refuse(
                    DecisionRefusal.LEGAL_BASIS_MISSING,
                    new ApproveBudgetLine(
                            LINE, yuan("1"), Body.PEOPLES_CONGRESS, without, APPROVED));
        }
    }

    @Nested
    class Replies {
        @Test
        void replies_and_disclosures_meet_their_clocks() {
            bureau.accept(draft(), submit(LINE), approve(LINE, "100000"));
            var facts =
                    bureau.accept(
                            departmentReply(LINE),
                            reply(LINE),
                            disclose(Discloser.DEPARTMENT, LocalDate.of(2025, 2, 20)),
                            disclose(Discloser.UNIT, LocalDate.of(2025, 3, 4)));
            assertThat(clocks(facts))
                    .containsExactly(
                            "Met budget.reply-to-department 2025-02-05",
                            "Opened budget.reply-to-unit 2025-02-05",
                            "Opened budget.department-disclosure 2025-02-05",
                            "Met budget.reply-to-unit 2025-02-12",
                            "Opened budget-regulations.unit-disclosure 2025-02-12",
                            "Met budget.department-disclosure 2025-02-20",
                            "Met budget-regulations.unit-disclosure 2025-03-04");
        }

        @Test
        void a_reply_that_is_late_finds_its_lapse_recorded_first() {
            bureau.accept(draft(), submit(LINE), approve(LINE, "100000"));
            var late = LocalDate.of(2025, 2, 10);
            var facts = bureau.accept(new NoteBudgetReply(LINE, "长财〔2025〕3号", late));
            assertThat(clocks(facts).subList(0, 2))
                    .containsExactly(
                            "Lapsed budget.reply-to-department 2025-02-06",
                            "Met budget.reply-to-department 2025-02-10");
        }

        @Test
        void the_watcher_finds_what_lapsed() {
            bureau.accept(draft(), submit(LINE), approve(LINE, "100000"));
            assertThat(clocks(bureau.accept(new SettleClocks(LINE), new SettleClocks(LINE))))
                    .containsExactly("Lapsed budget.reply-to-department 2025-02-06");
        }

        @Test
        void the_replies_come_in_their_order_and_once() {
            bureau.accept(draft(), submit(LINE));
            bureau.refuse(NOT_APPROVED, departmentReply(LINE));
            bureau.accept(approve(LINE, "100000"));
            bureau.refuse(DEPARTMENT_NOT_REPLIED, reply(LINE));
            bureau.accept(departmentReply(LINE));
            bureau.refuse(REPLIED_ALREADY, new NoteBudgetReply(LINE, "another", REPLIED));
            bureau.accept(reply(LINE));
            bureau.refuse(REPLIED_ALREADY, new ReplyBudgetToUnit(LINE, decided(MARCH), MARCH));
        }

        @Test
        void disclosure_follows_the_reply_and_happens_once() {
            bureau.accept(draft(), submit(LINE), approve(LINE, "100000"));
            bureau.refuse(NOT_REPLIED, disclose(Discloser.DEPARTMENT, MARCH));
            bureau.accept(departmentReply(LINE));
            bureau.refuse(NOT_REPLIED, disclose(Discloser.UNIT, MARCH));
            bureau.refuse(
                    ACT_OUT_OF_ORDER,
                    disclose(Discloser.DEPARTMENT, DEPARTMENT_REPLIED.minusDays(1)));
            bureau.accept(disclose(Discloser.DEPARTMENT, MARCH));
            bureau.refuse(DISCLOSED_ALREADY, disclose(Discloser.DEPARTMENT, APRIL));
        }

        @Test
        void only_an_empowered_officer_replies_to_a_unit() {
            bureau.accept(draft(), submit(LINE), approve(LINE, "100000"), departmentReply(LINE));
            bureau.refuse(
                    OFFICER_NOT_EMPOWERED,
                    new ReplyBudgetToUnit(LINE, decided(STRANGER, REPLIED, List.of()), REPLIED));
        }

        private DiscloseBudget disclose(Discloser discloser, LocalDate on) {
            return new DiscloseBudget(LINE, discloser, "The web site", on);
        }
    }
}
