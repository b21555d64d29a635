package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.query.asset.AssetStory.CARD;
import static org.chalkline.query.school.SchoolStory.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.asset.AcquisitionWay;
import org.chalkline.kernel.asset.AssetEvent.AssetAcquired;
import org.chalkline.kernel.asset.AssetEvent.AssetRegistered;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.asset.DepreciationMethod;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures about records by groups, as of any day and as of many. */
class AggregateQueriesTest extends QueryTest {

    @BeforeEach
    void assets_of_two_units_and_a_school() {
        asset("A-1", "CN-001", "100.00", "2024-01-15");
        asset("A-2", "CN-001", "200.01", "2024-08-31");
        asset("A-3", "CN-001", "300.00", "2024-09-01");
        asset("A-4", "CN-002", "50.00", "2025-03-02");
        record(registered("S1", "Elm", "2001-09-01"), registered("S2", "Oak", null));
        signedIn = in(Role.AUDITOR, null, null);
    }

    private void asset(String code, String unit, String cost, String on) {
        record(
                new AssetAcquired(
                        new AssetId(code),
                        new UnitId(unit),
                        CARD,
                        AcquisitionWay.BOUGHT,
                        Money.of(cost),
                        null,
                        List.of(),
                        "Shop",
                        "ab".repeat(32),
                        null,
                        null,
                        day(on)));
    }

    private static final String ALL =
            "figures: [{kind: SUM, column: COST}, {kind: AVERAGE, column: COST}, {kind: MINIMUM, column: COST}, {kind: MAXIMUM, column: COST, name: \"most\"},"
                    + " {kind: DISTINCT, column: CATEGORY}, {kind: PERCENTILE, column: COST, percentile: 50}, {kind: VARIATION, column: COST},"
                    + " {kind: KNOWN, column: CUSTODIAN}, {kind: MINIMUM, column: ACQUIRED_ON}, {kind: PERCENTILE, column: ACQUIRED_ON, percentile: 100}]";

    private Answer ask(String field, String arguments) {
        return ask(
                "{ it: %s(%s) { total cut groupCount groups { count values { by value } figures { name number money { amount currency } day } } } }"
                        .formatted(field, arguments));
    }

    @Test
    void figures_are_exact_and_typed_as_money_number_or_day() {
        var it = ask("assetAggregate", "groupBy: [UNIT], " + ALL);
        var one = "it.groups[0].figures";
        assertThat(it.at("it.groups[0].count")).isEqualTo(3L);
        assertThat(it.at(one + "[0]")).isEqualTo(figure("SUM_COST", "600.01", "600.01"));
        assertThat(it.at(one + "[1]")).isEqualTo(figure("AVERAGE_COST", "200.0033", "200.00"));
        assertThat(it.at(one + "[2].money.amount")).isEqualTo("100.00");
        assertThat(it.at(one + "[3].name")).isEqualTo("most");
        assertThat(it.at(one + "[3].money.amount")).isEqualTo("300.00");
        assertThat(it.at(one + "[4].number")).isEqualTo(new BigDecimal("1"));
        assertThat(it.at(one + "[4].money")).isNull();
        assertThat(it.at(one + "[5].name")).isEqualTo("PERCENTILE_50_COST");
        assertThat(it.at(one + "[5].money.amount")).isEqualTo("200.01");
        // The deviations of 100, 200.01 and 300 as a population, by their mean.
        assertThat(it.at(one + "[6].number")).isEqualTo(new BigDecimal("0.408241"));
        assertThat(it.at(one + "[7].number")).isEqualTo(new BigDecimal("0"));
        assertThat(it.at(one + "[8].day")).isEqualTo("2024-01-15");
        assertThat(it.at(one + "[9].day")).isEqualTo("2024-09-01");
        assertThat(it.at("it.groups[1].figures[6].number")).isEqualTo(new BigDecimal("0.000000"));
        assertThat(it.at("it.total")).isEqualTo(4L);
    }

    private static Map<String, Object> figure(String name, String number, String money) {
        var figure = new java.util.HashMap<String, Object>();
        figure.put("name", name);
        figure.put("number", new BigDecimal(number));
        figure.put("money", Map.of("amount", money, "currency", "CNY"));
        figure.put("day", null);
        return figure;
    }

    private List<Object> values(Answer answer) {
        List<Map<String, Object>> groups = Answer.cast(answer.at("it.groups"));
        var all = new ArrayList<Object>();
        for (var group : groups) {
            List<Map<String, Object>> values = Answer.cast(group.get("values"));
            var told = new ArrayList<String>();
            for (var value : values) told.add(String.valueOf(value.get("value")));
            all.add(String.join(" ", told) + ": " + group.get("count"));
        }
        return all;
    }

    @Test
    void days_are_grouped_by_months_quarters_and_years_of_budgets_and_schools() {
        assertThat(values(ask("assetAggregate", "groupBy: [ACQUIRED_ON_MONTH]")))
                .containsExactly("2024-01: 1", "2024-08: 1", "2024-09: 1", "2025-03: 1");
        assertThat(values(ask("assetAggregate", "groupBy: [ACQUIRED_ON_QUARTER]")))
                .containsExactly("2024-Q1: 1", "2024-Q3: 2", "2025-Q1: 1");
        assertThat(values(ask("assetAggregate", "groupBy: [UNIT, ACQUIRED_ON_FISCAL_YEAR]")))
                .containsExactly("CN-001 2024: 3", "CN-002 2025: 1");
        assertThat(values(ask("assetAggregate", "groupBy: [ACQUIRED_ON_SCHOOL_YEAR]")))
                .containsExactly("2023-2024: 2", "2024-2025: 2");
        assertThat(values(ask("schoolAggregate", "groupBy: [OPENED_ON_SCHOOL_YEAR]")))
                .containsExactly("null: 1", "2001-2002: 1");
    }

    @Test
    void groups_are_chosen_and_ordered_by_their_figures_and_cut_where_asked() {
        var sum = "groupBy: [UNIT], figures: [{kind: SUM, column: COST, name: \"sum\"}], ";
        assertThat(values(ask("assetAggregate", sum + "having: [{figure: \"sum\", from: 50.01}]")))
                .containsExactly("CN-001: 3");
        assertThat(values(ask("assetAggregate", sum + "having: [{figure: \"COUNT\", to: 2}]")))
                .containsExactly("CN-002: 1");
        var first = ask("assetAggregate", sum + "orderBy: [{by: \"sum\"}], first: 1");
        assertThat(values(first)).containsExactly("CN-002: 1");
        assertThat(first.at("it.cut")).isEqualTo(true);
        assertThat(first.at("it.groupCount")).isEqualTo(2);
        assertThat(first.at("it.total")).isEqualTo(4L);
        assertThat(
                        values(
                                ask(
                                        "assetAggregate",
                                        sum + "orderBy: [{by: \"UNIT\", direction: DESC}]")))
                .containsExactly("CN-002: 1", "CN-001: 3");
        assertThat(values(ask("assetAggregate", "filter: {cost: {from: 100, to: \"200.01\"}}")))
                .containsExactly(": 2");
        assertThat(values(ask("assetAggregate", "filter: {code: [\"none\"]}")))
                .containsExactly(": 0");
    }

    @Test
    void records_are_grouped_by_what_the_records_have_that_they_name() {
        teachers(0, 3, "S1");
        teachers(3, 4, "S2");
        teachers(4, 5, "S9");
        assertThat(values(ask("teacherAggregate", "groupBy: [SCHOOL__NAME]")))
                .containsExactly("null: 1", "Elm: 3", "Oak: 1");
        assertThat(values(ask("teacherAggregate", "groupBy: [SCHOOL__SUBDISTRICT]")))
                .containsExactly("null: 1", "310105001: 4");
    }

    @Test
    void a_series_says_the_same_as_of_each_day() {
        var query =
                "{ it: assetSeries(series: {from: \"2024-01-31\", to: \"2025-03-31\", every: %s}, figures: [{kind: SUM, column: COST}]%s)"
                        + " { points { effectiveOn total groups { figures { number } } } basis { position } } }";
        var it = ask(query.formatted("MONTH", ""));
        List<Map<String, Object>> points = Answer.cast(it.at("it.points"));
        assertThat(points).hasSize(15);
        assertThat(points)
                .extracting(p -> p.get("effectiveOn"))
                .contains("2024-02-29", "2025-02-28");
        assertThat(it.at("it.points[7].total")).isEqualTo(2L);
        assertThat(it.at("it.points[7].groups[0].figures[0].number"))
                .isEqualTo(new BigDecimal("300.01"));
        assertThat(it.at("it.points[14].total")).isEqualTo(4L);
        var single = ask("{ it: assetAggregate(asOf: {effectiveOn: \"2024-08-31\"}) { total } }");
        assertThat(single.at("it.total")).isEqualTo(2L);
        assertThat(ask(query.formatted("YEAR", ", asOf: {position: 0}")).at("it.points[1].total"))
                .isEqualTo(1L);
        assertThat(ask(query.formatted("YEAR", ", asOf: {effectiveOn: \"2024-01-01\"}")).code())
                .isEqualTo("BAD_VALUE");
        assertThat(ask(query.formatted("YEAR", ", asOf: {position: 99}")).code())
                .isEqualTo("POSITION_IN_FUTURE");
        assertThat(ask(query.formatted("MONTH", "").replace("2025-03", "2034-03")).code())
                .isEqualTo("BAD_VALUE");
        assertThat(ask(query.formatted("MONTH", "").replace("2025-03", "2023-03")).code())
                .isEqualTo("BAD_VALUE");
        assertThat(ask("{ it: assetAggregate(asOf: {position: -1}) { total } }").at("it.total"))
                .isEqualTo(0L);
    }

    private static List<Object> numbers(Answer answer, String group) {
        List<Map<String, Object>> figures = Answer.cast(answer.at(group + ".figures"));
        var all = new ArrayList<Object>();
        for (var figure : figures) {
            var number = figure.get("number");
            all.add(number == null ? "none" : number.toString());
        }
        return all;
    }

    @Test
    void what_depends_on_the_day_is_worked_out_of_it() {
        for (var code : List.of("A-1", "A-2")) {
            var twoYears = new Depreciation(DepreciationMethod.STRAIGHT_LINE, 24, Money.ZERO);
            record(new AssetRegistered(new AssetId(code), twoYears, "hall", day("2024-09-01")));
        }
        var figures =
                "figures: [{kind: SUM, column: BOOKED}, {kind: SUM, column: BOOK_VALUE}, {kind: SUM, column: DEPRECIATION_OF_YEAR},"
                        + " {kind: MAXIMUM, column: DEPRECIATION}, {kind: KNOWN, column: BOOK_VALUE}, {kind: AVERAGE, column: AGE_MONTHS}, {kind: DISTINCT, column: AGE_MONTHS}]";
        var then = ask("assetAggregate", "asOf: {effectiveOn: \"2024-12-31\"}, " + figures);
        // Twelve months of 100.00 are charged, and five of 200.01; A-3 is in no ledger.
        assertThat(numbers(then, "it.groups[0]"))
                .containsExactly("300.01", "208.35", "91.66", "50.00", "2", "6.0000", "3");
        var later = ask("assetAggregate", "asOf: {effectiveOn: \"2025-12-31\"}, " + figures);
        assertThat(numbers(later, "it.groups[0]"))
                .containsExactly("300.01", "58.34", "150.01", "141.67", "2", "15.7500", "4");
        var series =
                ask(
                        "{ it: assetSeries(series: {from: \"2024-12-31\", to: \"2026-12-31\", every: YEAR}, figures: [{kind: SUM, column: BOOK_VALUE}]) { points { groups { figures { number } } } } }");
        assertThat(numbers(series, "it.points[1].groups[0]")).containsExactly("58.34");
        assertThat(numbers(series, "it.points[2].groups[0]")).containsExactly("0.00");
    }

    @Test
    void figures_can_be_of_one_number_by_another() {
        var figures =
                "figures: [%s]"
                        .formatted(
                                String.join(
                                        ", ",
                                        "{kind: KNOWN, column: COST, per: AGE_MONTHS}",
                                        "{kind: SUM, column: COST, per: AGE_MONTHS}",
                                        "{kind: AVERAGE, column: COST, per: AGE_MONTHS}",
                                        "{kind: MINIMUM, column: COST, per: AGE_MONTHS}",
                                        "{kind: PERCENTILE, percentile: 90, column: COST, per: AGE_MONTHS}",
                                        "{kind: VARIATION, column: COST, per: AGE_MONTHS}"));
        // 100.00 in nine months, 200.01 and 300.00 in one; the fourth isn't there yet.
        var it = ask("assetAggregate", "asOf: {effectiveOn: \"2024-10-15\"}, " + figures);
        assertThat(numbers(it, "it.groups[0]"))
                .containsExactly("3", "54.5464", "170.3737", "11.1111", "300.0000", "0.703076");
        assertThat(it.at("it.groups[0].figures[1].name")).isEqualTo("SUM_COST_PER_AGE_MONTHS");
        assertThat(it.at("it.groups[0].figures[1].money.amount")).isEqualTo("54.55");
        // What is there since less than a month is divided by nothing, and counts in none.
        var early = ask("assetAggregate", "asOf: {effectiveOn: \"2024-02-14\"}, " + figures);
        assertThat(numbers(early, "it.groups[0]"))
                .containsExactly("0", "none", "none", "none", "none", "none");
        for (var asked :
                List.of(
                        "figures: [{kind: DISTINCT, column: COST, per: AGE_MONTHS}]",
                        "figures: [{kind: SUM, column: COST, per: NAME}]",
                        "figures: [{kind: MINIMUM, column: ACQUIRED_ON, per: COST}]")) {
            assertThat(ask("assetAggregate", asked).code()).as(asked).isEqualTo("BAD_VALUE");
        }
    }

    @Test
    void figures_can_be_of_the_records_that_name_one() {
        teachers(0, 3, "S1");
        teachers(3, 4, "S2");
        asset("B-1", "S1", "70.00", "2024-01-15");
        asset("B-2", "S1", "30.00", "2024-01-15");
        record(
                new AssetRegistered(
                        new AssetId("B-1"), Depreciation.NONE, "hall", day("2024-02-01")));
        var figures =
                "groupBy: [NAME], figures: [{kind: SUM, column: TEACHERS}, {kind: SUM, column: ASSETS_COST}, {kind: SUM, column: ASSETS_COST, per: TEACHERS}]";
        var it = ask("schoolAggregate", figures);
        assertThat(values(it)).containsExactly("Elm: 1", "Oak: 1");
        assertThat(numbers(it, "it.groups[0]")).containsExactly("3", "70.00", "23.3333");
        assertThat(numbers(it, "it.groups[1]")).containsExactly("1", "0.00", "0.0000");
        var before = ask("schoolAggregate", "asOf: {effectiveOn: \"2025-12-31\"}, " + figures);
        assertThat(numbers(before, "it.groups[0]")).containsExactly("0", "70.00", "none");
        // Who can't list them has no figures of them either.
        for (var role : List.of(Role.PUBLIC, Role.ANALYST)) {
            signedIn = in(role, null, null);
            assertThat(ask("schoolAggregate", figures).code()).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void what_can_not_be_worked_out_is_refused_and_says_why() {
        for (var asked :
                List.of(
                        "figures: [{kind: SUM, column: NAME}]",
                        "figures: [{kind: SUM, column: ACQUIRED_ON}]",
                        "figures: [{kind: MINIMUM, column: UNIT}]",
                        "figures: [{kind: PERCENTILE, column: COST, percentile: 100.5}]",
                        "figures: [{kind: PERCENTILE, column: COST, percentile: -1}]",
                        "figures: [{kind: PERCENTILE, column: COST}]",
                        "figures: [{kind: SUM, column: COST, percentile: 5}]",
                        "figures: [{kind: SUM, column: COST}, {kind: SUM, column: COST}]",
                        "having: [{figure: \"SUM_COST\", from: 1}]",
                        "figures: [{kind: MAXIMUM, column: ACQUIRED_ON}], having: [{figure: \"MAXIMUM_ACQUIRED_ON\", from: 1}]",
                        "orderBy: [{by: \"UNIT\"}]",
                        "groupBy: [UNIT, UNIT]",
                        "filter: {cost: {from: 1.005}}",
                        "filter: {cost: {from: 1e300}}")) {
            assertThat(ask("assetAggregate", asked).code()).as(asked).isEqualTo("BAD_VALUE");
        }
        assertThat(ask("assetAggregate", "first: 1001").code()).isEqualTo("FIRST_OUT_OF_RANGE");
        assertThat(ask("assetAggregate", "groupBy: [COLOUR]").code()).isEqualTo("BAD_VALUE");
    }

    @Test
    void more_groups_than_an_answer_may_have_are_refused() {
        for (int i = 0; i < 10_001; i++) asset("B-" + i, "U-" + i, "1.00", "2024-01-15");
        assertThat(ask("assetAggregate", "groupBy: [UNIT], first: 1").code())
                .isEqualTo("TOO_MANY_GROUPS");
        assertThat(
                        ask(
                                        "assetAggregate",
                                        "filter: {unitStartsWith: \"U-1\"}, groupBy: [UNIT], first: 1")
                                .at("it.cut"))
                .isEqualTo(true);
    }

    private static final String THEN = "asOf: {effectiveOn: \"2026-06-30\"}, ";

    @Test
    void who_counts_people_in_fives_is_told_no_figure_of_few_of_them() {
        teachers(0, 13, "S1");
        teachers(13, 17, "S2");
        teachers(20, 43, "S3");
        signedIn = in(Role.ANALYST, null, null);
        var figures =
                "figures: [{kind: SUM, column: TRAINING_HOURS}, {kind: MAXIMUM, column: TRAINING_HOURS}, {kind: DISTINCT, column: STATUS}, {kind: PERCENTILE, column: TRAINING_HOURS, percentile: 50}, {kind: KNOWN, column: STATUS}]";
        var it = ask("teacherAggregate", THEN + "groupBy: [SCHOOL], " + figures);
        assertThat(values(it)).containsExactly("S1: 15", "S3: 25");
        assertThat(it.at("it.total")).isEqualTo(40L);
        assertThat(it.at("it.groups[0].figures[0].number")).isEqualTo(new BigDecimal("0"));
        assertThat(it.at("it.groups[0].figures[1].number")).isNull();
        assertThat(it.at("it.groups[0].figures[3].number")).isNull();
        assertThat(it.at("it.groups[0].figures[4].number")).isEqualTo(new BigDecimal("15"));
        assertThat(it.at("it.groups[1].figures[1].number")).isEqualTo(new BigDecimal("0"));
        // By what is shown, and not by what there is.
        assertThat(
                        values(
                                ask(
                                        "teacherAggregate",
                                        THEN
                                                + "groupBy: [SCHOOL], having: [{figure: \"COUNT\", to: 13}]")))
                .isEmpty();
        for (var asked :
                List.of(
                        "groupBy: [SCHOOL]",
                        "asOf: {effectiveOn: \"2026-06-29\"}",
                        THEN + "groupBy: [EMPLOYED_FROM_MONTH]",
                        THEN + "groupBy: [EMPLOYED_FROM]",
                        THEN + "figures: [{kind: MINIMUM, column: EMPLOYED_FROM}]",
                        THEN + "filter: {not: {employedFrom: {from: \"2018-09-02\"}}}")) {
            assertThat(ask("teacherAggregate", asked).code())
                    .as(asked)
                    .isEqualTo("QUARTER_ENDS_ONLY");
        }
        assertThat(values(ask("teacherAggregate", THEN + "groupBy: [EMPLOYED_FROM_QUARTER]")))
                .containsExactly("2026-Q1: 40");
        var series =
                "{ teacherSeries(series: {from: \"%s\", to: \"2026-06-30\", every: %s}) { points { total } } }";
        assertThat(
                        ask(series.formatted("2026-03-31", "QUARTER"))
                                .at("teacherSeries.points[1].total"))
                .isEqualTo(40L);
        assertThat(ask(series.formatted("2026-03-31", "MONTH")).code())
                .isEqualTo("QUARTER_ENDS_ONLY");
        assertThat(ask(series.formatted("2026-03-30", "QUARTER")).code())
                .isEqualTo("QUARTER_ENDS_ONLY");
    }
}
