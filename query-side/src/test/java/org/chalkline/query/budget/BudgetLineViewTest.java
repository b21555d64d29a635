package org.chalkline.query.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalkline.query.BudgetStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.budget.BudgetEvent.*;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.money.Money;
import org.chalkline.query.budget.BudgetLineRecord.Status;
import org.chalkline.query.money.Yuan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One line told from its draft to its final accounts, and what the projection shows of it. */
class BudgetLineViewTest {
    private static final BudgetLineView VIEW = new BudgetLineView();

    private @Nullable BudgetLineRecord line;

    private BudgetLineRecord told(Fact... facts) {
        for (var fact : facts) line = VIEW.evolve(line, fact);
        return Objects.requireNonNull(line);
    }

    private BudgetLineRecord executing() {
        told(drafted("A", "2050202", "S1", "1000"));
        return told(executed("A", "900").toArray(new Fact[0]));
    }

    private static ExecutionFigures figures(
            long approved, long available, long committed, long paid, long refunded) {
        return ExecutionFigures.ofFen(approved, available, committed, paid, refunded, 0, 0);
    }

    @Test
    void a_draft_asks_for_money_and_has_none() {
        var drafted = told(drafted("A", "2050202", "S1", "1000"));
        assertThat(drafted.status()).isEqualTo(Status.DRAFT);
        assertThat(drafted.asked().amount()).isEqualTo("1000.00");
        assertThat(drafted.figures()).isEqualTo(figures(0, 0, 0, 0, 0));
        var revised = told(new DraftRevised(id("A"), Money.of("990"), "Roof", "Li", day("01-01")));
        assertThat(revised.asked().amount()).isEqualTo("990.00");
        assertThat(revised.purpose()).isEqualTo("Roof");
    }

    @Test
    void a_line_that_was_taken_over_has_its_figures_from_that_day() {
        var taken =
                told(
                        new LineTakenOver(
                                id("A"),
                                drafted("A", "2050202", "S1", "1000").heading(),
                                Money.of("900"),
                                Money.of("1000"),
                                Money.of("600"),
                                "Repairs",
                                false,
                                "Accounts of March",
                                day("03-31")),
                        new CommitmentsTakenOver(
                                id("A"),
                                new CommitmentId("C1"),
                                Money.of("300"),
                                "Accounts of March",
                                day("03-31")));
        assertThat(taken.status()).isEqualTo(Status.EXECUTING);
        assertThat(taken.source()).isEqualTo("Accounts of March");
        assertThat(taken.figures()).isEqualTo(figures(90_000, 100_000, 30_000, 60_000, 0));
        assertThat(taken.months().of(Flow.PAID, 3)).isEqualTo(60_000);
        assertThat(taken.months().of(Flow.PAID, 2)).isZero();
        var paid = told(paid("A", "P1", "C1", "300", "04-01"));
        assertThat(paid.figures()).isEqualTo(figures(90_000, 100_000, 0, 90_000, 0));
        assertThat(paid.months().of(Flow.PAID, 4)).isEqualTo(30_000);
    }

    @Test
    void a_line_can_be_spent_as_approved_once_the_unit_was_replied_to() {
        told(drafted("A", "2050202", "S1", "1000"));
        var approved = told(executed("A", "900").subList(0, 2).toArray(new Fact[0]));
        assertThat(approved.status()).isEqualTo(Status.APPROVED);
        assertThat(approved.figures()).isEqualTo(figures(90_000, 0, 0, 0, 0));
        var executing = told(executed("A", "900").subList(2, 4).toArray(new Fact[0]));
        assertThat(executing.status()).isEqualTo(Status.EXECUTING);
        assertThat(executing.figures()).isEqualTo(figures(90_000, 90_000, 0, 0, 0));
        assertThat(executing.dates().repliedOn()).isEqualTo(day("02-10"));
    }

    @Test
    void what_was_arranged_early_is_part_of_what_is_approved_and_never_more() {
        told(drafted("A", "2050202", "S1", "1000"), early("A", "950", "01-05"));
        assertThat(told(paid("A", "P1", null, "300", "01-10")).figures())
                .isEqualTo(figures(0, 95_000, 0, 30_000, 0));
        var executing = told(executed("A", "900").toArray(new Fact[0]));
        assertThat(executing.figures()).isEqualTo(figures(90_000, 90_000, 0, 30_000, 0));
        assertThat(executing.early()).isEqualTo(Yuan.ZERO);
        assertThat(executing.months().of(Flow.AVAILABLE, 1)).isEqualTo(90_000);
        assertThat(executing.months().of(Flow.AVAILABLE, 2)).isZero();
    }

    @Test
    void movements_are_summed_and_told_by_their_month() {
        executing();
        var moved =
                told(
                        committed("A", "C1", "500", "03-03"),
                        paid("A", "P1", "C1", "450", "04-01"),
                        released("A", "C1", "50", "04-02"),
                        paid("A", "P2", null, "100", "04-30"),
                        refunded("A", "T1", "P2", "30", "05-01"));
        assertThat(moved.figures()).isEqualTo(figures(90_000, 90_000, 0, 55_000, 3_000));
        assertThat(moved.figures().remaining().fen()).isEqualTo(38_000);
        assertThat(moved.figures().spent().fen()).isEqualTo(52_000);
        assertThat(moved.months().of(Flow.COMMITTED, 3)).isEqualTo(50_000);
        assertThat(moved.months().of(Flow.COMMITTED, 4)).isEqualTo(-50_000);
        assertThat(moved.months().of(Flow.PAID, 4)).isEqualTo(55_000);
        assertThat(moved.months().of(Flow.REFUNDED, 5)).isEqualTo(3_000);
        assertThat(moved.commitments()).isEqualTo(1);
        assertThat(moved.payments()).isEqualTo(2);
    }

    @Test
    void
            reallocations_adjustments_and_transfers_change_what_is_available_and_not_what_was_approved() {
        executing();
        var changed =
                told(
                        reallocated("A", "B", "100", "03-01").getFirst(),
                        reallocated("C", "A", "10", "03-02").getLast(),
                        adjusted("A", Direction.INCREASE, "50", "06-01"),
                        adjusted("A", Direction.DECREASE, "20", "07-01"),
                        new SpecialTransferAdded(
                                id("A"), "D", Money.of("5"), decision(day("08-01")), day("08-01")));
        assertThat(changed.figures()).isEqualTo(figures(90_000, 84_500, 0, 0, 0));
        assertThat(changed.changes()).isEqualTo(5);
    }

    @Test
    void what_comes_from_before_the_year_belongs_to_january_and_what_after_it_to_december() {
        told(drafted("A", "2050202", "S1", "1000"));
        var carried =
                told(
                        new CarryOverReceived(
                                id("A"), id("Z"), Money.of("70"), LocalDate.of(2025, 12, 31)));
        assertThat(carried.months().of(Flow.AVAILABLE, 1)).isEqualTo(7_000);
        assertThat(carried.carriedIn().fen()).isEqualTo(7_000);
        var after = told(executed("A", "900").toArray(new Fact[0]));
        assertThat(after.figures().available().fen()).isEqualTo(97_000);
        told(paid("A", "P1", null, "10", "03-01"));
        var refunded =
                told(
                        new PaymentRefunded(
                                id("A"),
                                new org.chalkline.kernel.budget.RefundId("T"),
                                new org.chalkline.kernel.budget.PaymentId("P1"),
                                null,
                                Money.of("10"),
                                "x",
                                "Li",
                                LocalDate.of(2027, 5, 1)));
        assertThat(refunded.months().of(Flow.REFUNDED, 12)).isEqualTo(1_000);
    }

    @Test
    void a_closed_line_has_nothing_left_and_goes_on_to_its_final_accounts() {
        executing();
        var closed = told(paid("A", "P1", null, "400", "03-01"), closed("A", "200", "300"));
        assertThat(closed.status()).isEqualTo(Status.CLOSED);
        assertThat(closed.figures().remaining()).isEqualTo(Yuan.ZERO);
        var on = LocalDate.of(2027, 2, 1);
        var drafted =
                new AccountsDrafted(
                        id("A"), Money.of("900"), Money.of("900"), Money.of("400"), "Li", on);
        assertThat(told(drafted).status()).isEqualTo(Status.ACCOUNTS_DRAFTED);
        assertThat(told(audited(AuditOutcome.TO_BE_CORRECTED)).status()).isEqualTo(Status.CLOSED);
        assertThat(told(drafted, audited(AuditOutcome.CONFIRMED)).status())
                .isEqualTo(Status.ACCOUNTS_AUDITED);
        assertThat(told(new AccountsApproved(id("A"), decision(on), on)).status())
                .isEqualTo(Status.ACCOUNTS_APPROVED);
        assertThat(told(new AccountsDepartmentReplied(id("A"), "F", on)).status())
                .isEqualTo(Status.ACCOUNTS_DEPARTMENT_REPLIED);
        var replied = told(new AccountsUnitReplied(id("A"), decision(on), on));
        assertThat(replied.status()).isEqualTo(Status.ACCOUNTS_REPLIED);
        var disclosed =
                told(
                        new AccountsDisclosed(id("A"), Discloser.DEPARTMENT, "Web", on),
                        new AccountsDisclosed(id("A"), Discloser.UNIT, "Web", on));
        assertThat(disclosed.dates().accountsDepartmentDisclosedOn()).isEqualTo(on);
        assertThat(disclosed.dates().accountsDisclosedOn()).isEqualTo(on);
    }

    private static AccountsAudited audited(AuditOutcome outcome) {
        return new AccountsAudited(id("A"), outcome, "R", "As stated.", LocalDate.of(2027, 5, 1));
    }

    @Test
    void a_line_is_sent_back_or_dropped_before_it_is_approved() {
        told(drafted("A", "2050202", "S1", "1000"));
        assertThat(told(new LineSubmitted(id("A"), "Li", day("01-01"))).status())
                .isEqualTo(Status.SUBMITTED);
        assertThat(told(new LineReturned(id("A"), "x", day("01-02"))).status())
                .isEqualTo(Status.DRAFT);
        assertThat(told(new LineDropped(id("A"), "x", day("01-03"))).status())
                .isEqualTo(Status.DROPPED);
    }

    @Test
    void the_state_reads_back_from_its_json_and_stays_small_however_many_movements_there_are() {
        executing();
        for (int i = 0; i < 500; i++) told(paid("A", "P" + i, null, "1", "03-01"));
        var json = FactJson.write(Objects.requireNonNull(line));
        assertThat(FactJson.read(json, BudgetLineRecord.class)).isEqualTo(line);
        assertThat(json.length()).isLessThan(1_500);
    }

    @Test
    void a_line_that_was_not_drafted_or_was_drafted_twice_is_parked() {
        assertThatThrownBy(() -> VIEW.evolve(null, executed("A", "1").getFirst()))
                .isInstanceOf(NullPointerException.class);
        told(drafted("A", "2050202", "S1", "1000"));
        assertThatThrownBy(() -> told(drafted("A", "2050202", "S1", "1000")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void every_fact_has_its_sentence() {
        List<Fact> facts =
                List.of(
                        drafted("A", "2050202", "S1", "1000"),
                        committed("A", "C1", "500", "03-03"),
                        paid("A", "P1", "C1", "450", "04-01"),
                        adjusted("A", Direction.INCREASE, "50", "06-01"),
                        closed("A", "1", "2"));
        assertThat(facts)
                .extracting(
                        fact ->
                                BudgetFactSummary.of(
                                        (org.chalkline.kernel.budget.BudgetEvent) fact))
                .containsExactly(
                        "Drafted with 1000.00 CNY for: Repairs",
                        "500.00 CNY committed by C1 to Elm Ltd.",
                        "450.00 CNY paid by P1 from C1 to Elm Ltd.",
                        "Adjusted (调整): INCREASE of 50.00 CNY under P-06-01 (2026-1).",
                        "Year closed: 1.00 CNY carried over to N, 2.00 CNY surplus.");
    }
}
