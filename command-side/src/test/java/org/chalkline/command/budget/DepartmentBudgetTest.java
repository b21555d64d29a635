package org.chalkline.command.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_IN_FUTURE;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.InputRefusal.LIST_TOO_LONG;
import static org.chalkline.command.InputRefusal.TEXT_MISSING;
import static org.chalkline.command.budget.BudgetRefusal.*;
import static org.chalkline.command.budget.DepartmentBudgetRefusal.*;
import static org.chalkline.command.budget.Examples.*;
import static org.chalkline.command.budget.Told.clocks;
import static org.chalkline.command.money.MoneyRefusal.CURRENCY_NOT_YUAN;
import static org.chalkline.command.procedure.decision.DecisionRefusal.EFFECT_BEFORE_DECISION;
import static org.chalkline.command.procedure.power.PowerRefusal.OFFICER_NOT_EMPOWERED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.budget.BudgetCommand.*;
import org.chalkline.command.budget.DepartmentBudgetCommand.ApproveDepartmentAccounts;
import org.chalkline.command.budget.DepartmentBudgetCommand.ApproveDepartmentBudget;
import org.chalkline.command.budget.DepartmentBudgetCommand.DiscloseDepartmentAccounts;
import org.chalkline.command.budget.DepartmentBudgetCommand.DiscloseDepartmentBudget;
import org.chalkline.command.budget.DepartmentBudgetCommand.NoteDepartmentAccountsReply;
import org.chalkline.command.budget.DepartmentBudgetCommand.NoteDepartmentBudgetReply;
import org.chalkline.command.budget.DepartmentBudgetCommand.PutTogetherDepartmentBudget;
import org.chalkline.command.budget.DepartmentBudgetCommand.SendBackDepartmentBudget;
import org.chalkline.command.budget.DepartmentBudgetCommand.SubmitDepartmentAccounts;
import org.chalkline.command.budget.DepartmentBudgetCommand.SubmitDepartmentBudget;
import org.chalkline.kernel.budget.BudgetEvent.*;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.DepartmentBudgetEvent.*;
import org.chalkline.kernel.budget.DepartmentBudgetId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The department's budget is approved, replied to and disclosed as a whole, and its lines follow.
 */
class DepartmentBudgetTest {
    private static final DepartmentBudgetId BUDGET = DepartmentBudgetId.of(2025);
    private static final LocalDate DISCLOSED = LocalDate.of(2025, 2, 20);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 9);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 11);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 10);

    private final Bureau bureau = new Bureau();

    @BeforeEach
    void submitTwoLines() {
        bureau.accept(
                draft(),
                submit(LINE),
                draft(OTHER, heading("2050203", OFFICE, "CN-0102", null, 2025), "500"),
                submit(OTHER));
    }

    @AfterEach
    void shutDown() {
        bureau.close();
    }

    private static PutTogetherDepartmentBudget enter(BudgetLineId... lines) {
        return new PutTogetherDepartmentBudget(
                BUDGET, List.of(lines), List.of(), OFFICER, SUBMITTED);
    }

    private static SubmitDepartmentBudget submitAll(String total) {
        return new SubmitDepartmentBudget(BUDGET, yuan(total), OFFICER, SUBMITTED);
    }

    private static ApproveDepartmentBudget approveAll(@Nullable String explanation) {
        return new ApproveDepartmentBudget(
                BUDGET, Body.PEOPLES_CONGRESS, explanation, decided(APPROVED), APPROVED);
    }

    private static Money dollars(String amount) {
        return new Money(new BigDecimal(amount), "USD");
    }

    private static NoteDepartmentBudgetReply replyAll() {
        return new NoteDepartmentBudgetReply(BUDGET, "长财〔2025〕3号", DEPARTMENT_REPLIED);
    }

    private static DiscloseDepartmentBudget discloseAll() {
        return new DiscloseDepartmentBudget(BUDGET, "The web site", DISCLOSED);
    }

    private void approved() {
        bureau.accept(enter(LINE, OTHER), submitAll("100500"), approveAll(null));
    }

    private static List<Fact> of(BudgetLineId line, List<Fact> facts) {
        return facts.stream().filter(fact -> fact.subject().equals(line.toString())).toList();
    }

    @Nested
    class Approval {
        @Test
        void each_line_is_approved_as_it_was_entered_by_the_same_decision_on_the_same_day() {
            approved();
            assertThat(bureau.facts(LineApproved.class))
                    .containsExactly(
                            new LineApproved(LINE, yuan("100000.00"), decided(APPROVED), APPROVED),
                            new LineApproved(OTHER, yuan("500.00"), decided(APPROVED), APPROVED));
            assertThat(bureau.refused()).isEmpty();
        }

        @Test
        void no_line_is_approved_before_the_whole_nor_otherwise_than_it() {
            bureau.accept(enter(LINE), submitAll("100000"));
            bureau.refuse(DEPARTMENT_BUDGET_NOT_APPROVED, Examples.approve(LINE, "100000"));
            bureau.accept(
                    new SendBackDepartmentBudget(BUDGET, "A line is missing.", SUBMITTED),
                    enter(OTHER),
                    submitAll("100500"));
            bureau.submitAlone(approveAll(null));
            bureau.refuse(OTHER_THAN_THE_WHOLE, Examples.approve(LINE, "99999"));
            bureau.refuse(
                    OTHER_THAN_THE_WHOLE,
                    new ApproveBudgetLine(
                            LINE,
                            yuan("100000"),
                            Body.PEOPLES_CONGRESS,
                            decided(APPROVED.plusDays(1)),
                            APPROVED.plusDays(1)));
            bureau.accept(Examples.approve(LINE, "100000"));
        }

        @Test
        void a_line_that_is_not_in_it_is_not_approved() {
            bureau.accept(enter(LINE), submitAll("100000"), approveAll(null));
            bureau.refuse(NOT_IN_DEPARTMENT_BUDGET, Examples.approve(OTHER, "500"));
        }

        @Test
        void from_the_year_that_is_set_on_no_line_is_approved_without_it() {
            var heading = heading("2050202", REPAIRS, "CN-0101", "XM-7", WHOLE_FROM);
            var autumn = LocalDate.of(2026, 10, 12);
            bureau.accept(
                    new DraftBudgetLine(NEXT, heading, yuan("1"), "Roof", false, OFFICER, autumn),
                    new SubmitBudgetLine(NEXT, OFFICER, autumn));
            bureau.refuse(
                    DEPARTMENT_BUDGET_NOT_APPROVED,
                    new ApproveBudgetLine(
                            NEXT, yuan("1"), Body.PEOPLES_CONGRESS, decided(TODAY), TODAY));
        }

        @Test
        void the_lines_of_a_year_of_which_no_whole_is_on_record_are_taken_in_without_it() {
            bureau.accept(Examples.approve(LINE, "100000"), departmentReply(LINE));
        }

        @Test
        void nobody_but_the_peoples_congress_approves_it() {
            bureau.accept(enter(LINE), submitAll("100000"));
            for (var body : Body.values()) {
                if (body == Body.PEOPLES_CONGRESS) continue;
                bureau.refuse(
                        NOT_BY_THE_CONGRESS,
                        new ApproveDepartmentBudget(
                                BUDGET, body, null, decided(APPROVED), APPROVED));
            }
        }

        @Test
        void what_was_spent_early_has_to_be_explained_in_the_report() {
            bureau.accept(enter(LINE, OTHER), submitAll("100500"), early("3000", NEW_YEAR));
            bureau.refuse(EARLY_SPENDING_UNEXPLAINED, approveAll(null));
            bureau.accept(approveAll("The roof could not wait."));
            assertThat(bureau.facts(DepartmentBudgetApproved.class))
                    .extracting(DepartmentBudgetApproved::early)
                    .containsExactly(yuan("3000.00"));
        }

        @Test
        void it_is_approved_once() {
            approved();
            assertThat(bureau.accept(approveAll(null))).isEmpty();
            bureau.refuse(
                    DEPARTMENT_BUDGET_APPROVED_ALREADY,
                    new ApproveDepartmentBudget(
                            BUDGET, Body.PEOPLES_CONGRESS, "Again.", decided(APPROVED), APPROVED));
        }
    }

    @Nested
    class PuttingTogether {
        @Test
        void the_total_is_what_its_lines_come_to() {
            bureau.accept(enter(LINE, OTHER));
            bureau.refuse(TOTAL_DIFFERS, submitAll("100500.01"));
            assertThat(bureau.accept(submitAll("100500")))
                    .containsExactly(
                            new DepartmentBudgetSubmitted(
                                    BUDGET, 2, yuan("100500"), OFFICER, SUBMITTED));
        }

        @Test
        void only_submitted_lines_of_its_year_are_entered_each_once() {
            bureau.refuse(NO_LINE_NAMED, enter());
            bureau.refuse(LINE_NAMED_TWICE, enter(LINE, LINE));
            bureau.refuse(UNKNOWN_LINE, enter(new BudgetLineId("B-404")));
            var heading = heading("2050202", REPAIRS, "CN-0101", "XM-7", 2024);
            var another = new BudgetLineId("B-2024-0001");
            bureau.accept(draft(another, heading, "1"), submit(another));
            bureau.refuse(LINE_OF_ANOTHER_YEAR, enter(another));
            bureau.accept(new ReturnBudgetLine(OTHER, "Too much.", SUBMITTED));
            bureau.refuse(NOT_SUBMITTED, enter(OTHER));
            bureau.accept(enter(LINE));
            bureau.refuse(
                    NOTHING_CHANGED,
                    new PutTogetherDepartmentBudget(
                            BUDGET, List.of(LINE), List.of(), OFFICER, SUBMITTED.plusDays(1)));
            bureau.refuse(
                    NOT_IN_DEPARTMENT_BUDGET,
                    new PutTogetherDepartmentBudget(
                            BUDGET, List.of(), List.of(OTHER), OFFICER, SUBMITTED));
        }

        @Test
        void nothing_is_done_with_a_budget_that_has_no_line() {
            bureau.refuse(DEPARTMENT_BUDGET_EMPTY, submitAll("0"));
            bureau.accept(enter(LINE));
            bureau.accept(
                    new PutTogetherDepartmentBudget(
                            BUDGET, List.of(), List.of(LINE), OFFICER, SUBMITTED));
            bureau.refuse(DEPARTMENT_BUDGET_EMPTY, submitAll("0"));
        }

        @Test
        void its_lines_stay_as_they_are_until_it_is_sent_back() {
            bureau.accept(enter(LINE, OTHER), submitAll("100500"));
            bureau.refuse(
                    DEPARTMENT_BUDGET_SUBMITTED,
                    new ReturnBudgetLine(OTHER, "Too much.", SUBMITTED));
            bureau.refuse(
                    DEPARTMENT_BUDGET_SUBMITTED,
                    new DropBudgetLine(OTHER, "Not this year.", SUBMITTED));
            bureau.refuse(DEPARTMENT_BUDGET_SUBMITTED, enter(OTHER));
            bureau.accept(
                    new SendBackDepartmentBudget(BUDGET, "Save 100.", SUBMITTED),
                    new ReturnBudgetLine(OTHER, "Save 100.", SUBMITTED),
                    new ReviseBudgetDraft(OTHER, yuan("400"), "Paper", OFFICER, SUBMITTED),
                    submit(OTHER));
            bureau.refuse(LINE_CHANGED_SINCE, submitAll("100500"));
            bureau.accept(enter(OTHER), submitAll("100400"), approveAll(null));
            assertThat(bureau.facts(LineApproved.class))
                    .extracting(LineApproved::amount)
                    .containsExactly(yuan("100000.00"), yuan("400.00"));
        }

        @Test
        void it_is_submitted_once_and_sent_back_only_then_and_changed_by_nobody_once_approved() {
            bureau.accept(enter(LINE, OTHER));
            var back = new SendBackDepartmentBudget(BUDGET, "Save 100.", SUBMITTED);
            bureau.refuse(DEPARTMENT_BUDGET_NOT_SUBMITTED, back);
            bureau.refuse(DEPARTMENT_BUDGET_NOT_SUBMITTED, approveAll(null));
            bureau.accept(submitAll("100500"));
            bureau.refuse(
                    DEPARTMENT_BUDGET_SUBMITTED,
                    new SubmitDepartmentBudget(
                            BUDGET, yuan("100500"), OFFICER, SUBMITTED.plusDays(1)));
            bureau.refuse(TEXT_MISSING, new SendBackDepartmentBudget(BUDGET, " ", SUBMITTED));
            bureau.accept(approveAll(null));
            bureau.refuse(
                    DEPARTMENT_BUDGET_APPROVED_ALREADY,
                    new SendBackDepartmentBudget(BUDGET, "Save 100.", APPROVED));
            bureau.refuse(
                    DEPARTMENT_BUDGET_APPROVED_ALREADY,
                    new PutTogetherDepartmentBudget(
                            BUDGET, List.of(), List.of(OTHER), OFFICER, APPROVED));
        }

        @Test
        void a_whole_of_which_a_line_went_back_at_that_moment_is_not_approved() {
            bureau.accept(enter(LINE, OTHER), submitAll("100500"));
            bureau.meanwhile(OTHER, new LineReturned(OTHER, "Too much.", SUBMITTED));
            bureau.refuse(LINE_CHANGED_SINCE, approveAll(null));
        }

        @Test
        void what_can_not_be_read_is_not_taken_in() {
            var many = new BudgetLineId[501];
            for (int i = 0; i < many.length; i++) many[i] = new BudgetLineId("B-" + i);
            bureau.refuse(LIST_TOO_LONG, enter(many));
            bureau.refuse(
                    LIST_TOO_LONG,
                    new PutTogetherDepartmentBudget(
                            BUDGET, List.of(), List.of(many), OFFICER, SUBMITTED));
            bureau.accept(enter(LINE, OTHER));
            bureau.refuse(
                    CURRENCY_NOT_YUAN,
                    new SubmitDepartmentBudget(BUDGET, dollars("100500"), OFFICER, SUBMITTED));
            bureau.accept(submitAll("100500"), early("3000", NEW_YEAR));
            bureau.refuse(TEXT_MISSING, approveAll(" "));
            bureau.refuse(
                    EFFECT_BEFORE_DECISION,
                    new ApproveDepartmentBudget(
                            BUDGET,
                            Body.PEOPLES_CONGRESS,
                            "The roof could not wait.",
                            decided(APPROVED.plusDays(1)),
                            APPROVED));
        }

        @Test
        void whoever_does_it_holds_the_power_and_does_it_in_order_and_not_ahead() {
            bureau.refuse(
                    OFFICER_NOT_EMPOWERED,
                    new PutTogetherDepartmentBudget(
                            BUDGET, List.of(LINE), List.of(), STRANGER, SUBMITTED));
            bureau.accept(enter(LINE));
            bureau.refuse(
                    OFFICER_NOT_EMPOWERED,
                    new SubmitDepartmentBudget(BUDGET, yuan("100000"), STRANGER, SUBMITTED));
            bureau.refuse(
                    ACT_OUT_OF_ORDER,
                    new SubmitDepartmentBudget(
                            BUDGET, yuan("100000"), OFFICER, SUBMITTED.minusDays(1)));
            bureau.refuse(
                    ACT_IN_FUTURE,
                    new SubmitDepartmentBudget(BUDGET, yuan("100000"), OFFICER, TODAY.plusDays(1)));
        }
    }

    @Nested
    class Execution {
        @Test
        void lines_follow_the_reply_and_the_disclosure_and_only_the_whole_has_their_clocks() {
            bureau.refuse(DEPARTMENT_BUDGET_EMPTY, replyAll());
            approved();
            bureau.refuse(DEPARTMENT_BUDGET_NOT_REPLIED, departmentReply(LINE));
            bureau.refuse(DEPARTMENT_BUDGET_NOT_REPLIED, discloseAll());
            var facts = bureau.accept(replyAll(), reply(LINE), discloseAll());
            assertThat(bureau.facts(DepartmentReplied.class))
                    .extracting(DepartmentReplied::lineId)
                    .containsExactly(LINE, OTHER);
            assertThat(bureau.facts(BudgetDisclosed.class))
                    .containsExactly(
                            new BudgetDisclosed(
                                    LINE, Discloser.DEPARTMENT, "The web site", DISCLOSED),
                            new BudgetDisclosed(
                                    OTHER, Discloser.DEPARTMENT, "The web site", DISCLOSED));
            assertThat(clocks(of(LINE, bureau.facts())))
                    .containsExactly(
                            "Opened budget.reply-to-unit " + DEPARTMENT_REPLIED,
                            "Met budget.reply-to-unit " + REPLIED,
                            "Opened budget-regulations.unit-disclosure " + REPLIED);
            assertThat(
                            clocks(
                                    bureau.facts().stream()
                                            .filter(f -> f.subject().equals(BUDGET.toString()))
                                            .toList()))
                    .containsExactly(
                            "Opened budget.reply-to-department " + APPROVED,
                            "Met budget.reply-to-department " + DEPARTMENT_REPLIED,
                            "Opened budget.department-disclosure " + DEPARTMENT_REPLIED,
                            "Met budget.department-disclosure " + DISCLOSED);
            assertThat(facts).isNotEmpty();
        }

        @Test
        void it_is_replied_to_once_it_is_approved_and_disclosed_once() {
            bureau.accept(enter(LINE, OTHER), submitAll("100500"));
            bureau.refuse(DEPARTMENT_BUDGET_NOT_APPROVED, replyAll());
            bureau.accept(approveAll(null));
            bureau.refuse(
                    TEXT_MISSING, new NoteDepartmentBudgetReply(BUDGET, " ", DEPARTMENT_REPLIED));
            bureau.refuse(
                    DEPARTMENT_BUDGET_NOT_REPLIED,
                    new SubmitDepartmentAccounts(
                            BUDGET, yuan("100500"), yuan("100500"), Money.ZERO, OFFICER, FEBRUARY));
            bureau.accept(replyAll());
            bureau.refuse(
                    DEPARTMENT_REPLIED_ALREADY,
                    new NoteDepartmentBudgetReply(BUDGET, "长财〔2025〕4号", DEPARTMENT_REPLIED));
            bureau.refuse(TEXT_MISSING, new DiscloseDepartmentBudget(BUDGET, " ", DISCLOSED));
        }

        @Test
        void a_line_is_replied_to_and_disclosed_as_the_whole_is_and_not_otherwise() {
            approved();
            bureau.submitAlone(replyAll());
            bureau.refuse(
                    OTHER_THAN_THE_WHOLE,
                    new NoteBudgetReply(LINE, "长财〔2025〕4号", DEPARTMENT_REPLIED));
            bureau.refuse(
                    OTHER_THAN_THE_WHOLE,
                    new NoteBudgetReply(LINE, "长财〔2025〕3号", DEPARTMENT_REPLIED.plusDays(1)));
            bureau.accept(departmentReply(LINE));
            bureau.submitAlone(discloseAll());
            bureau.refuse(
                    OTHER_THAN_THE_WHOLE,
                    new DiscloseBudget(LINE, Discloser.DEPARTMENT, "A notice board", DISCLOSED));
            bureau.accept(
                    new DiscloseBudget(LINE, Discloser.DEPARTMENT, "The web site", DISCLOSED));
        }

        @Test
        void nothing_is_spent_of_a_line_before_its_unit_is_replied_to() {
            approved();
            bureau.accept(replyAll());
            bureau.refuse(NOT_TO_BE_SPENT_YET, pay("1", DEPARTMENT_REPLIED));
            bureau.accept(reply(LINE), pay("1", REPLIED));
        }

        @Test
        void a_line_discloses_nothing_for_the_department_by_itself() {
            approved();
            bureau.accept(replyAll());
            bureau.refuse(
                    DEPARTMENT_BUDGET_NOT_DISCLOSED,
                    new DiscloseBudget(LINE, Discloser.DEPARTMENT, "The web site", DISCLOSED));
            bureau.accept(discloseAll());
            bureau.refuse(
                    DEPARTMENT_DISCLOSED_ALREADY,
                    new DiscloseDepartmentBudget(BUDGET, "A notice board", DISCLOSED));
        }
    }

    @Nested
    class Accounts {
        private SubmitDepartmentAccounts accounts(String spent) {
            return new SubmitDepartmentAccounts(
                    BUDGET, yuan("100500"), yuan("100500"), yuan(spent), OFFICER, FEBRUARY);
        }

        private ApproveDepartmentAccounts approve(Body by) {
            return new ApproveDepartmentAccounts(BUDGET, by, decided(AUGUST), AUGUST);
        }

        @BeforeEach
        void executed() {
            approved();
            bureau.accept(
                    replyAll(),
                    reply(LINE),
                    reply(OTHER),
                    pay("70000", MARCH),
                    close("0", null),
                    new CloseBudgetYear(OTHER, Money.ZERO, null, OFFICER, YEAR_END),
                    Examples.accounts("100000", "100000", "70000", FEBRUARY));
        }

        private DraftFinalAccounts others() {
            return new DraftFinalAccounts(
                    OTHER, yuan("500"), yuan("500"), Money.ZERO, OFFICER, FEBRUARY);
        }

        private AuditFinalAccounts audited(BudgetLineId line) {
            return new AuditFinalAccounts(
                    line, AuditOutcome.CONFIRMED, "长审〔2026〕4号", "As stated.", MAY);
        }

        @Test
        void they_sum_up_the_accounts_of_all_lines_and_these_follow() {
            bureau.refuse(LINE_WITHOUT_ACCOUNTS, accounts("70000"));
            bureau.accept(others());
            bureau.refuse(DEPARTMENT_ACCOUNTS_DIFFER, accounts("70000.01"));
            bureau.refuse(DEPARTMENT_ACCOUNTS_NOT_SUBMITTED, approve(Body.STANDING_COMMITTEE));
            bureau.accept(accounts("70000"));
            bureau.refuse(ACCOUNTS_NOT_BY_THE_STANDING_COMMITTEE, approve(Body.PEOPLES_CONGRESS));
            bureau.accept(audited(LINE));
            bureau.refuse(ACCOUNTS_NOT_AUDITED, approve(Body.STANDING_COMMITTEE));
            bureau.accept(audited(OTHER));
            bureau.refuse(
                    DEPARTMENT_ACCOUNTS_NOT_APPROVED,
                    new ApproveFinalAccounts(
                            LINE, Body.STANDING_COMMITTEE, decided(AUGUST), AUGUST));
            bureau.accept(
                    approve(Body.STANDING_COMMITTEE),
                    new NoteDepartmentAccountsReply(BUDGET, "长财〔2026〕9号", AUGUST),
                    new DiscloseDepartmentAccounts(BUDGET, "The web site", AUGUST));
            assertThat(bureau.facts(AccountsApproved.class)).hasSize(2);
            assertThat(bureau.facts(AccountsDepartmentReplied.class)).hasSize(2);
            assertThat(bureau.facts(AccountsDisclosed.class))
                    .extracting(AccountsDisclosed::discloser)
                    .containsExactly(Discloser.DEPARTMENT, Discloser.DEPARTMENT);
            assertThat(bureau.refused()).isEmpty();
            assertThat(clocks(of(LINE, bureau.facts())))
                    .noneMatch(clock -> clock.contains("accounts-reply-to-department"));
        }

        @Test
        void each_step_of_the_accounts_waits_for_the_one_before_and_is_done_once() {
            bureau.accept(others(), accounts("70000"), audited(LINE), audited(OTHER));
            var replied = new NoteDepartmentAccountsReply(BUDGET, "长财〔2026〕9号", AUGUST);
            var disclosed = new DiscloseDepartmentAccounts(BUDGET, "The web site", AUGUST);
            bureau.refuse(DEPARTMENT_ACCOUNTS_NOT_APPROVED, replied);
            bureau.refuse(DEPARTMENT_ACCOUNTS_NOT_REPLIED, disclosed);
            bureau.accept(approve(Body.STANDING_COMMITTEE));
            bureau.refuse(
                    DEPARTMENT_ACCOUNTS_APPROVED_ALREADY,
                    new ApproveDepartmentAccounts(
                            BUDGET,
                            Body.STANDING_COMMITTEE,
                            decided(AUGUST.plusDays(1)),
                            AUGUST.plusDays(1)));
            bureau.refuse(
                    DEPARTMENT_ACCOUNTS_APPROVED_ALREADY,
                    new SubmitDepartmentAccounts(
                            BUDGET,
                            yuan("100500"),
                            yuan("100500"),
                            yuan("70000"),
                            OFFICER,
                            AUGUST));
            bureau.refuse(TEXT_MISSING, new NoteDepartmentAccountsReply(BUDGET, " ", AUGUST));
            bureau.accept(replied);
            bureau.refuse(
                    DEPARTMENT_REPLIED_ALREADY,
                    new NoteDepartmentAccountsReply(BUDGET, "长财〔2026〕10号", AUGUST));
            bureau.refuse(TEXT_MISSING, new DiscloseDepartmentAccounts(BUDGET, " ", AUGUST));
            bureau.accept(disclosed);
            bureau.refuse(
                    DEPARTMENT_DISCLOSED_ALREADY,
                    new DiscloseDepartmentAccounts(BUDGET, "A notice board", AUGUST));
        }

        @Test
        void accounts_that_an_audit_changed_are_submitted_anew_before_they_are_approved() {
            bureau.accept(
                    others(),
                    accounts("70000"),
                    audited(OTHER),
                    audit(AuditOutcome.TO_BE_CORRECTED, MAY),
                    refund("TK-1", "100", MAY),
                    Examples.accounts("100000", "100000", "69900", MAY),
                    audited(LINE));
            bureau.refuse(DEPARTMENT_ACCOUNTS_DIFFER, approve(Body.STANDING_COMMITTEE));
        }

        @Test
        void whoever_submits_them_holds_the_power_counts_in_yuan_and_has_a_sound_decision() {
            bureau.accept(others());
            bureau.refuse(
                    OFFICER_NOT_EMPOWERED,
                    new SubmitDepartmentAccounts(
                            BUDGET,
                            yuan("100500"),
                            yuan("100500"),
                            yuan("70000"),
                            STRANGER,
                            FEBRUARY));
            for (int i = 0; i < 3; i++) {
                bureau.refuse(
                        CURRENCY_NOT_YUAN,
                        new SubmitDepartmentAccounts(
                                BUDGET,
                                i == 0 ? dollars("100500") : yuan("100500"),
                                i == 1 ? dollars("100500") : yuan("100500"),
                                i == 2 ? dollars("70000") : yuan("70000"),
                                OFFICER,
                                FEBRUARY));
            }
            bureau.accept(accounts("70000"), audited(LINE), audited(OTHER));
            bureau.refuse(
                    EFFECT_BEFORE_DECISION,
                    new ApproveDepartmentAccounts(
                            BUDGET, Body.STANDING_COMMITTEE, decided(AUGUST.plusDays(1)), AUGUST));
        }

        @Test
        void a_lines_accounts_are_approved_replied_to_and_disclosed_as_the_whole_is() {
            bureau.accept(others(), accounts("70000"), audited(LINE), audited(OTHER));
            bureau.submitAlone(approve(Body.STANDING_COMMITTEE));
            bureau.refuse(
                    OTHER_THAN_THE_WHOLE,
                    new ApproveFinalAccounts(
                            LINE,
                            Body.STANDING_COMMITTEE,
                            decided(AUGUST.plusDays(1)),
                            AUGUST.plusDays(1)));
            bureau.accept(
                    new ApproveFinalAccounts(
                            LINE, Body.STANDING_COMMITTEE, decided(AUGUST), AUGUST));
            bureau.refuse(
                    DEPARTMENT_ACCOUNTS_NOT_REPLIED,
                    new NoteFinalAccountsReply(LINE, "长财〔2026〕9号", AUGUST));
            bureau.submitAlone(new NoteDepartmentAccountsReply(BUDGET, "长财〔2026〕9号", AUGUST));
            bureau.refuse(
                    OTHER_THAN_THE_WHOLE, new NoteFinalAccountsReply(LINE, "长财〔2026〕10号", AUGUST));
            bureau.accept(new NoteFinalAccountsReply(LINE, "长财〔2026〕9号", AUGUST));
            var disclosed =
                    new DiscloseFinalAccounts(LINE, Discloser.DEPARTMENT, "A notice board", AUGUST);
            bureau.refuse(DEPARTMENT_ACCOUNTS_NOT_DISCLOSED, disclosed);
            bureau.submitAlone(new DiscloseDepartmentAccounts(BUDGET, "The web site", AUGUST));
            bureau.refuse(OTHER_THAN_THE_WHOLE, disclosed);
        }
    }

    @Test
    void a_budget_that_nobody_began_has_no_clocks() {
        bureau.refuse(DEPARTMENT_BUDGET_EMPTY, new DepartmentBudgetCommand.SettleClocks(BUDGET));
        bureau.refuse(
                DEPARTMENT_BUDGET_EMPTY,
                new DepartmentBudgetCommand.ReckonClocksAnew(BUDGET, "notice", SUBMITTED));
    }

    /** Says when the whole's clock lapsed that nobody met. */
    @Test
    void its_clock_lapses_where_the_finance_department_does_not_reply() {
        approved();
        bureau.accept(new DepartmentBudgetCommand.SettleClocks(BUDGET));
        assertThat(clocks(bureau.facts()))
                .anyMatch(clock -> clock.startsWith("Lapsed budget.reply-to-department"));
    }
}
