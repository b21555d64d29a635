package org.chalkline.command.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.chalkline.command.budget.BudgetRefusal.*;
import static org.chalkline.command.budget.Examples.*;
import static org.chalkline.command.budget.Told.told;
import static org.chalkline.command.procedure.power.PowerRefusal.OFFICER_NOT_EMPOWERED;
import static org.chalkline.kernel.budget.BudgetEvent.Approver.DEPARTMENT;
import static org.chalkline.kernel.budget.BudgetEvent.Approver.FINANCE;

import java.util.List;
import org.chalkline.command.budget.BudgetCommand.*;
import org.chalkline.command.money.MoneyRefusal;
import org.chalkline.kernel.budget.BudgetEvent.*;
import org.chalkline.kernel.budget.BudgetLineId;
import org.chalkline.kernel.budget.EconomicCode;
import org.chalkline.kernel.budget.FunctionCode;
import org.chalkline.kernel.budget.Fund;
import org.chalkline.kernel.budget.LineHeading;
import org.chalkline.kernel.budget.PaymentId;
import org.chalkline.kernel.budget.UnitId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reallocations (调剂): money moves between two lines completely or not at all. */
class ReallocationTest {
    private final Bureau bureau = new Bureau();

    @BeforeEach
    void execute() {
        bureau.accept(executing(LINE, HEADING, "100000"));
    }

    @AfterEach
    void shutDown() {
        bureau.close();
    }

    private void other(LineHeading heading) {
        bureau.accept(executing(OTHER, heading, "5000"));
    }

    @Test
    void both_lines_are_told_and_both_are_changed() {
        other(heading("2050202", OFFICE, "CN-0101", "XM-7", 2025));
        var decision = decided(APRIL);
        assertThat(told(bureau.accept(reallocate("30000"))))
                .containsExactly(
                        new FundsReallocatedAway(
                                LINE,
                                REALLOCATION,
                                OTHER,
                                yuan("30000.00"),
                                FINANCE,
                                decision,
                                APRIL),
                        new FundsReallocatedHere(
                                OTHER,
                                REALLOCATION,
                                LINE,
                                yuan("30000.00"),
                                FINANCE,
                                decision,
                                APRIL));
        bureau.refuse(BEYOND_AVAILABLE, pay("70000.01", APRIL));
        bureau.accept(
                pay("70000", APRIL),
                new MakePayment(
                        OTHER, PAYMENT, null, yuan("35000"), OFFICE, "x", "x", OFFICER, APRIL));
    }

    @Test
    void reallocated_again_it_adds_no_fact() {
        other(heading("2050202", OFFICE, "CN-0101", "XM-7", 2025));
        bureau.accept(reallocate("30000"));
        assertThat(bureau.accept(reallocate("30000"))).isEmpty();
        bureau.refuse(REALLOCATION_ID_IN_USE, reallocate("30000.01"));
    }

    @Test
    void a_line_is_not_reallocated_onto_itself() {
        bureau.refuse(REALLOCATED_ONTO_ITSELF, reallocate(LINE, LINE, FINANCE, "1"));
    }

    @Test
    void more_than_is_left_is_not_reallocated_and_nothing_is_recorded_of_either() {
        other(heading("2050202", OFFICE, "CN-0101", "XM-7", 2025));
        bureau.accept(commit("60000", MARCH));
        bureau.refuse(BEYOND_AVAILABLE, reallocate("40000.01"));
        bureau.refuse(MoneyRefusal.AMOUNT_ZERO, reallocate("0"));
    }

    @Test
    void an_unknown_line_neither_gives_nor_receives() {
        bureau.refuse(UNKNOWN_LINE, reallocate(LINE, OTHER, FINANCE, "1"));
        bureau.refuse(UNKNOWN_LINE, reallocate(OTHER, LINE, FINANCE, "1"));
    }

    @Test
    void a_line_that_is_not_executed_yet_neither_gives_nor_receives() {
        bureau.accept(draft(OTHER, heading("2050202", OFFICE, "CN-0101", "XM-7", 2025), "5000"));
        bureau.refuse(NOT_IN_EXECUTION, reallocate("1"));
        bureau.refuse(NOT_IN_EXECUTION, reallocate(OTHER, LINE, FINANCE, "1"));
    }

    @Test
    void funds_are_kept_apart() {
        other(
                new LineHeading(
                        Fund.GOVERNMENT_FUND,
                        new FunctionCode("2296004"),
                        REPAIRS,
                        new UnitId("CN-0101"),
                        "XM-7",
                        2025));
        bureau.refuse(REALLOCATED_BETWEEN_FUNDS, reallocate("1"));
    }

    @Test
    void years_are_kept_apart() {
        bureau.accept(draft(NEXT, HEADING.nextYear(), "5000"));
        bureau.refuse(REALLOCATED_BETWEEN_YEARS, reallocate(LINE, NEXT, FINANCE, "1"));
    }

    @ParameterizedTest
    @CsvSource({
        "2050202, 30214, CN-0101, XM-7, DEPARTMENT", // another economic section
        "2050203, 30213, CN-0101, XM-7, DEPARTMENT", // another item
        "2050202, 31006, CN-0101, XM-7, FINANCE", // another economic class
        "2050801, 30213, CN-0101, XM-7, FINANCE", // another section
        "2101102, 30213, CN-0101, XM-7, FINANCE", // another class
        "2050202, 30213, CN-0102, XM-7, FINANCE", // another unit
        "2050202, 30213, CN-0101, XM-8, FINANCE", // another project
        "2050202, 30213, CN-0101,     , FORBIDDEN" // basic expenditure
    })
    void who_has_to_approve_depends_on_what_the_lines_differ_in(
            String function, String economic, String unit, String project, String need) {
        other(heading(function, new EconomicCode(economic), unit, project, 2025));
        switch (need) {
            case "FORBIDDEN" -> bureau.refuse(REALLOCATION_FORBIDDEN, reallocate("1"));
            case "FINANCE" -> {
                bureau.refuse(REALLOCATION_NEEDS_FINANCE, reallocate(LINE, OTHER, DEPARTMENT, "1"));
                bureau.accept(reallocate("1"));
            }
            default -> bureau.accept(reallocate(LINE, OTHER, DEPARTMENT, "1"));
        }
    }

    @Test
    void
            the_bureaus_own_reallocation_needs_an_empowered_officer_and_the_finance_departments_none() {
        other(heading("2050203", REPAIRS, "CN-0101", "XM-7", 2025));
        bureau.refuse(
                OFFICER_NOT_EMPOWERED,
                new ReallocateFunds(
                        LINE,
                        OTHER,
                        REALLOCATION,
                        yuan("1"),
                        DEPARTMENT,
                        decided(STRANGER, APRIL, List.of()),
                        APRIL));
        bureau.accept(
                new ReallocateFunds(
                        LINE,
                        OTHER,
                        REALLOCATION,
                        yuan("1"),
                        FINANCE,
                        decided(STRANGER, APRIL, List.of()),
                        APRIL));
    }

    @Test
    void key_expenditure_is_not_reduced_by_a_reallocation() {
        var key = new BudgetLineId("B-2025-0009");
        bureau.accept(
                new DraftBudgetLine(key, HEADING, yuan("9"), "x", true, OFFICER, DRAFTED),
                submit(key),
                approve(key, "9"),
                departmentReply(key),
                reply(key));
        bureau.refuse(KEY_SPENDING_TIED, reallocate(key, LINE, DEPARTMENT, "1"));
        bureau.accept(reallocate(LINE, key, DEPARTMENT, "1"));
    }

    @Test
    void a_reallocation_recorded_late_is_measured_against_every_later_day() {
        other(heading("2050202", OFFICE, "CN-0101", "XM-7", 2025));
        bureau.accept(pay(new PaymentId("ZF-5"), null, "99999", APRIL.plusDays(9)));
        bureau.refuse(BEYOND_AVAILABLE, reallocate("1.01"));
        bureau.accept(reallocate("1"));
    }

    @Test
    void the_rules_are_read_from_a_file_that_names_every_difference() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReallocationRules.of("UNIT,FORBIDDEN"));
        assertThatIllegalArgumentException().isThrownBy(() -> ReallocationRules.of("UNIT,PERHAPS"));
    }
}
