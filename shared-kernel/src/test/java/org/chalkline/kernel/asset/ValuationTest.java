package org.chalkline.kernel.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.chalkline.kernel.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What assets stand at, by worked examples and by what must hold on any day. */
class ValuationTest {
    private static final LocalDate CAME = LocalDate.of(2024, 1, 15);

    private static Valuation of(String cost, DepreciationMethod method, int months, String left) {
        return new Valuation(
                CAME, Money.of(cost), new Depreciation(method, months, Money.of(left)), null);
    }

    private static Valuation straight(String cost, int months) {
        return of(cost, DepreciationMethod.STRAIGHT_LINE, months, "0");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-15, 1200.00", // the month is charged on its last day
        "2024-01-30, 1200.00",
        "2024-01-31, 1100.00", // the month in which it came counts
        "2024-02-28, 1100.00",
        "2024-02-29, 1000.00", // a leap year
        "2024-12-30, 100.00",
        "2024-12-31, 0.00",
        "2030-01-01, 0.00",
        "2023-12-31, 1200.00"
    })
    void straight_line_charges_each_month_alike_on_its_last_day(LocalDate day, String value) {
        assertThat(straight("1200", 12).bookValue(day)).isEqualTo(Money.of(value));
    }

    @Test
    void the_last_month_takes_what_rounding_left() {
        var value = of("100", DepreciationMethod.STRAIGHT_LINE, 3, "0");
        assertThat(value.accumulated(LocalDate.of(2024, 1, 31))).isEqualTo(Money.of("33.33"));
        assertThat(value.accumulated(LocalDate.of(2024, 2, 29))).isEqualTo(Money.of("66.66"));
        assertThat(value.accumulated(LocalDate.of(2024, 3, 31))).isEqualTo(Money.of("100"));
    }

    @ParameterizedTest
    @CsvSource({
        // 5 + 4 + 3 + 2 + 1 fifteenths of 15,000 a year, in twelve equal parts
        "2024-01-31, 14583.34",
        "2024-12-31, 10000.00",
        "2025-12-31, 6000.00",
        "2026-06-30, 4500.00",
        "2028-11-30, 83.34",
        "2028-12-31, 0.00"
    })
    void the_sum_of_years_digits_charges_the_first_years_most(LocalDate day, String value) {
        var asset = of("15000", DepreciationMethod.SUM_OF_YEARS_DIGITS, 60, "0");
        assertThat(asset.bookValue(day)).isEqualTo(Money.of(value));
    }

    @Test
    void what_is_left_at_the_end_is_never_charged() {
        var asset = of("1000", DepreciationMethod.STRAIGHT_LINE, 10, "100");
        assertThat(asset.bookValue(LocalDate.of(2024, 1, 31))).isEqualTo(Money.of("910"));
        assertThat(asset.bookValue(LocalDate.of(2040, 1, 31))).isEqualTo(Money.of("100"));
    }

    @Test
    void what_keeps_its_value_stands_at_its_cost_for_ever() {
        var relic = new Valuation(CAME, Money.of("1"), Depreciation.NONE, null);
        assertThat(relic.bookValue(LocalDate.of(2100, 1, 1))).isEqualTo(Money.of("1"));
        assertThat(Depreciation.NONE.lastDay(CAME)).isEqualTo(LocalDate.MAX);
    }

    @Test
    void a_restated_cost_leaves_what_was_charged_and_spreads_the_rest() {
        var built = straight("1200", 12).restated(LocalDate.of(2024, 7, 10), Money.of("1800"));
        assertThat(built.bookValue(LocalDate.of(2024, 7, 9))).isEqualTo(Money.of("600"));
        assertThat(built.costOn(LocalDate.of(2024, 7, 9))).isEqualTo(Money.of("1200"));
        assertThat(built.costOn(LocalDate.of(2024, 7, 10))).isEqualTo(Money.of("1800"));
        assertThat(built.bookValue(LocalDate.of(2024, 7, 10))).isEqualTo(Money.of("1200"));
        assertThat(built.bookValue(LocalDate.of(2024, 7, 31))).isEqualTo(Money.of("1000"));
        assertThat(built.bookValue(LocalDate.of(2024, 12, 31))).isEqualTo(Money.ZERO);
    }

    @Test
    void a_cost_restated_below_what_was_charged_leaves_nothing_and_never_less() {
        var built = straight("1200", 12).restated(LocalDate.of(2024, 11, 1), Money.of("500"));
        for (var day = LocalDate.of(2024, 11, 1);
                day.isBefore(LocalDate.of(2025, 2, 1));
                day = day.plusDays(1)) {
            assertThat(built.bookValue(day)).isEqualTo(Money.ZERO);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "STRAIGHT_LINE, 1, 0.01, 0",
        "STRAIGHT_LINE, 7, 0.03, 0",
        "STRAIGHT_LINE, 1200, 999999999999.99, 1",
        "SUM_OF_YEARS_DIGITS, 12, 0.05, 0.01",
        "SUM_OF_YEARS_DIGITS, 84, 12345.67, 45.60",
        "SUM_OF_YEARS_DIGITS, 1200, 999999999999.99, 0"
    })
    void month_by_month_it_never_rises_and_ends_at_what_is_left(
            DepreciationMethod method, int months, String cost, String left) {
        var asset = of(cost, method, months, left);
        var before = Money.of(cost);
        var month = YearMonth.from(CAME);
        for (int i = 0; i < months + 3; i++, month = month.plusMonths(1)) {
            var value = asset.bookValue(month.atEndOfMonth());
            assertThat(value).isLessThanOrEqualTo(before);
            assertThat(value).isGreaterThanOrEqualTo(Money.of(left));
            before = value;
        }
        assertThat(before).isEqualTo(Money.of(left));
        assertThat(asset.bookValue(asset.depreciation().lastDay(CAME))).isEqualTo(Money.of(left));
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, 0, 0, true",
        "NONE, 1, 0, false",
        "NONE, 0, 1, false",
        "STRAIGHT_LINE, 0, 0, false",
        "STRAIGHT_LINE, 1, 0, true",
        "STRAIGHT_LINE, 1200, 0, true",
        "STRAIGHT_LINE, 1201, 0, false",
        "SUM_OF_YEARS_DIGITS, 12, 0, true",
        "SUM_OF_YEARS_DIGITS, 18, 0, false",
        "SUM_OF_YEARS_DIGITS, 0, 0, false"
    })
    void a_method_and_a_useful_life_must_agree(
            DepreciationMethod method, int months, String left, boolean sound) {
        assertThat(new Depreciation(method, months, Money.of(left)).sound()).isEqualTo(sound);
    }
}
